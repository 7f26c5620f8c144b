// Dossiers (briefs): what is collected for an intervention, in order, with speaking time and a check.
import { z } from 'zod'
import { command, query } from './define.ts'
import { EntryCard } from './library.ts'
import { Sensitivity } from './notes.ts'

/** Longest text of one item in characters. */
export const MAX_ITEM_LENGTH = 50_000
/** Words a minute when nothing else is said: the pace of a statement that is interpreted. */
export const DEFAULT_PACE = { fr: 130, en: 130 } as const
/** Length after which most chairs take the floor back. */
export const STATEMENT_MS = 180_000

const id = z.string().max(100)
const language = z.enum(['fr', 'en'])
const text = z.string().max(MAX_ITEM_LENGTH)
const sided = z.object({ fr: z.string(), en: z.string() })
const pace = z.int().min(60).max(240)
const title = z.string().max(500)

export const BRIEF_ITEM_KINDS = ['heading', 'text', 'entry', 'passage', 'note'] as const
export const BriefItemKind = z.enum(BRIEF_ITEM_KINDS)

/**
 * What an item is. `heading` and `text`: the user's own words in `text`. `entry`: a figure, a measure or any other
 * entry in `target`; words in `text` are said in its place, its sources and caveats stay. `passage`: words copied from
 * the entry or text in `target`, kept as they were in `quoted`. `note`: the note in `target`.
 */
export const BriefItemDraft = z.strictObject({
  kind: BriefItemKind,
  target: id.nullable().default(null),
  /** Markdown in each language; one may be empty. Of a passage: the words as they are to appear. */
  text: z.strictObject({ fr: text.default(''), en: text.default('') }).default({ fr: '', en: '' }),
  quoted: text.default(''),
  quotedLanguage: language.nullable().default(null),
  /** Place of a passage: a page, a heading. */
  locator: z.string().max(300).default(''),
  /** Of a passage of a text that was added: its number in the text, from 0. */
  passage: z.int().min(0).max(9_999_999).nullable().default(null),
  /** Whether the caveats of the entry are printed with it. */
  withCaveats: z.boolean().default(true),
  /** Whether it counts for the speaking time and is among the speaking points. */
  spoken: z.boolean().default(true),
})
export type BriefItemDraft = z.infer<typeof BriefItemDraft>

export const BriefItem = z.object({
  id: z.string(),
  briefId: z.string(),
  kind: BriefItemKind,
  target: z.string().nullable(),
  text: sided,
  quoted: z.string(),
  quotedLanguage: language.nullable(),
  locator: z.string(),
  passage: z.int().nullable(),
  withCaveats: z.boolean(),
  spoken: z.boolean(),
  revision: z.int(),
})
export type BriefItem = z.infer<typeof BriefItem>

export const BriefItemView = z.object({
  item: BriefItem,
  /** What is said aloud, in each language; empty when there is nothing in it. */
  speech: sided,
  /** Estimate of the time it takes, in milliseconds; 0 when it is not spoken. */
  spokenMs: z.object({ fr: z.int(), en: z.int() }),
  /** The entry it stands for or quotes; null when it has none or it has left the library. */
  card: EntryCard.nullable(),
  /** The added text that it quotes, as it was found; null when it quotes none or it is gone. */
  text: z.object({ id: z.string(), title: z.string(), heading: z.string() }).nullable(),
  /** The note it stands for; null when it has none or the note is gone. */
  note: z.object({ title: z.string(), sensitivity: Sensitivity, trashed: z.boolean() }).nullable(),
})
export type BriefItemView = z.infer<typeof BriefItemView>

const head = {
  id: z.string(),
  title: z.string(),
  meetingId: z.string().nullable(),
  /** Language in which it is written and exported unless another is asked for. */
  language,
  sensitivity: Sensitivity,
  /** Words a minute. */
  pace: z.object({ fr: z.int(), en: z.int() }),
  revision: z.int(),
  createdAt: z.int(),
  updatedAt: z.int(),
  trashedAt: z.int().nullable(),
}

export const BriefCard = z.object({ ...head, items: z.int() })
export type BriefCard = z.infer<typeof BriefCard>

export const Brief = z.object({
  ...head,
  items: z.array(BriefItemView),
  /** Of all that is spoken. */
  spokenMs: z.object({ fr: z.int(), en: z.int() }),
  /** The item during which three minutes are over, in each language; null when they are not. */
  statementEnds: z.object({ fr: z.string().nullable(), en: z.string().nullable() }),
})
export type Brief = z.infer<typeof Brief>

export const BRIEF_RULES = [
  'entry-gone',
  'note-gone',
  'no-source',
  'number-without-source',
  'superseded',
  'disputed',
  'caveat-dropped',
  'definitions-mixed',
  'quotation-altered',
  'quotation-unverified',
  'quotation-changed',
  'quotation-gone',
  'too-private',
  'language-missing',
  'term',
  'too-long',
] as const

export const BriefFinding = z.object({
  rule: z.enum(BRIEF_RULES),
  /** `problem`: what it says would be wrong or indiscreet; `warning`: to be looked at; `hint`: better wording. */
  level: z.enum(['problem', 'warning', 'hint']),
  /** Null when it is about the whole. */
  itemId: z.string().nullable(),
  language: language.nullable(),
  /** The words, the number or the term that it is about; may be empty. */
  found: z.string(),
  /** What to say instead, or what it is compared with; may be empty. */
  proposed: sided,
  /** Other items or entries concerned. */
  related: z.array(z.string()),
})
export type BriefFinding = z.infer<typeof BriefFinding>

const page = { limit: z.int().min(1).max(10_000).default(1000), offset: z.int().min(0).default(0) }

export const briefOperations = {
  /** Newest change first. */
  'briefs.list': query(
    z.strictObject({ trashed: z.boolean().default(false), meetingId: id.nullable().default(null), ...page }),
    z.object({ items: z.array(BriefCard), total: z.int() }),
  ),
  /** Fails with `not-found`. */
  'briefs.get': query(z.strictObject({ id }), Brief),
  /** Dossiers that hold an entry, a note or a text. */
  'briefs.mentions': query(z.strictObject({ id }), z.object({ items: z.array(BriefCard) })),
  /** The caller may choose the id so that a retry cannot make a second one. */
  'briefs.create': command(
    z.strictObject({
      id: z.uuid().nullable().default(null),
      title,
      meetingId: id.nullable().default(null),
      language: language.default('fr'),
      sensitivity: Sensitivity.default('delegation'),
    }),
    Brief,
  ),
  /** A copy with its own items under an id chosen by the caller, so that a retry makes no second one. */
  'briefs.duplicate': command(z.strictObject({ id, as: z.uuid(), title }), Brief),
  /** Changes what is given. Can be undone. */
  'briefs.set': command(
    z.strictObject({
      id,
      title: title.optional(),
      meetingId: id.nullable().optional(),
      language: language.optional(),
      sensitivity: Sensitivity.optional(),
      pace: z.strictObject({ fr: pace.optional(), en: pace.optional() }).optional(),
    }),
    Brief,
  ),
  'briefs.trash': command(z.strictObject({ id }), Brief),
  'briefs.restore': command(z.strictObject({ id }), Brief),
  /** Deletes for ever a dossier that is in the trash; `conflict` when it is not. */
  'briefs.purge': command(z.strictObject({ id }), z.object({ id: z.string() })),
  /**
   * Adds an item after another one (null: first; left out: last) under an id chosen by the caller. `not-found` when its
   * target is not there. Can be undone, as the three that follow.
   */
  'briefs.addItem': command(
    z.strictObject({ id: z.uuid(), briefId: id, after: id.nullable().optional(), item: BriefItemDraft }),
    Brief,
  ),
  /** Changes what is given. `conflict` (details: revision) when the item was changed after `baseRevision`. */
  'briefs.setItem': command(
    z.strictObject({
      id,
      briefId: id,
      baseRevision: z.int().min(1),
      text: z.strictObject({ fr: text.optional(), en: text.optional() }).optional(),
      locator: z.string().max(300).optional(),
      withCaveats: z.boolean().optional(),
      spoken: z.boolean().optional(),
    }),
    Brief,
  ),
  'briefs.moveItem': command(z.strictObject({ id, briefId: id, after: id.nullable() }), Brief),
  'briefs.removeItem': command(z.strictObject({ id, briefId: id }), Brief),
  /** Warnings, never blocks. `audience`: for whom it is meant; what is more private is found. */
  'briefs.check': query(
    z.strictObject({ id, audience: Sensitivity.nullable().default(null) }),
    z.object({ findings: z.array(BriefFinding) }),
  ),
}
