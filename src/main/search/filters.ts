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

/** A document with the names of the filters it does not pass: a facet counts those that fail at most its own. */
export type Filtered<T> = {
  readonly item: T
  readonly document: SearchDocument
  readonly fails: readonly FilterName[]
}

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

export function filterAll<T extends { readonly document: SearchDocument }>(
  items: readonly T[],
  tests: readonly Test[],
): Filtered<T>[] {
  return items.map((item) => ({
    item,
    document: item.document,
    fails:
      tests.length === 0
        ? NONE
        : tests.filter((test) => !test.passes(item.document)).map((test) => test.name),
  }))
}
const NONE: readonly FilterName[] = []

const MOST_VALUES = 20

/** `sides` tells in which languages a document matched. */
export function countFacets<T>(
  filtered: readonly Filtered<T>[],
  context: FilterContext,
  sides: (item: T) => readonly Language[],
): Pick<SearchAnswer, 'kinds' | 'years' | 'facets'> {
  const passing = (name: FilterName | null) =>
    filtered.filter(({ fails }) => fails.every((failed) => failed === name))
  const references = (name: Reference): FacetValue[] =>
    countBy(passing(name), ({ document }) => document[name])
      .slice(0, MOST_VALUES)
      .map(([id, count]) => ({ id, title: context.find(id)?.title ?? null, count }))
  const all = passing(null)
  const facets: Facets = {
    topics: references('topics'),
    organisations: references('organisations'),
    plans: references('plans'),
    sources: references('sources'),
    languages: countBy(all, ({ item }) => sides(item)).map(([language, count]) => ({ language, count })),
    withNotes: passing('notes').filter(
      ({ document }) => document.kind === 'note' || context.hasNote(document.id),
    ).length,
  }
  return {
    kinds: countBy(passing('kinds'), ({ document }) => [document.kind]).map(([kind, count]) => ({
      kind,
      count,
    })),
    years: countBy(passing('years'), ({ document }) => yearRange(document))
      .map(([year, count]) => ({ year, count }))
      .sort((a, b) => a.year - b.year),
    facets,
  }
}

function yearRange(document: SearchDocument): number[] {
  const { yearFrom, yearTo } = document
  if (yearFrom === null || yearTo === null) return []
  return Array.from({ length: yearTo - yearFrom + 1 }, (_, index) => yearFrom + index)
}

function countBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): [K, number][] {
  const counts = new Map<K, number>()
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
