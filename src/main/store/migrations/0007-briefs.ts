// Version 7: dossiers (briefs) and what is collected in them.
import type { Migration } from './migration.ts'

export const migration0007: Migration = {
  version: 7,
  name: 'briefs',
  up(db) {
    db.exec(`
      CREATE TABLE brief (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        meeting_id TEXT,
        language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
        sensitivity TEXT NOT NULL DEFAULT 'delegation' CHECK (sensitivity IN ('private', 'delegation', 'shareable')),
        words_fr INTEGER NOT NULL CHECK (words_fr BETWEEN 60 AND 240),
        words_en INTEGER NOT NULL CHECK (words_en BETWEEN 60 AND 240),
        revision INTEGER NOT NULL CHECK (revision >= 1),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        trashed_at INTEGER
      ) STRICT;
      CREATE INDEX brief_by_change ON brief (updated_at DESC, id);

      CREATE TABLE brief_item (
        id TEXT PRIMARY KEY NOT NULL,
        brief_id TEXT NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
        position REAL NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('heading', 'text', 'entry', 'passage', 'note')),
        -- The entry, note or text that it stands for or quotes.
        target TEXT,
        text_fr TEXT NOT NULL DEFAULT '',
        text_en TEXT NOT NULL DEFAULT '',
        -- A passage as it was copied: what the check compares with.
        quoted TEXT NOT NULL DEFAULT '',
        quoted_language TEXT CHECK (quoted_language IN ('fr', 'en')),
        locator TEXT NOT NULL DEFAULT '',
        with_caveats INTEGER NOT NULL DEFAULT 1 CHECK (with_caveats IN (0, 1)),
        spoken INTEGER NOT NULL DEFAULT 1 CHECK (spoken IN (0, 1)),
        revision INTEGER NOT NULL CHECK (revision >= 1)
      ) STRICT;
      CREATE INDEX brief_item_of ON brief_item (brief_id, position, id);
      CREATE INDEX brief_item_to ON brief_item (target) WHERE target IS NOT NULL;
    `)
  },
}
