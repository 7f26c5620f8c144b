// SQLite FTS5: words as its unicode61 tokenizer cuts them, or on our stems; any word, the last as a beginning, bm25.
import Database from 'better-sqlite3'
import { stem } from '../../../src/main/search/stem.ts'
import { tokenize } from '../../../src/shared/text/fold.ts'
import { firstPages, type Item, joinPages, type Peer, type Search } from './peer.ts'

type Options = { readonly stems: boolean; readonly title: number; readonly pages: boolean }

function build({ stems, title, pages }: Options, given: readonly Item[], language: 'fr' | 'en'): Search {
  const items = pages ? joinPages(given) : given
  const db = new Database(':memory:')
  db.exec("CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')")
  const words = (text: string) => tokenize(text).map((token) => stem(token.exact, language))
  const prepare = (text: string) => (stems ? words(text).join(' ') : text)
  const insert = db.prepare('INSERT INTO t (rowid, title, body) VALUES (?, ?, ?)')
  db.transaction(() => {
    for (const [index, item] of items.entries())
      insert.run(index + 1, prepare(item.title), prepare(item.body))
  })()
  const select = db
    .prepare<[string, number, number], number>(
      'SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t, ?, 1) LIMIT ?',
    )
    .pluck()
  return (query, limit) => {
    const typed = stems
      ? words(query)
      : [...query.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word)
    if (typed.length === 0) return []
    const match = typed
      .map((word, index) => (index === typed.length - 1 ? `"${word}" OR "${word}"*` : `"${word}"`))
      .join(' OR ')
    const rows = select.all(match, title, limit * 6)
    return firstPages(
      rows.map((row) => items[row - 1]?.page ?? ''),
      limit,
    )
  }
}

function settings(stems: boolean): Peer['settings'] {
  return [true, false].flatMap((pages) =>
    [1, 2, 5].map((title) => ({
      name: `${pages ? 'pages' : 'passages'}, title ×${title}`,
      build: (items, language) => build({ stems, title, pages }, items, language),
    })),
  )
}

export const fts5: Peer = { name: 'SQLite FTS5 unicode61', settings: settings(false) }
export const fts5Stems: Peer = { name: 'SQLite FTS5 on our stems', settings: settings(true) }
