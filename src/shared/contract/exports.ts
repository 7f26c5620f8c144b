// What leaves the application: copies with their source, references, documents. Bytes do not travel here: a document is
// saved by the host or fetched once from an address of the host.
import { z } from 'zod'
import { query } from './define.ts'
import { Sensitivity } from './notes.ts'

export const EXPORT_FORMATS = ['docx', 'pdf', 'md', 'html'] as const
export const ExportFormat = z.enum(EXPORT_FORMATS)
export type ExportFormat = z.infer<typeof ExportFormat>

export const CITE_STYLES = ['csl', 'ris', 'bibtex'] as const

const id = z.string().max(100)
const locale = z.enum(['fr', 'en'])

/** What may be copied with its source. */
export const CiteTarget = z.discriminatedUnion('type', [
  /** An entry; a figure gives its value. */
  z.strictObject({ type: z.literal('entry'), id }),
  /** Words of an entry or of nothing known, with the place they come from. */
  z.strictObject({
    type: z.literal('passage'),
    id: id.nullable().default(null),
    text: z.string().min(1).max(20_000),
    locator: z.string().max(300).default(''),
  }),
  /** Words of a text that was added; found again when the text was changed. */
  z.strictObject({
    type: z.literal('text'),
    id,
    /** Number of the passage in the text. */
    position: z.int().min(0).max(9_999_999).default(0),
    text: z.string().min(1).max(20_000),
  }),
  z.strictObject({ type: z.literal('note'), id }),
  /** A line of a meeting. */
  z.strictObject({ type: z.literal('line'), id }),
])
export type CiteTarget = z.infer<typeof CiteTarget>

/** Both go on the clipboard together. */
export const Clipboard = z.object({ html: z.string(), text: z.string() })

/** For whom: what is more private than that is refused. `private` is the user alone and must be said explicitly. */
const audience = Sensitivity.default('delegation')

const document = {
  format: ExportFormat,
  /** Language of the layout; left out, that of the dossier or the meeting. */
  locale: locale.nullable().default(null),
  audience,
  /** Leave out what is more private than the audience instead of refusing. */
  leaveOut: z.boolean().default(false),
  /** Chosen by the caller so that `exports.cancel` can name it. */
  job: z.uuid().nullable().default(null),
}

export const ExportResult = z.object({
  /** Name proposed for the file. */
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  /** True when the host saved it; false when the user gave up or cancelled, or when it is to be fetched. */
  saved: z.boolean(),
  /** `/download/…`: to be fetched once, within ten minutes, where the host saves no files itself; else null. */
  download: z.string().nullable(),
  /** The mark in its header. */
  mark: Sensitivity,
  /** How many items were left out. */
  leftOut: z.int(),
})
export type ExportResult = z.infer<typeof ExportResult>

const run = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
  href: z.string().optional(),
  note: z.int().optional(),
})
const runs = z.array(run)

/** A document before it has a format, to be looked at and printed by the window. */
export const ExportPage = z.object({
  title: z.string(),
  subtitle: z.array(z.string()),
  locale,
  mark: Sensitivity,
  /** Milliseconds since 1970, UTC. */
  date: z.int(),
  blocks: z.array(
    z.discriminatedUnion('type', [
      z.object({
        type: z.literal('heading'),
        level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        runs,
      }),
      z.object({ type: z.literal('paragraph'), runs, style: z.enum(['caveat', 'small']).optional() }),
      z.object({ type: z.literal('quote'), runs }),
      z.object({
        type: z.literal('item'),
        runs,
        depth: z.int(),
        number: z.int().nullable(),
        checked: z.boolean().nullable(),
      }),
      z.object({ type: z.literal('labelled'), label: z.string(), runs }),
      z.object({
        type: z.literal('table'),
        header: z.array(runs),
        rows: z.array(z.array(runs)),
        widths: z.array(z.number()),
      }),
      z.object({ type: z.literal('code'), text: z.string() }),
      z.object({ type: z.literal('rule') }),
    ]),
  ),
  /** Notes by number, from 1. */
  notes: z.array(runs),
  /** How many items were left out. */
  leftOut: z.int(),
})
export type ExportPage = z.infer<typeof ExportPage>

export const exportOperations = {
  /**
   * The text to copy, in the usage of the language, with publisher, date, scope and caveats. `private-content` for a
   * private note or line unless `audience` is `private`.
   */
  'cite.copy': query(
    z.strictObject({ target: CiteTarget, locale: locale.default('fr'), audience }),
    z.object({
      ...Clipboard.shape,
      /** To be said aloud. */
      spoken: z.string(),
      /** The sources alone, for a footnote; both empty when there are none. */
      note: Clipboard,
    }),
  ),
  /** The sources of entries, and texts, for a reference manager. `not-found` for an unknown entry or text. */
  'cite.references': query(
    z.strictObject({
      ids: z.array(id).max(1000).default([]),
      /** Texts that were added, each with the passage that is meant; null for the whole. */
      texts: z
        .array(z.strictObject({ id, position: z.int().min(0).nullable().default(null) }))
        .max(1000)
        .default([]),
      style: z.enum(CITE_STYLES),
      locale: locale.default('fr'),
    }),
    z.object({ text: z.string(), name: z.string(), type: z.string(), count: z.int() }),
  ),
  /**
   * A dossier as a document. It and the two that follow change nothing stored, so that they work while another process
   * holds the folder; call them as one does a change all the same: each call asks where to save. `private-content` (details: count) when something in it is more private than the audience
   * and is not to be left out.
   */
  'exports.brief': query(z.strictObject({ id, ...document }), ExportResult),
  /** The same dossier as a page to look at and to print; what is more private than the audience is always left out. */
  'exports.briefPage': query(
    z.strictObject({ id, locale: locale.nullable().default(null), audience }),
    ExportPage,
  ),
  /** The report of a meeting: agenda, decisions, actions, quotations, all lines if asked for, its notes. */
  'exports.meeting': query(
    z.strictObject({
      id,
      ...document,
      /** `summary`: what was marked; `full`: every line under its item. */
      content: z.enum(['summary', 'full']).default('full'),
      /** Whether lines carry their time. */
      times: z.boolean().default(true),
      /** Whether the notes attached to the meeting come after its lines, each by its own sensitivity. */
      notes: z.boolean().default(true),
    }),
    ExportResult,
  ),
  /** Gives up a document that is being made: nothing is saved and no dialog is shown. An unknown job is none. */
  'exports.cancel': query(z.strictObject({ job: z.uuid() }), z.object({ job: z.string() })),
  'exports.notes': query(z.strictObject({ ids: z.array(id).min(1).max(1000), ...document }), ExportResult),
}
