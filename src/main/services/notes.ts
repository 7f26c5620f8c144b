// Use cases of notes: what may be attached to what, the index kept in step, windows told after the commit, the trash
// emptied. Also what can be undone and the saved searches.
import { randomUUID } from 'node:crypto'
import type { Handlers, OpOutput } from '../../shared/contract/contract.ts'
import {
  ACTS,
  type ActKind,
  type FullNote,
  type NoteCard,
  type SavedSearch,
} from '../../shared/contract/notes.ts'
import { AppError } from '../../shared/errors.ts'
import { diffWords } from '../../shared/text/note-diff.ts'
import { noteTemplates } from '../../shared/text/note-templates.ts'
import type { EventBus } from '../events.ts'
import type { Acts, RowRef } from '../store/acts.ts'
import type { Library } from '../store/library.ts'
import type {
  NoteChange,
  NoteHead,
  NotesRepository,
  SavedSearchRepository,
  SavedSearchRow,
} from '../store/notes.ts'
import type { SettingsRepository } from '../store/settings.ts'
import type { Located, Quoted } from './quoted-places.ts'
import type { SearchService } from './search.ts'

type NoteHandlers = {
  [N in keyof Handlers as N extends `${'notes' | 'acts' | 'searches'}.${string}` ? N : never]: Handlers[N]
}

export type NotesContext = {
  readonly notes: NotesRepository
  readonly acts: Acts
  readonly searches: SavedSearchRepository
  readonly library: Library
  readonly search: Pick<SearchService, 'noteChanged' | 'noteGone'>
  readonly bus: EventBus
  readonly hasText: (id: string) => boolean
  /** Where the words of a passage stand now. */
  readonly locate: (quoted: Quoted) => Promise<Located>
  /** Whether a meeting is known. */
  readonly hasMeeting: (id: string) => boolean
  /** Empties the trash of meetings and briefs of what has been in it since before a moment. */
  readonly purgeOthers: (before: number) => void
  /** Tells windows of a meeting or a brief that an undo changed. */
  readonly tellUndone: (what: ActKind, target: string, rows: readonly RowRef[]) => void
}

/** A note as a list shows it. */
export function noteCard(head: NoteHead, library: Pick<Library, 'card' | 'originOf'>): NoteCard {
  const entry = head.entryId === null ? null : library.card(head.entryId)
  const withdrawn = head.entryId !== null && library.originOf(head.entryId)?.withdrawn != null
  return { ...head, tasks: { ...head.tasks }, entryTitle: entry?.title ?? null, entryWithdrawn: withdrawn }
}

export function noteHandlers(context: () => NotesContext): NoteHandlers {
  const toCards = ({ items, total }: { items: NoteHead[]; total: number }) => ({
    items: items.map((head) => noteCard(head, context().library)),
    total,
  })

  const changed = (note: FullNote): FullNote => {
    context().search.noteChanged(note)
    context().bus.publish('notes.changed', { id: note.id, entryId: note.entryId, revision: note.revision })
    return note
  }

  /** A change that can be undone. */
  const act = (what: ActKind, id: string, change: () => FullNote): FullNote => {
    const done = context().acts.record(what, id, [{ table: 'note', id }], change)
    changed(done.value)
    if (done.act !== null) context().bus.publish('acts.done', { id: done.act, what, target: id })
    return done.value
  }

  const refuseUnknown = ({ entryId, meetingId, passage }: NoteChange) => {
    if (passage && !context().hasText(passage.textId)) {
      throw new AppError('not-found', 'no such text', { id: passage.textId })
    }
    if (typeof entryId === 'string' && !context().library.has(entryId)) {
      throw new AppError('not-found', 'no such entry', { id: entryId })
    }
    if (typeof meetingId === 'string' && !context().hasMeeting(meetingId)) {
      throw new AppError('not-found', 'no such meeting', { id: meetingId })
    }
  }

  return {
    'notes.get': ({ id }) => context().notes.get(id),
    'notes.ofEntry': ({ entryId }) => context().notes.ofEntry(entryId),
    'notes.list': ({ limit, offset, sort, pinnedFirst, ...filter }) =>
      toCards(context().notes.heads(filter, limit, offset, { sort, pinnedFirst })),
    'notes.mentions': ({ kind, id, limit, offset }) =>
      toCards(context().notes.mentions(kind, id, limit, offset)),
    'notes.ofText': ({ textId }) => notesOfText(context(), textId),
    'notes.tags': () => ({ items: context().notes.tags() }),
    'notes.create': ({ id, entryId, body, ...more }) => {
      refuseUnknown({ entryId, ...more })
      return changed(context().notes.create(id ?? randomUUID(), entryId, body, more))
    },
    'notes.save': ({ id, body, baseRevision }) => changed(context().notes.save(id, body, baseRevision)),
    'notes.set': ({ id, ...change }) => {
      refuseUnknown(change)
      const moves = [change.entryId, change.meetingId, change.passage].some((place) => place !== undefined)
      return act(moves ? 'note.move' : 'note.set', id, () => context().notes.set(id, change))
    },
    'notes.trash': ({ id }) => act('note.trash', id, () => context().notes.setTrashed(id, true)),
    'notes.restore': ({ id }) => act('note.restore', id, () => context().notes.setTrashed(id, false)),
    'notes.purge': ({ id }) => {
      purgeNote(context(), id)
      return { id }
    },
    'notes.history': ({ id }) => ({ items: context().notes.history(id) }),
    'notes.version': ({ id, revision }) => context().notes.version(id, revision),
    'notes.diff': ({ id, from, to }) => {
      const after = to === null ? context().notes.get(id).body : context().notes.version(id, to).body
      return { parts: diffWords(context().notes.version(id, from).body, after) }
    },
    'notes.restoreVersion': ({ id, revision, baseRevision }) =>
      changed(context().notes.restoreVersion(id, revision, baseRevision)),
    'notes.templates': ({ locale }) => ({ items: noteTemplates(locale).map((item) => ({ ...item })) }),

    'acts.list': ({ limit }) => ({
      items: context()
        .acts.list(limit)
        .flatMap(({ id, what, target, doneAt }) => {
          const known = ACTS.find((candidate) => candidate === what)
          return known ? [{ id, what: known, target, doneAt }] : []
        }),
    }),
    'acts.undo': ({ id }) => {
      const { what, target, rows } = context().acts.undo(id)
      const known = ACTS.find((candidate) => candidate === what)
      if (!known) throw new AppError('not-found', 'no such act', { id })
      for (const row of rows) if (row.table === 'note') changed(context().notes.get(row.id))
      context().tellUndone(known, target, rows)
      return { what: known }
    },

    'searches.list': () => ({
      items: context()
        .searches.list()
        .map(toSearch)
        .sort((a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }) || (a.id < b.id ? -1 : 1)),
    }),
    'searches.save': ({ id, name, input }) => {
      const json = JSON.stringify(input)
      if (json.length > 10_000) throw new AppError('too-large', 'the search is too long', {})
      const saved = toSearch(context().searches.save(id, name, json))
      context().bus.publish('searches.changed', {})
      return saved
    },
    'searches.remove': ({ id }) => {
      context().searches.remove(id)
      context().bus.publish('searches.changed', {})
      return { id }
    },
  }
}

/** Notes of removed texts that are looked for in another one. */
const MOST_SOUGHT = 50

async function notesOfText(context: NotesContext, textId: string): Promise<OpOutput<'notes.ofText'>> {
  const { notes, library, locate } = context
  const items = notes.ofText(textId).map((head) => ({
    note: noteCard(head, library),
    position: head.passage?.position ?? 0,
  }))
  for (const head of context.hasText(textId) ? notes.ofGoneTexts(MOST_SOUGHT) : []) {
    if (head.passage === null) continue
    const { textId: id, position, quote } = head.passage
    const found = await locate({ id, position, quote })
    if (found.state !== 'gone' && found.text?.id === textId) {
      items.push({ note: noteCard(head, library), position: found.position })
    }
  }
  return { items: items.sort((a, b) => a.position - b.position) }
}

function toSearch({ input, ...row }: SavedSearchRow): SavedSearch {
  return { ...row, input: JSON.parse(input) as SavedSearch['input'] }
}

function purgeNote(context: NotesContext, id: string): void {
  const note = context.notes.purge(id)
  context.acts.forget([id])
  context.search.noteGone(id)
  context.bus.publish('notes.purged', { id, entryId: note.entryId })
}

const DAY_MS = 86_400_000
const TRASH_MS = 30 * DAY_MS
/** A leap of more than this since the last start may be a wrong clock: it must hold for a day of use first. */
const LEAP_MS = 45 * DAY_MS

/** What is remembered of the clock: the last moment believed, and a later one not believed yet. */
export type TrashClock = { readonly seen: number; readonly doubted: number | null }

/**
 * Whether the trash may be emptied now, and what to remember. A clock that is behind what has been seen empties
 * nothing; one that leapt ahead is believed once it has stayed there for a day. Pure.
 */
export function judgeClock(
  now: number,
  newestChange: number,
  remembered: TrashClock | null,
): { believed: boolean; remember: TrashClock } {
  const seen = Math.max(remembered?.seen ?? 0, newestChange)
  if (seen === 0) return { believed: true, remember: { seen: now, doubted: null } }
  // Behind by minutes is a correction; behind by more is wrong, now or then.
  if (now < seen - DAY_MS) return { believed: false, remember: { seen, doubted: null } }
  if (now - seen <= LEAP_MS) {
    return { believed: true, remember: { seen: Math.max(seen, now), doubted: null } }
  }
  const doubted = remembered?.doubted ?? null
  if (doubted === null || now < doubted) return { believed: false, remember: { seen, doubted: now } }
  if (now - doubted < DAY_MS) return { believed: false, remember: { seen, doubted } }
  return { believed: true, remember: { seen: now, doubted: null } }
}

const CLOCK = 'trash.clock'

/** Deletes for ever what has been in the trash for thirty days, unless the clock is doubtful; answers how many notes. */
export function emptyTrashIfSure(
  context: NotesContext,
  settings: Pick<SettingsRepository, 'all' | 'set'>,
  now: number,
): number {
  const known = settings.all()[CLOCK] as TrashClock | undefined
  const { believed, remember } = judgeClock(now, context.notes.newestChange(), known ?? null)
  settings.set({ [CLOCK]: remember })
  return believed ? emptyOldTrash(context, now) : 0
}

function emptyOldTrash(context: NotesContext, now: number): number {
  const ids = context.notes.trashedBefore(now - TRASH_MS)
  for (const id of ids) purgeNote(context, id)
  context.purgeOthers(now - TRASH_MS)
  return ids.length
}
