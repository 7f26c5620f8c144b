// What the benchmarks type and write: queries of a delegate, key by key, and seeded notes. Statistics of a sample.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, openApp } from '../src/main/app.ts'

export const ROOT = join(import.meta.dirname, '..')
export const NOTE_COUNT = 500

export const QUERIES = [
  '25 millions de victimes',
  'conférence de l’Alliance 2024',
  'mécanisme national d’orientation',
  'convention de palerme',
  'non-sanction des victimes',
  '1/2154',
  'Johnstone',
  'plan d’action 2019',
  'travail forcé profits',
  'exploitation sexuelle des mineurs',
  'trafficking prosecutions europe',
  'national referral mechanism',
  'demande',
  'loi du 13 avril 2016',
  'trafiquents', // a misspelling: the costly path
]

/** Every state of the box while the queries are typed. */
export const KEYSTROKES = QUERIES.flatMap((query) =>
  Array.from({ length: query.length }, (_, index) => query.slice(0, index + 1)),
)

/** Mulberry32: a small seeded generator, so that every run writes the same notes. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

const WORDS = QUERIES.join(' ')
  .split(/\s+/)
  .concat(
    'à soulever avec la délégation lors de la séance plénière le point reste ouvert voir chiffre cité source vérifier'.split(
      ' ',
    ),
  )

/** The text of note number `index`: 30 to 150 words in three paragraphs. */
export function noteText(index: number): string {
  const next = random(index + 1)
  const paragraph = () =>
    Array.from({ length: 10 + Math.floor(next() * 40) }, () => WORDS[Math.floor(next() * WORDS.length)]).join(
      ' ',
    )
  return `# Note ${index}\n\n${paragraph()}\n\n${paragraph()}\n\n${paragraph()}`
}

export function open(dataDir: string): App {
  return openApp({
    dataDir,
    packDir: join(ROOT, 'out/library'),
    version: 'bench',
    ports: { host: 'cli', openExternal: false },
    access: 'exclusive',
  })
}

export async function call(app: App, name: string, input: unknown): Promise<unknown> {
  const wire = await app.dispatch(name, input)
  if (!wire.ok) throw new Error(`${name}: ${wire.error.code}`)
  return wire.value
}

/** A data folder with the shipped library and the notes, removed by `remove`. */
export async function sampleFolder(): Promise<{ dataDir: string; remove(): void }> {
  const base = mkdtempSync(join(tmpdir(), 'vademecum-bench-'))
  const dataDir = join(base, 'data')
  const app = open(dataDir)
  for (let index = 0; index < NOTE_COUNT; index++) {
    await call(app, 'notes.create', { body: noteText(index) })
  }
  app.close()
  return { dataDir, remove: () => rmSync(base, { recursive: true, force: true }) }
}

/** The value below which the given share of the sample lies (nearest rank). */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export function row(label: string, sample: readonly number[], unit = 'ms'): string {
  const value = (share: number) => percentile(sample, share).toFixed(2).padStart(8)
  return `${label.padEnd(46)} median ${value(0.5)}  p95 ${value(0.95)}  max ${value(1)} ${unit}  (n = ${sample.length})`
}
