// Writes a library file that is not in use yet: packs put in, brought to another edition, taken out, in one
// transaction. The file in use is never written: the new one takes its place when it is whole.

import { AppError } from '../../shared/errors.ts'
import { describe, yearsOf } from '../../shared/library/describe.ts'
import type { Bilingual, Entry } from '../../shared/library/model.ts'
import { foldPublisher } from '../../shared/library/pack.ts'
import { referencesOf } from '../../shared/library/references.ts'
import { type Database, openFile } from './driver.ts'
import { ensurePrivateFile } from './folder.ts'
import { SCHEMA, SCHEMA_VERSION } from './library-schema.ts'
import { slicedSort } from './sliced-sort.ts'

/** What the library remembers of a pack that is being installed. */
export type PackRecord = {
  readonly id: string
  readonly prefix: string | null
  readonly edition: string
  readonly date: string
  readonly publisher: string
  readonly languages: readonly string[]
  readonly digest: string
  readonly origin: 'shipped' | 'file'
  readonly fingerprint: string | null
  readonly installedAt: number
}

export type Counts = { added: number; changed: number; withdrawn: number; unchanged: number }

export type LibraryWriter = ReturnType<typeof openLibraryWriter>

const COLLATORS = {
  fr: new Intl.Collator('fr', { numeric: true, sensitivity: 'base' }),
  en: new Intl.Collator('en', { numeric: true, sensitivity: 'base' }),
} as const

/**
 * Opens a copy of a library file, or an empty one, for one change. `put` and `attach` after `begin`, then `finish` or
 * `remove` run to their end, then `commit`. Whatever fails: close it and throw the file away.
 */
export function openLibraryWriter(path: string) {
  ensurePrivateFile(path)
  const db = openFile(path, { readonly: false, create: true })
  try {
    // A file in DELETE mode opens on read-only media, which a WAL file does not.
    db.pragma('journal_mode = DELETE')
    // The file is thrown away when anything fails, and synchronised once at the end: a journal would protect nothing.
    db.pragma('journal_mode = MEMORY')
    db.pragma('synchronous = OFF')
    db.pragma('temp_store = MEMORY')
    db.exec('BEGIN IMMEDIATE')
    if (db.pragma('user_version', { simple: true }) === 0) {
      db.exec(SCHEMA)
      db.pragma(`user_version = ${SCHEMA_VERSION}`)
    }
    return createWriter(db)
  } catch (error) {
    db.close()
    throw error
  }
}

type Known = { pack_id: string; body: string; withdrawn: string | null }

function createWriter(db: Database) {
  const known = db.prepare<[string], Known>('SELECT pack_id, body, withdrawn FROM entry WHERE id = ?')
  const bodyOf = db.prepare<[string], string>('SELECT body FROM entry WHERE id = ?').pluck()
  const title = db.prepare<[string], { fr: string; en: string }>(
    'SELECT title_fr AS fr, title_en AS en FROM entry WHERE id = ?',
  )
  const write = db.prepare(
    `INSERT INTO entry (id, pack_id, kind, title_fr, title_en, detail_fr, detail_en, year_from, year_to, confidence, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       kind = excluded.kind, title_fr = excluded.title_fr, title_en = excluded.title_en,
       detail_fr = excluded.detail_fr, detail_en = excluded.detail_en, year_from = excluded.year_from,
       year_to = excluded.year_to, confidence = excluded.confidence, withdrawn = NULL, body = excluded.body`,
  )
  const unlink = db.prepare('DELETE FROM reference WHERE from_id = ?')
  const link = db.prepare('INSERT OR IGNORE INTO reference (from_id, field, to_id) VALUES (?, ?, ?)')
  const referrers = db
    .prepare<[string], string>('SELECT DISTINCT from_id FROM reference WHERE to_id = ?')
    .pluck()
  const detail = db.prepare('UPDATE entry SET detail_fr = ?, detail_en = ? WHERE id = ?')

  const seen = new Set<string>()
  const touched = new Set<string>()
  /** Entries whose short line names another entry. */
  const naming = new Set<string>()
  const counts: Counts = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 }
  let pack: PackRecord | null = null

  const titleOf = (id: string): Bilingual | null => title.get(id) ?? null

  const withdraw = (id: string, edition: string): void => {
    db.prepare('UPDATE entry SET withdrawn = ? WHERE id = ?').run(edition, id)
    unlink.run(id)
  }

  /** Short lines that name an entry of another title now, in this pack or in any other. */
  function* refreshDetails(): Generator<void> {
    const stale = new Set(naming)
    let steps = 0
    for (const id of touched) {
      for (const from of referrers.all(id)) if (!touched.has(from)) stale.add(from)
      if (++steps % 200 === 0) yield
    }
    for (const id of stale) {
      const body = bodyOf.get(id)
      if (body === undefined) continue
      const line = describe(JSON.parse(body) as Entry, titleOf)
      detail.run(line.fr, line.en, id)
      if (++steps % 50 === 0) yield
    }
  }

  function* refreshRanks(): Generator<void> {
    for (const locale of ['fr', 'en'] as const) {
      const rows = db
        .prepare<[], { id: string; title: string; rank: number }>(
          `SELECT id, title_${locale} AS title, rank_${locale} AS rank FROM entry WHERE withdrawn IS NULL`,
        )
        .all()
      yield
      const collator = COLLATORS[locale]
      const sorted = yield* slicedSort(
        rows,
        (a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
      )
      const place = db.prepare(`UPDATE entry SET rank_${locale} = ? WHERE id = ?`)
      for (const [index, row] of sorted.entries()) {
        if (row.rank !== index + 1) place.run(index + 1, row.id)
        if (index % 200 === 199) yield
      }
    }
  }

  const dropUnusedBlobs = (): void => {
    db.exec('DELETE FROM blob WHERE sha256 NOT IN (SELECT sha256 FROM attachment)')
  }

  return {
    counts: counts as Readonly<Counts>,

    /** `pack-prefix-taken` when another pack carries the same mark. */
    begin(record: PackRecord): void {
      pack = record
      const other = db
        .prepare<[string | null, string], string>('SELECT id FROM pack WHERE prefix = ? AND id <> ?')
        .pluck()
        .get(record.prefix, record.id)
      if (other !== undefined) {
        throw new AppError('pack-prefix-taken', 'the mark is taken', {
          prefix: record.prefix ?? '',
          pack: other,
        })
      }
      db.prepare(
        `INSERT INTO pack (id, prefix, edition, date, publisher, languages, digest, entries, origin, fingerprint, installed_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET
           prefix = excluded.prefix, edition = excluded.edition, date = excluded.date,
           publisher = excluded.publisher, languages = excluded.languages, digest = excluded.digest,
           origin = excluded.origin, fingerprint = excluded.fingerprint, installed_at = excluded.installed_at,
           removed = 0`,
      ).run(
        record.id,
        record.prefix,
        record.edition,
        record.date,
        record.publisher,
        record.languages.join(' '),
        record.digest,
        record.origin,
        record.fingerprint,
        record.installedAt,
      )
      db.prepare('DELETE FROM attachment WHERE pack_id = ?').run(record.id)
      if (record.fingerprint !== null) {
        db.prepare(
          `INSERT INTO publisher VALUES (?, ?, ?)
           ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint
           WHERE fingerprint <> excluded.fingerprint`,
        ).run(foldPublisher(record.publisher), record.fingerprint, record.installedAt)
      }
    },

    /** `pack-id-taken` when the id belongs to another pack, be it installed or removed with notes left. */
    put({ entry, body }: { entry: Entry; body: string }): void {
      if (pack === null) throw new Error('begin comes first')
      const before = known.get(entry.id)
      if (before !== undefined && before.pack_id !== pack.id) {
        throw new AppError('pack-id-taken', 'the id is taken', { id: entry.id, pack: before.pack_id })
      }
      seen.add(entry.id)
      if (before !== undefined && before.withdrawn === null && before.body === body) {
        counts.unchanged++
        return
      }
      if (before === undefined || before.withdrawn !== null) counts.added++
      else counts.changed++
      touched.add(entry.id)
      const line = describe(entry, (id) => {
        naming.add(entry.id)
        return titleOf(id)
      })
      const years = yearsOf(entry)
      write.run(
        entry.id,
        pack.id,
        entry.kind,
        entry.title.fr,
        entry.title.en,
        line.fr,
        line.en,
        years?.from ?? null,
        years?.to ?? null,
        entry.confidence,
        body,
      )
      unlink.run(entry.id)
      for (const reference of referencesOf(entry)) link.run(entry.id, reference.field, reference.to)
    },

    attach(item: {
      sha256: string
      name: string
      type: string
      entry: string | null
      content: Buffer
    }): void {
      if (pack === null) throw new Error('begin comes first')
      db.prepare('INSERT INTO attachment VALUES (?, ?, ?, ?, ?)').run(
        pack.id,
        item.sha256,
        item.name,
        item.type,
        item.entry,
      )
      db.prepare('INSERT OR IGNORE INTO blob VALUES (?, ?)').run(item.sha256, item.content)
    },

    /** After the last `put`: withdraws what the edition no longer holds, then brings lines and order up to date. */
    *finish(): Generator<void> {
      if (pack === null) throw new Error('begin comes first')
      const live = db
        .prepare<[string], string>('SELECT id FROM entry WHERE pack_id = ? AND withdrawn IS NULL')
        .pluck()
        .all(pack.id)
      for (const [index, id] of live.entries()) {
        if (!seen.has(id)) {
          withdraw(id, pack.edition)
          counts.withdrawn++
        }
        if (index % 500 === 499) yield
      }
      db.prepare('UPDATE pack SET entries = ? WHERE id = ?').run(seen.size, pack.id)
      dropUnusedBlobs()
      yield* refreshDetails()
      if (touched.size + counts.withdrawn > 0) yield* refreshRanks()
    },

    /**
     * Takes a pack out. Entries named in `keep` stay as withdrawn with their last text, and with them the row of the
     * pack; all others go.
     */
    *remove(id: string, keep: ReadonlySet<string>): Generator<void> {
      const rows = db
        .prepare<[string], { id: string; withdrawn: string | null }>(
          'SELECT id, withdrawn FROM entry WHERE pack_id = ?',
        )
        .all(id)
      const edition =
        db.prepare<[string], string>('SELECT edition FROM pack WHERE id = ?').pluck().get(id) ?? ''
      const drop = db.prepare('DELETE FROM entry WHERE id = ?')
      for (const [index, row] of rows.entries()) {
        if (keep.has(row.id)) {
          if (row.withdrawn === null) withdraw(row.id, edition)
        } else {
          unlink.run(row.id)
          drop.run(row.id)
        }
        if (row.withdrawn === null) counts.withdrawn++
        if (index % 200 === 199) yield
      }
      db.prepare('DELETE FROM attachment WHERE pack_id = ?').run(id)
      if (rows.some((row) => keep.has(row.id))) {
        db.prepare('UPDATE pack SET removed = 1, entries = 0 WHERE id = ?').run(id)
      } else db.prepare('DELETE FROM pack WHERE id = ?').run(id)
      dropUnusedBlobs()
      yield* refreshRanks()
    },

    /** Nothing of the change is in the file before this; afterwards the writer is closed. */
    commit(): void {
      db.exec('COMMIT')
      // What a change left empty is given back; copies at every install would otherwise carry it for ever.
      const free = Number(db.pragma('freelist_count', { simple: true }))
      if (free > Number(db.pragma('page_count', { simple: true })) / 4) db.exec('VACUUM')
      db.pragma('journal_mode = DELETE')
      db.close()
    },

    close(): void {
      db.close()
    },
  }
}
