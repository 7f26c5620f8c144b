// Judges the entries of the library against each other and against the writing rules. Pure functions: they read no
// file and know nothing of lines (load.ts turns a finding into a place).
import type { Bilingual, Entry, EntryKind } from '../../src/shared/library/model.ts'
import { referencesOf } from '../../src/shared/library/references.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import type { FieldPath, LibraryProblem, Origin } from './load.ts'
import { formatPath } from './load.ts'

/** A fault found in an entry, with the place inside it. */
export type Finding = { entry: Entry; path: FieldPath; message: string }

/** Kinds that may stand without a citation: sources are the citations, terms and indicators are our own wording. */
const WITHOUT_SOURCE: ReadonlySet<EntryKind> = new Set(['source', 'term', 'indicator'])

/** Strings of one language: those that stand under an `fr` or `en` key. */
function leavesIn(entry: Entry, language: keyof Bilingual): Leaf[] {
  return leavesOf(entry).filter((leaf) => leaf.path.includes(language))
}

/** Identifiers used more than once; each use after the first is a finding. */
export function duplicateIds(entries: readonly Entry[]): Finding[] {
  const seen = new Set<string>()
  return entries.flatMap((entry) => {
    if (seen.has(entry.id)) return [{ entry, path: ['id'], message: `duplicate id “${entry.id}”` }]
    seen.add(entry.id)
    return []
  })
}

/** Identifiers whose first word is not the kind of the entry. */
export function kindMismatches(entries: readonly Entry[]): Finding[] {
  return entries
    .filter((entry) => !entry.id.startsWith(`${entry.kind}-`))
    .map((entry) => ({ entry, path: ['id'], message: `id does not begin with its kind “${entry.kind}-”` }))
}

/** Entries that say something without saying where it was read. */
export function missingSources(entries: readonly Entry[]): Finding[] {
  return entries
    .filter((entry) => !WITHOUT_SOURCE.has(entry.kind) && entry.sources.length === 0)
    .map((entry) => ({ entry, path: ['sources'], message: 'no source' }))
}

/** References to entries that do not exist. */
export function danglingReferences(entries: readonly Entry[]): Finding[] {
  const ids = new Set(entries.map((entry) => entry.id))
  return entries.flatMap((entry) => {
    const missing = new Set(
      referencesOf(entry)
        .map((reference) => reference.to)
        .filter((to) => !ids.has(to)),
    )
    if (missing.size === 0) return []
    return leavesOf(entry)
      .filter((leaf) => missing.has(leaf.value) && leaf.path[0] !== 'id')
      .map((leaf) => ({ entry, path: leaf.path, message: `unknown entry “${leaf.value}”` }))
  })
}

/** Measures filed under an axis that their plan does not have. */
export function unknownAxes(entries: readonly Entry[]): Finding[] {
  const axes = new Map<string, Set<string>>()
  for (const entry of entries) {
    if (entry.kind === 'plan') axes.set(entry.id, new Set(entry.axes.map((axis) => axis.id)))
  }
  return entries.flatMap((entry) => {
    if (entry.kind !== 'measure' || entry.axis === undefined) return []
    const known = axes.get(entry.plan)
    if (!known || known.has(entry.axis)) return []
    return [{ entry, path: ['axis'], message: `axis “${entry.axis}” is not an axis of ${entry.plan}` }]
  })
}

/** The place of an item of a list of references. */
const items = (entry: Entry, field: string, ids: readonly string[]) =>
  ids.map((id, index) => ({
    entry,
    id,
    path: [field, index] satisfies FieldPath,
    isTwice: ids.indexOf(id) !== index,
  }))

/** “Same subject” holds between measures of two plans, and is said on both sides. */
export function measureLinks(entries: readonly Entry[]): Finding[] {
  const measures = new Map(
    entries.flatMap((entry) => (entry.kind === 'measure' ? [[entry.id, entry] as const] : [])),
  )
  return [...measures.values()].flatMap((measure) =>
    items(measure, 'sameSubject', measure.sameSubject).flatMap(({ entry, id, path, isTwice }): Finding[] => {
      const other = measures.get(id)
      if (isTwice) return [{ entry, path, message: `“${id}” is listed twice` }]
      if (id === entry.id) return [{ entry, path, message: 'a measure is not of the same subject as itself' }]
      if (!other) return []
      if (other.plan === measure.plan)
        return [{ entry, path, message: `“${id}” is a measure of the same plan` }]
      if (other.sameSubject.includes(entry.id)) return []
      return [{ entry, path, message: `“${id}” does not name this measure in return` }]
    }),
  )
}

/** Links of an entry to itself or given twice, and figures that are superseded without being called so. */
export function linkFaults(entries: readonly Entry[]): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const differs = entry.kind === 'figure' ? entry.differsFrom.map(({ figure }) => figure) : []
    const lists = [
      ...items(entry, 'related', entry.related),
      ...items(entry, 'topics', entry.topics),
      ...items(entry, 'differsFrom', differs),
    ]
    const findings: Finding[] = lists.flatMap(({ id, path, isTwice }) => {
      if (id === entry.id) return [{ entry, path, message: 'refers to itself' }]
      return isTwice ? [{ entry, path, message: `“${id}” is listed twice` }] : []
    })
    if (entry.kind === 'figure' && entry.supersededBy !== undefined && entry.validity !== 'superseded') {
      findings.push({
        entry,
        path: ['validity'],
        message: 'superseded by another figure, yet not said to be',
      })
    }
    return findings
  })
}

/** Entries that name no other entry but their sources, and that no entry names: nothing leads to them but the search. */
export function unrelated(entries: readonly Entry[]): Finding[] {
  const linked = new Set<string>()
  for (const entry of entries) {
    for (const { field, to } of referencesOf(entry)) {
      linked.add(to)
      if (!field.startsWith('sources')) linked.add(entry.id)
    }
  }
  return entries
    .filter((entry) => !linked.has(entry.id))
    .map((entry) => ({ entry, path: ['related'], message: 'related to no entry' }))
}

/** Lists of words present in one language only, and summaries that are the same in both languages. */
export function languageGaps(entries: readonly Entry[]): Finding[] {
  return entries.flatMap((entry) => {
    const findings: Finding[] = []
    if (entry.summary.fr === entry.summary.en) {
      findings.push({ entry, path: ['summary'], message: 'same text in both languages' })
    }
    const { fr, en } = entry.keywords
    if (fr.length > 0 && en.length === 0) {
      findings.push({ entry, path: ['keywords', 'en'], message: 'no English keyword' })
    }
    if (en.length > 0 && fr.length === 0) {
      findings.push({ entry, path: ['keywords', 'fr'], message: 'no French keyword' })
    }
    return findings
  })
}

const BOTH_SLIPS: readonly [RegExp, string][] = [
  [/ {2}/, 'two spaces in a row'],
  [/^\s|\s$/, 'space at the beginning or the end'],
  [/["]/, 'straight quotation mark'],
]
const FRENCH_SLIPS: readonly [RegExp, string][] = [
  [/'/, 'straight apostrophe: write ’'],
  [/[ \u00a0][;:!?»%]/, 'plain space before ; : ! ? » or %: write a narrow no-break space (U+202F)'],
  [/«(?!\u202f)/, 'no narrow no-break space (U+202F) after «'],
  [/[\p{L}\d][;!?»%]/u, 'no narrow no-break space (U+202F) before ; ! ? » or %'],
  [/\d[ \u00a0,.]\d{3}(?!\d)/, 'thousands: write a narrow no-break space (U+202F)'],
]
const ENGLISH_SLIPS: readonly [RegExp, string][] = [
  [/'/, 'straight apostrophe: write ’'],
  [/[ \u00a0\u202f][;:!?%]/, 'space before ; : ! ? or %'],
  [/\d[ \u00a0\u202f]\d{3}(?!\d)/, 'thousands: write a comma'],
]

/** Slips of spacing and typography in the French and English texts. */
export function typographySlips(entries: readonly Entry[]): Finding[] {
  const slips = (entry: Entry, leaves: Leaf[], rules: readonly [RegExp, string][]): Finding[] =>
    leaves.flatMap(({ path, value }) =>
      rules
        .filter(([pattern]) => pattern.test(value))
        .map(([, message]) => ({ entry, path, message: `${message} in “${value.slice(0, 60)}”` })),
    )
  return entries.flatMap((entry) => [
    ...slips(entry, leavesIn(entry, 'fr'), [...BOTH_SLIPS, ...FRENCH_SLIPS]),
    ...slips(entry, leavesIn(entry, 'en'), [...BOTH_SLIPS, ...ENGLISH_SLIPS]),
  ])
}

/** All checks that need nothing but the entries. */
export function checkEntries(entries: readonly Entry[]): Finding[] {
  return [
    ...duplicateIds(entries),
    ...kindMismatches(entries),
    ...missingSources(entries),
    ...danglingReferences(entries),
    ...unknownAxes(entries),
    ...measureLinks(entries),
    ...linkFaults(entries),
    ...languageGaps(entries),
    ...typographySlips(entries),
  ]
}

/** Fields that hold official names, addresses and search words, which are the same wherever they are printed. */
const NAME_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'theme',
  'originalTitle',
  'publisher',
  'address',
  'keywords',
  'labels',
  'acronyms',
  'venue',
  'role',
])

/** Words of a text without case, accents and punctuation, so that typography cannot hide a copied run. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** All runs of `size` words of a text. */
function runsOf(words: readonly string[], size: number): string[] {
  const runs: string[] = []
  for (let start = 0; start + size <= words.length; start++) {
    runs.push(words.slice(start, start + size).join(' '))
  }
  return runs
}

/**
 * Runs of more than `limit` words that an entry shares with one of the given texts, official names aside: a run that
 * stands in a title of the library is a name, not a copied sentence. Touching runs are reported as one.
 */
export function sharedRuns(entries: readonly Entry[], texts: readonly string[], limit: number): Finding[] {
  const size = limit + 1
  const given = new Set(texts.flatMap((text) => runsOf(wordsOf(text), size)))
  const isName = (leaf: Leaf): boolean => leaf.path.some((part) => NAME_FIELDS.has(String(part)))
  const names = new Set(
    entries.flatMap((entry) =>
      leavesOf(entry)
        .filter(isName)
        .flatMap((leaf) => runsOf(wordsOf(leaf.value), size)),
    ),
  )
  return entries.flatMap((entry) =>
    leavesOf(entry)
      .filter((leaf) => !isName(leaf))
      .flatMap(({ path, value }) => {
        const words = wordsOf(value)
        const findings: Finding[] = []
        let begin = -1
        const close = (end: number): void => {
          if (begin >= 0) {
            const run = words.slice(begin, end + size - 1).join(' ')
            findings.push({
              entry,
              path,
              message: `more than ${limit} words in common with a source: “${run}”`,
            })
          }
          begin = -1
        }
        const runs = runsOf(words, size)
        runs.forEach((run, index) => {
          const shared = given.has(run) && !names.has(run)
          if (shared && begin < 0) begin = index
          if (!shared) close(index)
        })
        close(runs.length)
        return findings
      }),
  )
}

/** Findings as problems with file and line, in the order of the files. */
export function locate(findings: readonly Finding[], origins: ReadonlyMap<Entry, Origin>): LibraryProblem[] {
  return findings
    .map(({ entry, path, message }) => {
      const origin = origins.get(entry)
      return {
        file: origin?.file ?? '(unknown file)',
        line: origin?.lineOf(path) ?? 0,
        entry: entry.id,
        field: formatPath(path),
        message,
      }
    })
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}
