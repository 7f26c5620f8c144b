// What a migration is. A shipped migration is never edited: a test pins the hash of each file.
import type { Database } from '../driver.ts'

export type Migration = {
  /** 1, 2, 3 … without gap; the value of `user_version` after it. */
  readonly version: number
  readonly name: string
  /** Runs inside a transaction that also sets `user_version`. Must not begin or end one. */
  up(db: Database): void
}
