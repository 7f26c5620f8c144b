// Version 3: entries opened last.
import type { Migration } from './migration.ts'

export const migration0003: Migration = {
  version: 3,
  name: 'recent-entries',
  up(db) {
    db.exec(`
      CREATE TABLE recent_entry (
        entry_id TEXT PRIMARY KEY NOT NULL,
        opened_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX recent_entry_by_time ON recent_entry (opened_at DESC);
    `)
  },
}
