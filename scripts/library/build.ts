// Turns the YAML library into the files a pack is made of: out/library/entries.ndjson and manifest.json. Same input,
// same bytes. `node scripts/library/build.ts`; with `--pack FILE [--key FILE]` also an edition for people who have the program
// already. Must not install anything.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readKeyFile } from '../../src/main/packs/signature.ts'
import { writePack } from '../../src/main/packs/write-pack.ts'
import type { Entry } from '../../src/shared/library/model.ts'
import type { ShippedManifest } from '../../src/shared/library/pack.ts'
import { checkEntries, locate } from './check.ts'
import { formatProblem, type LibraryProblem, loadLibrary } from './load.ts'

/** Where the library lives in the repository, and where its build goes. */
export const LIBRARY_DIR = join(import.meta.dirname, '../../resources/library')
const OUTPUT_DIR = join(import.meta.dirname, '../../out/library')

/** The edition of the library; its day orders it among the editions that packs bring. */
const EDITION = {
  id: 'vademecum-base',
  edition: '2026-11',
  date: '2026-11-01',
  languages: ['fr', 'en'] satisfies ShippedManifest['languages'],
  publisher: 'Vademecum',
} as const

/** One entry per line, sorted by id, with every default value written out. */
export function toNdjson(entries: readonly Entry[]): string {
  return [...entries]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('')
}

/** The manifest of a built library. */
export function manifestOf(ndjson: string, entries: number): ShippedManifest {
  return {
    format: 1,
    ...EDITION,
    languages: [...EDITION.languages],
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

/** Writes the library as a pack, signed when there is a key. The library must be free of problems. */
export function packLibrary(dir: string, file: string, keyFile: string | undefined): void {
  const { zip } = writePack({
    description: {
      ...EDITION,
      languages: [...EDITION.languages],
      prefix: null,
      minimumProgram: '0.1.0',
      withdrawn: [],
    },
    entries: loadLibrary(dir).entries,
    key: keyFile === undefined ? undefined : readKeyFile(keyFile),
  })
  writeFileSync(file, zip)
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { pack: { type: 'string' }, key: { type: 'string' } } })
  const problems = buildLibrary(LIBRARY_DIR, OUTPUT_DIR)
  for (const problem of problems) console.error(formatProblem(problem))
  if (problems.length > 0) {
    console.error(`${problems.length} problem(s): nothing was written`)
    process.exitCode = 1
  } else if (values.pack !== undefined) packLibrary(LIBRARY_DIR, values.pack, values.key)
}
