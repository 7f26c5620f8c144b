// Keystroke to results through the dispatcher, against plain SQLite FTS5 over the same texts in the same run.
import Driver from 'better-sqlite3'
import type { SearchAnswer } from '../src/shared/contract/search.ts'
import { call, KEYSTROKES, open, percentile, row, sampleFolder } from './sample.ts'

const ROUNDS = 5

/** FTS5 as its documentation shows it: unicode61, last word as a prefix, ranked, with snippets, 50 rows. */
function createPeer(texts: readonly { id: string; text: string }[]): (typed: string) => unknown {
  const db = new Driver(':memory:')
  db.exec(
    "CREATE VIRTUAL TABLE doc USING fts5 (id UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2')",
  )
  const insert = db.prepare('INSERT INTO doc VALUES (?, ?)')
  db.transaction(() => {
    for (const { id, text } of texts) insert.run(id, text)
  })()
  const select = db.prepare(
    "SELECT id, snippet(doc, 1, '<', '>', '…', 30) FROM doc WHERE doc MATCH ? ORDER BY rank LIMIT 50",
  )
  return (typed) => {
    const words = typed.match(/[\p{L}\p{N}]+/gu) ?? []
    if (words.length === 0) return []
    return select.all(
      words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' '),
    )
  }
}

export async function benchDispatcher(): Promise<void> {
  const { dataDir, remove } = await sampleFolder()
  const app = open(dataDir)
  try {
    const texts: { id: string; text: string }[] = []
    const { items } = (await call(app, 'library.list', {})) as { items: { id: string }[] }
    for (const { id } of items)
      texts.push({ id, text: JSON.stringify(await call(app, 'library.get', { id })) })
    const notes = (await call(app, 'notes.list', {})) as { items: { id: string }[] }
    for (const { id } of notes.items)
      texts.push({ id, text: JSON.stringify(await call(app, 'notes.get', { id })) })
    const peer = createPeer(texts)

    const ours: number[] = []
    const theirs: number[] = []
    let hits = 0
    // In turn, key by key, so that a noisy moment falls on both; the first round warms up and is not counted.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const typed of KEYSTROKES) {
        const start = performance.now()
        const answer = (await call(app, 'search.query', { text: typed })) as SearchAnswer
        const middle = performance.now()
        peer(typed)
        const end = performance.now()
        if (round === 0) continue
        ours.push(middle - start)
        theirs.push(end - middle)
        hits += answer.hits.length
      }
    }
    console.log(
      `Keystroke to results, ${texts.length} documents, ${(hits / ours.length).toFixed(1)} hits on average`,
    )
    console.log(row('  dispatcher (target p95 ≤ 5 ms)', ours))
    console.log(row('  peer: FTS5, prefix, ranked, snippets', theirs))
    const ratio = (share: number) => (percentile(ours, share) / percentile(theirs, share)).toFixed(2)
    console.log(`  ratio to the peer: median ${ratio(0.5)}, p95 ${ratio(0.95)}\n`)
  } finally {
    app.close()
    remove()
  }
}
