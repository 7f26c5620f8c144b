// Use cases of meetings: drafts from events and files, the agenda with its clock, lines, what follows from them.
import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../shared/contract/contract.ts'
import type { LineView, Meeting, MeetingDraft, MeetingLine } from '../../shared/contract/meetings.ts'
import type { ActKind } from '../../shared/contract/notes.ts'
import { AppError } from '../../shared/errors.ts'
import { fold } from '../../shared/text/fold.ts'
import type { EventBus } from '../events.ts'
import { readAgendaText } from '../meetings/agenda-text.ts'
import { readCalendar } from '../meetings/calendar.ts'
import { readDocxText } from '../meetings/docx-text.ts'
import { announcedBy, draftFromEvent } from '../meetings/event-draft.ts'
import { readPdfText } from '../meetings/pdf-text.ts'
import { proposeSpeakers } from '../meetings/speakers.ts'
import { statesInOrder } from '../meetings/states.ts'
import type { Acts, RowRef } from '../store/acts.ts'
import type { Library } from '../store/library.ts'
import type { MeetingHead, MeetingsRepository, PlacedLine } from '../store/meetings.ts'
import type { NotesRepository } from '../store/notes.ts'
import { noteCard } from './notes.ts'

type MeetingHandlers = { [N in keyof Handlers as N extends `meetings.${string}` ? N : never]: Handlers[N] }

export type MeetingsContext = {
  readonly meetings: MeetingsRepository
  readonly notes: NotesRepository
  readonly acts: Acts
  readonly library: Library
  readonly bus: EventBus
  readonly now: () => number
}

/** A meeting with its agenda. */
export function wholeMeeting(
  context: Pick<MeetingsContext, 'meetings' | 'library'>,
  head: MeetingHead,
): Meeting {
  return {
    ...head,
    entryTitle: head.entryId === null ? null : (context.library.card(head.entryId)?.title ?? null),
    items: context.meetings.items(head.id),
  }
}

/** Tells windows of what an undo changed; does nothing for acts on something else. */
export function tellMeetingUndone(
  context: Pick<MeetingsContext, 'meetings' | 'bus'>,
  what: ActKind,
  target: string,
): void {
  if (what === 'line.remove') {
    const { id, meetingId, revision, trashedAt } = context.meetings.line(target)
    context.bus.publish('meetings.lineChanged', { id, meetingId, revision, trashed: trashedAt !== null })
  } else if (what.startsWith('meeting.') || what.startsWith('agenda.')) {
    const { id, revision } = context.meetings.head(target)
    context.bus.publish('meetings.changed', { id, revision })
  }
}

export function meetingHandlers(context: () => MeetingsContext): MeetingHandlers {
  const changed = (id: string): Meeting => {
    const head = context().meetings.head(id)
    context().bus.publish('meetings.changed', { id, revision: head.revision })
    return wholeMeeting(context(), head)
  }

  /** A change that can be undone. The meeting itself is among the rows so that windows are told of an undo. */
  const act = (what: ActKind, id: string, rows: readonly RowRef[], change: () => unknown): Meeting => {
    const done = context().acts.record(what, id, rows, change)
    if (done.act !== null) context().bus.publish('acts.done', { id: done.act, what, target: id })
    return changed(id)
  }
  const meetingRow = (id: string): RowRef => ({ table: 'meeting', id })
  const itemRow = (id: string): RowRef => ({ table: 'agenda_item', id })

  const lineChanged = ({ id, meetingId, revision, trashedAt }: MeetingLine) =>
    context().bus.publish('meetings.lineChanged', { id, meetingId, revision, trashed: trashedAt !== null })

  const refuseUnknownEntry = (entryId: string | null | undefined) => {
    if (typeof entryId === 'string' && !context().library.has(entryId)) {
      throw new AppError('not-found', 'no such entry', { id: entryId })
    }
  }

  const noteFilter = {
    trashed: false,
    tag: null,
    sensitivity: null,
    pinned: null,
    toRaise: null,
    entryId: null,
    meetingId: null,
  }

  return {
    'meetings.list': ({ trashed, entryId, limit, offset }) => {
      const { items, total } = context().meetings.list(trashed, entryId, limit, offset)
      return {
        items: items.map(({ head: { currentItem: _item, currentSince: _since, ...head }, counts }) => ({
          ...head,
          entryTitle: head.entryId === null ? null : (context().library.card(head.entryId)?.title ?? null),
          counts,
        })),
        total,
      }
    },
    'meetings.get': ({ id }) => wholeMeeting(context(), context().meetings.head(id)),
    'meetings.draftFromEvent': ({ entryId, locale }) => {
      const entry = context().library.entry(entryId)
      if (entry?.kind !== 'event') throw new AppError('not-found', 'no such event', { id: entryId })
      return draftFromEvent(entry, locale, (id) => context().library.entry(id))
    },
    'meetings.readAgenda': async (input) => ({ drafts: await readAgenda(input, context().now()) }),
    'meetings.create': ({ id, language, sensitivity, draft }) => {
      refuseUnknownEntry(draft.entryId)
      const meeting = context().meetings.create(id ?? randomUUID(), draft, language, sensitivity, randomUUID)
      return changed(meeting.id)
    },
    'meetings.set': ({ id, ...change }) => {
      refuseUnknownEntry(change.entryId)
      return act('meeting.set', id, [meetingRow(id)], () => context().meetings.set(id, change))
    },
    'meetings.trash': ({ id }) =>
      act('meeting.trash', id, [meetingRow(id)], () => context().meetings.setTrashed(id, true)),
    'meetings.restore': ({ id }) =>
      act('meeting.restore', id, [meetingRow(id)], () => context().meetings.setTrashed(id, false)),
    'meetings.purge': ({ id }) => {
      purgeMeeting(context(), id)
      return { id }
    },

    'meetings.addItem': ({ id, meetingId, after, item }) =>
      act('agenda.add', meetingId, [itemRow(id)], () =>
        context().meetings.addItem(id, meetingId, after, item),
      ),
    'meetings.setItem': ({ id, meetingId, item }) =>
      act('agenda.set', meetingId, [itemRow(id)], () => context().meetings.setItem(id, meetingId, item)),
    'meetings.moveItem': ({ id, meetingId, after }) =>
      act('agenda.move', meetingId, [itemRow(id)], () => context().meetings.moveItem(id, meetingId, after)),
    'meetings.removeItem': ({ id, meetingId }) =>
      act('agenda.remove', meetingId, [meetingRow(meetingId), itemRow(id)], () =>
        context().meetings.removeItem(id, meetingId),
      ),
    'meetings.setCurrent': ({ id, itemId }) => {
      context().meetings.setCurrent(id, itemId)
      return changed(id)
    },

    'meetings.lines': ({ id }) => {
      context().meetings.head(id)
      return { items: context().meetings.lines(id) }
    },
    'meetings.saveLine': ({ base, revive, ...content }) => {
      const { line, written } = context().meetings.saveLine(content, { base, revive })
      if (written) lineChanged(line)
      return line
    },
    'meetings.removeLine': ({ id }) => {
      const done = context().acts.record('line.remove', id, [{ table: 'meeting_line', id }], () =>
        context().meetings.setLineTrashed(id, true),
      )
      if (done.act !== null)
        context().bus.publish('acts.done', { id: done.act, what: 'line.remove', target: id })
      lineChanged(done.value)
      return done.value
    },
    'meetings.setDone': ({ id, done }) => {
      const line = context().meetings.setDone(id, done)
      lineChanged(line)
      return line
    },

    'meetings.speakers': ({ meetingId, text, locale, limit }) => {
      const { meetings, library } = context()
      const items = meetingId === null ? [] : meetings.items(meetingId)
      const entryId = meetingId === null ? null : meetings.head(meetingId).entryId
      const event = entryId === null ? null : library.entry(entryId)
      return {
        items: proposeSpeakers(text, locale, limit, {
          used: meetingId === null ? [] : meetings.speakersOf(meetingId),
          agenda: [
            ...items.flatMap((item) => item.speakers),
            ...(event?.kind === 'event' ? announcedBy(event, locale, (id) => library.entry(id)) : []),
          ],
          people: library.cards('person'),
          organisations: library.cards('organisation'),
        }),
      }
    },
    'meetings.states': ({ locale }) => ({
      items: statesInOrder(locale).map((state) => ({
        id: state.id,
        name: state[locale],
        other: state[locale === 'fr' ? 'en' : 'fr'],
      })),
    }),
    'meetings.summary': ({ id }) => {
      const meeting = wholeMeeting(context(), context().meetings.head(id))
      const lines = context().meetings.placedLines(id)
      const marked = (mark: PlacedLine['line']['mark']): LineView[] =>
        lines.filter(({ line }) => line.mark === mark)
      const speakers = new Map<string, number>()
      for (const { line } of lines) {
        if (line.speaker !== '') speakers.set(line.speaker, (speakers.get(line.speaker) ?? 0) + 1)
      }
      const notes = context().notes.heads({ ...noteFilter, meetingId: id }, 1000, 0)
      return {
        meeting,
        decisions: marked('decision'),
        actions: marked('action'),
        quotations: marked('quotation'),
        toCheck: marked('to-check'),
        toRaise: marked('to-raise'),
        speakers: [...speakers].map(([speaker, count]) => ({ speaker, lines: count })),
        lines: lines.length,
        notes: notes.items.map((head) => noteCard(head, context().library)),
      }
    },
    'meetings.mentions': ({ kind, id, limit, offset }) =>
      context().meetings.mentions(kind, id, limit, offset),
    'meetings.followUp': ({ meetingId, who, done, limit, offset }) => {
      const key = who === null ? null : fold(who)
      const page = context().meetings.followUp({ meetingId, who: key, done, limit, offset })
      const people = new Map<string, { who: string; count: number }>()
      const meetings = new Map<string, { id: string; title: string; day: string | null; count: number }>()
      // Few names, many lines.
      const keys = new Map<string, string>()
      for (const { who: name, ...meeting } of context().meetings.openFollowUp(meetingId)) {
        if (name !== '') {
          const known = keys.get(name) ?? fold(name)
          keys.set(name, known)
          const person = people.get(known)
          if (person === undefined) people.set(known, { who: name, count: 1 })
          else person.count += 1
        }
        const one = meetings.get(meeting.id)
        if (one === undefined) meetings.set(meeting.id, { ...meeting, count: 1 })
        else one.count += 1
      }
      const notes =
        key === null ? context().notes.heads({ ...noteFilter, toRaise: true, meetingId }, 1000, 0).items : []
      return {
        lines: page.items,
        total: page.total,
        notes: notes.map((head) => noteCard(head, context().library)),
        people: [...people.values()].sort((a, b) => b.count - a.count || a.who.localeCompare(b.who, 'fr')),
        meetings: [...meetings.values()],
      }
    },
  }
}

/** Deletes for ever a meeting in the trash and what undo holds of it. */
export function purgeMeeting(context: MeetingsContext, id: string): void {
  const ids = context.meetings.purge(id)
  context.acts.forget(ids)
  context.bus.publish('meetings.purged', { id })
}

/** `invalid-input` when nothing was given, `agenda-unreadable` when it is no agenda. */
async function readAgenda(
  { text, docx, pdf }: { text: string | null; docx: string | null; pdf: string | null },
  now: number,
): Promise<MeetingDraft[]> {
  if (pdf !== null) return [readAgendaText(await readPdfText(Buffer.from(pdf, 'base64')))]
  if (docx !== null) return [readAgendaText(await readDocxText(Buffer.from(docx, 'base64')))]
  if (text === null || text.trim() === '') throw new AppError('invalid-input', 'nothing was given', {})
  if (/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) return readCalendar(text, now)
  return [readAgendaText(text)]
}
