// Version 4: texts that the user added, cut into passages. The passages of a text put together are the text.
import type { Migration } from './migration.ts'

export const migration0004: Migration = {
  version: 4,
  name: 'texts',
  up(db) {
    // Keys are never given a second time: a stored index names rows by them.
    db.exec(`
      CREATE TABLE text (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
        origin TEXT NOT NULL,
        sha256 TEXT NOT NULL UNIQUE,
        words INTEGER NOT NULL,
        passages INTEGER NOT NULL,
        added_at INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE passage (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        text_key INTEGER NOT NULL REFERENCES text (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        heading TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX passage_of_text ON passage (text_key, position);
    `)
  },
}
