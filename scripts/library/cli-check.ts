// Prints the state of the library: entries per kind and every problem, spelling of both languages included; with
// `--against DIR`, also the word runs shared with the .txt and .json files of a folder. Changes nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ENTRY_KINDS } from '../../src/shared/library/model.ts'
import { LIBRARY_DIR } from './build.ts'
import { checkEntries, locate, sharedRuns, unrelated } from './check.ts'
import { formatProblem, loadLibrary } from './load.ts'
import { createSpeller } from './spelling.ts'

/** Every string inside a parsed JSON value: each is a text of its own. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(stringsIn)
  return []
}

/** The texts of a folder: a .txt file is one text, a .json file as many as it has strings. */
function textsOf(dir: string): string[] {
  return readdirSync(dir)
    .sort()
    .flatMap((name) => {
      const read = (): string => readFileSync(join(dir, name), 'utf8')
      if (name.endsWith('.txt')) return [read()]
      if (name.endsWith('.json')) return stringsIn(JSON.parse(read()) as unknown)
      return []
    })
}

const { values } = parseArgs({
  options: { library: { type: 'string', default: LIBRARY_DIR }, against: { type: 'string', multiple: true } },
})
const { entries, errors, origins } = loadLibrary(values.library)
const shared = (values.against ?? []).flatMap((dir) => sharedRuns(entries, textsOf(dir), 8))
const speller = await createSpeller()
const problems = [
  ...errors,
  ...locate([...checkEntries(entries), ...unrelated(entries), ...shared, ...speller.check(entries)], origins),
  ...speller.useless(entries).map((word) => ({
    ...{ file: 'scripts/library/words.txt', line: 0, field: '' },
    message: `“${word}” is no longer needed`,
  })),
]
speller.dispose()
for (const kind of ENTRY_KINDS) {
  console.log(
    `${kind.padEnd(15)}${String(entries.filter((entry) => entry.kind === kind).length).padStart(5)}`,
  )
}
console.log(`${'total'.padEnd(15)}${String(entries.length).padStart(5)}`)
for (const problem of problems) console.error(formatProblem(problem))
console.log(`${problems.length} problem(s)`)
if (problems.length > 0) process.exitCode = 1
