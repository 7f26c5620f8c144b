// The index of entries and notes: MiniSearch holds the terms, this module what a plan is worth on each document.
// Works on documents; knows nothing of the store, of filters or of what is shown.
import MiniSearch from 'minisearch'
import type { HitKind } from '../../shared/contract/search.ts'
import { fold } from '../../shared/text/fold.ts'
import { ANALYSIS_VERSION, type Analysed, analyse, readText } from './analysis.ts'
import type { SearchDocument } from './document.ts'
import { createLexicon, type LexiconData } from './lexicon.ts'
import { maskOf, type Plan, type PlanTerm } from './plan.ts'
import { BOTH, type Language, SIDES, type Side } from './stem.ts'
import { countBits } from './words.ts'

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

/** What a stored index was made with; another value: make it anew. */
export const ENTRY_INDEX_VERSION = `entries 2, analysis ${ANALYSIS_VERSION}, ${INDEX_FIELDS.map(({ name }) => name).join(' ')}`

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
/** The document that bears a symbol before those that cite it. */
const OWN_SYMBOL = 2

export type Stored = {
  readonly document: SearchDocument
  readonly foldedTitles: readonly string[]
  readonly foldedNames: readonly string[]
  /** What kind and references make of it, whatever was asked. */
  readonly preference: number
}
const NOTHING: readonly number[] = []

export type ScoredEntry = {
  readonly document: SearchDocument
  /** Bits of the concepts found, those found by another name included. */
  readonly mask: number
  /** Indexes of the alternates through which a concept was found that was not found as typed. */
  readonly alternates: readonly number[]
  /** Index terms that matched, with the index fields in which they did. */
  readonly match: Readonly<Record<string, readonly string[]>>
  readonly score: number
}

/** As stored beside the library. */
export type EntryIndexData = {
  readonly index: unknown
  readonly lexicon: LexiconData
  readonly documents: readonly SearchDocument[]
}

const sidesOf = (document: SearchDocument): readonly Side[] => (document.kind === 'note' ? ['any'] : BOTH)

function fieldText(document: SearchDocument, field: FieldName, side: Side): string {
  const language = side === 'any' ? 'fr' : side
  return field === 'text' ? document.passages[language].join('\n') : document[field][language]
}

function readDocument(document: SearchDocument): Map<string, Analysed> {
  const sides = sidesOf(document)
  return new Map(
    INDEX_FIELDS.filter(({ side }) => sides.includes(side)).map(({ name, field, side }) => [
      name,
      readText(fieldText(document, field, side)),
    ]),
  )
}

const kindFactor = ({ kind }: SearchDocument): number => KIND_WEIGHT[kind] ?? 1
const inboundFactor = ({ inbound }: SearchDocument): number => 1 + INBOUND_WEIGHT * Math.log(1 + inbound)

const toStored = (document: SearchDocument): Stored => ({
  document,
  foldedTitles: [fold(document.title.fr), fold(document.title.en)],
  foldedNames: document.names.map(fold),
  preference: kindFactor(document) * inboundFactor(document),
})

/** Adding costs about 1 ms a document; opening what `toData` gave some 20 µs. */
export function createEntryIndex(data: EntryIndexData | null = null) {
  const stored = new Map<string, Stored>(data?.documents.map((document) => [document.id, toStored(document)]))
  const lexicon = createLexicon(data?.lexicon ?? null)
  /** Texts of the document being added, by index field: each is cut into words once. */
  let reading: ReadonlyMap<string, Analysed> = new Map()
  const options = {
    fields: INDEX_FIELDS.map(({ name }) => name),
    extractField: (document: SearchDocument, name: string) => {
      const item = BY_NAME.get(name)
      if (!item) return document.id
      return reading.has(name) ? fieldText(document, item.field, item.side) : ''
    },
    tokenize: (_: string, name = '') => {
      const text = reading.get(name)
      return text ? analyse(text, SIDES[BY_NAME.get(name)?.side ?? 'any']) : []
    },
    processTerm: (term: string) => term,
  }
  const index: MiniSearch<SearchDocument> = data
    ? MiniSearch.loadJS<SearchDocument>(data.index as Parameters<typeof MiniSearch.loadJS>[0], options)
    : new MiniSearch<SearchDocument>(options)

  const countWords = (texts: ReadonlyMap<string, Analysed>, by: 1 | -1): void => {
    for (const [name, text] of texts) lexicon.count(text, SIDES[BY_NAME.get(name)?.side ?? 'any'], by)
  }

  const remove = (id: string): void => {
    const present = stored.get(id)
    if (!present) return
    countWords(readDocument(present.document), -1)
    // `remove` would need the document unchanged; `discard` never corrupts the index.
    index.discard(id)
    stored.delete(id)
  }

  /** Soft OR of the terms: MiniSearch's BM25+ over the fields of one language or of all. */
  const ask = (terms: readonly PlanTerm[], language: Language | null) => {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]))
    return index.search([...weights.keys()].join('\n'), {
      tokenize: (text) => text.split('\n'),
      processTerm: (term) => term,
      combineWith: 'OR',
      boostTerm: (term) => weights.get(term) ?? 1,
      boost: BOOST,
      ...(language === null
        ? {}
        : {
            fields: INDEX_FIELDS.filter(({ side }) => side === language || side === 'any').map(
              ({ name }) => name,
            ),
          }),
    })
  }

  return {
    words: lexicon,
    size: (): number => stored.size,
    get: (id: string): Stored | undefined => stored.get(id),
    documents: (): IterableIterator<Stored> => stored.values(),
    /** Adds a document or puts it in the place of the one with the same id. */
    put(document: SearchDocument): void {
      remove(document.id)
      stored.set(document.id, toStored(document))
      reading = readDocument(document)
      index.add(document)
      countWords(reading, 1)
      reading = new Map()
    },
    remove,
    toData: (): EntryIndexData => ({
      index: index.toJSON(),
      lexicon: lexicon.toData(),
      documents: [...stored.values()].map(({ document }) => document),
    }),
    /** By what a score was multiplied, for the explanation. */
    factorsOf(item: ScoredEntry, plan: Plan, wanted: string): { name: string; value: number }[] {
      const present = stored.get(item.document.id)
      if (!present) return []
      return [
        { name: 'share', value: Math.sqrt(countBits(item.mask) / plan.concepts.length) },
        { name: 'title', value: titleBonus(present, wanted) },
        { name: 'symbol', value: symbolBonus(present, plan) },
        { name: 'kind', value: kindFactor(item.document) },
        { name: 'inbound', value: inboundFactor(item.document) },
      ]
    },
    /** Every document that has a concept of the plan, in no order. `wanted`: the query, folded. */
    search(plan: Plan, wanted: string, language: Language | null): ScoredEntry[] {
      const conceptsOf = new Map<string, number>()
      for (const [position, concept] of plan.concepts.entries()) {
        for (const { term } of concept.terms) {
          conceptsOf.set(term, (conceptsOf.get(term) ?? 0) | (1 << position))
        }
      }
      const others = alternateScores(plan, language)
      const scored: ScoredEntry[] = []
      const seen = new Set<string>()
      const push = (
        id: string,
        raw: number,
        own: number,
        match: Readonly<Record<string, readonly string[]>>,
      ) => {
        const item = stored.get(id)
        if (!item) return
        const other = others.get(id)
        const gained = other === undefined ? 0 : other.mask & ~own
        const mask = own | gained
        if (mask === 0) return
        const extra =
          other === undefined || gained === 0 ? 0 : (other.score * countBits(gained)) / countBits(other.mask)
        const share = Math.sqrt(countBits(mask) / plan.concepts.length)
        scored.push({
          document: item.document,
          mask,
          alternates:
            gained === 0 || other === undefined
              ? NOTHING
              : other.found.filter((at) => (maskOf(plan, at) & gained) !== 0),
          match: gained === 0 ? match : { ...other?.match, ...match },
          score: (raw + extra) * share * titleBonus(item, wanted) * symbolBonus(item, plan) * item.preference,
        })
      }
      const terms = [...plan.concepts.flatMap((concept) => concept.terms), ...plan.bonus]
      for (const result of terms.length === 0 ? [] : ask(terms, language)) {
        const id = String(result.id)
        let mask = 0
        for (const term of result.queryTerms) mask |= conceptsOf.get(term) ?? 0
        seen.add(id)
        // MiniSearch multiplies by the number of matched terms; with several terms a word that means nothing here.
        push(id, result.score / Math.max(1, result.terms.length), mask, result.match)
      }
      for (const id of others.keys()) if (!seen.has(id)) push(id, 0, 0, {})
      return scored
    },
  }

  /** What other names find: for each document the concepts of those of which it has every word. */
  function alternateScores(plan: Plan, language: Language | null) {
    const scores = new Map<
      string,
      { mask: number; score: number; found: number[]; match: Record<string, string[]> }
    >()
    if (plan.alternates.length === 0) return scores
    const terms = plan.alternates.flatMap(({ words }) => words.flat())
    for (const result of ask(terms, language)) {
      // All words of a name in one field: apart from each other they name nothing.
      const fieldsOf = (word: readonly PlanTerm[]) =>
        new Set(word.flatMap(({ term }) => result.match[term] ?? []))
      const found = plan.alternates.flatMap(({ words }, at) => {
        const [first, ...rest] = words.map(fieldsOf)
        return first !== undefined && [...first].some((field) => rest.every((set) => set.has(field)))
          ? [at]
          : []
      })
      if (found.length === 0) continue
      const mask = found.reduce((sum, at) => sum | maskOf(plan, at), 0)
      scores.set(String(result.id), {
        mask,
        score: result.score / Math.max(1, result.terms.length),
        found,
        match: result.match,
      })
    }
    return scores
  }
}

/** For a document that bears a symbol that was asked for. */
function symbolBonus({ document: { symbols } }: Stored, plan: Plan): number {
  if (symbols.length === 0) return 1
  const isOwn = plan.concepts.some(({ terms }) =>
    terms.some(({ term, how }) => how === 'reference' && symbols.includes(term)),
  )
  return isOwn ? OWN_SYMBOL : 1
}

/** A title that is, or begins with, what was typed comes first; so does what is called so otherwise. */
function titleBonus(item: Stored, wanted: string): number {
  if (item.foldedTitles.includes(wanted) || item.foldedNames.includes(wanted)) return 2
  return item.foldedTitles.some((title) => title.startsWith(wanted)) ? 1.3 : 1
}
