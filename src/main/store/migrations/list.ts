// All migrations in order.
import { migration0001 } from './0001-notes.ts'
import { migration0002 } from './0002-settings.ts'
import { migration0003 } from './0003-recent-entries.ts'
import type { Migration } from './migration.ts'

export const MIGRATIONS: readonly Migration[] = [migration0001, migration0002, migration0003]

/** The version that this program writes. */
export const NEWEST_VERSION = MIGRATIONS.length
