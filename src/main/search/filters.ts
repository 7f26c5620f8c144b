// Which documents the filters of a query let through, and how many each value of a facet would leave.
import type { Facets, FacetValue, HitKind, SearchAnswer } from '../../shared/contract/search.ts'
import { fold } from '../../shared/text/fold.ts'
import type { SearchDocument } from './document.ts'
import type { QueryFilters } from './query.ts'
import type { Language } from './stem.ts'

/** Filters given beside the text of a query: ids of entries. */
export type GivenFilters = {
  readonly kinds: readonly HitKind[]
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly topics: readonly string[]
  readonly organisations: readonly string[]
  readonly plans: readonly string[]
  readonly sources: readonly string[]
  readonly withNotes: boolean
}

/** What the filters need to know of the whole. */
export type FilterContext = {
  /** Document of an entry, for its name. */
  find(id: string): SearchDocument | null
  /** Whether the user has written a note to the entry. */
  hasNote(entryId: string): boolean
}

const REFERENCES = ['topics', 'organisations', 'plans', 'sources'] as const
type Reference = (typeof REFERENCES)[number]
type FilterName = 'kinds' | 'years' | 'notes' | 'tags' | Reference

type Test = { readonly name: FilterName; passes(document: SearchDocument): boolean }

/** Only the filters that ask for something. */
export function createTests(given: GivenFilters, typed: QueryFilters, context: FilterContext): Test[] {
  const tests: Test[] = []
  const kindLists = [given.kinds, typed.kinds].filter((list) => list.length > 0)
  if (kindLists.length > 0) {
    tests.push({
      name: 'kinds',
      passes: ({ kind }) => kindLists.every((list) => list.some((one) => one === kind)),
    })
  }
  for (const { yearFrom, yearTo } of [given, typed]) {
    if (yearFrom === null && yearTo === null) continue
    tests.push({
      name: 'years',
      passes: (document) =>
        document.yearFrom !== null &&
        document.yearTo !== null &&
        document.yearTo >= (yearFrom ?? -Infinity) &&
        document.yearFrom <= (yearTo ?? Infinity),
    })
  }
  for (const name of REFERENCES) {
    const wanted = given[name]
    if (wanted.length > 0) {
      tests.push({ name, passes: (document) => document[name].some((id) => wanted.includes(id)) })
    }
    for (const text of typed[name]) {
      tests.push({
        name,
        passes: (document) =>
          document[name].some((id) => isNamed(context.find(id), text)) || isNamed(document, text, name),
      })
    }
  }
  // Notes carry no tags yet: nothing is tagged.
  if (typed.tags.length > 0) tests.push({ name: 'tags', passes: () => false })
  if (given.withNotes || typed.withNote) {
    tests.push({
      name: 'notes',
      passes: ({ id, kind }) => kind === 'note' || context.hasNote(id),
    })
  }
  return tests
}

const KIND_OF: Readonly<Record<Reference, HitKind>> = {
  topics: 'term',
  organisations: 'organisation',
  plans: 'plan',
  sources: 'source',
}

/** Whether a word of the name, of an acronym or of a label begins with the text; `own`: only for a document of that kind. */
function isNamed(document: SearchDocument | null, text: string, own: Reference | null = null): boolean {
  if (document === null || (own !== null && document.kind !== KIND_OF[own])) return false
  return [document.title.fr, document.title.en, document.keywords.fr, document.keywords.en, document.id].some(
    (name) => ` ${fold(name).replace(/[’'\n-]/g, ' ')}`.includes(` ${text.replace(/[’'-]/g, ' ')}`),
  )
}

/** Items by the filters they do not pass: a facet counts those that fail at most its own. */
export type Filtered<T> = {
  /** Items that pass all. */
  readonly kept: readonly T[]
  /** Items that fail one filter only, by its name. */
  readonly failing: ReadonlyMap<FilterName, readonly T[]>
}

export function filterAll<T extends { readonly document: SearchDocument }>(
  items: readonly T[],
  tests: readonly Test[],
): Filtered<T> {
  if (tests.length === 0) return { kept: items, failing: new Map() }
  const kept: T[] = []
  const failing = new Map<FilterName, T[]>()
  for (const item of items) {
    const fails = new Set(tests.filter((test) => !test.passes(item.document)).map((test) => test.name))
    const [only] = fails
    if (only === undefined) kept.push(item)
    else if (fails.size === 1) {
      const list = failing.get(only)
      if (list) list.push(item)
      else failing.set(only, [item])
    }
  }
  return { kept, failing }
}

const MOST_VALUES = 20

type Counted = Pick<SearchAnswer, 'kinds' | 'years' | 'facets'>

/**
 * Counts the values of facets. Ids are numbered once, so that counting the references of a thousand documents at each
 * letter typed is adding numbers and nothing else.
 */
export function createFacetCounter(context: FilterContext) {
  const numbers = new Map<string, number>()
  const ids: string[] = []
  const numbered = new WeakMap<SearchDocument, Record<Reference, readonly number[]>>()
  let counts = new Uint32Array(1024)

  const numberOf = (id: string): number => {
    let number = numbers.get(id)
    if (number === undefined) {
      number = ids.length
      ids.push(id)
      numbers.set(id, number)
      if (number >= counts.length) counts = new Uint32Array(counts.length * 2)
    }
    return number
  }
  const referencesOf = (document: SearchDocument): Record<Reference, readonly number[]> => {
    let known = numbered.get(document)
    if (known === undefined) {
      known = {
        topics: document.topics.map(numberOf),
        organisations: document.organisations.map(numberOf),
        plans: document.plans.map(numberOf),
        sources: document.sources.map(numberOf),
      }
      numbered.set(document, known)
    }
    return known
  }

  const countReferences = (
    lists: readonly (readonly { document: SearchDocument }[])[],
    name: Reference,
  ): FacetValue[] => {
    const touched: number[] = []
    for (const list of lists) {
      for (const { document } of list) {
        for (const number of referencesOf(document)[name]) {
          if (counts[number] === 0) touched.push(number)
          counts[number] = (counts[number] as number) + 1
        }
      }
    }
    touched.sort(
      (a, b) => (counts[b] as number) - (counts[a] as number) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1),
    )
    const values = touched.slice(0, MOST_VALUES).map((number) => ({
      id: ids[number] ?? '',
      title: context.find(ids[number] ?? '')?.title ?? null,
      count: counts[number] as number,
    }))
    for (const number of touched) counts[number] = 0
    return values
  }

  /** `sides` tells in which languages an item matched. */
  return <T extends { readonly document: SearchDocument }>(
    { kept, failing }: Filtered<T>,
    sides: (item: T) => readonly Language[],
  ): Counted => {
    const all = (name: FilterName) => [kept, failing.get(name) ?? []]
    const kinds = new Map<HitKind, number>()
    for (const list of all('kinds')) {
      for (const { document } of list) kinds.set(document.kind, (kinds.get(document.kind) ?? 0) + 1)
    }
    const years = new Map<number, number>()
    for (const list of all('years')) {
      for (const { document } of list) {
        if (document.yearFrom === null || document.yearTo === null) continue
        for (let year = document.yearFrom; year <= document.yearTo; year++) {
          years.set(year, (years.get(year) ?? 0) + 1)
        }
      }
    }
    const languages = { fr: 0, en: 0 }
    for (const item of kept) for (const language of sides(item)) languages[language]++
    const facets: Facets = {
      topics: countReferences(all('topics'), 'topics'),
      organisations: countReferences(all('organisations'), 'organisations'),
      plans: countReferences(all('plans'), 'plans'),
      sources: countReferences(all('sources'), 'sources'),
      languages: (['fr', 'en'] as const)
        .filter((language) => languages[language] > 0)
        .map((language) => ({ language, count: languages[language] })),
      withNotes: all('notes')
        .flat()
        .filter(({ document }) => document.kind === 'note' || context.hasNote(document.id)).length,
    }
    return {
      kinds: [...kinds]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([kind, count]) => ({ kind, count })),
      years: [...years].sort((a, b) => a[0] - b[0]).map(([year, count]) => ({ year, count })),
      facets,
    }
  }
}
