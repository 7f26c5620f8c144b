// Tables `text` and `passage`: texts in, passages out. Cuts nothing and indexes nothing. A text comes in run by run, and
// until its number of passages is known nobody but who writes it can see it.
import type { TextCard } from '../../shared/contract/texts.ts'
import { AppError } from '../../shared/errors.ts'
import type { Database } from './driver.ts'

type TextRow = {
  key: number
  id: string
  title: string
  language: 'fr' | 'en'
  origin: string
  sha256: string
  words: number
  passages: number
  added_at: number
}

/** A text as the index knows it: its row and what tells that it is the same text. */
export type TextKey = { readonly key: number; readonly sha256: string; readonly passages: number }

/** A passage with what its text says of it. */
export type PassageRow = {
  readonly key: number
  readonly textKey: number
  readonly textId: string
  readonly title: string
  readonly language: 'fr' | 'en'
  readonly position: number
  readonly heading: string
  readonly body: string
}

export type NewText = Pick<TextCard, 'id' | 'title' | 'language' | 'origin'>
export type NewPassage = Pick<PassageRow, 'heading' | 'body'>

const toCard = (row: TextRow): TextCard => ({
  id: row.id,
  title: row.title,
  language: row.language,
  origin: row.origin,
  words: row.words,
  passages: row.passages,
  addedAt: row.added_at,
})

export type TextsRepository = ReturnType<typeof createTextsRepository>

const PASSAGE = `passage.key AS key, text.key AS textKey, text.id AS textId, text.title AS title,
  text.language AS language, position, heading, body`

/** Statements are prepared once. A text is seen whole or not at all, and never changed afterwards. */
export function createTextsRepository(db: Database, now: () => number) {
  // What a process that ended in the middle left behind.
  if (!db.readonly) db.exec('DELETE FROM text WHERE passages = 0')
  const byId = db.prepare<[string], TextRow>('SELECT * FROM text WHERE id = ? AND passages > 0')
  const byHash = db.prepare<[string], TextRow>('SELECT * FROM text WHERE sha256 = ?')
  const all = db.prepare<[], TextRow>(
    'SELECT * FROM text WHERE passages > 0 ORDER BY added_at DESC, key DESC',
  )
  const keys = db.prepare<[], TextKey>(
    'SELECT key, sha256, passages FROM text WHERE passages > 0 ORDER BY key DESC',
  )
  const passage = db.prepare<[number], PassageRow>(
    `SELECT ${PASSAGE} FROM passage JOIN text ON text.key = text_key WHERE passage.key = ?`,
  )
  const ofText = db.prepare<[number], PassageRow>(
    `SELECT ${PASSAGE} FROM passage JOIN text ON text.key = text_key WHERE text_key = ? ORDER BY position`,
  )
  const run = db.prepare<[string, number, number], { position: number; heading: string; body: string }>(
    `SELECT position, heading, body FROM passage WHERE text_key = (SELECT key FROM text WHERE id = ?)
     AND position >= ? ORDER BY position LIMIT ?`,
  )

  const get = (id: string): TextRow => {
    const row = byId.get(id)
    if (!row) throw new AppError('not-found', 'no such text', { id })
    return row
  }

  return {
    card: (id: string): TextCard => toCard(get(id)),
    /** Null when there is no such text. */
    find: (id: string): TextCard | null => {
      const row = byId.get(id)
      return row ? toCard(row) : null
    },
    /** One passage; null when the text or the passage is not there. */
    passageAt: (id: string, position: number) => {
      const [found] = run.all(id, position, 1)
      return found?.position === position ? found : null
    },
    list: (): TextCard[] => all.all().map(toCard),
    /** Newest first: what is indexed first after a loss. */
    keys: (): TextKey[] => keys.all(),
    passage: (key: number): PassageRow | null => passage.get(key) ?? null,
    /** Reads many at the price of one lock: SQLite takes and lets go of one for each statement outside a transaction. */
    together: db.transaction(<T>(read: () => T): T => read()) as <T>(read: () => T) => T,
    passagesOf: (textKey: number): PassageRow[] => ofText.all(textKey),
    /** A run of passages. `not-found`. */
    read(id: string, from: number, count: number) {
      return { text: toCard(get(id)), passages: run.all(id, from, count) }
    },
    /** The text with this content. */
    withHash(sha256: string): TextCard | null {
      const present = byHash.get(sha256)
      return present ? toCard(present) : null
    },
    /** Begins a text and answers its key. */
    begin: ({ id, title, language, origin }: NewText): number =>
      Number(
        db
          .prepare(
            `INSERT INTO text (id, title, language, origin, sha256, words, passages, added_at)
             VALUES (?, ?, ?, ?, ?, 0, 0, ?)`,
          )
          // No content has this for its digest.
          .run(id, title, language, origin, `unfinished ${id}`, now()).lastInsertRowid,
      ),
    /** The next run of a text that was begun; `from` is the position of the first. */
    append(key: number, from: number, passages: readonly NewPassage[]): void {
      const insert = db.prepare('INSERT INTO passage (text_key, position, heading, body) VALUES (?, ?, ?, ?)')
      db.transaction(() => {
        for (const [index, { heading, body }] of passages.entries())
          insert.run(key, from + index, heading, body)
      }).immediate()
    },
    /** Makes a text that was begun one of the texts, unless its content is there already. */
    finish: (
      key: number,
      { sha256, words, passages }: { sha256: string; words: number; passages: number },
    ): { text: TextCard; added: boolean } =>
      db
        .transaction(() => {
          const present = byHash.get(sha256)
          if (present) {
            db.prepare('DELETE FROM text WHERE key = ?').run(key)
            return { text: toCard(present), added: false }
          }
          const row = db
            .prepare<[string, number, number, number, number], TextRow>(
              'UPDATE text SET sha256 = ?, words = ?, passages = ?, added_at = ? WHERE key = ? RETURNING *',
            )
            .get(sha256, words, passages, now(), key)
          if (!row) throw new AppError('not-found', 'no such text')
          return { text: toCard(row), added: true }
        })
        .immediate(),
    /** Takes away what was written of a text that was begun. */
    abandon: (key: number): void => {
      db.prepare('DELETE FROM text WHERE key = ? AND passages = 0').run(key)
    },
    /** `not-found`. */
    remove: (id: string): void => {
      db.transaction(() => db.prepare('DELETE FROM text WHERE key = ?').run(get(id).key)).immediate()
    },
  }
}
