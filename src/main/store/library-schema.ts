// Tables of library.sqlite. Never migrated at run time: a file with another version is made anew from the shipped
// library, so a later version that changes them must also carry over the packs that people installed (adr/0009).

/** Version of the tables below, kept in `user_version`. */
export const SCHEMA_VERSION = 2

export const SCHEMA = `
  CREATE TABLE pack (
    id TEXT PRIMARY KEY NOT NULL,
    -- The mark in the ids of its entries; null for the library shipped with the program.
    prefix TEXT UNIQUE,
    edition TEXT NOT NULL,
    date TEXT NOT NULL,
    publisher TEXT NOT NULL,
    languages TEXT NOT NULL,
    -- Fingerprint of the content: of entries.ndjson when shipped, of manifest.json when installed from a file.
    digest TEXT NOT NULL,
    entries INTEGER NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'file')),
    -- Fingerprint of the key that signed it; null when nobody did.
    fingerprint TEXT,
    installed_at INTEGER NOT NULL,
    -- A pack that was removed keeps its row as long as entries with notes remain of it.
    removed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE publisher (
    -- The name as foldPublisher() gives it.
    name TEXT PRIMARY KEY NOT NULL,
    fingerprint TEXT NOT NULL,
    first_seen INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE entry (
    id TEXT PRIMARY KEY NOT NULL,
    pack_id TEXT NOT NULL REFERENCES pack (id),
    kind TEXT NOT NULL,
    title_fr TEXT NOT NULL,
    title_en TEXT NOT NULL,
    detail_fr TEXT NOT NULL,
    detail_en TEXT NOT NULL,
    year_from INTEGER,
    year_to INTEGER,
    confidence TEXT NOT NULL,
    -- Position by title among all entries that are not withdrawn, without gaps: a list is read in order and from any
    -- place instead of sorted at each call.
    rank_fr INTEGER NOT NULL DEFAULT 0,
    rank_en INTEGER NOT NULL DEFAULT 0,
    -- The edition without it; null while the entry is part of the library.
    withdrawn TEXT,
    -- Last, so that reading a card does not read the text.
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX entry_fr ON entry (rank_fr) WHERE withdrawn IS NULL;
  CREATE INDEX entry_en ON entry (rank_en) WHERE withdrawn IS NULL;
  CREATE INDEX entry_kind_fr ON entry (kind, rank_fr) WHERE withdrawn IS NULL;
  CREATE INDEX entry_kind_en ON entry (kind, rank_en) WHERE withdrawn IS NULL;
  CREATE INDEX entry_pack ON entry (pack_id);
  CREATE INDEX entry_withdrawn ON entry (pack_id) WHERE withdrawn IS NOT NULL;
  CREATE TABLE reference (
    from_id TEXT NOT NULL,
    field TEXT NOT NULL,
    to_id TEXT NOT NULL,
    PRIMARY KEY (to_id, from_id, field)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reference_from ON reference (from_id);
  CREATE TABLE attachment (
    pack_id TEXT NOT NULL REFERENCES pack (id),
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    entry_id TEXT,
    PRIMARY KEY (pack_id, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE blob (
    sha256 TEXT PRIMARY KEY NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
`
