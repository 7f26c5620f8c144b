// Brings a user's file to the newest version: one transaction per step, a verified copy before the first.
import type { Database } from './driver.ts'
import type { Migration } from './migrations/migration.ts'

/**
 * Runs the pending migrations. `beforeFirst` is called once, with the version found, before anything changes in a
 * file that already holds data; if it throws nothing is changed. A step that throws leaves the version before it.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  beforeFirst: (version: number) => void,
): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`migration ${migration.name} is out of order`)
  })
  const found = Number(db.pragma('user_version', { simple: true }))
  const pending = migrations.slice(found)
  if (pending.length === 0) return
  if (found > 0) beforeFirst(found)
  for (const migration of pending) {
    db.transaction(() => {
      migration.up(db)
      db.pragma(`user_version = ${migration.version}`)
    }).immediate()
  }
}
