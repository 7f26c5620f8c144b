// The search: entries, notes and meetings, and passages of texts (compact index) under one plan, filtered, put in
// one order, with their best passages. See docs/search.md. Works on documents; knows nothing of the store.
import type { SearchAnswer, SearchHit, TextHit } from '../../shared/contract/search.ts'
import { fold, tokenize } from '../../shared/text/fold.ts'
import { analyse, readText } from './analysis.ts'
import { isOwn, type SearchDocument } from './document.ts'
import { createEntryIndex, type Found, fieldNames } from './entries/entry-index.ts'
import type { IndexedPart } from './entries/indexed-part.ts'
import { type BestPassage, createMarker, createPhraseTest, type Marker } from './entries/marks.ts'
import { FIELD_COUNT, type PartData, SIDE_NAMES, sideOfField } from './entries/part.ts'
import { explain } from './explain.ts'
import {
  countFacets,
  createTests,
  type FilterContext,
  filterAll,
  type GivenFilters,
  type SideBits,
} from './filters.ts'
import type { Glossary } from './glossary.ts'
import {
  type Matcher,
  markedParts,
  matcherOf,
  partsOfWords,
  type ReadText,
  readForMatching,
  snippetOf,
} from './highlight.ts'
import {
  createPassageIndex,
  type PassageAnswer,
  type PassageFactors,
  type PassageIndex,
  type TextMatch,
} from './passages/passage-index.ts'
import { scanPassages } from './passages/scan.ts'
import { passageSnippet, type StoredPassage } from './passages/snippet.ts'
import { correctedText, type Plan, planQuery } from './plan.ts'
import { type ParsedQuery, parseQuery } from './query.ts'
import { BOTH, type Language, SIDES } from './stem.ts'
import { combineWords, countBits, type Words } from './words.ts'

export type SearchOptions = GivenFilters & {
  readonly language: Language | null
  readonly locale: Language
  readonly limit: number
  readonly translate: boolean
  readonly explain: boolean
  /** Number of texts to answer. */
  readonly texts: number
  readonly grouped: boolean
}

/** Fewer hits with all words than this, and hits with some of them are shown too. */
const ENOUGH = 3
/** An entry of the library comes before a passage of a text that matches alike: it is curated and sourced. */
const TEXT_WEIGHT = 0.9
/** Longest time for texts that are not indexed yet. */
const SCAN_MS = 200
const TITLES_KEPT = 2000

/** Texts of which more than the best passage is shown. */
const SEVERAL_PASSAGES = 10

/** A hit before it is shown: its place in what was found. */
type Item = {
  readonly part: IndexedPart
  readonly at: number
  readonly score: number
  readonly mask: number
  readonly alternates: number
  readonly fields: number
}

export type SearchEngine = ReturnType<typeof createSearchEngine>

export type SearchEngineOptions = {
  /** Entries as `toData` gave them. */
  readonly data?: PartData | null
  readonly glossary?: Glossary | null
  /** Index of the passages of texts; an empty one when absent. */
  readonly passages?: PassageIndex
  /** Null when the passage is gone. */
  readonly readPassage?: (id: number) => StoredPassage | null
  /** Passages of the texts that the index does not hold yet, newest text first. */
  readonly unindexed?: () => Iterable<StoredPassage>
}

/** Everything is held in memory but the passages of texts, of which only those shown are read. */
export function createSearchEngine(options: SearchEngineOptions = {}) {
  const entries = createEntryIndex(options.data ?? null)
  const passages = options.passages ?? createPassageIndex()
  const glossary = options.glossary ?? null
  const readPassage = options.readPassage ?? (() => null)
  /** By note its entry, and by entry the number of its notes. */
  const entryOf = new Map<string, string>()
  const noted = new Map<string, number>()

  const countNote = (entryId: string, by: 1 | -1): void => {
    const count = (noted.get(entryId) ?? 0) + by
    if (count > 0) noted.set(entryId, count)
    else noted.delete(entryId)
  }
  const knownWords = (): Words => combineWords([entries.words(), passages.words()])

  const context: FilterContext = {
    find: entries.find,
    titleOf: entries.titleOf,
    hasNote: (id) => noted.has(id),
  }

  const remove = (id: string): void => {
    const entryId = entryOf.get(id)
    if (entryId !== undefined) {
      entryOf.delete(id)
      countNote(entryId, -1)
    }
    entries.remove(id)
  }

  /** Titles of texts, cut into words when first shown. */
  const readTitles = new Map<string, ReadText>()
  const readTitle = (title: string, language: Language): ReadText => {
    const key = `${language} ${title}`
    let read = readTitles.get(key)
    if (read === undefined) {
      if (readTitles.size >= TITLES_KEPT) readTitles.clear()
      read = readForMatching(title, SIDES[language])
      readTitles.set(key, read)
    }
    return read
  }

  return {
    size: entries.size,
    words: knownWords,
    parts: entries.parts,
    find: context.find,
    toData: entries.toData,
    put(document: SearchDocument): void {
      remove(document.id)
      entries.put(document)
      if (document.kind !== 'note' || document.entryId === null) return
      entryOf.set(document.id, document.entryId)
      countNote(document.entryId, 1)
    },
    /** Makes what was put searchable in steps; otherwise the next search does at once. */
    finish: entries.finish,
    remove,
    search(typed: string, asked: SearchOptions): Omit<SearchAnswer, 'tookMs' | 'complete'> {
      const query = parseQuery(typed)
      const { filters } = query
      if (query.words.length === 0 && !hasFilters(filters)) return { ...NOTHING, query: query.text }
      const plan = planQuery(query, knownWords(), asked.translate ? glossary : null)
      const language = asked.language ?? filters.language
      const onlyTexts = filters.kinds.length > 0 && filters.kinds.every((kind) => kind === 'text')
      const countsTexts = asked.texts > 0 && plan.concepts.length > 0 && !filtersEntries(asked, filters)
      const wantsTexts =
        countsTexts &&
        asked.kinds.length === 0 &&
        (filters.kinds.length === 0 || filters.kinds.includes('text'))
      const wanted = fold(query.text).replace(/\s+/g, ' ')
      const matching: PassageAnswer = countsTexts
        ? passages.search(plan, language, wantsTexts ? asked.texts : 0, asked.grouped)
        : NO_TEXTS
      const texts = wantsTexts ? matching : NO_TEXTS
      const found = entries.search(plan, wanted, language)
      const every = (1 << plan.concepts.length) - 1
      // Only texts: no entry passes the filter by kind, but each is counted under its own.
      const { isIn, count, complete } = select(found, plan, every)
      const showsAll = complete >= ENOUGH || complete === count
      const filtered = filterAll(
        found,
        createTests(asked, filters, context),
        (place) => isIn(place) && (!showsAll || found.masks[place] === every),
      )
      const { kept } = filtered
      const items = best(found, kept, asked.limit)
      const isFuzzy = plan.corrections.size > 0
      const matcher = matcherOf(plan)
      const markers = new Map<IndexedPart, Marker>()
      const markerOf = (part: IndexedPart): Marker => {
        const marker = markers.get(part) ?? createMarker(part, matcher)
        markers.set(part, marker)
        return marker
      }
      const scale = scaleOf(items, texts.texts)
      return {
        query: query.text,
        total: kept.length,
        match:
          kept.length === 0 && texts.found === 0
            ? 'none'
            : isFuzzy
              ? 'fuzzy'
              : (onlyTexts ? 0 : complete) + texts.foundAll > 0
                ? 'all'
                : 'any',
        suggestion:
          isFuzzy && kept.length + texts.found > 0
            ? correctedText(query, tokenize(query.text), plan.corrections)
            : null,
        hits: items.map((item) =>
          toHit(item, plan, matcher, markerOf(item.part), asked, wanted, scale.entries),
        ),
        ...countFacets(found, filtered, SIDE_BITS, context),
        also: [...new Set(plan.alternates.map(({ label }) => label))],
        texts: {
          total: texts.found,
          ofAnyKind: matching.found,
          // Texts are long: one that has all words in different places is no better than one that has most in one place.
          hits: [
            ...texts.texts.flatMap((item, place) =>
              toTextHit(item, plan, matcher, asked, scale.texts, place),
            ),
            ...(wantsTexts ? scanned(plan, matcher, language, asked.texts - texts.texts.length) : []),
          ],
        },
      }
    },
  }

  /** Texts found without the index, after those found with it. */
  function scanned(plan: Plan, matcher: Matcher, language: Language | null, limit: number): TextHit[] {
    const rest = options.unindexed?.()
    if (rest === undefined || limit <= 0) return []
    return scanPassages(rest, plan, matcher, language, limit, SCAN_MS).map((match) => ({
      id: match.stored.textId,
      title: match.stored.title,
      titleParts: markedParts(readForMatching(match.stored.title, BOTH), matcher),
      language: match.stored.language,
      passages: [
        {
          position: match.stored.position,
          heading: match.stored.heading,
          snippet: passageSnippet(match.stored.body, match, SIDES[match.stored.language], matcher),
        },
      ],
      score: 0,
      also: [],
      why: null,
    }))
  }

  function toHit(
    { part, at, score, mask, alternates, fields }: Item,
    plan: Plan,
    matcher: Matcher,
    marker: Marker,
    { language, locale, explain: explains }: SearchOptions,
    wanted: string,
    scale: number,
  ): SearchHit {
    const document = part.document(at)
    const isOfNoLanguage = isOwn(document.kind)
    // Most words first; of equals the language of the interface, which is therefore looked at first.
    const sides =
      language === null ? [locale, locale === 'fr' ? ('en' as const) : ('fr' as const)] : [language]
    let shown: { side: Language; passage: BestPassage } | null = null
    for (const side of sides) {
      if (shown !== null && (isOfNoLanguage || shown.passage.distinct === matcher.wordCount)) break
      const passage = marker.bestPassage(at, side)
      if (passage !== null && (shown === null || passage.distinct > shown.passage.distinct))
        shown = { side, passage }
    }
    const titleIn = (side: Language) => partsOfWords(document.title[side], marker.title(at, side))
    const names = plan.alternates.flatMap((_, alternate) =>
      (alternates & (1 << alternate)) !== 0 ? [alternate] : [],
    )
    return {
      id: document.id,
      kind: document.kind,
      title: document.title,
      titleParts: { fr: titleIn('fr'), en: titleIn('en') },
      snippet:
        shown === null
          ? []
          : snippetOf(document.passages[shown.side][shown.passage.place] ?? '', shown.passage.marked),
      snippetLanguage: isOfNoLanguage || shown === null ? null : shown.side,
      detail: document.detail,
      yearFrom: document.yearFrom,
      yearTo: document.yearTo,
      entryId: document.entryId,
      lineId: shown === null ? null : (document.lines?.[shown.passage.place] ?? null),
      score: round(score * scale),
      also: labelsOf(plan, names),
      why: explains
        ? explain(
            plan,
            { mask, alternates: names, factors: entries.factorsOf(part, at, mask, plan, wanted) },
            (term) => fieldNames(part.fieldsOf(at, term) & fields),
          )
        : null,
    }
  }

  function toTextHit(
    item: TextMatch,
    plan: Plan,
    matcher: Matcher,
    { explain: explains }: SearchOptions,
    scale: number,
    place: number,
  ): TextHit[] {
    const shown = item.passages.slice(0, place < SEVERAL_PASSAGES ? 3 : 1).flatMap((match) => {
      const stored = readPassage(match.id)
      return stored === null ? [] : [{ match, stored }]
    })
    const [first] = shown
    if (first === undefined) return []
    const { textId, title, language } = first.stored
    const languages = SIDES[language]
    return [
      {
        id: textId,
        title,
        titleParts: markedParts(readTitle(title, language), matcher),
        language,
        passages: shown.map(({ match, stored }) => ({
          position: stored.position,
          heading: stored.heading,
          snippet: passageSnippet(stored.body, match, languages, matcher),
        })),
        score: round(item.score * scale),
        also: labelsOf(plan, first.match.alternates),
        why: explains
          ? explain(
              plan,
              { ...first.match, mask: item.mask, factors: factorsOf(first.match.factors) },
              (term) => {
                const texts = [
                  ['title', `${title}\n${first.stored.heading}`],
                  ['text', first.stored.body],
                ] as const
                return texts.flatMap(([field, text]) => (hasTerm(text, term, languages) ? [field] : []))
              },
            )
          : null,
      },
    ]
  }
}

/** Whether a filter asks for what only entries have. */
function filtersEntries(asked: GivenFilters, typed: ReturnType<typeof parseQuery>['filters']): boolean {
  return (
    [asked, typed].some(
      (filters) =>
        filters.yearFrom !== null ||
        filters.yearTo !== null ||
        filters.topics.length + filters.organisations.length + filters.plans.length + filters.sources.length >
          0,
    ) ||
    asked.withNotes ||
    typed.withNote ||
    typed.tags.length > 0
  )
}

/** Whether the text of a query holds a filter: then it need not have words. */
const hasFilters = (filters: ParsedQuery['filters']): boolean =>
  filters.kinds.length +
    filters.topics.length +
    filters.organisations.length +
    filters.plans.length +
    filters.sources.length +
    filters.tags.length >
    0 ||
  filters.yearFrom !== null ||
  filters.yearTo !== null ||
  filters.withNote

/** What phrases and exclusions leave of what was found, and how many of it have every concept. */
function select(
  found: Found,
  plan: Plan,
  every: number,
): { isIn: (place: number) => boolean; count: number; complete: number } {
  let out: Uint8Array | null = null
  if (plan.phrases.length > 0 || plan.excluded.length > 0) {
    out = new Uint8Array(found.count)
    for (const { part, from, to } of found.ranges) {
      const passes = createPhraseTest(part, plan)
      for (let place = from; place < to; place++)
        if (!passes(found.documents[place] as number)) out[place] = 1
    }
  }
  let count = 0
  let complete = 0
  for (let place = 0; place < found.count; place++) {
    if (out !== null && out[place] === 1) continue
    count++
    if (found.masks[place] === every) complete++
  }
  const isOut = out
  return { isIn: isOut === null ? () => true : (place) => isOut[place] === 0, count, complete }
}

/** The best of the kept places, best first; of equals by id. */
function best(found: Found, kept: readonly number[], limit: number): Item[] {
  // Only what reaches the last score shown is put in order.
  const scores = Float64Array.from(kept, (place) => found.scores[place] as number).sort()
  const least = scores[scores.length - limit] ?? Number.NEGATIVE_INFINITY
  const items: Item[] = []
  let range = 0
  for (const place of kept) {
    while (place >= (found.ranges[range]?.to ?? Number.POSITIVE_INFINITY)) range++
    const part = found.ranges[range]?.part
    const score = found.scores[place] as number
    if (part === undefined || score < least) continue
    items.push({
      part,
      at: found.documents[place] as number,
      score,
      mask: found.masks[place] as number,
      alternates: found.alternates[place] as number,
      fields: found.fields[place] as number,
    })
  }
  const idOf = ({ part, at }: Item): string => part.data.ids[at] ?? ''
  return items.sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1)).slice(0, limit)
}

/** Fields of each language. */
const SIDE_BITS: SideBits = { fr: bitsOf('fr'), en: bitsOf('en') }

function bitsOf(language: Language): number {
  let bits = 0
  for (let field = 0; field < FIELD_COUNT; field++)
    if (SIDE_NAMES[sideOfField(field)] === language) bits |= 1 << field
  return bits
}

const factorsOf = (factors: PassageFactors): { name: string; value: number }[] =>
  Object.entries(factors).map(([name, value]) => ({ name, value }))

const labelsOf = (plan: Plan, alternates: readonly number[]): string[] => [
  ...new Set(alternates.map((at) => plan.alternates[at]?.label ?? '')),
]

const round = (value: number): number => Math.round(value * 1000) / 1000

const hasTerm = (text: string, term: string, languages: readonly Language[]): boolean =>
  analyse(readText(text), languages).includes(term)

/**
 * Both engines count on their own scale. The best of each is worth the share of the words that it has, so that one list
 * can be made: the better matched comes first, of equals the entry.
 */
function scaleOf(entries: readonly Item[], texts: readonly TextMatch[]): { entries: number; texts: number } {
  const [entry] = entries
  const [text] = texts
  if (entry === undefined || text === undefined) return { entries: 1, texts: 1 }
  const target =
    entry.score * (Math.sqrt(countBits(text.mask)) / Math.sqrt(Math.max(1, countBits(entry.mask))))
  return { entries: 1, texts: text.score === 0 ? 1 : (target * TEXT_WEIGHT) / text.score }
}

const NO_TEXTS: PassageAnswer = { texts: [], found: 0, foundAll: 0 }

const NOTHING: Omit<SearchAnswer, 'tookMs' | 'query' | 'complete'> = {
  total: 0,
  match: 'none',
  suggestion: null,
  hits: [],
  kinds: [],
  years: [],
  also: [],
  facets: { topics: [], organisations: [], plans: [], sources: [], languages: [], withNotes: 0 },
  texts: { total: 0, ofAnyKind: 0, hits: [] },
}
