// Latency as-you-type and opening, at several sizes, of the product as it ships: through the dispatcher, 50 results
// with their snippets, its search in a thread of its own. Peers answer the same keystrokes in the same run.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import MiniSearch from 'minisearch'
import { splitText } from '../../src/main/search/passages/split.ts'
import { ended, startWebProcess } from '../../test/e2e/hosts.ts'
import { connect } from '../start.ts'
import { quantile } from './metrics.ts'
import { type Ours, openOurs } from './ours.ts'
import { type Random, seeded, shuffled } from './random.ts'
import { type Page, readManuals } from './texts.ts'

/** Passages of one text, so that texts are as long as reports are. */
const PASSAGES_A_TEXT = 60
const HITS = 50
const ROUNDS = 3

type Passage = { readonly title: string; readonly heading: string; readonly body: string }

/** Real passages, then passages put together from their sentences until there are enough: words stay as frequent. */
export function makePassages(count: number, random: Random): Passage[] {
  const real = readManuals().flatMap(({ title, markdown }: Page) =>
    splitText(markdown).map(({ heading, body }) => ({ title, heading, body })),
  )
  const passages = shuffled(real, random).slice(0, count)
  const sentences = real.flatMap(({ body }) => body.split(/(?<=[.!?])\s+/).filter((text) => text.length > 30))
  while (passages.length < count) {
    let body = ''
    while (body.split(/\s+/).length < 160) {
      body += `${sentences[Math.floor(random() * sentences.length)] ?? ''} `
    }
    const model = real[Math.floor(random() * real.length)]
    passages.push({ title: model?.title ?? '', heading: model?.heading ?? '', body: body.trimEnd() })
  }
  return passages
}

/** Queries of one to five words that stand near each other in a passage, typed letter by letter from the second on. */
function makeKeystrokes(passages: readonly Passage[], random: Random, queries: number): string[] {
  const typed: string[] = []
  for (let query = 0; query < queries; query++) {
    const { body = '' } = passages[Math.floor(random() * passages.length)] ?? {}
    const words = body.match(/\p{L}{3,}/gu) ?? []
    const length = 1 + Math.floor(random() * 5)
    const start = Math.floor(random() * Math.max(1, words.length - length))
    const text = words
      .slice(start, start + length)
      .join(' ')
      .toLowerCase()
    for (let end = 2; end <= text.length; end++) typed.push(text.slice(0, end))
  }
  return typed
}

async function fill(ours: Ours, passages: readonly Passage[]): Promise<void> {
  for (let from = 0; from < passages.length; from += PASSAGES_A_TEXT) {
    const part = passages.slice(from, from + PASSAGES_A_TEXT)
    const body = part
      .map((passage) => `## ${passage.heading || passage.title}\n\n${passage.body}`)
      .join('\n\n')
    await ours.add({ body, title: part[0]?.title.slice(0, 300) || 'text', language: 'fr' })
  }
  await ours.settled()
}

async function time(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** FTS5 as its documentation shows it: unicode61, every word, the last as a beginning, ranked, with snippets. */
function openFts5(passages: readonly Passage[]): (query: string) => number {
  const db = new Database(':memory:')
  db.exec("CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')")
  const insert = db.prepare('INSERT INTO t VALUES (?, ?)')
  db.transaction(() => {
    for (const { title, heading, body } of passages) insert.run(`${title} ${heading}`, body)
  })()
  const select = db.prepare<[string], { body: string }>(
    `SELECT snippet(t, 1, '<b>', '</b>', '…', 32) AS body FROM t WHERE t MATCH ? ORDER BY rank LIMIT ${HITS}`,
  )
  return (query) => {
    const words = query.match(/[\p{L}\p{N}]+/gu) ?? []
    if (words.length === 0) return 0
    return select.all(`${words.map((word) => `"${word}"`).join(' ')}*`).length
  }
}

/** MiniSearch as its documentation shows it for search as you type: prefixes and fuzzy, any word. */
function openMiniSearch(passages: readonly Passage[]): (query: string) => number {
  const index = new MiniSearch<Passage & { id: number }>({
    fields: ['title', 'body'],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  })
  index.addAll(passages.map((passage, id) => ({ ...passage, id })))
  return (query) => index.search(query).slice(0, HITS).length
}

export async function measureLatency(size: number): Promise<void> {
  const random = seeded(size)
  const passages = makePassages(size, random)
  const keystrokes = makeKeystrokes(passages, random, 40)
  const characters = passages.reduce((sum, { body }) => sum + body.length, 0)
  const ours = openOurs('web', 'whole')
  try {
    const built = await time(() => fill(ours, passages))
    const state = await ours.call('texts.indexState', {})
    const ask = (text: string) => ours.call('search.query', { text, texts: HITS / 2, limit: HITS / 2 })
    const fts5 = openFts5(passages)
    // A peer that takes a second a keystroke is asked fewer of them.
    const few = size > 20_000 ? 8 : size > 5000 ? 2 : 1
    const mini = openMiniSearch(passages)
    const engines = [
      { name: 'Vademecum, dispatcher to answer', run: ask as (text: string) => unknown, few: 1 },
      { name: 'SQLite FTS5 unicode61', run: fts5, few: 1 },
      { name: 'MiniSearch as documented', run: mini, few },
    ]
    for (const text of keystrokes.slice(0, 80)) await ask(text)
    /** Rounds by engine: milliseconds of each keystroke. */
    const rounds: number[][][] = engines.map(() => [])
    for (let round = 0; round < ROUNDS; round++) {
      // Each engine goes through the keystrokes by itself, and another begins each round: what one leaves to be
      // cleaned up in the background (a fuzzy MiniSearch: megabytes a keystroke) is not charged to the next.
      for (let turn = 0; turn < engines.length; turn++) {
        const at = (round + turn) % engines.length
        const engine = engines[at]
        if (engine === undefined) continue
        const row: number[] = []
        for (const [index, text] of keystrokes.entries()) {
          if (index % engine.few === round % engine.few) row.push(await time(() => engine.run(text)))
        }
        rounds[at]?.push(row)
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
    }
    const at = (engine: number, share: number) => (rounds[engine] ?? []).map((row) => quantile(row, share))
    const show = (values: number[]) => values.map((value) => value.toFixed(1)).join(' / ')
    const middle = (engine: number, share: number) => quantile(at(engine, share), 0.5)
    console.log(
      `\n# Latency, ${state.passages} passages (${keystrokes.length} keystrokes, ${ROUNDS} rounds apart by /)` +
        '\n\n| ms by the clock | p50 | p95 | p99 |\n|---|---|---|---|',
    )
    for (const [engine, { name }] of engines.entries()) {
      console.log(
        `| ${name} | ${show(at(engine, 0.5))} | ${show(at(engine, 0.95))} | ${show(at(engine, 0.99))} |`,
      )
    }
    console.log(
      `p95 ratios, medians of rounds: ${(middle(0, 0.95) / middle(1, 0.95)).toFixed(2)} × FTS5, ` +
        `${(middle(0, 0.95) / middle(2, 0.95)).toFixed(3)} × MiniSearch`,
    )
    console.log(
      `\nindex ${(state.bytes / 1e6).toFixed(0)} MB for ${(characters / 1e6).toFixed(0)} M characters of text ` +
        `(${(state.bytes / characters).toFixed(2)} ×); added and indexed in ${(built / 1000).toFixed(1)} s`,
    )
  } finally {
    ours.close()
  }
}

/** From the core being up to the first answer, and the saving of notes while texts are indexed. */
export async function measureOpening(size: number): Promise<void> {
  const random = seeded(size)
  const passages = makePassages(size, random)
  const ours = openOurs('web', 'whole')
  try {
    await fill(ours, passages)
    // The last segments are written after the last answer: wait until the list of files is quiet.
    await new Promise((resolve) => setTimeout(resolve, 3000))
    // The built host in a process of its own, as a user starts it; its core is up when it prints its address.
    const first: number[] = []
    await ours.away(async () => {
      for (let round = 0; round < 6; round++) {
        const { child, address } = await startWebProcess(ours.dataDir)
        const start = performance.now()
        const call = await connect(address)
        await call('search.query', { text: 'systeme fichi', texts: HITS, limit: HITS })
        if (round > 0) first.push(performance.now() - start)
        child.kill('SIGTERM')
        await ended(child)
      }
    })
    console.log(
      `\n# Opening\n\nindex ${(await ours.call('texts.indexState', {})).opened}; from the core being up to the first answer ` +
        `${first.map((ms) => ms.toFixed(0)).join(' / ')} ms`,
    )
    const saves: number[] = []
    const note = await ours.call('notes.create', { body: 'début' })
    let { revision } = note
    const save = async (index: number): Promise<void> => {
      const saved = await ours.call('notes.save', {
        id: note.id,
        body: `note ${index} sur la prévention et la protection des victimes`,
        baseRevision: revision,
      })
      revision = saved.revision
    }
    for (let index = 0; index < 20; index++) await save(index)
    // Everything is indexed anew meanwhile; adding a text is a command of its own and not what is measured.
    await ours.call('texts.rebuildIndex', {})
    for (let index = 0; index < 300; index++) saves.push(await time(() => save(index)))
    console.log(
      `saving a note while texts are indexed anew (${(await ours.call('texts.indexState', {})).waiting} still wait): ` +
        `p50 ${quantile(saves, 0.5).toFixed(1)} ms, p99 ${quantile(saves, 0.99).toFixed(1)} ms`,
    )
    await ours.settled()
    await measureLoss(ours)
  } finally {
    ours.close()
  }
}

/** What a damaged index costs: the first answer comes from a scan, the index from the background. */
async function measureLoss(ours: Ours): Promise<void> {
  const folder = join(ours.dataDir, 'index')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  writeFileSync(join(folder, 'passages.json'), '{"analysis":')
  ours.reopen()
  const answers: number[] = []
  for (let index = 0; index < 5; index++) {
    answers.push(await time(() => ours.call('search.query', { text: 'systeme de fichiers', texts: HITS })))
  }
  const rest = await time(() => ours.settled())
  console.log(
    `after a loss of the index: answers ${answers.map((ms) => ms.toFixed(0)).join(' / ')} ms, whole again after ${(rest / 1000).toFixed(1)} s`,
  )
}
