// library.sqlite: every installed pack, read-only at run time. The shipped library is put in at start when it changed;
// packs are put in by src/main/packs. The old file stays in place until the new one is whole.
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { EntryCard } from '../../shared/contract/library.ts'
import { AppError } from '../../shared/errors.ts'
import { Entry, type EntryKind } from '../../shared/library/model.ts'
import {
  compareEditions,
  foldPublisher,
  PACK_FORMAT,
  type PackTrust,
  ShippedManifest,
} from '../../shared/library/pack.ts'
import { type Database, openFile } from './driver.ts'
import { storeError } from './errors.ts'
import { figureReader } from './library-figures.ts'
import { SCHEMA_VERSION } from './library-schema.ts'
import { openLibraryWriter } from './library-writer.ts'

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

type InstalledBase = { id: string; digest: string; edition: string; date: string; origin: 'shipped' | 'file' }

/** What is known of the library file in place. `other`: sound, but of another schema; `damaged`: not readable. */
function examine(path: string): {
  state: 'none' | 'sound' | 'other' | 'damaged'
  base: InstalledBase | null
} {
  if (!existsSync(path)) return { state: 'none', base: null }
  let db: Database | null = null
  try {
    db = openFile(path, { readonly: true, create: false })
    const version = Number(db.pragma('user_version', { simple: true }))
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return { state: 'damaged', base: null }
    if (version !== SCHEMA_VERSION) return { state: 'other', base: null }
    const base = db
      .prepare<[], InstalledBase>(
        'SELECT id, digest, edition, date, origin FROM pack WHERE prefix IS NULL AND NOT removed',
      )
      .get()
    return { state: 'sound', base: base ?? null }
  } catch {
    return { state: 'damaged', base: null }
  } finally {
    db?.close()
  }
}

/** Puts a whole new file in the place of the library; what is durable when this returns is the new one. */
export function replaceLibrary(partial: string, path: string): void {
  renameSync(partial, path)
  if (process.platform === 'win32') return
  const handle = openSync(dirname(path), 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Where the next library is made, beside the one in place. */
export function partialLibrary(path: string): string {
  return `${path}.partial`
}

/** A file that may hold packs people installed is kept for a repair, like every damaged file. */
function setDamagedAside(path: string): void {
  const target = join(dirname(path), 'quarantine')
  mkdirSync(target, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().replace(/[-:]/g, '').slice(0, 15)
  copyFileSync(path, join(target, `library-${stamp}.sqlite`))
}

/**
 * Makes sure that `path` holds the edition of `packDir`, or a newer one of the same library installed from a pack;
 * answers whether something was installed. Other packs stay as they are. When the shipped folder is missing or damaged
 * an edition already installed stays in use and `onProblem` is told.
 */
export function installLibrary(path: string, packDir: string, onProblem: (error: AppError) => void): boolean {
  const partial = partialLibrary(path)
  try {
    // Left behind by an installation that was killed: nothing of it counts.
    rmSync(partial, { force: true })
    const manifest = readManifest(packDir)
    const { state, base } = examine(path)
    if (base?.id === manifest.id) {
      if (base.digest === manifest.sha256) return false
      if (base.origin === 'file' && compareEditions(base, manifest) >= 0) return false
    }
    const entries = readEntries(packDir, manifest)
    if (state === 'damaged') setDamagedAside(path)
    if (state === 'sound') copyFileSync(path, partial)
    const writer = openLibraryWriter(partial)
    try {
      if (base && base.id !== manifest.id) for (const _ of writer.remove(base.id, new Set()));
      writer.begin({
        id: manifest.id,
        prefix: null,
        edition: manifest.edition,
        date: manifest.date,
        publisher: manifest.publisher,
        languages: manifest.languages,
        digest: manifest.sha256,
        origin: 'shipped',
        fingerprint: null,
        // It came with the program: its own day says more than that of the copy.
        installedAt: Date.parse(manifest.date),
      })
      for (const entry of entries) writer.put({ entry, body: JSON.stringify(entry) })
      for (const _ of writer.finish());
      writer.commit()
    } finally {
      writer.close()
    }
    const handle = openSync(partial, 'r+')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    replaceLibrary(partial, path)
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

/** A pack as it is installed. */
export type InstalledPack = {
  id: string
  prefix: string | null
  edition: string
  date: string
  publisher: string
  languages: string[]
  digest: string
  entries: number
  origin: 'shipped' | 'file'
  fingerprint: string | null
  installedAt: number
  removed: boolean
  attachments: number
  /** Withdrawn entries of which the last text is kept. */
  withdrawn: number
}

type PackRow = Omit<InstalledPack, 'languages' | 'removed'> & { languages: string; removed: number }

/** Where an entry comes from. */
export type EntryOrigin = Pick<InstalledPack, 'edition' | 'publisher' | 'origin' | 'fingerprint'> & {
  pack: string
  /** The edition without it; null while it is part of the library. */
  withdrawn: string | null
}

/** Who vouches for an installed pack. */
export function trustOf(pack: Pick<InstalledPack, 'origin' | 'fingerprint'>): PackTrust {
  if (pack.origin === 'shipped') return 'shipped'
  return pack.fingerprint === null ? 'unverified' : 'verified'
}

export type Library = ReturnType<typeof openLibrary>

function openChecked(path: string): Database {
  if (!existsSync(path)) throw new AppError('library-missing', 'no library is installed', { path })
  let db: Database | null = null
  try {
    db = openFile(path, { readonly: true, create: false })
    if (db.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) {
      throw damaged(path, 'the library was installed by another version of the program')
    }
    return db
  } catch (error) {
    db?.close()
    throw error instanceof AppError ? error : (asLibraryError(error, path) ?? error)
  }
}

function prepareAll(db: Database) {
  const all = (locale: 'fr' | 'en') =>
    db.prepare<[number, number], EntryRow>(
      `SELECT ${CARD} FROM entry WHERE withdrawn IS NULL AND rank_${locale} > ? AND rank_${locale} <= ?
       ORDER BY rank_${locale}`,
    )
  const kind = (locale: 'fr' | 'en') =>
    db.prepare<[string, number, number], EntryRow>(
      `SELECT ${CARD} FROM entry WHERE kind = ? AND withdrawn IS NULL ORDER BY rank_${locale} LIMIT ? OFFSET ?`,
    )
  return {
    db,
    body: db.prepare<[string], string>('SELECT body FROM entry WHERE id = ?').pluck(),
    card: db.prepare<[string], EntryRow>(`SELECT ${CARD} FROM entry WHERE id = ?`),
    cards: db.prepare<[], EntryRow>(`SELECT ${CARD} FROM entry WHERE withdrawn IS NULL`),
    ofKind: db.prepare<[string], EntryRow>(`SELECT ${CARD} FROM entry WHERE kind = ? AND withdrawn IS NULL`),
    pages: { fr: all('fr'), en: all('en') },
    kindPages: { fr: kind('fr'), en: kind('en') },
    origin: db.prepare<[string], EntryOrigin>(
      `SELECT pack.id AS pack, edition, publisher, origin, fingerprint, withdrawn
       FROM entry JOIN pack ON pack.id = pack_id WHERE entry.id = ?`,
    ),
    links: db.prepare<[string], EntryRow & { fields: string }>(
      `SELECT ${CARD}, fields FROM
         (SELECT from_id, group_concat(field, char(10)) AS fields FROM reference WHERE to_id = ? GROUP BY from_id)
       JOIN entry ON id = from_id ORDER BY kind, year_from DESC, id`,
    ),
    packs: db.prepare<[], PackRow>(
      `SELECT id, prefix, edition, date, publisher, languages, digest, entries, origin, fingerprint,
         installed_at AS installedAt, removed,
         (SELECT count(*) FROM attachment WHERE pack_id = pack.id) AS attachments,
         (SELECT count(*) FROM entry WHERE pack_id = pack.id AND withdrawn IS NOT NULL) AS withdrawn
       FROM pack ORDER BY prefix IS NOT NULL, id`,
    ),
    byKind: db.prepare<[], { kind: EntryKind; count: number }>(
      'SELECT kind, count(*) AS count FROM entry WHERE withdrawn IS NULL GROUP BY kind',
    ),
  }
}

/** Opens the installed library read-only. `library-missing`, `library-corrupt`. */
export function openLibrary(path: string) {
  let q = prepareAll(openChecked(path))
  const packs = (): InstalledPack[] =>
    q.packs.all().map((row) => ({ ...row, languages: row.languages.split(' '), removed: row.removed === 1 }))
  return {
    /** The entry, withdrawn ones included: their last text stays readable. */
    entry: (id: string): Entry | null => {
      const found = q.body.get(id)
      return found === undefined ? null : (JSON.parse(found) as Entry)
    },
    /** The text of an entry as it is stored, for comparing editions. */
    body: (id: string): string | null => q.body.get(id) ?? null,
    has: (id: string): boolean => q.card.get(id) !== undefined,
    /** Withdrawn entries included. */
    card: (id: string): EntryCard | null => {
      const row = q.card.get(id)
      return row ? toCard(row) : null
    },
    /** The pack that an entry belongs to, and the edition that withdrew it. */
    originOf: (id: string): EntryOrigin | null => q.origin.get(id) ?? null,
    /** Ids of a pack that are part of the library. */
    idsOf: (packId: string): string[] =>
      q.db
        .prepare<[string], string>('SELECT id FROM entry WHERE pack_id = ? AND withdrawn IS NULL ORDER BY id')
        .pluck()
        .all(packId),
    /** In no order. */
    cards: (kind: EntryKind | null): EntryCard[] =>
      (kind === null ? q.cards.all() : q.ofKind.all(kind)).map(toCard),
    /** Cards by title in the order of a language: only what is asked for is read. */
    page: (kind: EntryKind | null, locale: 'fr' | 'en', limit: number, offset: number): EntryCard[] =>
      (kind === null
        ? q.pages[locale].all(offset, offset + limit)
        : q.kindPages[locale].all(kind, limit, offset)
      ).map(toCard),
    /** Every entry, in one pass over the file: those of the shipped library first. */
    *entries(): Generator<Entry> {
      const rows = q.db
        .prepare<[], string>(
          `SELECT body FROM entry JOIN pack ON pack.id = pack_id WHERE withdrawn IS NULL
           ORDER BY prefix IS NOT NULL, entry.id`,
        )
        .pluck()
      for (const text of rows.iterate()) yield JSON.parse(text) as Entry
    },
    /** Whole entries of one kind, by id, without the withdrawn. About 10 µs an entry. */
    entriesOfKind: (kind: EntryKind): Entry[] =>
      q.db
        .prepare<[string], string>('SELECT body FROM entry WHERE kind = ? AND withdrawn IS NULL ORDER BY id')
        .pluck()
        .all(kind)
        .map((text) => JSON.parse(text) as Entry),
    ...figureReader(() => q.db),
    backlinks: (id: string): { card: EntryCard; fields: string[] }[] =>
      q.links.all(id).map((row) => ({ card: toCard(row), fields: row.fields.split('\n') })),
    /** How many entries refer to each entry. */
    inboundCounts: (): Map<string, number> =>
      new Map(
        q.db
          .prepare<[], { to_id: string; count: number }>(
            'SELECT to_id, count(DISTINCT from_id) AS count FROM reference GROUP BY to_id',
          )
          .all()
          .map((row) => [row.to_id, row.count]),
      ),
    packs: () =>
      packs()
        .filter((pack) => !pack.removed)
        .map(({ id, edition, publisher, entries }) => ({ id, edition, publisher, entries })),
    /** Every pack known to the file, also one that was removed while entries with notes remain of it. */
    installedPacks: packs,
    /** Fingerprint remembered for a publisher, or null. */
    keyOf: (publisher: string): string | null =>
      q.db
        .prepare<[string], string>('SELECT fingerprint FROM publisher WHERE name = ?')
        .pluck()
        .get(foldPublisher(publisher)) ?? null,
    countByKind: () => q.byKind.all(),
    schemaVersion: (): number => Number(q.db.pragma('user_version', { simple: true })),
    quickCheck: (): string => String(q.db.pragma('quick_check(1)', { simple: true })),
    /**
     * Closes the file, lets `change` put another one in its place and opens what is there then; holders of this
     * library see the new content with their next call. Synchronous, so that no call falls in between.
     */
    swap(change: () => void): void {
      q.db.close()
      try {
        change()
      } finally {
        q = prepareAll(openChecked(path))
      }
    },
    close: (): void => {
      q.db.close()
    },
  }
}
