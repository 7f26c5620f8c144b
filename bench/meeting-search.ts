// Search with 500 meetings of 40 lines beside the library: opening, memory, keys; next to the same without meetings.
import { readFileSync } from 'node:fs'
import { ended, startWebProcess } from '../test/e2e/hosts.ts'
import { call, KEYSTROKES, noteText, open, row, sampleFolder } from './sample.ts'
import { connect } from './start.ts'

const MEETINGS = 500
const LINES = 40
const ROUNDS = 3
const STARTS = 5
/** A word of each meeting and of nothing else. */
const OWN = 'zébulon'

/** Forty lines of some fifteen words each, in the words of the notes. */
function linesOf(meeting: number): string[] {
  const words = Array.from({ length: 12 }, (_, part) =>
    noteText(meeting * 12 + part)
      .split(/\s+/)
      .slice(3),
  ).flat()
  return Array.from({ length: LINES }, (_, line) => words.slice(line * 15, line * 15 + 15).join(' '))
}

async function write(dataDir: string): Promise<void> {
  const app = open(dataDir)
  try {
    for (let meeting = 0; meeting < MEETINGS; meeting++) {
      const day = new Date(Date.UTC(2015, 0, 1) + meeting * 7 * 86_400_000).toISOString().slice(0, 10)
      const { id } = (await call(app, 'meetings.create', {
        draft: {
          title: `Réunion ${OWN} ${meeting}`,
          day,
          items: [{ title: 'Ouverture' }, { title: 'Débat' }],
        },
      })) as { id: string }
      for (const [line, text] of linesOf(meeting).entries()) {
        await call(app, 'meetings.saveLine', {
          id: crypto.randomUUID(),
          meetingId: id,
          at: Date.parse(day) + line * 60_000,
          text,
          mark: line % 10 === 0 ? 'action' : null,
          speaker: 'France',
          revision: 1,
        })
      }
    }
  } finally {
    app.close()
  }
}

async function measure(dataDir: string, meetings: number): Promise<void> {
  const starts: number[] = []
  const found: number[] = []
  const memory: number[] = []
  for (let run = 0; run <= STARTS; run++) {
    const start = performance.now()
    const { child, address } = await startWebProcess(dataDir)
    const ask = await connect(address)
    const total = async (text: string) => ((await ask('search.query', { text })) as { total: number }).total
    await total('alliance')
    const first = performance.now() - start
    if (meetings > 0)
      while ((await total(`${OWN} genre:réunion`)) < meetings)
        await new Promise((next) => setTimeout(next, 20))
    if (run > 0) {
      starts.push(first)
      found.push(performance.now() - start)
      for (const typed of KEYSTROKES) await ask('search.query', { text: typed })
      if (process.platform === 'linux' && child.pid) {
        memory.push(
          Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
        )
      }
    }
    child.kill('SIGTERM')
    await ended(child)
  }
  const app = open(dataDir)
  const keys: number[] = []
  const own: number[] = []
  try {
    const total = async () =>
      ((await call(app, 'search.query', { text: `${OWN} genre:réunion` })) as { total: number }).total
    while ((await total()) < meetings) await new Promise((next) => setTimeout(next, 20))
    for (let round = 0; round <= ROUNDS; round++) {
      for (const typed of KEYSTROKES) {
        const start = performance.now()
        await call(app, 'search.query', { text: typed })
        const middle = performance.now()
        await call(app, 'search.query', { text: `genre:réunion ${typed}` })
        if (round === 0) continue
        keys.push(middle - start)
        own.push(performance.now() - middle)
      }
    }
  } finally {
    app.close()
  }
  console.log(row('  key to results through the dispatcher (target p95 ≤ 5 ms)', keys))
  console.log(row('  the same in meetings alone', own))
  console.log(row('  start to first search', starts))
  if (meetings > 0) console.log(row('  start to every meeting found', found))
  console.log(row('  resident memory after use', memory, 'MB'))
}

export async function benchMeetingSearch(): Promise<void> {
  const { dataDir, remove } = await sampleFolder()
  try {
    console.log('Search without meetings')
    await measure(dataDir, 0)
    await write(dataDir)
    console.log(`Search with ${MEETINGS} meetings of ${LINES} lines`)
    await measure(dataDir, MEETINGS)
    console.log('')
  } finally {
    remove()
  }
}

if (import.meta.main) await benchMeetingSearch()
