// Everything that is open in the data folder, opened and closed in one place and in one order.
import { existsSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { type Acts, createActs } from './acts.ts'
import { listBackups, makeBackup, newestDaily } from './backups.ts'
import { type BriefsRepository, createBriefsRepository } from './briefs.ts'
import { closeDatabase, openUserDatabase, openUserDatabaseReadOnly } from './database.ts'
import type { Database } from './driver.ts'
import { ensurePrivateDir, type Folder, lockFolder } from './folder.ts'
import { installLibrary, type Library, openLibrary } from './library.ts'
import { createMeetingsRepository, type MeetingsRepository } from './meetings.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS, NEWEST_VERSION } from './migrations/list.ts'
import {
  createNotesRepository,
  createSavedSearchRepository,
  type NotesRepository,
  type SavedSearchRepository,
} from './notes.ts'
import {
  createRecentRepository,
  createSettingsRepository,
  type RecentRepository,
  type SettingsRepository,
} from './settings.ts'
import { createTextsRepository, type TextsRepository } from './texts.ts'

const DAY_MS = 86_400_000
/** A checkpoint after this much quiet keeps the write-ahead log, where damage would go unseen, short. */
const QUIET_MS = 2_000

export type Stores = {
  readonly readOnly: boolean
  readonly library: Library
  readonly notes: NotesRepository
  readonly acts: Acts
  readonly meetings: MeetingsRepository
  readonly briefs: BriefsRepository
  readonly searches: SavedSearchRepository
  readonly settings: SettingsRepository
  readonly recent: RecentRepository
  readonly texts: TextsRepository
  quickCheck(name: 'user' | 'library'): string[]
  userVersion(name: 'user' | 'library'): number
  /** To be called after each change: empties the write-ahead log once things are quiet. */
  changed(): void
  /** Makes the copy of the day if there are notes and the last copy is older than a day. */
  backUpIfDue(): void
  close(): void
}

export type StoresOptions = {
  readonly folder: Folder
  readonly packDir: string
  readonly access: 'exclusive' | 'read-if-locked'
  readonly now: () => number
  /** A problem that did not keep the stores from opening. */
  readonly onProblem: (error: AppError) => void
}

/** Opens the folder. Every failure is an AppError with a `store-…` or `library-…` code; nothing stays open then. */
export function openStores(options: StoresOptions): Stores {
  const { folder, access } = options
  ensurePrivateDir(folder.dir)
  let lock: { release(): void } | null = null
  try {
    lock = lockFolder(folder)
  } catch (error) {
    const isLocked = error instanceof AppError && error.code === 'store-locked'
    if (!isLocked || access === 'exclusive' || !existsSync(folder.userFile)) throw error
  }
  const opened: { close(): void }[] = lock ? [{ close: lock.release }] : []
  try {
    const library = openInstalledLibrary(options, lock !== null)
    opened.push(library)
    const db = lock ? openUserFile(options) : openUserDatabaseReadOnly(folder.userFile, NEWEST_VERSION)
    opened.push({ close: () => closeDatabase(db) })
    return assemble(options, library, db, opened)
  } catch (error) {
    closeAll(opened)
    throw error
  }
}

function openInstalledLibrary({ folder, packDir, onProblem }: StoresOptions, mayInstall: boolean): Library {
  if (mayInstall) installLibrary(folder.libraryFile, packDir, onProblem)
  return openLibrary(folder.libraryFile)
}

/** A file that is gone or empty where copies hold notes is a loss to be told, not a first start. */
function refuseLostFile(folder: Folder): void {
  if (existsSync(folder.userFile) && statSync(folder.userFile).size > 0) return
  if (listBackups(folder).some((backup) => backup.notes > 0)) {
    throw new AppError('store-corrupt', 'the file of the notes is missing or empty', {
      path: folder.userFile,
    })
  }
}

function openUserFile({ folder, now }: StoresOptions): Database {
  refuseLostFile(folder)
  const db = openUserDatabase(folder.userFile, NEWEST_VERSION)
  try {
    migrate(db, MIGRATIONS, (version) => makeBackup(db, folder, `before-v${version + 1}`, now()))
    return db
  } catch (error) {
    closeDatabase(db)
    throw error
  }
}

/** Newest first; each step guarded so that one failure does not keep the rest open. */
function closeAll(opened: { close(): void }[]): void {
  for (const item of opened.splice(0).reverse()) {
    try {
      item.close()
    } catch {
      // Nothing more can be done for it; the next one still must be closed.
    }
  }
}

function assemble(
  options: StoresOptions,
  library: Library,
  db: Database,
  opened: { close(): void }[],
): Stores {
  const { folder, now } = options
  let quiet: NodeJS.Timeout | null = null
  const notes = createNotesRepository(db, now)
  return {
    readOnly: db.readonly,
    library,
    notes,
    acts: createActs(db, now),
    meetings: createMeetingsRepository(db, now),
    briefs: createBriefsRepository(db, now),
    searches: createSavedSearchRepository(db, now),
    settings: createSettingsRepository(db),
    recent: createRecentRepository(db, now),
    texts: createTextsRepository(db, now),
    quickCheck: (name) =>
      name === 'library'
        ? [library.quickCheck()]
        : (db.pragma('quick_check') as { quick_check: string }[]).map((row) => row.quick_check),
    userVersion: (name) =>
      name === 'library' ? library.schemaVersion() : Number(db.pragma('user_version', { simple: true })),
    changed() {
      if (quiet) clearTimeout(quiet)
      quiet = setTimeout(() => {
        if (db.open) db.pragma('wal_checkpoint(TRUNCATE)')
      }, QUIET_MS)
      quiet.unref()
    },
    backUpIfDue() {
      if (db.readonly || !db.open) return
      const last = newestDaily(folder)
      const hasNotes = notes.list(false, 1, 0).total + notes.list(true, 1, 0).total > 0
      if (hasNotes && (last === null || now() - last >= DAY_MS)) makeBackup(db, folder, 'daily', now())
    },
    close() {
      if (quiet) clearTimeout(quiet)
      closeAll(opened)
    },
  }
}
