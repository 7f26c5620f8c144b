// The user's notes: on an entry or free, Markdown, revisions, trash.
import { z } from 'zod'
import { command, query } from './define.ts'

/** Longest note body in characters. */
export const MAX_NOTE_LENGTH = 100_000

export const Note = z.object({
  id: z.string(),
  /** Entry it is attached to; null for a free note. The entry may have left the library. */
  entryId: z.string().nullable(),
  /** Markdown. */
  body: z.string(),
  /** Starts at 1, plus one at each change. */
  revision: z.int(),
  /** Milliseconds since 1970, UTC. */
  createdAt: z.int(),
  updatedAt: z.int(),
  trashedAt: z.int().nullable(),
})
export type Note = z.infer<typeof Note>

/** A note in a list: its first line and some text, not its body. */
export const NoteCard = z.object({
  id: z.string(),
  entryId: z.string().nullable(),
  entryTitle: z.object({ fr: z.string(), en: z.string() }).nullable(),
  title: z.string(),
  excerpt: z.string(),
  revision: z.int(),
  createdAt: z.int(),
  updatedAt: z.int(),
  trashedAt: z.int().nullable(),
})
export type NoteCard = z.infer<typeof NoteCard>

const body = z.string().max(MAX_NOTE_LENGTH)
const id = z.string().max(100)

export const noteOperations = {
  /** Fails with `not-found`. */
  'notes.get': query(z.strictObject({ id }), Note),
  /** Notes of an entry that are not in the trash, oldest first. */
  'notes.ofEntry': query(z.strictObject({ entryId: id }), z.array(Note)),
  /** Newest change first. */
  'notes.list': query(
    z.strictObject({
      trashed: z.boolean().default(false),
      limit: z.int().min(1).max(10_000).default(1000),
      offset: z.int().min(0).default(0),
    }),
    z.object({ items: z.array(NoteCard), total: z.int() }),
  ),
  /** `not-found` when the entry does not exist. The caller may choose the id so that a retry cannot make a second note. */
  'notes.create': command(
    z.strictObject({ id: z.uuid().nullable().default(null), entryId: id.nullable().default(null), body }),
    Note,
  ),
  /** `conflict` (details: revision) when `baseRevision` is not the stored one: nothing is written. */
  'notes.save': command(z.strictObject({ id, body, baseRevision: z.int().min(1) }), Note),
  'notes.trash': command(z.strictObject({ id }), Note),
  'notes.restore': command(z.strictObject({ id }), Note),
  /** Deletes for ever a note that is in the trash; `conflict` when it is not. */
  'notes.purge': command(z.strictObject({ id }), z.object({ id: z.string() })),
}
