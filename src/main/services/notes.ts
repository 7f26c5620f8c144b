// Use cases of notes: what may be attached to what, the index kept in step, windows told after the commit.
import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../shared/contract/contract.ts'
import type { Note, NoteCard } from '../../shared/contract/notes.ts'
import { AppError } from '../../shared/errors.ts'
import { noteTitle, plainText, shorten } from '../../shared/text/plain.ts'
import type { EventBus } from '../events.ts'
import type { Library } from '../store/library.ts'
import type { NotesRepository } from '../store/notes.ts'
import type { SearchService } from './search.ts'

type NoteHandlers = {
  [N in keyof Handlers as N extends `notes.${string}` ? N : never]: Handlers[N]
}

const EXCERPT_LENGTH = 240

export type NotesContext = {
  readonly notes: NotesRepository
  readonly library: Library
  readonly search: SearchService
  readonly bus: EventBus
}

export function noteHandlers(context: () => NotesContext): NoteHandlers {
  const toCard = ({ body, ...note }: Note): NoteCard => {
    const title = noteTitle(body)
    const rest = plainText(body)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(1)
      .join(' ')
    const entry = note.entryId === null ? null : context().library.card(note.entryId)
    return { ...note, title, excerpt: shorten(rest, EXCERPT_LENGTH), entryTitle: entry?.title ?? null }
  }

  const changed = (note: Note): Note => {
    context().search.noteChanged(note)
    context().bus.publish('notes.changed', { id: note.id, entryId: note.entryId, revision: note.revision })
    return note
  }

  return {
    'notes.get': ({ id }) => context().notes.get(id),
    'notes.ofEntry': ({ entryId }) => context().notes.ofEntry(entryId),
    'notes.list': ({ trashed, limit, offset }) => {
      const { items, total } = context().notes.list(trashed, limit, offset)
      return { items: items.map(toCard), total }
    },
    'notes.create': ({ id, entryId, body }) => {
      if (entryId !== null && !context().library.has(entryId)) {
        throw new AppError('not-found', 'no such entry', { id: entryId })
      }
      return changed(context().notes.create(id ?? randomUUID(), entryId, body))
    },
    'notes.save': ({ id, body, baseRevision }) => changed(context().notes.save(id, body, baseRevision)),
    'notes.trash': ({ id }) => changed(context().notes.setTrashed(id, true)),
    'notes.restore': ({ id }) => changed(context().notes.setTrashed(id, false)),
    'notes.purge': ({ id }) => {
      const note = context().notes.purge(id)
      context().search.noteGone(id)
      context().bus.publish('notes.purged', { id, entryId: note.entryId })
      return { id }
    },
  }
}
