// Opening and closing of user.sqlite: pragmas set and read back, health check, version guard. Knows no table.
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { type Database, openFile } from './driver.ts'
import { storeError } from './errors.ts'
import { ensurePrivateFile } from './folder.ts'

/** Pragmas of a writable store with the value each must read back as; better-sqlite3 would silently use NORMAL in WAL. */
const PRAGMAS: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['busy_timeout', '3000', 3000],
  ['wal_autocheckpoint', '256', 256],
  ['mmap_size', '0', 0],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
]

/** Sets every pragma and reads it back; throws if SQLite did not take one. */
export function applyPragmas(db: Database): void {
  for (const [name, value, expected] of PRAGMAS) {
    db.pragma(`${name} = ${value}`)
    // With no memory-mapping compiled in, mmap_size reads back as nothing at all: that is zero too.
    const actual = db.pragma(name, { simple: true }) ?? 0
    if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${String(expected)}`)
  }
}

/** `user_version` as written in the file header, without opening the file: nothing is touched. 0 for a new file. */
export function readUserVersion(path: string): number {
  if (!existsSync(path)) return 0
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    if (readSync(file, header, 0, 100, 0) < 100) return 0
  } finally {
    closeSync(file)
  }
  // Anything but a SQLite file is damage, which the opening itself finds.
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return 0
  return header.readInt32BE(60)
}

/**
 * Opens the user's file for writing. `store-too-new` before anything is touched when a newer program wrote it;
 * `store-corrupt` when SQLite finds damage; `store-unwritable`. Creates the file (0600) if absent.
 */
export function openUserDatabase(path: string, newestVersion: number): Database {
  let db: Database | null = null
  try {
    ensurePrivateFile(path)
    refuseNewer(readUserVersion(path), newestVersion, path)
    db = openFile(path, { readonly: false, create: true })
    applyPragmas(db)
    const check = db.pragma('quick_check(1)', { simple: true })
    if (check !== 'ok') throw new AppError('store-corrupt', 'quick_check found damage', { path })
    // A newer version may still sit in the write-ahead log only.
    refuseNewer(Number(db.pragma('user_version', { simple: true })), newestVersion, path)
    return db
  } catch (error) {
    db?.close()
    throw storeError(error, { path }) ?? error
  }
}

/** Opens the user's file for reading beside the process that writes it. */
export function openUserDatabaseReadOnly(path: string, newestVersion: number): Database {
  try {
    refuseNewer(readUserVersion(path), newestVersion, path)
    const db = openFile(path, { readonly: true, create: false })
    db.pragma('busy_timeout = 3000')
    return db
  } catch (error) {
    throw storeError(error, { path }) ?? error
  }
}

function refuseNewer(found: number, newest: number, path: string): void {
  if (found > newest)
    throw new AppError('store-too-new', 'written by a newer program', { path, found, newest })
}

/** Empties the write-ahead log and closes: one file is left. */
export function closeDatabase(db: Database): void {
  if (!db.open) return
  if (!db.readonly) {
    db.pragma('optimize')
    db.pragma('wal_checkpoint(TRUNCATE)')
  }
  db.close()
}
