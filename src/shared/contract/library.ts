// Reading the library: entries, lists, what refers to what.
import { z } from 'zod'
import { Bilingual, Confidence, ENTRY_KINDS, Entry, EntryId, Figure } from '../library/model.ts'
import { PACK_TRUST } from '../library/pack.ts'
import { query } from './define.ts'

export const EntryKindSchema = z.enum(ENTRY_KINDS)

/** What a list or a link shows of an entry. */
export const EntryCard = z.object({
  id: EntryId,
  kind: EntryKindSchema,
  title: Bilingual,
  /** Years the entry speaks of, from its dates; null when it has none. */
  yearFrom: z.int().nullable(),
  yearTo: z.int().nullable(),
  /** Short secondary line made from the entry's own fields: acronyms, number, value; may be empty. */
  detail: z.object({ fr: z.string(), en: z.string() }),
  confidence: Confidence,
})
export type EntryCard = z.infer<typeof EntryCard>

export const EntryView = z.object({
  entry: Entry,
  /** A card for every entry that this one refers to, so that links need no further call. */
  references: z.array(EntryCard),
  /** Entries that refer to this one, with the fields through which they do (`speakers.person`). */
  backlinks: z.array(z.object({ card: EntryCard, fields: z.array(z.string()) })),
  /** The pack that the entry comes from, who vouches for it, and the edition that withdrew the entry, if one did. */
  origin: z.object({
    pack: z.string(),
    edition: z.string(),
    publisher: z.string(),
    trust: z.enum(PACK_TRUST),
    withdrawn: z.string().nullable(),
  }),
})
export type EntryView = z.infer<typeof EntryView>

export const LibraryOverview = z.object({
  packs: z.array(z.object({ id: z.string(), edition: z.string(), publisher: z.string(), entries: z.int() })),
  kinds: z.array(z.object({ kind: EntryKindSchema, count: z.int() })),
  total: z.int(),
})
export type LibraryOverview = z.infer<typeof LibraryOverview>

/** What a list of figures shows, sorts and filters by; its words are places in the list beside it, since most are the same. */
export const FigureRow = z.object({
  ...Figure.pick({ id: true, title: true, indicator: true, topics: true, value: true, currency: true }).shape,
  ...Figure.pick({ period: true, asOf: true, published: true, publisher: true, validity: true }).shape,
  unit: z.int(),
  geography: z.int(),
  counts: z.int(),
})
export type FigureRow = z.infer<typeof FigureRow>

const Words = z.object({ fr: z.array(z.string()), en: z.array(z.string()) })

/** Most entries that are asked for at once. */
const MOST_ENTRIES = 500

export const libraryOperations = {
  /** Fails with `not-found`. */
  'library.get': query(z.strictObject({ id: z.string().max(100) }), EntryView),
  /** Cards sorted by title in the given language, all of them or of one kind. */
  'library.list': query(
    z.strictObject({
      kind: EntryKindSchema.nullable().default(null),
      locale: z.enum(['fr', 'en']).default('fr'),
      limit: z.int().min(1).max(10_000).default(1000),
      offset: z.int().min(0).default(0),
    }),
    z.object({ items: z.array(EntryCard), total: z.int() }),
  ),
  /** Whole entries of one kind, by id, for the views that set them side by side (figures, events, plans). */
  'library.entries': query(z.strictObject({ kind: EntryKindSchema }), z.object({ entries: z.array(Entry) })),
  /** Every figure as a list shows it, by id, with what it is filed under: a tenth of the whole entries. */
  'library.figures': query(
    z.strictObject({}),
    z.object({
      figures: z.array(FigureRow),
      words: z.array(Bilingual),
      indicators: z.array(z.object({ id: EntryId, title: Bilingual, keywords: Words })),
      /** Those that published a figure. */
      publishers: z.array(z.object({ id: EntryId, title: Bilingual, acronyms: Words })),
      /** Those that a figure is filed under. */
      topics: z.array(z.object({ id: EntryId, title: Bilingual })),
    }),
  ),
  /** Whole entries in the order asked for, and those of some kinds that they name; unknown ones are left out. */
  'library.some': query(
    z.strictObject({
      ids: z.array(z.string().max(100)).max(MOST_ENTRIES),
      withNamed: z.array(EntryKindSchema).max(ENTRY_KINDS.length).default([]),
    }),
    z.object({ entries: z.array(Entry), named: z.array(Entry) }),
  ),
  'library.overview': query(z.strictObject({}), LibraryOverview),
}
