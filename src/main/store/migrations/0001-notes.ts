// Version 1: the user's notes, on an entry or free, with revisions and trash.
import type { Migration } from './migration.ts'

export const migration0001: Migration = {
  version: 1,
  name: 'notes',
  up(db) {
    db.exec(`
      CREATE TABLE note (
        id TEXT PRIMARY KEY NOT NULL,
        entry_id TEXT,
        body TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        trashed_at INTEGER
      ) STRICT;
      CREATE INDEX note_of_entry ON note (entry_id, created_at) WHERE trashed_at IS NULL;
      CREATE INDEX note_by_change ON note (updated_at DESC, id);
    `)
  },
}
