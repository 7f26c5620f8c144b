// Meetings: the agenda with its clock, timed lines with speaker and mark, what follows from them.
import { z } from 'zod'
import { LINK_KINDS } from '../text/note-markup.ts'
import { command, query } from './define.ts'
import { NoteCard, Sensitivity } from './notes.ts'

/** Longest line in characters. */
export const MAX_LINE_LENGTH = 20_000
/** Longest agenda text or calendar file in characters. */
export const MAX_AGENDA_LENGTH = 800_000
/** The same in base64 of a file of 8 MB. */
const MAX_AGENDA_FILE = 11_200_000

export const LINE_MARKS = ['decision', 'action', 'quotation', 'to-check', 'to-raise'] as const
export const LineMark = z.enum(LINE_MARKS)
export type LineMark = z.infer<typeof LineMark>

const id = z.string().max(100)
const language = z.enum(['fr', 'en'])
const sided = z.object({ fr: z.string(), en: z.string() })
const title = z.string().max(500)
const day = z.iso.date()
const moment = z.int().min(0).max(8_640_000_000_000)
/** Minutes after midnight on the clock of the meeting; beyond 1440 after the midnight that follows. */
const clock = z.int().min(0).max(2879)
const minutes = z.int().min(0).max(2880)
const name = z.string().max(300)

/** An agenda item before it is stored. */
export const AgendaDraft = z.strictObject({
  /** Depth below the items of the first level: 0 to 3. */
  level: z.int().min(0).max(3).default(0),
  /** As printed: `3`, `2.1`, `Panel 2`; may be empty. */
  number: z.string().max(60).default(''),
  title,
  plannedStart: clock.nullable().default(null),
  plannedMinutes: minutes.nullable().default(null),
  speakers: z.array(name).max(100).default([]),
})
export type AgendaDraft = z.infer<typeof AgendaDraft>

/** A meeting before it is stored: what reading an event, a calendar file or a text gives, for the user to confirm. */
export const MeetingDraft = z.strictObject({
  title,
  entryId: id.nullable().default(null),
  place: title.default(''),
  /** Day on the calendar of the meeting place. */
  day: day.nullable().default(null),
  startsAt: moment.nullable().default(null),
  endsAt: moment.nullable().default(null),
  /** IANA name, or null for the clock of this machine. */
  timeZone: z.string().max(100).nullable().default(null),
  origin: z.enum(['event', 'calendar', 'text', 'empty']).default('empty'),
  items: z.array(AgendaDraft).max(500).default([]),
})
export type MeetingDraft = z.infer<typeof MeetingDraft>

export const AgendaItem = z.object({
  id: z.string(),
  meetingId: z.string(),
  level: z.int(),
  number: z.string(),
  title: z.string(),
  plannedStart: z.int().nullable(),
  plannedMinutes: z.int().nullable(),
  speakers: z.array(z.string()),
  /** Time spent on it so far; the current item runs on since `currentSince` of the meeting. */
  elapsedMs: z.int(),
  revision: z.int(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

const head = {
  id: z.string(),
  title: z.string(),
  /** The library's event; it may have left the library. */
  entryId: z.string().nullable(),
  entryTitle: sided.nullable(),
  place: z.string(),
  day: z.string().nullable(),
  startsAt: z.int().nullable(),
  endsAt: z.int().nullable(),
  timeZone: z.string().nullable(),
  language,
  /** Of its lines, unless a line says another. */
  sensitivity: Sensitivity,
  origin: z.enum(['event', 'calendar', 'text', 'empty']),
  revision: z.int(),
  createdAt: z.int(),
  updatedAt: z.int(),
  trashedAt: z.int().nullable(),
}

export const Meeting = z.object({
  ...head,
  currentItem: z.string().nullable(),
  currentSince: z.int().nullable(),
  items: z.array(AgendaItem),
})
export type Meeting = z.infer<typeof Meeting>

export const MeetingCard = z.object({
  ...head,
  counts: z.object({
    lines: z.int(),
    decisions: z.int(),
    actions: z.int(),
    /** Actions that are not done. */
    open: z.int(),
  }),
})
export type MeetingCard = z.infer<typeof MeetingCard>

export const MeetingLine = z.object({
  id: z.string(),
  meetingId: z.string(),
  /** May name an item that was removed. */
  itemId: z.string().nullable(),
  /** When it was said: milliseconds since 1970. */
  at: z.int(),
  /** Markdown of one line or a few; links as in notes. */
  text: z.string(),
  speaker: z.string(),
  /** Entry of the speaker, when it is one. */
  speakerId: z.string().nullable(),
  mark: LineMark.nullable(),
  /** Of an action: who does it, by when. */
  who: z.string(),
  due: z.string().nullable(),
  doneAt: z.int().nullable(),
  /** Null: as the meeting. */
  sensitivity: Sensitivity.nullable(),
  revision: z.int(),
  savedAt: z.int(),
  trashedAt: z.int().nullable(),
})
export type MeetingLine = z.infer<typeof MeetingLine>

/** A line with the meeting and the item it belongs to. */
export const LineView = z.object({
  line: MeetingLine,
  meetingTitle: z.string(),
  day: z.string().nullable(),
  itemTitle: z.string(),
})
export type LineView = z.infer<typeof LineView>

export const SpeakerProposal = z.object({
  name: z.string(),
  /** `used`: in this meeting already; `agenda`: announced for it. */
  type: z.enum(['used', 'agenda', 'state', 'person', 'organisation']),
  entryId: z.string().nullable(),
  /** Role, acronyms; may be empty. */
  detail: z.string(),
})
export type SpeakerProposal = z.infer<typeof SpeakerProposal>

export const MeetingSummary = z.object({
  meeting: Meeting,
  decisions: z.array(LineView),
  actions: z.array(LineView),
  quotations: z.array(LineView),
  toCheck: z.array(LineView),
  toRaise: z.array(LineView),
  /** Those who spoke, in the order in which they first did. */
  speakers: z.array(z.object({ speaker: z.string(), lines: z.int() })),
  lines: z.int(),
  /** Notes attached to the meeting. */
  notes: z.array(NoteCard),
})
export type MeetingSummary = z.infer<typeof MeetingSummary>

const page = { limit: z.int().min(1).max(10_000).default(1000), offset: z.int().min(0).default(0) }

export const meetingOperations = {
  /** The latest day first; those without a day by their creation. */
  'meetings.list': query(
    z.strictObject({ trashed: z.boolean().default(false), entryId: id.nullable().default(null), ...page }),
    z.object({ items: z.array(MeetingCard), total: z.int() }),
  ),
  /** Fails with `not-found`. */
  'meetings.get': query(z.strictObject({ id }), Meeting),

  /** What a meeting on a library event would be: its sessions become the agenda. `not-found`. */
  'meetings.draftFromEvent': query(
    z.strictObject({ entryId: id, locale: language.default('fr') }),
    MeetingDraft,
  ),
  /**
   * Reads a calendar file (`.ics`), a pasted text, a DOCX or a PDF (base64) and answers the meetings that it may mean:
   * one for a text, one for each date of a calendar. `agenda-unreadable` when it is none of these, `agenda-encrypted`
   * when it wants a password, `agenda-no-text` for a PDF of scanned pages.
   */
  'meetings.readAgenda': query(
    z.strictObject({
      text: z.string().max(MAX_AGENDA_LENGTH).nullable().default(null),
      docx: z.base64().max(MAX_AGENDA_FILE).nullable().default(null),
      pdf: z.base64().max(MAX_AGENDA_FILE).nullable().default(null),
    }),
    z.object({ drafts: z.array(MeetingDraft) }),
  ),
  /** From a draft or empty. The caller may choose the id so that a retry cannot make a second meeting. */
  'meetings.create': command(
    z.strictObject({
      id: z.uuid().nullable().default(null),
      language: language.default('fr'),
      sensitivity: Sensitivity.default('private'),
      draft: MeetingDraft,
    }),
    Meeting,
  ),
  /** Changes what is given. Can be undone. */
  'meetings.set': command(
    z.strictObject({
      id,
      title: title.optional(),
      place: title.optional(),
      entryId: id.nullable().optional(),
      day: day.nullable().optional(),
      startsAt: moment.nullable().optional(),
      endsAt: moment.nullable().optional(),
      language: language.optional(),
      sensitivity: Sensitivity.optional(),
    }),
    Meeting,
  ),
  'meetings.trash': command(z.strictObject({ id }), Meeting),
  'meetings.restore': command(z.strictObject({ id }), Meeting),
  /** Deletes for ever a meeting that is in the trash, with its lines; `conflict` when it is not. Its notes stay. */
  'meetings.purge': command(z.strictObject({ id }), z.object({ id: z.string() })),

  /** Adds an item after another one (null: first; left out: last), under an id chosen by the caller. Can be undone. */
  'meetings.addItem': command(
    z.strictObject({ id: z.uuid(), meetingId: id, after: id.nullable().optional(), item: AgendaDraft }),
    Meeting,
  ),
  'meetings.setItem': command(z.strictObject({ id, meetingId: id, item: AgendaDraft.partial() }), Meeting),
  'meetings.moveItem': command(z.strictObject({ id, meetingId: id, after: id.nullable() }), Meeting),
  /** The lines noted under it stay with the meeting. */
  'meetings.removeItem': command(z.strictObject({ id, meetingId: id }), Meeting),
  /** Makes an item the current one and starts its clock; null stops the clock. */
  'meetings.setCurrent': command(z.strictObject({ id, itemId: id.nullable() }), Meeting),

  /** All lines of a meeting in order of time. */
  'meetings.lines': query(z.strictObject({ id }), z.object({ items: z.array(MeetingLine) })),
  /**
   * Saves a line: the first time and each time it changes; durable when it answers. The window that writes gives the
   * id and counts the revision from 1. The same revision with the same content again, or an older one, answers what is
   * stored: a retry is harmless. `conflict` when another window saved the same revision with another content, and, when
   * `base` is given, when the stored line is beyond it or was taken out: nothing is written over unread.
   */
  'meetings.saveLine': command(
    z.strictObject({
      id: z.uuid(),
      meetingId: id,
      itemId: id.nullable().default(null),
      at: moment,
      text: z.string().max(MAX_LINE_LENGTH),
      speaker: name.default(''),
      speakerId: id.nullable().default(null),
      mark: LineMark.nullable().default(null),
      who: name.default(''),
      due: day.nullable().default(null),
      sensitivity: Sensitivity.nullable().default(null),
      revision: z.int().min(1).max(1_000_000_000),
      /** The revision that was read before writing, 0 for none; null asks for no such comparison. */
      base: z.int().min(0).max(1_000_000_000).nullable().default(null),
      /** The writer knows that the line was taken out, and puts it back. */
      revive: z.boolean().default(false),
    }),
    MeetingLine,
  ),
  /** Takes a line out. Can be undone. */
  'meetings.removeLine': command(z.strictObject({ id }), MeetingLine),
  /** An action done, or open again. */
  'meetings.setDone': command(z.strictObject({ id, done: z.boolean() }), MeetingLine),

  /**
   * People, organisations, participating States, who is announced and who spoke already; best first. An empty text gives
   * who spoke, who is announced, then the participating States in the alphabetical order of the language.
   */
  'meetings.speakers': query(
    z.strictObject({
      meetingId: id.nullable().default(null),
      text: z.string().max(300),
      locale: language.default('fr'),
      limit: z.int().min(1).max(100).default(10),
    }),
    z.object({ items: z.array(SpeakerProposal) }),
  ),
  /** The OSCE participating States in alphabetical order of the language. */
  'meetings.states': query(
    z.strictObject({ locale: language.default('fr') }),
    z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), other: z.string() })) }),
  ),
  'meetings.summary': query(z.strictObject({ id }), MeetingSummary),
  /** Lines that link to an entry, a note, a meeting, a brief or a text; the latest first. */
  'meetings.mentions': query(
    z.strictObject({ kind: z.enum(LINK_KINDS).default('entry'), id, ...page }),
    z.object({ items: z.array(LineView), total: z.int() }),
  ),
  /**
   * Actions and what is to be raised, in lines of every meeting, and notes to raise; by date of the meeting, the latest
   * first. `who` compares without accents and capitals. The page is of the lines; people and meetings are all.
   */
  'meetings.followUp': query(
    z.strictObject({
      meetingId: id.nullable().default(null),
      who: name.nullable().default(null),
      /** Also what is done. */
      done: z.boolean().default(false),
      limit: z.int().min(0).max(100_000).default(100_000),
      offset: z.int().min(0).default(0),
    }),
    z.object({
      lines: z.array(LineView),
      /** Of the lines, on every page. */
      total: z.int(),
      notes: z.array(NoteCard),
      /** Everyone who has something open, with how much. */
      people: z.array(z.object({ who: z.string(), count: z.int() })),
      meetings: z.array(
        z.object({ id: z.string(), title: z.string(), day: z.string().nullable(), count: z.int() }),
      ),
    }),
  ),
}
