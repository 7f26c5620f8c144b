// The user's folder: where each file lies, its modes, and the lock that keeps a second process out.
import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { type Database, openFile, sqliteCode } from './driver.ts'
import { storeError } from './errors.ts'

export type Folder = {
  readonly dir: string
  readonly userFile: string
  readonly libraryFile: string
  readonly lockFile: string
  readonly backupsDir: string
  readonly quarantineDir: string
  readonly logsDir: string
}

export function folderLayout(dir: string): Folder {
  return {
    dir,
    userFile: join(dir, 'user.sqlite'),
    libraryFile: join(dir, 'library.sqlite'),
    lockFile: join(dir, 'lock.sqlite'),
    backupsDir: join(dir, 'backups'),
    quarantineDir: join(dir, 'quarantine'),
    logsDir: join(dir, 'logs'),
  }
}

/** Makes a folder of the user alone (0700), or narrows an existing one. Fails with `store-unwritable`. */
export function ensurePrivateDir(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    if (process.platform !== 'win32' && (statSync(dir).mode & 0o077) !== 0) chmodSync(dir, 0o700)
  } catch (error) {
    throw storeError(error, { path: dir }) ?? error
  }
}

/** Creates the file with mode 0600 if absent and narrows it otherwise; SQLite gives its side files the same mode. */
export function ensurePrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600))
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
  } catch (error) {
    throw storeError(error, { path }) ?? error
  }
}

/**
 * Takes the folder for this process; the lock dies with the process. `store-locked` when another process has it,
 * after at most 200 ms. A SQLite file held in exclusive mode works alike on all systems and leaves no stale lock.
 */
export function lockFolder(folder: Folder): { release(): void } {
  ensurePrivateFile(folder.lockFile)
  let db: Database | null = null
  try {
    db = openFile(folder.lockFile, { readonly: false, create: true })
    db.pragma('busy_timeout = 200')
    db.pragma('journal_mode = DELETE')
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (pid INTEGER) STRICT; COMMIT')
  } catch (error) {
    db?.close()
    if (/^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error) ?? '')) {
      throw new AppError('store-locked', 'the data folder is open in another process', { path: folder.dir })
    }
    throw storeError(error, { path: folder.lockFile }) ?? error
  }
  const held = db
  return { release: () => held.close() }
}
