// All migrations in order.
import { migration0001 } from './0001-notes.ts'
import { migration0002 } from './0002-settings.ts'
import { migration0003 } from './0003-recent-entries.ts'
import { migration0004 } from './0004-texts.ts'
import { migration0005 } from './0005-note-details.ts'
import { migration0006 } from './0006-meetings.ts'
import { migration0007 } from './0007-briefs.ts'
import { migration0008 } from './0008-passages.ts'
import type { Migration } from './migration.ts'

export const MIGRATIONS: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
]

/** The version that this program writes. */
export const NEWEST_VERSION = MIGRATIONS.length
