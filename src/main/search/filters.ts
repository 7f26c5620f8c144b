// Which documents the filters of a query let through, and how many each value of a facet would leave.
import type { Facets, FacetValue, HitKind, SearchAnswer } from '../../shared/contract/search.ts'
import type { Bilingual } from '../../shared/library/model.ts'
import { fold } from '../../shared/text/fold.ts'
import { isOwn, type SearchDocument } from './document.ts'
import type { Found } from './entries/entry-index.ts'
import { type IndexedPart, kindOf, placeOfReferences } from './entries/indexed-part.ts'
import { KINDS, REFERENCES, type Reference } from './entries/part.ts'
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
  /** Document of an entry, for its names. */
  find(id: string): SearchDocument | null
  titleOf(id: string): Bilingual | null
  /** Whether the user has written a note to the entry. */
  hasNote(entryId: string): boolean
}

type FilterName = 'kinds' | 'years' | 'notes' | 'tags' | Reference

/** Made for the documents of one part. */
type Passes = (document: number) => boolean
type Test = { readonly name: FilterName; of(part: IndexedPart): Passes }

/** Only the filters that ask for something. */
export function createTests(given: GivenFilters, typed: QueryFilters, context: FilterContext): Test[] {
  const tests: Test[] = []
  for (const list of [given.kinds, typed.kinds]) {
    if (list.length === 0) continue
    const wanted = KINDS.map((kind) => list.some((one) => one === kind))
    tests.push({
      name: 'kinds',
      of:
        ({ data }) =>
        (at) =>
          wanted[data.kinds[at] as number] === true,
    })
  }
  for (const { yearFrom, yearTo } of [given, typed]) {
    if (yearFrom === null && yearTo === null) continue
    const [from, to] = [yearFrom ?? 0, yearTo ?? Number.POSITIVE_INFINITY]
    tests.push({
      name: 'years',
      of:
        ({ data }) =>
        (at) =>
          data.yearsFrom[at] !== 0 &&
          (data.yearsTo[at] as number) >= from &&
          (data.yearsFrom[at] as number) <= to,
    })
  }
  for (const name of REFERENCES) {
    const wanted = given[name]
    if (wanted.length > 0) {
      tests.push({ name, of: (part) => refersTo(part, name, (id) => wanted.includes(id)) })
    }
    for (const text of typed[name]) {
      tests.push({
        name,
        of: (part) => {
          const refers = refersTo(part, name, (id) => isNamed(context.find(id), text))
          return (at) =>
            refers(at) || (kindOf(part, at) === KIND_OF[name] && isNamed(part.document(at), text))
        },
      })
    }
  }
  for (const tag of typed.tags) {
    tests.push({
      name: 'tags',
      of: (part) => (at) =>
        isOwn(kindOf(part, at)) && part.document(at).tags.some((own) => own.startsWith(tag)),
    })
  }
  if (given.withNotes || typed.withNote) {
    tests.push({
      name: 'notes',
      of: (part) => (at) => kindOf(part, at) === 'note' || context.hasNote(part.data.ids[at] ?? ''),
    })
  }
  return tests
}

/** Whether a document refers to an id that is wanted: each id of the part is looked at once. */
function refersTo(part: IndexedPart, name: Reference, isWanted: (id: string) => boolean): Passes {
  /** 0: not looked at, 1: no, 2: yes. */
  const { refs, refStarts, refIds } = part.data
  const known = new Uint8Array(refIds.length)
  return (at) => {
    const place = placeOfReferences(at, name)
    for (let ref = refStarts[place] as number; ref < (refStarts[place + 1] as number); ref++) {
      const number = refs[ref] as number
      if (known[number] === 0) known[number] = isWanted(refIds[number] ?? '') ? 2 : 1
      if (known[number] === 2) return true
    }
    return false
  }
}

const KIND_OF: Readonly<Record<Reference, HitKind>> = {
  topics: 'term',
  organisations: 'organisation',
  plans: 'plan',
  sources: 'source',
}

/** Whether a word of the name, of an acronym or of a label begins with the text. */
function isNamed(document: SearchDocument | null, text: string): boolean {
  if (document === null) return false
  return [document.title.fr, document.title.en, document.keywords.fr, document.keywords.en, document.id].some(
    (name) => ` ${fold(name).replace(/[’'\n-]/g, ' ')}`.includes(` ${text.replace(/[’'-]/g, ' ')}`),
  )
}

/** Places in what was found, by the filters they do not pass: a facet counts those that fail at most its own. */
export type Filtered = {
  /** Places that pass all. */
  readonly kept: readonly number[]
  /** Places that fail one filter only, by its name. */
  readonly failing: ReadonlyMap<FilterName, readonly number[]>
}

/** `isShown` says whether a place counts at all. */
export function filterAll(
  found: Found,
  tests: readonly Test[],
  isShown: (place: number) => boolean,
): Filtered {
  const kept: number[] = []
  const failing = new Map<FilterName, number[]>()
  for (const { part, from, to } of found.ranges) {
    const checks = tests.map((test) => ({ name: test.name, passes: test.of(part) }))
    for (let place = from; place < to; place++) {
      if (!isShown(place)) continue
      const document = found.documents[place] as number
      let only: FilterName | null = null
      let isOut = false
      for (const { name, passes } of checks) {
        if (passes(document)) continue
        if (only !== null && only !== name) {
          isOut = true
          break
        }
        only = name
      }
      if (isOut) continue
      if (only === null) kept.push(place)
      else {
        const list = failing.get(only)
        if (list) list.push(place)
        else failing.set(only, [place])
      }
    }
  }
  return { kept, failing }
}

const MOST_VALUES = 20

type Counted = Pick<SearchAnswer, 'kinds' | 'years' | 'facets'>

/** Bits of the fields of one language, as `Found.fields` holds them. */
export type SideBits = Readonly<Record<Language, number>>

/** Counts the values of the facets: adding numbers and nothing else, for thousands of documents at each letter typed. */
export function countFacets(
  found: Found,
  { kept, failing }: Filtered,
  sides: SideBits,
  context: FilterContext,
): Counted {
  /** Calls back for each document that fails no filter but this one. */
  const visit = (name: FilterName, each: (part: IndexedPart, document: number) => void): void => {
    for (const places of [kept, failing.get(name) ?? []]) {
      let range = 0
      for (const place of places) {
        // Places come in order, so that their part is the same or a later one.
        while (place >= (found.ranges[range]?.to ?? Number.POSITIVE_INFINITY)) range++
        const part = found.ranges[range]?.part
        if (part) each(part, found.documents[place] as number)
      }
    }
  }
  const kinds = new Uint32Array(KINDS.length)
  visit('kinds', ({ data }, at) => {
    const kind = data.kinds[at] as number
    kinds[kind] = (kinds[kind] as number) + 1
  })
  const years = new Map<number, number>()
  visit('years', ({ data }, at) => {
    const to = data.yearsTo[at] as number
    const from = data.yearsFrom[at] as number
    if (from === 0) return
    for (let year = from; year <= to; year++) years.set(year, (years.get(year) ?? 0) + 1)
  })
  const languages = { fr: 0, en: 0 }
  for (const place of kept) {
    const fields = found.fields[place] as number
    if ((fields & sides.fr) !== 0) languages.fr++
    if ((fields & sides.en) !== 0) languages.en++
  }
  let withNotes = 0
  visit('notes', (part, at) => {
    if (kindOf(part, at) === 'note' || context.hasNote(part.data.ids[at] ?? '')) withNotes++
  })

  const countReferences = (name: Reference): FacetValue[] => {
    const byPart = new Map<IndexedPart, Uint32Array>()
    visit(name, (part, at) => {
      let counts = byPart.get(part)
      if (counts === undefined) {
        counts = new Uint32Array(part.data.refIds.length)
        byPart.set(part, counts)
      }
      const { refs, refStarts } = part.data
      const place = placeOfReferences(at, name)
      for (let ref = refStarts[place] as number; ref < (refStarts[place + 1] as number); ref++) {
        const number = refs[ref] as number
        counts[number] = (counts[number] as number) + 1
      }
    })
    const byId = new Map<string, number>()
    for (const [part, counts] of byPart) {
      for (let number = 0; number < counts.length; number++) {
        const count = counts[number] as number
        const id = part.data.refIds[number] ?? ''
        if (count > 0) byId.set(id, (byId.get(id) ?? 0) + count)
      }
    }
    return [...byId]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_VALUES)
      .map(([id, count]) => ({ id, title: context.titleOf(id), count }))
  }
  const facets: Facets = {
    topics: countReferences('topics'),
    organisations: countReferences('organisations'),
    plans: countReferences('plans'),
    sources: countReferences('sources'),
    languages: (['fr', 'en'] as const)
      .filter((language) => languages[language] > 0)
      .map((language) => ({ language, count: languages[language] })),
    withNotes,
  }
  return {
    kinds: KINDS.map((kind, index) => ({ kind, count: kinds[index] as number }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    years: [...years].sort((a, b) => a[0] - b[0]).map(([year, count]) => ({ year, count })),
    facets,
  }
}
