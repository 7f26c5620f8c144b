// What the user keeps at hand: entries and texts that are pinned, and what was searched for last.
import { z } from 'zod'
import { command, query } from './define.ts'
import { EntryCard } from './library.ts'
import { TextCard } from './texts.ts'

/** Pinned things; a note has a pin of its own (`notes.set`). */
export const Pin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entry'), card: EntryCard }),
  z.object({ kind: z.literal('text'), card: TextCard }),
])
export type Pin = z.infer<typeof Pin>

export const RecentSearch = z.object({
  text: z.string(),
  /** Input of `search.query`, as it was given. */
  input: z.record(z.string(), z.json()),
})
export type RecentSearch = z.infer<typeof RecentSearch>

export const shelfOperations = {
  /** Pinned last first, at most a hundred; what has left the library is left out. */
  'pins.list': query(z.strictObject({}), z.object({ items: z.array(Pin) })),
  /** `not-found` when it is to be pinned and is not there. */
  'pins.set': command(
    z.strictObject({ kind: z.enum(['entry', 'text']), id: z.string().max(100), pinned: z.boolean() }),
    z.object({ pinned: z.boolean() }),
  ),
  /** Newest first, at most ten; one that only goes on typing the one before stands in its place. */
  'recent.searches': query(z.strictObject({}), z.object({ items: z.array(RecentSearch) })),
  'recent.addSearch': command(
    z.strictObject({
      text: z.string().trim().min(1).max(2000),
      input: z.record(z.string().max(40), z.json()).default({}),
    }),
    z.object({ text: z.string() }),
  ),
  'recent.clearSearches': command(z.strictObject({}), z.object({ cleared: z.int() })),
}
