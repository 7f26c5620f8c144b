// Turns the YAML library into the files a pack is made of: out/library/entries.ndjson and manifest.json. Same input,
// same bytes. Run as `node scripts/library/build.ts`; must not sign or install anything.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '../../src/shared/library/model.ts'
import { checkEntries, locate } from './check.ts'
import { formatProblem, type LibraryProblem, loadLibrary } from './load.ts'

/** Where the library lives in the repository, and where its build goes. */
export const LIBRARY_DIR = join(import.meta.dirname, '../../resources/library')
const OUTPUT_DIR = join(import.meta.dirname, '../../out/library')

/** What a build of the library says of itself. */
export type LibraryManifest = {
  format: 1
  id: string
  edition: string
  languages: string[]
  publisher: string
  entries: number
  sha256: string
}

/** One entry per line, sorted by id, with every default value written out. */
export function toNdjson(entries: readonly Entry[]): string {
  return [...entries]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('')
}

/** The manifest of a built library. */
export function manifestOf(ndjson: string, entries: number): LibraryManifest {
  return {
    format: 1,
    id: 'vademecum-base',
    edition: '2026-11',
    languages: ['fr', 'en'],
    publisher: 'Vademecum',
    entries,
    sha256: createHash('sha256').update(ndjson).digest('hex'),
  }
}

/** Loads, checks and writes the library; returns the problems, and writes nothing when there is one. */
export function buildLibrary(dir: string, out: string): LibraryProblem[] {
  const { entries, errors, origins } = loadLibrary(dir)
  const problems = [...errors, ...locate(checkEntries(entries), origins)]
  if (problems.length > 0) return problems
  const ndjson = toNdjson(entries)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'entries.ndjson'), ndjson)
  writeFileSync(
    join(out, 'manifest.json'),
    `${JSON.stringify(manifestOf(ndjson, entries.length), null, 2)}\n`,
  )
  return []
}

if (import.meta.main) {
  const problems = buildLibrary(LIBRARY_DIR, OUTPUT_DIR)
  for (const problem of problems) console.error(formatProblem(problem))
  if (problems.length > 0) {
    console.error(`${problems.length} problem(s): nothing was written`)
    process.exitCode = 1
  }
}
