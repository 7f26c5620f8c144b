// One search over the library, the user's notes and the texts that were added.
import { z } from 'zod'
import { query } from './define.ts'
import { EntryKindSchema } from './library.ts'

/** What a hit may be: any kind of entry, or a note or a meeting of the user. Texts are answered apart. */
export const HitKind = z.enum([...EntryKindSchema.options, 'note', 'meeting'])
export type HitKind = z.infer<typeof HitKind>

/** A piece of text, marked when it matched. Text only: no markup crosses the wire. */
export const TextPart = z.object({ text: z.string(), hit: z.boolean() })
export type TextPart = z.infer<typeof TextPart>

const sided = z.object({ fr: z.string(), en: z.string() })
const language = z.enum(['fr', 'en'])

/** In which way what was typed was found. */
export const MatchForm = z.enum([
  'exact',
  'accent',
  'form',
  'beginning',
  'spelling',
  'number',
  'near',
  'reference',
  'translation',
])
export type MatchForm = z.infer<typeof MatchForm>

/** Why a result is where it is: each thing typed, how and in which fields it was found, and what raised or lowered it. */
export const Why = z.object({
  words: z.array(z.object({ typed: z.string(), how: MatchForm, fields: z.array(z.string()) })),
  /** Things typed that were not found. */
  missing: z.array(z.string()),
  /** Factors of the score by name; 1 changes nothing. */
  factors: z.array(z.object({ name: z.string(), value: z.number() })),
})
export type Why = z.infer<typeof Why>

export const SearchHit = z.object({
  id: z.string(),
  kind: HitKind,
  /** For a note: its first line in both; for a meeting: its title. */
  title: sided,
  titleParts: z.object({ fr: z.array(TextPart), en: z.array(TextPart) }),
  /** The best passage, in the language in which the query matched it best. */
  snippet: z.array(TextPart),
  snippetLanguage: language.nullable(),
  detail: sided,
  yearFrom: z.int().nullable(),
  yearTo: z.int().nullable(),
  /** For a note on an entry: that entry. */
  entryId: z.string().nullable(),
  /** For a meeting: the line whose words are shown; null when it was found by its title or its agenda. */
  lineId: z.string().nullable(),
  /** Larger is better; comparable inside one answer only, with the scores of texts too. */
  score: z.number(),
  /** Other names through which it was found: “also: prosecution”. */
  also: z.array(z.string()),
  /** With `explain` only. */
  why: Why.nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const TextPassage = z.object({
  /** Place in the text, from 0. */
  position: z.int(),
  /** Headings above it, outermost first, joined by ` › `; may be empty. */
  heading: z.string(),
  snippet: z.array(TextPart),
})
export type TextPassage = z.infer<typeof TextPassage>

export const TextHit = z.object({
  id: z.string(),
  title: z.string(),
  titleParts: z.array(TextPart),
  language,
  /** Its best passages, best first, at most three; one only when not grouped. */
  passages: z.array(TextPassage),
  score: z.number(),
  also: z.array(z.string()),
  why: Why.nullable(),
})
export type TextHit = z.infer<typeof TextHit>

/** One value of a facet: its id, its name where the id is one of an entry, how many results it would leave. */
export const FacetValue = z.object({ id: z.string(), title: sided.nullable(), count: z.int() })
export type FacetValue = z.infer<typeof FacetValue>

export const Facets = z.object({
  topics: z.array(FacetValue),
  organisations: z.array(FacetValue),
  plans: z.array(FacetValue),
  sources: z.array(FacetValue),
  languages: z.array(z.object({ language, count: z.int() })),
  /** Results to which the user has written a note, and notes. */
  withNotes: z.int(),
})
export type Facets = z.infer<typeof Facets>

export const SearchAnswer = z.object({
  query: z.string(),
  total: z.int(),
  tookMs: z.number(),
  /** all: every word matched; any: some; fuzzy: nothing matched as typed, near spellings did; none: no hit. */
  match: z.enum(['all', 'any', 'fuzzy', 'none']),
  /** With `fuzzy`: the corrected query, to be offered as “did you mean”. */
  suggestion: z.string().nullable(),
  hits: z.array(SearchHit),
  /** Counts over all results of the text, before the kind filter, so that chips stay stable. */
  kinds: z.array(z.object({ kind: HitKind, count: z.int() })),
  years: z.array(z.object({ year: z.int(), count: z.int() })),
  /** Other names that were looked for besides what was typed; empty when switched off. */
  also: z.array(z.string()),
  /** Each counted over the results of all filters but its own. Largest first, at most twenty values. */
  facets: Facets,
  /** Texts that were added; empty unless asked for. `ofAnyKind` counts them before the kind filter, as `kinds` does. */
  texts: z.object({ total: z.int(), ofAnyKind: z.int(), hits: z.array(TextHit) }),
  /** False while an index is being built: the answer may lack results that will come. */
  complete: z.boolean(),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

export const Completion = z.object({
  /** The whole query with this proposal taken. */
  text: z.string(),
  /** What is proposed, as shown. */
  label: z.string(),
  type: z.enum(['word', 'entry', 'field', 'value']),
  /** With `entry`: the entry whose title it is. */
  id: z.string().nullable(),
})
export type Completion = z.infer<typeof Completion>

const ids = z.array(z.string().max(100)).max(50).default([])

export const searchOperations = {
  /**
   * An empty text answers no hit. Longer texts are cut at 200 characters and 12 words, never refused below the limit.
   * The text may hold “phrases”, -exclusion, OR, and fields in French or English names (`genre:`, `year:2015..2020`);
   * a filter given here and one in the text must both be met.
   */
  'search.query': query(
    z.strictObject({
      text: z.string().max(2000),
      kinds: z.array(HitKind).max(20).default([]),
      yearFrom: z.int().nullable().default(null),
      yearTo: z.int().nullable().default(null),
      /** Match the words of one language only; null searches both. */
      language: language.nullable().default(null),
      /** Language of the interface: of two passages that match alike, its one is shown. */
      locale: language.default('fr'),
      limit: z.int().min(1).max(200).default(50),
      /** Ids of entries that a hit must refer to: any of the topics, and any of the organisations, and so on. */
      topics: ids,
      organisations: ids,
      plans: ids,
      sources: ids,
      /** Only what the user has written a note to, and notes. */
      withNotes: z.boolean().default(false),
      /** Look for the other names of the glossary too, in both languages. */
      translate: z.boolean().default(true),
      /** Tell of each hit why it is there. */
      explain: z.boolean().default(false),
      /** How many texts to answer. */
      texts: z.int().min(0).max(200).default(0),
      /** One hit a text, or one a passage. */
      grouped: z.boolean().default(true),
    }),
    SearchAnswer,
  ),
  /** How what was typed may go on: words, titles, fields and their values. */
  'search.complete': query(
    z.strictObject({
      text: z.string().max(2000),
      locale: language.default('fr'),
      limit: z.int().min(1).max(20).default(8),
    }),
    z.object({ items: z.array(Completion) }),
  ),
}
