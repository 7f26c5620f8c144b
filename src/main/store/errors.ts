// Classification of SQLite and file-system errors into our codes, in one place.
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { sqliteCode } from './driver.ts'

const FILE_SYSTEM: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'store-unwritable',
  EPERM: 'store-unwritable',
  EROFS: 'store-unwritable',
  ENOTDIR: 'store-unwritable',
  EEXIST: 'store-unwritable',
  ENOENT: 'store-unwritable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EIO: 'store-unavailable',
}

function classify(error: unknown): ErrorCode | null {
  const sqlite = sqliteCode(error)
  if (sqlite !== null) {
    if (sqlite === 'SQLITE_FULL') return 'disk-full'
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(sqlite)) return 'store-corrupt'
    if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(sqlite)) return 'store-unwritable'
    if (/^SQLITE_(BUSY|LOCKED)/.test(sqlite)) return 'store-locked'
    if (/^SQLITE_IOERR/.test(sqlite)) return 'store-unavailable'
    return null
  }
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? (FILE_SYSTEM[code] ?? null) : null
}

/** An AppError for anything thrown by the store; null when it is not a storage error but a bug. */
export function storeError(error: unknown, details: Record<string, string> = {}): AppError | null {
  if (error instanceof AppError) return error
  const code = classify(error)
  if (code === null) return null
  return new AppError(code, error instanceof Error ? error.message : String(error), details, { cause: error })
}
