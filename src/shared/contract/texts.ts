// Texts that the user adds: plain text and Markdown, kept as they are and searched passage by passage.
import { z } from 'zod'
import { TEXT_PIECE_LENGTH } from '../text/text-limits.ts'
import { command, query } from './define.ts'

export const TextCard = z.object({
  id: z.string(),
  title: z.string(),
  language: z.enum(['fr', 'en']),
  /** Name of the file it came from; empty when unknown. */
  origin: z.string(),
  words: z.int(),
  passages: z.int(),
  /** Milliseconds since 1970, UTC. */
  addedAt: z.int(),
})
export type TextCard = z.infer<typeof TextCard>

/** Words quoted from a text: where they stood, and as they were. `…` or `[…]` in them stand for an omission. */
const QuotedPassage = z.strictObject({
  id: z.string().max(100),
  /** Number of the passage in the text. */
  position: z.int().min(0).max(9_999_999).default(0),
  quote: z.string().max(20_000),
})

/**
 * `there`: at its place. `moved`: elsewhere, in the same text or in another one (a new edition, the text of a colleague).
 * `changed`: most of the words stand at the place that is answered, not all. `gone`: nowhere.
 */
export const QUOTED_STATES = ['there', 'moved', 'changed', 'gone'] as const

export const IndexState = z.object({
  /** Texts that the index holds and those it does not hold yet. */
  indexed: z.int(),
  waiting: z.int(),
  passages: z.int(),
  /** Bytes of the index in memory. */
  bytes: z.int(),
  /** How the index came: read from its file, in part, or built anew. */
  opened: z.enum(['stored', 'partly', 'rebuilt', 'empty']),
})
export type IndexState = z.infer<typeof IndexState>

export const textOperations = {
  /** Begins to hand over a text; `too-large` beyond ten million characters, `text-busy` when four are under way. */
  'texts.begin': command(z.strictObject({ characters: z.int().min(1) }), z.object({ upload: z.uuid() })),
  /** The next piece; `offset` is how many characters were received so far, else `conflict`. */
  'texts.append': command(
    z.strictObject({
      upload: z.uuid(),
      offset: z.int().min(0),
      piece: z.string().min(1).max(TEXT_PIECE_LENGTH),
    }),
    z.object({ received: z.int() }),
  ),
  /**
   * Keeps a text, given at once when it is short or handed over before: all of it or nothing, in steps, with
   * `texts.progress` events for one that was handed over. Its passages can be found as soon as they are indexed, in the
   * background. The same text a second time answers the one that is there, with `added` false. `invalid-input` without
   * any text in it, `text-cancelled`.
   */
  'texts.add': command(
    z.strictObject({
      body: z.string().min(1).max(TEXT_PIECE_LENGTH).nullable().default(null),
      upload: z.uuid().nullable().default(null),
      /** Null: the first heading, else the name of the file. */
      title: z.string().min(1).max(300).nullable().default(null),
      origin: z.string().max(300).default(''),
      /** Null: found out from the text. */
      language: z.enum(['fr', 'en']).nullable().default(null),
    }),
    z.object({ text: TextCard, added: z.boolean() }),
  ),
  /** Forgets a text that is handed over or being added; nothing is kept of it. False when there is none any more. */
  'texts.cancel': command(z.strictObject({ upload: z.uuid() }), z.object({ cancelled: z.boolean() })),
  /** Newest first. */
  'texts.list': query(z.strictObject({}), z.object({ items: z.array(TextCard) })),
  /** A run of passages of a text, in order. `not-found`. */
  'texts.read': query(
    z.strictObject({
      id: z.string().max(100),
      from: z.int().min(0).default(0),
      count: z.int().min(1).max(200).default(20),
    }),
    z.object({
      text: TextCard,
      passages: z.array(z.object({ position: z.int(), heading: z.string(), body: z.string() })),
    }),
  ),
  /** The headings of a text with the passage in which each begins, in order; at most five thousand. `not-found`. */
  'texts.outline': query(
    z.strictObject({ id: z.string().max(100) }),
    z.object({
      text: TextCard,
      items: z.array(z.object({ position: z.int(), title: z.string(), level: z.int() })),
    }),
  ),
  /**
   * In which passages any of the words or phrases stand, and how often: without regard to accents and capitals. The
   * places inside a passage are found by whoever shows it (`shared/text/find.ts`). `not-found`.
   */
  'texts.find': query(
    z.strictObject({
      id: z.string().max(100),
      texts: z.array(z.string().max(200)).max(20),
      wholeWords: z.boolean().default(false),
    }),
    z.object({ total: z.int(), passages: z.array(z.object({ position: z.int(), count: z.int() })) }),
  ),
  /** Finds a quotation again, also when its text was changed or replaced by another edition. Never fails. */
  'texts.locate': query(
    QuotedPassage,
    z.object({
      state: z.enum(QUOTED_STATES),
      /** The text in which it stands now; with `gone` the text it came from, null when that is gone as well. */
      text: TextCard.nullable(),
      position: z.int(),
      heading: z.string(),
    }),
  ),
  /** `not-found`. */
  'texts.remove': command(z.strictObject({ id: z.string().max(100) }), z.object({ id: z.string() })),
  'texts.indexState': query(z.strictObject({}), IndexState),
  /** Throws the stored indexes away and builds them anew, in the background. */
  'texts.rebuildIndex': command(z.strictObject({}), IndexState),
}
