// Version 5: what surrounds a note: sensitivity, flags, tags, links, history; structural acts that can be undone; saved
// searches.
import type { Migration } from './migration.ts'

export const migration0005: Migration = {
  version: 5,
  name: 'note-details',
  up(db) {
    db.exec(`
      ALTER TABLE note ADD COLUMN sensitivity TEXT NOT NULL DEFAULT 'private'
        CHECK (sensitivity IN ('private', 'delegation', 'shareable'));
      ALTER TABLE note ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
      ALTER TABLE note ADD COLUMN to_raise INTEGER NOT NULL DEFAULT 0 CHECK (to_raise IN (0, 1));
      ALTER TABLE note ADD COLUMN meeting_id TEXT;
      -- Revision of the last change that an editor must know of: its text, the trash.
      ALTER TABLE note ADD COLUMN text_revision INTEGER NOT NULL DEFAULT 1;
      -- Read from the text; reading is the version of the program's reading, 0 when not read yet.
      ALTER TABLE note ADD COLUMN title TEXT NOT NULL DEFAULT '';
      ALTER TABLE note ADD COLUMN excerpt TEXT NOT NULL DEFAULT '';
      ALTER TABLE note ADD COLUMN tasks_done INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE note ADD COLUMN tasks_total INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE note ADD COLUMN reading INTEGER NOT NULL DEFAULT 0;
      UPDATE note SET text_revision = revision;
      CREATE INDEX note_of_meeting ON note (meeting_id, created_at) WHERE meeting_id IS NOT NULL;
      CREATE INDEX note_flagged ON note (to_raise, pinned, updated_at DESC) WHERE to_raise = 1 OR pinned = 1;
      CREATE INDEX note_by_reading ON note (reading);

      CREATE TABLE note_tag (
        note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
        tag_key TEXT NOT NULL,
        tag TEXT NOT NULL,
        PRIMARY KEY (note_id, tag_key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX note_of_tag ON note_tag (tag_key, note_id);

      CREATE TABLE note_link (
        note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        target TEXT NOT NULL,
        PRIMARY KEY (note_id, kind, target)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX note_link_to ON note_link (kind, target, note_id);

      CREATE TABLE note_version (
        note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        saved_at INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (note_id, revision)
      ) STRICT;

      CREATE TABLE act (
        id TEXT PRIMARY KEY NOT NULL,
        what TEXT NOT NULL,
        target TEXT NOT NULL,
        done_at INTEGER NOT NULL,
        undone_at INTEGER
      ) STRICT;
      CREATE INDEX act_by_time ON act (done_at DESC);
      CREATE TABLE act_row (
        act_id TEXT NOT NULL REFERENCES act (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        before TEXT CHECK (before IS NULL OR json_valid(before)),
        after TEXT CHECK (after IS NULL OR json_valid(after)),
        PRIMARY KEY (act_id, position)
      ) STRICT;
      CREATE INDEX act_of_row ON act_row (row_id);

      CREATE TABLE saved_search (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        input TEXT NOT NULL CHECK (json_valid(input)),
        saved_at INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
