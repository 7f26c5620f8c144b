// The library model: what an entry of each kind holds, as zod schemas. The only definition: the files of
// resources/library, the pack, the store and the screens all follow it. Must not read files or know about storage.
import { z } from 'zod'
import { isPartialDate } from './dates.ts'
import { ENTRY_KINDS as KINDS, type EntryKind as Kind } from './kinds.ts'

export const ENTRY_KINDS = KINDS
export type EntryKind = Kind

/** What follows the kind in an identifier. */
const ID_TAIL = '(?:\\.[a-z0-9]{2,20})?(?:-[a-z0-9]+)+$'

/**
 * Identifiers carry their kind (`event-alliance-20`), so a reference says what it points to and any string of an
 * entry that has this form is a reference (see references.ts). Entries of a pack other than the shipped library carry
 * its mark after the kind (`event.mfa-paris-2027`), so that identifiers of two publishers never meet.
 */
export const ENTRY_ID_PATTERN = new RegExp(`^(?:${ENTRY_KINDS.join('|')})${ID_TAIL}`)
export const EntryId = z.string().max(100).regex(ENTRY_ID_PATTERN)
export type EntryId = z.infer<typeof EntryId>

const ref = <K extends EntryKind>(...kinds: K[]) =>
  z
    .string()
    .max(100)
    .regex(new RegExp(`^(?:${kinds.join('|')})${ID_TAIL}`), `must be the id of: ${kinds.join(', ')}`)

const text = z.string().trim().min(1).max(4000)
/** One text in both languages; both are always present. */
export const Bilingual = z.strictObject({ fr: text, en: text })
export type Bilingual = z.infer<typeof Bilingual>

const words = z.strictObject({ fr: z.array(text).default([]), en: z.array(text).default([]) })
const noWords = { fr: [], en: [] }

export const PartialDateSchema = z
  .string()
  .refine(isPartialDate, 'must be a real date: YYYY, YYYY-MM or YYYY-MM-DD')
const date = PartialDateSchema

/** high: official text or faithful relay read; medium: secondary source; low: partial, conflicting or deduced. */
export const Confidence = z.enum(['high', 'medium', 'low'])
export type Confidence = z.infer<typeof Confidence>

/** Where a fact was read: a source entry, the place inside it, and the relay where it was read if not the original. */
export const Citation = z.strictObject({
  source: ref('source'),
  /** Page, article, paragraph: “p. 12”, “art. 4(a)”. */
  locator: z.string().max(200).optional(),
  /** Another source entry: the relay in which this source was read. */
  via: ref('source').optional(),
})
export type Citation = z.infer<typeof Citation>

const base = {
  id: EntryId,
  title: Bilingual,
  /** What a delegate must know in two to five sentences, in our own words. */
  summary: Bilingual,
  /** Glossary terms under which the entry is filed. */
  topics: z.array(ref('term')).default([]),
  /** Curated search words: synonyms, acronyms, other spellings a delegate may type. */
  keywords: words.default(noWords),
  /** Doubts and limits, always shown: conflicting sources, unread primary source. */
  caveats: z.array(Bilingual).default([]),
  confidence: Confidence.default('high'),
  related: z.array(EntryId).default([]),
  sources: z.array(Citation).default([]),
}

const count = z.strictObject({
  value: z.int().nonnegative(),
  qualifier: z.enum(['exact', 'about', 'more-than', 'at-least']).default('exact'),
})

const place = z.strictObject({
  city: Bilingual.optional(),
  country: Bilingual.optional(),
  venue: Bilingual.optional(),
  mode: z.enum(['in-person', 'online', 'hybrid']).optional(),
})

export const Event = z.strictObject({
  ...base,
  kind: z.literal('event'),
  series: ref('series').optional(),
  /** Number of this event in its series. */
  number: z.int().positive().optional(),
  start: date,
  end: date.optional(),
  place: place.optional(),
  theme: Bilingual.optional(),
  organisers: z.array(ref('organisation')).default([]),
  participants: z
    .strictObject({
      people: count.optional(),
      countries: count.optional(),
      details: z.array(Bilingual).default([]),
    })
    .optional(),
  sessions: z
    .array(
      z.strictObject({
        type: z.enum(['opening', 'session', 'panel', 'round-table', 'debate', 'side-event', 'closing']),
        number: z.int().positive().optional(),
        title: Bilingual,
        summary: Bilingual.optional(),
        speakers: z.array(ref('person')).default([]),
      }),
    )
    .default([]),
  /** People who took the floor, with what they said in indirect speech. */
  speakers: z
    .array(z.strictObject({ person: ref('person'), role: Bilingual.optional(), said: Bilingual.optional() }))
    .default([]),
  delegations: z
    .array(
      z.strictObject({
        organisation: ref('organisation'),
        members: z.array(
          z.strictObject({ person: ref('person'), role: Bilingual, head: z.boolean().default(false) }),
        ),
      }),
    )
    .default([]),
  outcomes: z.array(Bilingual).default([]),
})

export const Series = z.strictObject({
  ...base,
  kind: z.literal('series'),
  started: date.optional(),
  frequency: Bilingual.optional(),
  organisers: z.array(ref('organisation')).default([]),
})

export const Indicator = z.strictObject({ ...base, kind: z.literal('indicator') })

const qualifier = z.enum(['exact', 'about', 'more-than', 'at-least', 'estimate']).default('exact')
/** A published number in the form in which it was published. Percentages are 80 for 80 %. */
export const FigureValue = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('number'), value: z.number(), qualifier }),
  z.strictObject({ type: z.literal('range'), low: z.number(), high: z.number(), qualifier }),
  z.strictObject({ type: z.literal('share'), percent: z.number(), qualifier }),
  /** A change in per cent over the period, negative for a fall. */
  z.strictObject({ type: z.literal('change'), percent: z.number(), qualifier }),
  z.strictObject({ type: z.literal('ratio'), numerator: z.number(), denominator: z.number(), qualifier }),
  z.strictObject({ type: z.literal('rank'), rank: z.int().positive(), qualifier }),
])
export type FigureValue = z.infer<typeof FigureValue>

export const Figure = z.strictObject({
  ...base,
  kind: z.literal('figure'),
  indicator: ref('indicator'),
  value: FigureValue,
  /** What one unit is: “victimes”, “dollars par an”. */
  unit: Bilingual,
  /** ISO 4217 code when the value is an amount of money. */
  currency: z.string().length(3).optional(),
  period: z.strictObject({ start: date, end: date.optional() }).optional(),
  asOf: date.optional(),
  geography: Bilingual,
  /** What exactly is counted. */
  counts: Bilingual,
  method: Bilingual.optional(),
  /** Who established the number; absent when the text that quotes it does not say. */
  publisher: ref('organisation').optional(),
  published: date.optional(),
  /** Who quoted it where we read it, when that is not the publisher. */
  quotedBy: z.array(ref('event', 'publication', 'person', 'organisation', 'source')).default([]),
  validity: z.enum(['current', 'superseded', 'disputed']).default('current'),
  supersededBy: ref('figure').optional(),
  /** Other figures that a delegate may hear instead, and why they differ. */
  differsFrom: z.array(z.strictObject({ figure: ref('figure'), reason: Bilingual })).default([]),
})

export const Plan = z.strictObject({
  ...base,
  kind: z.literal('plan'),
  /** Document symbol as printed: `PC.DEC/557`. */
  symbol: z.string().max(60).optional(),
  number: z.int().positive().optional(),
  bodies: z.array(ref('organisation')).default([]),
  adopted: date.optional(),
  period: z.strictObject({ start: date, end: date.optional() }).optional(),
  /** Axes, strands or chapters, in order. */
  axes: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        number: z.int().positive().optional(),
        title: Bilingual,
        summary: Bilingual.optional(),
      }),
    )
    .default([]),
  /** Number of measures announced, which may be larger than the number of measures whose title is known. */
  measureCount: z.int().positive().optional(),
  complements: z.array(ref('plan', 'instrument')).default([]),
})

export const Measure = z.strictObject({
  ...base,
  kind: z.literal('measure'),
  plan: ref('plan'),
  /** Id of an axis of the plan. */
  axis: z.string().optional(),
  /** As printed: `12`, `III.4`. Absent when not found in the sources read. */
  number: z.string().max(20).optional(),
  leads: z.array(Bilingual).default([]),
  status: z
    .strictObject({
      value: z.enum(['announced', 'in-progress', 'done', 'abandoned']),
      evidence: Bilingual,
      asOf: date,
      source: ref('source'),
    })
    .optional(),
  sameSubject: z.array(ref('measure')).default([]),
})

export const Instrument = z.strictObject({
  ...base,
  kind: z.literal('instrument'),
  type: z.enum([
    'convention',
    'protocol',
    'law',
    'directive',
    'decision',
    'declaration',
    'regulation',
    'guideline',
  ]),
  symbol: z.string().max(60).optional(),
  bodies: z.array(ref('organisation')).default([]),
  adopted: date.optional(),
  opened: date.optional(),
  inForce: date.optional(),
  place: place.optional(),
  articles: z
    .array(z.strictObject({ number: z.string().max(20), title: Bilingual, summary: Bilingual.optional() }))
    .default([]),
  amends: z.array(ref('instrument', 'plan')).default([]),
  complements: z.array(ref('instrument', 'plan')).default([]),
  parties: z.strictObject({ value: z.int().positive(), asOf: date }).optional(),
})

export const Organisation = z.strictObject({
  ...base,
  kind: z.literal('organisation'),
  acronyms: words.default(noWords),
  parent: ref('organisation').optional(),
  created: date.optional(),
  seat: Bilingual.optional(),
})

export const Person = z.strictObject({
  ...base,
  kind: z.literal('person'),
  roles: z.array(
    z.strictObject({
      title: Bilingual,
      organisation: ref('organisation').optional(),
      start: date.optional(),
      end: date.optional(),
      /** A date at which the role is attested, when its start and end are not known. */
      asOf: date.optional(),
    }),
  ),
})

export const Project = z.strictObject({
  ...base,
  kind: z.literal('project'),
  places: z.array(Bilingual).default([]),
  partners: z.array(ref('organisation')).default([]),
  /** Partner countries and bodies that have no entry of their own. */
  otherPartners: z.array(Bilingual).default([]),
  funders: z.array(ref('organisation')).default([]),
  funding: z.enum(['full', 'co-financed', 'supported']).optional(),
  asOf: date.optional(),
})

export const Recommendation = z.strictObject({
  ...base,
  kind: z.literal('recommendation'),
  issuedBy: z.array(ref('person', 'organisation', 'event', 'publication')).default([]),
  addressedTo: z.array(Bilingual).default([]),
  at: ref('event').optional(),
  date: date.optional(),
})

export const Publication = z.strictObject({
  ...base,
  kind: z.literal('publication'),
  type: z.enum(['newsletter', 'report', 'press-release', 'web-page']),
  number: z.int().positive().optional(),
  issuers: z.array(ref('organisation')).default([]),
  authors: z.array(ref('person')).default([]),
  date: date.optional(),
  language: z.enum(['fr', 'en', 'fr-en']).optional(),
})

export const Source = z.strictObject({
  ...base,
  kind: z.literal('source'),
  /** Name of the publisher as printed. */
  publisher: text,
  /** Title in the language of the document. */
  originalTitle: text,
  date: date.optional(),
  language: z.enum(['fr', 'en', 'fr-en', 'other']),
  address: z.url().optional(),
  /** How it was read: whole text, excerpt, summary. */
  readAs: Bilingual.optional(),
})

export const Term = z.strictObject({
  ...base,
  kind: z.literal('term'),
  /** Other labels than the title. */
  labels: words.default(noWords),
  acronyms: words.default(noWords),
  broader: z.array(ref('term')).default([]),
})

/** Any entry, told apart by `kind`. */
export const Entry = z.discriminatedUnion('kind', [
  Event,
  Series,
  Figure,
  Indicator,
  Plan,
  Measure,
  Instrument,
  Organisation,
  Person,
  Project,
  Recommendation,
  Publication,
  Term,
  Source,
])
export type Entry = z.infer<typeof Entry>
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>
