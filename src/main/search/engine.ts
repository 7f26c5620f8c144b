// The search engine: MiniSearch holds the terms, this module decides what a query means and how hits are ordered.
// See docs/search.md. Works on documents; knows nothing of the store.
import MiniSearch from 'minisearch'
import type { HitKind, SearchAnswer, SearchHit, TextPart } from '../../shared/contract/search.ts'
import { fold, type Token, tokenize } from '../../shared/text/fold.ts'
import { analyse, exactTerm, stemTerm } from './analysis.ts'
import type { SearchDocument } from './document.ts'
import { bestPassage, type Matcher, matchToken, type Passage, partsOf, snippetOf } from './highlight.ts'
import { createLexicon } from './lexicon.ts'
import { type ParsedQuery, parseQuery } from './query.ts'
import { type Language, stem } from './stem.ts'

export type SearchOptions = {
  readonly kinds: readonly HitKind[]
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly language: Language | null
  readonly locale: Language
  readonly limit: number
}

const BOTH: readonly Language[] = ['fr', 'en']

/** A side of a document: one language, or `any` for a note, of which nobody says in which language it is. */
type Side = Language | 'any'
const SIDES = { fr: ['fr'], en: ['en'], any: BOTH } as const satisfies Record<Side, readonly Language[]>

/** Field weights; the title little above the text, see docs/search.md. */
const FIELDS = { title: 1.5, keywords: 1.5, text: 1, links: 0.3 } as const
type FieldName = keyof typeof FIELDS
const FIELD_NAMES = Object.keys(FIELDS) as FieldName[]

/** One index field per field and side: `title_fr`, `text_any` … */
const INDEX_FIELDS = FIELD_NAMES.flatMap((field) =>
  (Object.keys(SIDES) as Side[]).map((side) => ({ name: `${field}_${side}`, field, side })),
)
const BY_NAME = new Map(INDEX_FIELDS.map((item) => [item.name, item]))
const BOOST = Object.fromEntries(INDEX_FIELDS.map(({ name, field }) => [name, FIELDS[field]]))

/** Weights of the ways in which a term may match: stem first, then what the exact spelling adds. */
const WEIGHT = { stem: 1, folded: 0.3, accented: 0.3, prefix: 0.8, corrected: 0.5 } as const

/** Fewer hits with all words than this, and hits with some of them are shown too. */
const ENOUGH = 3

/** Small preferences: what defines a thing before what speaks of it, reference records last. */
const KIND_WEIGHT: Partial<Record<HitKind, number>> = {
  source: 0.5,
  indicator: 0.8,
  recommendation: 0.85,
  person: 0.9,
  term: 1.1,
  instrument: 1.1,
}
/** What many entries refer to is probably what is meant: per natural logarithm of their number. */
const INBOUND_WEIGHT = 0.06

type Stored = {
  readonly document: SearchDocument
  readonly foldedTitles: readonly string[]
  analysed: Record<Language, Passage[]> | null
}
type Term = {
  readonly text: string
  readonly word: number
  readonly weight: number
  readonly isPrefix: boolean
}
type Scored = { readonly stored: Stored; readonly matched: number; score: number }

export type SearchEngine = ReturnType<typeof createSearchEngine>

const sidesOf = (document: SearchDocument): readonly Side[] => (document.kind === 'note' ? ['any'] : BOTH)

function fieldText(document: SearchDocument, field: FieldName, side: Side): string {
  const language = side === 'any' ? 'fr' : side
  return field === 'text' ? document.passages[language].join('\n') : document[field][language]
}

function readTokens(document: SearchDocument): Map<string, Token[]> {
  const sides = sidesOf(document)
  return new Map(
    INDEX_FIELDS.filter(({ side }) => sides.includes(side)).map(({ name, field, side }) => [
      name,
      tokenize(fieldText(document, field, side)),
    ]),
  )
}

/** A search engine over documents held in memory. Adding costs about 1 ms a document; see bench/ for searching. */
export function createSearchEngine() {
  const stored = new Map<string, Stored>()
  const lexicon = createLexicon()
  /** Tokens of the document being added, by index field: each text is cut into words once. */
  let tokensByField: ReadonlyMap<string, Token[]> = new Map()
  const index = new MiniSearch<SearchDocument>({
    fields: INDEX_FIELDS.map(({ name }) => name),
    extractField: (document, name) => {
      const item = BY_NAME.get(name)
      if (!item) return document.id
      return tokensByField.has(name) ? fieldText(document, item.field, item.side) : ''
    },
    tokenize: (_, name = '') =>
      analyse(tokensByField.get(name) ?? [], SIDES[BY_NAME.get(name)?.side ?? 'any']),
    processTerm: (term) => term,
  })

  const countWords = (tokens: ReadonlyMap<string, Token[]>, by: 1 | -1): void => {
    for (const [name, words] of tokens) lexicon.count(words, SIDES[BY_NAME.get(name)?.side ?? 'any'], by)
  }

  const passagesOf = (item: Stored): Record<Language, Passage[]> => {
    if (item.analysed === null) {
      const analyseSide = (side: Language): Passage[] =>
        item.document.passages[side].map((text) => ({ text, tokens: tokenize(text) }))
      const fr = analyseSide('fr')
      item.analysed = { fr, en: item.document.kind === 'note' ? fr : analyseSide('en') }
    }
    return item.analysed
  }

  const remove = (id: string): void => {
    const present = stored.get(id)
    if (!present) return
    countWords(readTokens(present.document), -1)
    // `remove` would need the document unchanged; `discard` never corrupts the index.
    index.discard(id)
    stored.delete(id)
  }

  return {
    size: (): number => stored.size,
    /** Adds a document or puts it in the place of the one with the same id. */
    put(document: SearchDocument): void {
      remove(document.id)
      stored.set(document.id, {
        document,
        foldedTitles: [fold(document.title.fr), fold(document.title.en)],
        analysed: null,
      })
      tokensByField = readTokens(document)
      index.add(document)
      countWords(tokensByField, 1)
      tokensByField = new Map()
    },
    remove,
    search(typed: string, options: SearchOptions): Omit<SearchAnswer, 'tookMs'> {
      const query = parseQuery(typed)
      if (query.words.length === 0) return { ...NOTHING, query: query.text }
      const { terms, corrections } = expand(query, lexicon)
      const isFuzzy = corrections.size > 0
      let scored = rank(terms, query, options)
      const complete = scored.filter((item) => item.matched === query.words.length)
      const showsAll = complete.length >= ENOUGH || complete.length === scored.length
      if (showsAll) scored = complete
      scored.sort((a, b) => b.score - a.score || (a.stored.document.id < b.stored.document.id ? -1 : 1))
      const inYears = scored.filter(({ stored: { document } }) => overlaps(document, options))
      const kept =
        options.kinds.length === 0
          ? inYears
          : inYears.filter((item) => options.kinds.includes(item.stored.document.kind))
      const matcher = matcherOf(terms, query)
      return {
        query: query.text,
        total: kept.length,
        match: kept.length === 0 ? 'none' : isFuzzy ? 'fuzzy' : complete.length > 0 ? 'all' : 'any',
        suggestion: isFuzzy && kept.length > 0 ? corrected(query, corrections) : null,
        hits: kept.slice(0, options.limit).map((item) => toHit(item, matcher, options)),
        kinds: countBy(inYears, ({ stored: { document } }) => [document.kind]).map(([kind, count]) => ({
          kind,
          count,
        })),
        years: countBy(scored, ({ stored: { document } }) => yearRange(document))
          .map(([year, count]) => ({ year, count }))
          .sort((a, b) => a.year - b.year),
      }
    },
  }

  /** Soft AND: BM25+ of the matched terms × the square root of the share of words matched × small preferences. */
  function rank(terms: readonly Term[], query: ParsedQuery, options: SearchOptions): Scored[] {
    const byText = new Map(terms.map((term) => [term.text, term]))
    const results = index.search(terms.map((term) => term.text).join('\n'), {
      tokenize: (text) => text.split('\n'),
      processTerm: (term) => term,
      combineWith: 'OR',
      prefix: (term) => byText.get(term)?.isPrefix ?? false,
      boostTerm: (term) => byText.get(term)?.weight ?? 1,
      boost: BOOST,
      weights: { fuzzy: 0, prefix: WEIGHT.prefix },
      ...(options.language === null
        ? {}
        : {
            fields: INDEX_FIELDS.filter(({ side }) => side === options.language || side === 'any').map(
              ({ name }) => name,
            ),
          }),
    })
    const wanted = fold(query.text)
    const scored: Scored[] = []
    for (const result of results) {
      const item = stored.get(String(result.id))
      if (!item) continue
      const matched = new Set(result.queryTerms.map((term) => byText.get(term)?.word)).size
      // MiniSearch multiplies by the number of matched terms; with several terms a word that means nothing here.
      const raw = result.score / Math.max(1, result.terms.length)
      const share = matched / query.words.length
      const { document } = item
      scored.push({
        stored: item,
        matched,
        score:
          raw *
          Math.sqrt(share) *
          titleBonus(item, wanted) *
          (KIND_WEIGHT[document.kind] ?? 1) *
          (1 + INBOUND_WEIGHT * Math.log(1 + document.inbound)),
      })
    }
    return scored
  }

  function toHit(item: Scored, matcher: Matcher, options: SearchOptions): SearchHit {
    const { document } = item.stored
    const passages = passagesOf(item.stored)
    const languages = (side: Language) => (document.kind === 'note' ? BOTH : SIDES[side])
    const sides = options.language === null ? BOTH : [options.language]
    const best = sides
      .map((side) => ({ side, match: bestPassage(passages[side], languages(side), matcher) }))
      .filter((candidate) => candidate.match !== null)
      // Most words first; of equals the language of the interface.
      .sort(
        (a, b) =>
          (b.match?.distinct ?? 0) - (a.match?.distinct ?? 0) ||
          Number(b.side === options.locale) - Number(a.side === options.locale),
      )[0]
    const title = (side: Language): TextPart[] =>
      partsOf(
        document.title[side],
        tokenize(document.title[side]),
        (token) => matchToken(token, languages(side), matcher) >= 0,
      )
    return {
      id: document.id,
      kind: document.kind,
      title: document.title,
      titleParts: { fr: title('fr'), en: title('en') },
      snippet: best?.match ? snippetOf(best.match) : [],
      snippetLanguage: document.kind === 'note' || !best ? null : best.side,
      detail: document.detail,
      yearFrom: document.yearFrom,
      yearTo: document.yearTo,
      entryId: document.entryId,
      score: Math.round(item.score * 1000) / 1000,
    }
  }
}

const NOTHING: Omit<SearchAnswer, 'tookMs' | 'query'> = {
  total: 0,
  match: 'none',
  suggestion: null,
  hits: [],
  kinds: [],
  years: [],
}

/** The index terms of each word with their weights; a word that nothing matches is replaced by its nearest spellings. */
function expand(
  query: ParsedQuery,
  lexicon: ReturnType<typeof createLexicon>,
): { terms: Term[]; corrections: Map<number, string> } {
  const terms: Term[] = []
  const corrections = new Map<number, string>()
  const seen = new Set<string>()
  const add = (text: string, word: number, weight: number, isPrefix = false): void => {
    if (seen.has(text)) return
    seen.add(text)
    terms.push({ text, word, weight, isPrefix })
  }
  const addStems = (folded: string, exact: string, word: number, weight: number): void => {
    const stems = new Set([...lexicon.stemsOf(folded), stem(exact, 'fr'), stem(exact, 'en')])
    for (const value of stems) add(stemTerm(value), word, weight)
  }
  query.words.forEach(({ token, isPrefix }, word) => {
    const { folded, exact } = token
    const known = lexicon.has(folded)
    addStems(folded, exact, word, WEIGHT.stem)
    add(folded, word, WEIGHT.folded, isPrefix)
    if (exact !== folded) add(exactTerm(exact), word, WEIGHT.accented)
    if (known || (isPrefix && lexicon.hasPrefix(folded))) return
    // The stem may still be one of another form of the word; only then is it no misspelling.
    if (lexicon.hasStem(stem(exact, 'fr')) || lexicon.hasStem(stem(exact, 'en'))) return
    const nearest = lexicon.nearest(folded)
    const [first] = nearest
    if (first === undefined) return
    corrections.set(word, first)
    for (const spelling of nearest) {
      add(spelling, word, WEIGHT.corrected * WEIGHT.folded)
      addStems(spelling, spelling, word, WEIGHT.corrected)
    }
  })
  return { terms, corrections }
}

function matcherOf(terms: readonly Term[], query: ParsedQuery): Matcher {
  const folded = new Map<string, number>()
  const stems = new Map<string, number>()
  let prefix: Matcher['prefix'] = null
  for (const term of terms) {
    if (term.text.startsWith('~')) stems.set(term.text.slice(1), term.word)
    else if (!term.text.startsWith('=')) {
      folded.set(term.text, term.word)
      if (term.isPrefix) prefix = { text: term.text, word: term.word }
    }
  }
  return { folded, stems, prefix, wordCount: query.words.length }
}

/** The typed text with its unknown words replaced: “did you mean”. */
function corrected(query: ParsedQuery, corrections: ReadonlyMap<number, string>): string {
  const replacements = new Map(
    [...corrections].map(([word, spelling]) => [query.words[word]?.token.folded, spelling]),
  )
  let text = ''
  let from = 0
  for (const token of tokenize(query.text)) {
    const spelling = replacements.get(token.folded)
    if (spelling === undefined) continue
    text += query.text.slice(from, token.start) + spelling
    from = token.end
  }
  return text + query.text.slice(from)
}

/** A title that is, or begins with, what was typed comes first. */
function titleBonus(item: Stored, wanted: string): number {
  if (item.foldedTitles.includes(wanted)) return 2
  return item.foldedTitles.some((title) => title.startsWith(wanted)) ? 1.3 : 1
}

function overlaps(document: SearchDocument, { yearFrom, yearTo }: SearchOptions): boolean {
  if (yearFrom === null && yearTo === null) return true
  if (document.yearFrom === null || document.yearTo === null) return false
  return document.yearTo >= (yearFrom ?? -Infinity) && document.yearFrom <= (yearTo ?? Infinity)
}

function yearRange(document: SearchDocument): number[] {
  if (document.yearFrom === null || document.yearTo === null) return []
  return Array.from(
    { length: document.yearTo - document.yearFrom + 1 },
    (_, index) => (document.yearFrom ?? 0) + index,
  )
}

function countBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): [K, number][] {
  const counts = new Map<K, number>()
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
