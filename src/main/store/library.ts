// library.sqlite: installed from a pack into a new file, then opened read-only. Never migrated: another schema or
// another edition is installed anew. The old file stays in place until the new one is whole.
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { EntryCard } from '../../shared/contract/library.ts'
import { AppError } from '../../shared/errors.ts'
import { describe, yearsOf } from '../../shared/library/describe.ts'
import { Entry, type EntryKind } from '../../shared/library/model.ts'
import { PACK_FORMAT, ShippedManifest } from '../../shared/library/pack.ts'
import { referencesOf } from '../../shared/library/references.ts'
import { type Database, openFile } from './driver.ts'
import { storeError } from './errors.ts'
import { ensurePrivateFile } from './folder.ts'

/** Version of the tables below; another one in the file means: install again. */
const SCHEMA_VERSION = 1

const SCHEMA = `
  CREATE TABLE pack (
    id TEXT PRIMARY KEY NOT NULL,
    edition TEXT NOT NULL,
    publisher TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    entries INTEGER NOT NULL
  ) STRICT;
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
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX entry_by_kind ON entry (kind);
  CREATE TABLE reference (
    from_id TEXT NOT NULL,
    field TEXT NOT NULL,
    to_id TEXT NOT NULL,
    PRIMARY KEY (to_id, from_id, field)
  ) STRICT, WITHOUT ROWID;
`

function damaged(path: string, why: string): AppError {
  return new AppError('library-corrupt', why, { path })
}

/** The manifest of a pack folder. `library-missing` when there is none, `library-corrupt` when it is not one. */
export function readManifest(packDir: string): ShippedManifest {
  const path = join(packDir, 'manifest.json')
  if (!existsSync(path)) throw new AppError('library-missing', 'no pack', { path })
  let manifest: ShippedManifest
  try {
    manifest = ShippedManifest.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : 'unreadable manifest')
  }
  if (manifest.format > PACK_FORMAT)
    throw damaged(path, `pack form ${manifest.format} is newer than this program`)
  return manifest
}

/** Entries of a pack, each validated. `library-corrupt` names the file and the line. */
export function readEntries(packDir: string, manifest: ShippedManifest): Entry[] {
  const path = join(packDir, 'entries.ndjson')
  if (!existsSync(path)) throw new AppError('library-missing', 'no entries', { path })
  const bytes = readFileSync(path)
  if (createHash('sha256').update(bytes).digest('hex') !== manifest.sha256) {
    throw damaged(path, 'the content does not have the announced checksum')
  }
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
  if (lines.length !== manifest.entries) throw damaged(path, 'the number of entries is not the announced one')
  return lines.map((line, index) => {
    try {
      return Entry.parse(JSON.parse(line))
    } catch (error) {
      throw damaged(path, `line ${index + 1}: ${error instanceof Error ? error.message : 'unreadable'}`)
    }
  })
}

/** SHA-256 of the installed content when the file is sound and of this schema, else null. */
function installedFingerprint(path: string, packId: string): string | null {
  if (!existsSync(path)) return null
  let db: Database | null = null
  try {
    db = openFile(path, { readonly: true, create: false })
    if (db.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) return null
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return null
    return db.prepare<[string], string>('SELECT sha256 FROM pack WHERE id = ?').pluck().get(packId) ?? null
  } catch {
    return null
  } finally {
    db?.close()
  }
}

function writeLibrary(path: string, manifest: ShippedManifest, entries: readonly Entry[]): void {
  ensurePrivateFile(path)
  const db = openFile(path, { readonly: false, create: true })
  try {
    // A read-only file in DELETE mode opens on read-only media, which a WAL file does not.
    db.pragma('journal_mode = DELETE')
    db.pragma('synchronous = FULL')
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    db.transaction(() => {
      db.exec(SCHEMA)
      db.prepare('INSERT INTO pack VALUES (?, ?, ?, ?, ?)').run(
        manifest.id,
        manifest.edition,
        manifest.publisher,
        manifest.sha256,
        manifest.entries,
      )
      const insert = db.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      const link = db.prepare('INSERT OR IGNORE INTO reference (from_id, field, to_id) VALUES (?, ?, ?)')
      for (const entry of entries) {
        const detail = describe(entry, (id) => byId.get(id)?.title ?? null)
        const years = yearsOf(entry)
        insert.run(
          entry.id,
          manifest.id,
          entry.kind,
          entry.title.fr,
          entry.title.en,
          detail.fr,
          detail.en,
          years?.from ?? null,
          years?.to ?? null,
          entry.confidence,
          JSON.stringify(entry),
        )
        for (const reference of referencesOf(entry)) link.run(entry.id, reference.field, reference.to)
      }
      db.pragma(`user_version = ${SCHEMA_VERSION}`)
    }).immediate()
  } finally {
    db.close()
  }
}

/**
 * Makes sure that `path` holds the edition of `packDir`; answers whether something was installed. When the pack is
 * missing or damaged an edition already installed stays in use and `onProblem` is told.
 */
export function installLibrary(path: string, packDir: string, onProblem: (error: AppError) => void): boolean {
  const partial = `${path}.partial`
  try {
    const manifest = readManifest(packDir)
    if (installedFingerprint(path, manifest.id) === manifest.sha256) return false
    const entries = readEntries(packDir, manifest)
    rmSync(partial, { force: true })
    writeLibrary(partial, manifest, entries)
    const handle = openSync(partial, 'r+')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(partial, path)
    return true
  } catch (error) {
    rmSync(partial, { force: true })
    const known = error instanceof AppError ? error : asLibraryError(error, path)
    if (known === null) throw error
    if (!isUsable(path)) throw known
    onProblem(known)
    return false
  }
}

function asLibraryError(error: unknown, path: string): AppError | null {
  const known = storeError(error, { path })
  if (known === null) return null
  if (known.code === 'store-corrupt')
    return new AppError('library-corrupt', known.message, { path }, { cause: error })
  return new AppError('library-unwritable', known.message, { path }, { cause: error })
}

function isUsable(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    openLibrary(path).close()
    return true
  } catch {
    return false
  }
}

type EntryRow = {
  id: string
  kind: EntryKind
  title_fr: string
  title_en: string
  detail_fr: string
  detail_en: string
  year_from: number | null
  year_to: number | null
  confidence: EntryCard['confidence']
}

function toCard(row: EntryRow): EntryCard {
  return {
    id: row.id,
    kind: row.kind,
    title: { fr: row.title_fr, en: row.title_en },
    detail: { fr: row.detail_fr, en: row.detail_en },
    yearFrom: row.year_from,
    yearTo: row.year_to,
    confidence: row.confidence,
  }
}

const CARD = 'id, kind, title_fr, title_en, detail_fr, detail_en, year_from, year_to, confidence'

export type Library = ReturnType<typeof openLibrary>

/** Opens the installed library read-only. `library-missing`, `library-corrupt`. */
export function openLibrary(path: string) {
  if (!existsSync(path)) throw new AppError('library-missing', 'no library is installed', { path })
  let db: Database | null = null
  try {
    db = openFile(path, { readonly: true, create: false })
    if (db.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) {
      throw damaged(path, 'the library was installed by another version of the program')
    }
    return createLibrary(db)
  } catch (error) {
    db?.close()
    throw error instanceof AppError ? error : (asLibraryError(error, path) ?? error)
  }
}

function createLibrary(db: Database) {
  const body = db.prepare<[string], string>('SELECT body FROM entry WHERE id = ?').pluck()
  const card = db.prepare<[string], EntryRow>(`SELECT ${CARD} FROM entry WHERE id = ?`)
  const cards = db.prepare<[], EntryRow>(`SELECT ${CARD} FROM entry`)
  const ofKind = db.prepare<[string], EntryRow>(`SELECT ${CARD} FROM entry WHERE kind = ?`)
  const links = db.prepare<[string], EntryRow & { fields: string }>(
    `SELECT ${CARD}, fields FROM
       (SELECT from_id, group_concat(field, char(10)) AS fields FROM reference WHERE to_id = ? GROUP BY from_id)
     JOIN entry ON id = from_id ORDER BY kind, year_from DESC, id`,
  )
  return {
    entry: (id: string): Entry | null => {
      const found = body.get(id)
      return found === undefined ? null : (JSON.parse(found) as Entry)
    },
    has: (id: string): boolean => card.get(id) !== undefined,
    card: (id: string): EntryCard | null => {
      const row = card.get(id)
      return row ? toCard(row) : null
    },
    /** In no order. */
    cards: (kind: EntryKind | null): EntryCard[] =>
      (kind === null ? cards.all() : ofKind.all(kind)).map(toCard),
    /** Every entry, in one pass over the file. */
    *entries(): Generator<Entry> {
      for (const text of db.prepare<[], string>('SELECT body FROM entry ORDER BY id').pluck().iterate()) {
        yield JSON.parse(text) as Entry
      }
    },
    backlinks: (id: string): { card: EntryCard; fields: string[] }[] =>
      links.all(id).map((row) => ({ card: toCard(row), fields: row.fields.split('\n') })),
    /** How many entries refer to each entry. */
    inboundCounts: (): Map<string, number> =>
      new Map(
        db
          .prepare<[], { to_id: string; count: number }>(
            'SELECT to_id, count(DISTINCT from_id) AS count FROM reference GROUP BY to_id',
          )
          .all()
          .map((row) => [row.to_id, row.count]),
      ),
    packs: () =>
      db
        .prepare<[], { id: string; edition: string; publisher: string; entries: number }>(
          'SELECT id, edition, publisher, entries FROM pack ORDER BY id',
        )
        .all(),
    countByKind: () =>
      db
        .prepare<[], { kind: EntryKind; count: number }>(
          'SELECT kind, count(*) AS count FROM entry GROUP BY kind',
        )
        .all(),
    schemaVersion: (): number => Number(db.pragma('user_version', { simple: true })),
    quickCheck: (): string => String(db.pragma('quick_check(1)', { simple: true })),
    close: (): void => {
      db.close()
    },
  }
}
