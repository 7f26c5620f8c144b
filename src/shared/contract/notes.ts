// The user's notes: on an entry, on a meeting, on a passage of an added text or free; Markdown, revisions, sensitivity, tags, history, trash. Also
// what can be undone and the saved searches.
import { z } from 'zod'
import { LINK_KINDS } from '../text/note-markup.ts'
import { TEMPLATE_IDS } from '../text/note-templates.ts'
import { MAX_NOTE_QUOTE } from '../text/text-limits.ts'
import { command, query } from './define.ts'

/** Longest note body in characters. */
export const MAX_NOTE_LENGTH = 100_000

/** Who may see it, from the closest circle outwards; every export and copy honours it. */
export const SENSITIVITIES = ['private', 'delegation', 'shareable'] as const
export const Sensitivity = z.enum(SENSITIVITIES)
export type Sensitivity = z.infer<typeof Sensitivity>

/** A passage of an added text, with the words by which it is found again. */
export const NotePassage = z.strictObject({
  /** The text may have been removed. */
  textId: z.string().max(100),
  /** Number of the passage in the text, from 0. */
  position: z.int().min(0).max(9_999_999),
  /** The words that the note is on, on one line. */
  quote: z.string().max(MAX_NOTE_QUOTE),
})
export type NotePassage = z.infer<typeof NotePassage>

const details = {
  sensitivity: Sensitivity,
  pinned: z.boolean(),
  /** To be raised in a meeting: it is in the follow-up list. */
  toRaise: z.boolean(),
  /** Meeting it is attached to. The meeting may have been deleted. */
  meetingId: z.string().nullable(),
  /** Passage of an added text that it is on. */
  passage: NotePassage.nullable(),
  /** As written, without #; told apart without accents and capitals. */
  tags: z.array(z.string()),
}

export const Note = z.object({
  id: z.string(),
  /** Entry it is attached to; null for a free note. The entry may have left the library. */
  entryId: z.string().nullable(),
  /** Markdown; a link to an entry is `[title](entry:ID)`. */
  body: z.string(),
  /** Starts at 1, plus one at each change. */
  revision: z.int(),
  /** Milliseconds since 1970, UTC. */
  createdAt: z.int(),
  updatedAt: z.int(),
  trashedAt: z.int().nullable(),
})
export type Note = z.infer<typeof Note>

/** A note with what surrounds its text: what the operations answer. */
export const FullNote = Note.extend(details)
export type FullNote = z.infer<typeof FullNote>

/** A note in a list: its first line and some text, not its body. */
export const NoteCard = z.object({
  id: z.string(),
  entryId: z.string().nullable(),
  entryTitle: z.object({ fr: z.string(), en: z.string() }).nullable(),
  /** The entry left the library with an edition of its pack; its last text is still readable. */
  entryWithdrawn: z.boolean(),
  /** Title of the meeting it is attached to; null without one, or when it was deleted. */
  meetingTitle: z.string().nullable(),
  /** Title of the text it is on; null without one, or when the text was removed. */
  textTitle: z.string().nullable(),
  title: z.string(),
  excerpt: z.string(),
  revision: z.int(),
  createdAt: z.int(),
  updatedAt: z.int(),
  trashedAt: z.int().nullable(),
  ...details,
  /** Boxes of its checklists. */
  tasks: z.object({ done: z.int(), total: z.int() }),
})
export type NoteCard = z.infer<typeof NoteCard>

/** A version in the history of a note. */
export const NoteVersion = z.object({
  revision: z.int(),
  savedAt: z.int(),
  title: z.string(),
  length: z.int(),
})
export type NoteVersion = z.infer<typeof NoteVersion>

export const DiffPart = z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) })

/** Structural acts: what the message “… · Undo” says is up to the screen. */
export const ACTS = [
  'note.trash',
  'note.restore',
  'note.move',
  'note.set',
  'meeting.trash',
  'meeting.restore',
  'meeting.set',
  'agenda.add',
  'agenda.set',
  'agenda.move',
  'agenda.remove',
  'line.remove',
  'brief.trash',
  'brief.restore',
  'brief.set',
  'brief.add',
  'brief.move',
  'brief.remove',
] as const
export const ActKind = z.enum(ACTS)
export type ActKind = z.infer<typeof ActKind>
export const Act = z.object({ id: z.string(), what: ActKind, target: z.string(), doneAt: z.int() })

export const SavedSearch = z.object({
  id: z.string(),
  name: z.string(),
  /** Input of `search.query`, as it was given. */
  input: z.record(z.string(), z.json()),
  savedAt: z.int(),
})
export type SavedSearch = z.infer<typeof SavedSearch>

const body = z.string().max(MAX_NOTE_LENGTH)
const id = z.string().max(100)
const page = {
  limit: z.int().min(1).max(10_000).default(1000),
  offset: z.int().min(0).default(0),
}
const cards = z.object({ items: z.array(NoteCard), total: z.int() })

export const NOTE_SORTS = ['changed', 'created', 'title'] as const
/** Where a note belongs: on an entry, to a meeting, on a passage of a text, or to none of them. */
export const NOTE_PLACES = ['entry', 'meeting', 'text', 'free'] as const

export const noteOperations = {
  /** Fails with `not-found`. */
  'notes.get': query(z.strictObject({ id }), FullNote),
  /** Notes of an entry that are not in the trash, oldest first. */
  'notes.ofEntry': query(z.strictObject({ entryId: id }), z.array(FullNote)),
  /** Every filter given must be met; null does not filter. Newest change first unless said otherwise. */
  'notes.list': query(
    z.strictObject({
      trashed: z.boolean().default(false),
      /** With or without #, accents, capitals. */
      tag: z.string().max(100).nullable().default(null),
      sensitivity: Sensitivity.nullable().default(null),
      pinned: z.boolean().nullable().default(null),
      toRaise: z.boolean().nullable().default(null),
      entryId: id.nullable().default(null),
      meetingId: id.nullable().default(null),
      textId: id.nullable().default(null),
      place: z.enum(NOTE_PLACES).nullable().default(null),
      /** `title` is by the letters of the first line, without accents and capitals. */
      sort: z.enum(NOTE_SORTS).default('changed'),
      /** Pinned notes before the others. */
      pinnedFirst: z.boolean().default(false),
      ...page,
    }),
    cards,
  ),
  /**
   * Notes on passages of a text, in the order of the text: those made on it, and those whose own text was removed and
   * whose words stand in it (another edition). `position` is where they stand now.
   */
  'notes.ofText': query(
    z.strictObject({ textId: id }),
    z.object({ items: z.array(z.object({ note: NoteCard, position: z.int() })) }),
  ),
  /** Notes whose text links to an entry, another note, a meeting, a brief or a text; newest change first. */
  'notes.mentions': query(z.strictObject({ kind: z.enum(LINK_KINDS).default('entry'), id, ...page }), cards),
  /** Tags of the notes that are not in the trash, the most used first. */
  'notes.tags': query(
    z.strictObject({}),
    z.object({ items: z.array(z.object({ tag: z.string(), count: z.int() })) }),
  ),
  /**
   * `not-found` when the entry, the meeting or the text does not exist. The caller may choose the id so that a retry cannot make
   * a second note.
   */
  'notes.create': command(
    z.strictObject({
      id: z.uuid().nullable().default(null),
      entryId: id.nullable().default(null),
      meetingId: id.nullable().default(null),
      passage: NotePassage.nullable().default(null),
      sensitivity: Sensitivity.default('private'),
      toRaise: z.boolean().default(false),
      body,
    }),
    FullNote,
  ),
  /**
   * `conflict` (details: revision) when the text was changed after `baseRevision`: nothing is written. A change of
   * sensitivity or of a flag meanwhile is no conflict.
   */
  'notes.save': command(z.strictObject({ id, body, baseRevision: z.int().min(1) }), FullNote),
  /** Changes what is given; `entryId`, `meetingId` and `passage` move the note (null frees it). Can be undone. */
  'notes.set': command(
    z.strictObject({
      id,
      sensitivity: Sensitivity.optional(),
      pinned: z.boolean().optional(),
      toRaise: z.boolean().optional(),
      entryId: id.nullable().optional(),
      meetingId: id.nullable().optional(),
      passage: NotePassage.nullable().optional(),
    }),
    FullNote,
  ),
  'notes.trash': command(z.strictObject({ id }), FullNote),
  'notes.restore': command(z.strictObject({ id }), FullNote),
  /** Deletes for ever a note that is in the trash, with its history; `conflict` when it is not. */
  'notes.purge': command(z.strictObject({ id }), z.object({ id: z.string() })),
  /** Versions of the text, newest first; the first is the present one. Every save is one, older ones are thinned out. */
  'notes.history': query(z.strictObject({ id }), z.object({ items: z.array(NoteVersion) })),
  /** The text of a version. `not-found` when it has been thinned out. */
  'notes.version': query(
    z.strictObject({ id, revision: z.int().min(1) }),
    z.object({ revision: z.int(), savedAt: z.int(), body: z.string() }),
  ),
  /** Differences by words from one version to another; `to` null is the present text. */
  'notes.diff': query(
    z.strictObject({ id, from: z.int().min(1), to: z.int().min(1).nullable().default(null) }),
    z.object({ parts: z.array(DiffPart) }),
  ),
  /** Makes the text of a version the present one, as a new version. `conflict` as `notes.save`. */
  'notes.restoreVersion': command(
    z.strictObject({ id, revision: z.int().min(1), baseRevision: z.int().min(1) }),
    FullNote,
  ),
  'notes.templates': query(
    z.strictObject({ locale: z.enum(['fr', 'en']).default('fr') }),
    z.object({
      items: z.array(z.object({ id: z.enum(TEMPLATE_IDS), title: z.string(), body: z.string() })),
    }),
  ),

  /** Acts that can be undone, newest first. */
  'acts.list': query(
    z.strictObject({ limit: z.int().min(1).max(200).default(20) }),
    z.object({ items: z.array(Act) }),
  ),
  /** `not-found` when unknown or undone already; `conflict` when what it changed was changed since. */
  'acts.undo': command(z.strictObject({ id }), z.object({ what: ActKind })),

  /** By name. */
  'searches.list': query(z.strictObject({}), z.object({ items: z.array(SavedSearch) })),
  /** Saves under an id chosen by the caller; the same id again renames or replaces. */
  'searches.save': command(
    z.strictObject({
      id: z.uuid(),
      name: z.string().trim().min(1).max(200),
      input: z.record(z.string().max(40), z.json()),
    }),
    SavedSearch,
  ),
  'searches.remove': command(z.strictObject({ id }), z.object({ id: z.string() })),
}
