// One search over the library and the user's notes.
import { z } from 'zod'
import { query } from './define.ts'
import { EntryKindSchema } from './library.ts'

/** What a hit may be: any kind of entry, or a note of the user. */
export const HitKind = z.enum([...EntryKindSchema.options, 'note'])
export type HitKind = z.infer<typeof HitKind>

/** A piece of text, marked when it matched. Text only: no markup crosses the wire. */
export const TextPart = z.object({ text: z.string(), hit: z.boolean() })
export type TextPart = z.infer<typeof TextPart>

export const SearchHit = z.object({
  id: z.string(),
  kind: HitKind,
  /** For a note: its first line in both. */
  title: z.object({ fr: z.string(), en: z.string() }),
  titleParts: z.object({ fr: z.array(TextPart), en: z.array(TextPart) }),
  /** The best passage, in the language in which the query matched it best. */
  snippet: z.array(TextPart),
  snippetLanguage: z.enum(['fr', 'en']).nullable(),
  detail: z.object({ fr: z.string(), en: z.string() }),
  yearFrom: z.int().nullable(),
  yearTo: z.int().nullable(),
  /** For a note on an entry: that entry. */
  entryId: z.string().nullable(),
  /** Larger is better; comparable inside one answer only. */
  score: z.number(),
})
export type SearchHit = z.infer<typeof SearchHit>

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
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

export const searchOperations = {
  /** An empty text answers no hit. Longer texts are cut at 200 characters and 12 words, never refused below the limit. */
  'search.query': query(
    z.strictObject({
      text: z.string().max(2000),
      kinds: z.array(HitKind).max(20).default([]),
      yearFrom: z.int().nullable().default(null),
      yearTo: z.int().nullable().default(null),
      /** Match the words of one language only; null searches both. */
      language: z.enum(['fr', 'en']).nullable().default(null),
      /** Language of the interface: of two passages that match alike, its one is shown. */
      locale: z.enum(['fr', 'en']).default('fr'),
      limit: z.int().min(1).max(200).default(50),
    }),
    SearchAnswer,
  ),
}
