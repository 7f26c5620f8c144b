// The search: entries and notes (MiniSearch) and passages of texts (compact index) under one plan, filtered, put in
// one order, with their best passages. See docs/search.md. Works on documents; knows nothing of the store.
import type { SearchAnswer, SearchHit, TextHit } from '../../shared/contract/search.ts'
import { fold, tokenize } from '../../shared/text/fold.ts'
import { analyse, readText } from './analysis.ts'
import type { SearchDocument } from './document.ts'
import { createEntryIndex, type EntryIndexData, type ScoredEntry } from './entries.ts'
import { explain } from './explain.ts'
import {
  createFacetCounter,
  createTests,
  type FilterContext,
  filterAll,
  type GivenFilters,
} from './filters.ts'
import type { Glossary } from './glossary.ts'
import {
  bestPassage,
  type Matcher,
  markedParts,
  matcherOf,
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
import { parseQuery } from './query.ts'
import { BOTH, type Language, SIDES } from './stem.ts'
import { combineWords, countBits } from './words.ts'

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

type ReadDocument = { readonly title: ReadText; readonly passages: readonly ReadText[] }
type Item = ScoredEntry

export type SearchEngine = ReturnType<typeof createSearchEngine>

export type SearchEngineOptions = {
  /** Entries as `toData` gave them. */
  readonly data?: EntryIndexData | null
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
  /** Number of notes on each entry. */
  const noted = new Map<string, number>()
  const reads = new WeakMap<SearchDocument, Record<Language, ReadDocument>>()

  const countNote = (document: SearchDocument, by: 1 | -1): void => {
    if (document.kind !== 'note' || document.entryId === null) return
    const count = (noted.get(document.entryId) ?? 0) + by
    if (count > 0) noted.set(document.entryId, count)
    else noted.delete(document.entryId)
  }

  const context: FilterContext = {
    find: (id) => entries.get(id)?.document ?? null,
    hasNote: (id) => noted.has(id),
  }
  const countFacets = createFacetCounter(context)

  const remove = (id: string): void => {
    const present = entries.get(id)
    if (present) countNote(present.document, -1)
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

  /** Cut into words when first shown. */
  const readDocument = (document: SearchDocument): Record<Language, ReadDocument> => {
    let found = reads.get(document)
    if (found === undefined) {
      const isNote = document.kind === 'note'
      const read = (side: Language): ReadDocument => {
        const languages = isNote ? BOTH : SIDES[side]
        return {
          title: readForMatching(document.title[side], languages),
          passages: document.passages[side].map((text) => readForMatching(text, languages)),
        }
      }
      const fr = read('fr')
      found = { fr, en: isNote ? fr : read('en') }
      reads.set(document, found)
    }
    return found
  }

  return {
    size: entries.size,
    words: () => combineWords([entries.words, passages.words()]),
    documents: entries.documents,
    find: context.find,
    toData: entries.toData,
    put(document: SearchDocument): void {
      remove(document.id)
      entries.put(document)
      countNote(document, 1)
    },
    remove,
    search(typed: string, asked: SearchOptions): Omit<SearchAnswer, 'tookMs' | 'complete'> {
      const query = parseQuery(typed)
      const { filters } = query
      if (query.words.length === 0) return { ...NOTHING, query: query.text }
      const plan = planQuery(
        query,
        combineWords([entries.words, passages.words()]),
        asked.translate ? glossary : null,
      )
      const language = asked.language ?? filters.language
      const onlyTexts = filters.kinds.length > 0 && filters.kinds.every((kind) => kind === 'text')
      const wantsTexts =
        asked.texts > 0 &&
        asked.kinds.length === 0 &&
        (filters.kinds.length === 0 || filters.kinds.includes('text')) &&
        !filtersEntries(asked, filters)
      const wanted = fold(query.text)
      const found = onlyTexts ? [] : entries.search(plan, wanted, language).filter(keeps(plan))
      const texts: PassageAnswer = wantsTexts
        ? passages.search(plan, language, asked.texts, asked.grouped)
        : { texts: [], found: 0, foundAll: 0 }
      const every = (1 << plan.concepts.length) - 1
      const complete = found.filter((item) => item.mask === every)
      const showsAll = complete.length >= ENOUGH || complete.length === found.length
      const shown = showsAll ? complete : found
      shown.sort((a, b) => b.score - a.score || (a.document.id < b.document.id ? -1 : 1))
      // Texts are long: one that has all words in different places is no better than one that has most in one place.
      const shownTexts = texts.texts

      const filtered = filterAll(shown, createTests(asked, filters, context))
      const { kept } = filtered
      const isFuzzy = plan.corrections.size > 0
      const textTotal = texts.found
      const matcher = matcherOf(plan)
      const scale = scaleOf(kept, shownTexts)
      return {
        query: query.text,
        total: kept.length,
        match:
          kept.length === 0 && textTotal === 0
            ? 'none'
            : isFuzzy
              ? 'fuzzy'
              : complete.length + texts.foundAll > 0
                ? 'all'
                : 'any',
        suggestion:
          isFuzzy && kept.length + textTotal > 0
            ? correctedText(query, tokenize(query.text), plan.corrections)
            : null,
        hits: kept
          .slice(0, asked.limit)
          .map((item) => toHit(item, plan, matcher, asked, wanted, scale.entries)),
        ...countFacets(filtered, sidesMatched),
        also: [...new Set(plan.alternates.map(({ label }) => label))],
        texts: {
          total: textTotal,
          hits: [
            ...shownTexts.flatMap((item, place) => toTextHit(item, plan, matcher, asked, scale.texts, place)),
            ...(wantsTexts ? scanned(plan, matcher, language, asked.texts - shownTexts.length) : []),
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

  /** Phrases and exclusions, word by word in each field: only documents that matched are looked at. */
  function keeps(plan: Plan): (item: ScoredEntry) => boolean {
    if (plan.phrases.length === 0 && plan.excluded.length === 0) return () => true
    const excluded = plan.excluded.map((tokens) => tokens.map((token) => token.folded))
    return ({ document }) => {
      const runs: string[][] = []
      for (const side of document.kind === 'note' ? (['fr'] as const) : BOTH) {
        const texts = [document.title[side], ...document.keywords[side].split('\n'), document.links[side]]
        for (const text of texts) runs.push(tokenize(text).map((token) => token.folded))
        for (const { tokens } of readDocument(document)[side].passages)
          runs.push(tokens.map((token) => token.folded))
      }
      const holds = (phrase: readonly string[]) => runs.some((run) => holdsRun(run, phrase))
      return plan.phrases.every(holds) && !excluded.some(holds)
    }
  }

  function toHit(
    item: Item,
    plan: Plan,
    matcher: Matcher,
    { language, locale, explain: explains }: SearchOptions,
    wanted: string,
    scale: number,
  ): SearchHit {
    const { document } = item
    const read = readDocument(document)
    // Most words first; of equals the language of the interface, which is therefore looked at first.
    const sides =
      language === null ? [locale, locale === 'fr' ? ('en' as const) : ('fr' as const)] : [language]
    let best: { side: Language; match: NonNullable<ReturnType<typeof bestPassage>> } | null = null
    for (const side of sides) {
      if (best !== null && (document.kind === 'note' || best.match.distinct === matcher.wordCount)) break
      const match = bestPassage(read[side].passages, matcher)
      if (match !== null && (best === null || match.distinct > best.match.distinct)) best = { side, match }
    }
    return {
      id: document.id,
      kind: document.kind,
      title: document.title,
      titleParts: { fr: markedParts(read.fr.title, matcher), en: markedParts(read.en.title, matcher) },
      snippet: best === null ? [] : snippetOf(best.match),
      snippetLanguage: document.kind === 'note' || best === null ? null : best.side,
      detail: document.detail,
      yearFrom: document.yearFrom,
      yearTo: document.yearTo,
      entryId: document.entryId,
      score: round(item.score * scale),
      also: labelsOf(plan, item.alternates),
      why: explains
        ? explain(
            plan,
            { ...item, factors: entries.factorsOf(item, plan, wanted) },
            (term) => item.match[term] ?? [],
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

const factorsOf = (factors: PassageFactors): { name: string; value: number }[] =>
  Object.entries(factors).map(([name, value]) => ({ name, value }))

const labelsOf = (plan: Plan, alternates: readonly number[]): string[] => [
  ...new Set(alternates.map((at) => plan.alternates[at]?.label ?? '')),
]

const round = (value: number): number => Math.round(value * 1000) / 1000

const hasTerm = (text: string, term: string, languages: readonly Language[]): boolean =>
  analyse(readText(text), languages).includes(term)

function holdsRun(words: readonly string[], phrase: readonly string[]): boolean {
  for (let start = 0; start + phrase.length <= words.length; start++) {
    if (phrase.every((word, index) => words[start + index] === word)) return true
  }
  return false
}

const ONLY: Readonly<Record<Language, readonly Language[]>> = { fr: ['fr'], en: ['en'] }

/** Languages of the fields in which an entry matched: `title_fr`, `text_en`. */
function sidesMatched({ match, document }: Item): readonly Language[] {
  if (document.kind === 'note') return []
  let french = false
  let english = false
  for (const term in match) {
    for (const field of match[term] ?? []) {
      if (field.endsWith('r')) french = true
      else english = true
    }
    if (french && english) return BOTH
  }
  return french ? ONLY.fr : ONLY.en
}

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

const NOTHING: Omit<SearchAnswer, 'tookMs' | 'query' | 'complete'> = {
  total: 0,
  match: 'none',
  suggestion: null,
  hits: [],
  kinds: [],
  years: [],
  also: [],
  facets: { topics: [], organisations: [], plans: [], sources: [], languages: [], withNotes: 0 },
  texts: { total: 0, hits: [] },
}
