// The only module that names the SQLite driver, so that an encrypted drop-in build can take its place.
import Driver from 'better-sqlite3'

export type Database = Driver.Database

/** Opens a file; fails if it is absent and `create` is false. Pragmas are the caller's (see database.ts). */
export function openFile(path: string, options: { readonly: boolean; create: boolean }): Database {
  return new Driver(path, { readonly: options.readonly, fileMustExist: !options.create })
}

/** The code of an error thrown by SQLite (`SQLITE_FULL`), or null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Driver.SqliteError ? error.code : null
}

/** Version of the SQLite library inside the driver. */
export function sqliteVersion(): string {
  const db = new Driver(':memory:')
  try {
    return db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''
  } finally {
    db.close()
  }
}
