// The notes being edited in this window. A draft that is not saved outlives the screen that showed it.
import type { Note } from '../../../shared/contract/notes.ts'
import { formatTime } from '../../../shared/text/format.ts'
import { api, connection, guardUnload } from '../../api/api.ts'
import { notifyDone } from '../../components/notify.ts'
import { i18next } from '../../i18n/i18n.ts'
import { forgetNewNote, newNote } from './drafts.ts'
import { createNoteSaver, type NoteSaver } from './note-saver.ts'

type OpenNote = { saver: NoteSaver; holders: number }
type Start = { id: string; entryId: string | null; note: Note | null }

const open = new Map<string, OpenNote>()

/** A new note with what it was given besides its text; what was changed while it was on its way is set after. */
async function storeNew(input: { id: string; entryId: string | null; body: string }): Promise<Note> {
  const sent = newNote(input.id)
  if (sent === null) return api.call('notes.create', input)
  const { pinned, body: _, ...details } = sent
  let note = await api.call('notes.create', { ...input, ...details })
  const last = newNote(input.id) ?? sent
  if (last !== sent || pinned) {
    const { sensitivity, toRaise } = last
    note = await api.call('notes.set', {
      id: input.id,
      sensitivity,
      toRaise,
      pinned: last.pinned,
      ...(last.entryId !== sent.entryId && { entryId: last.entryId }),
      ...(last.passage !== sent.passage && { passage: last.passage }),
      ...(last.meetingId !== sent.meetingId && { meetingId: last.meetingId }),
    })
  }
  forgetNewNote(input.id)
  return note
}

const ports = {
  create: storeNew,
  save: (input: { id: string; body: string; baseRevision: number }) => api.call('notes.save', input),
  get: (id: string) => api.call('notes.get', { id }),
  schedule(run: () => void, ms: number) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** The saver of a note, the one already there if its draft is not saved yet. */
export function saverOf(start: Start): NoteSaver {
  const known = open.get(start.id)
  if (known) {
    if (start.note !== null) known.saver.adopt(start.note)
    return known.saver
  }
  const saver = createNoteSaver({ ...start, template: newNote(start.id)?.body ?? '' }, ports)
  open.set(start.id, { saver, holders: 0 })
  return saver
}

/** Holds a note open; returns the way to let go, which saves first and forgets only what is saved. */
export function holdNote(saver: NoteSaver): () => void {
  const entry = open.get(saver.id) ?? { saver, holders: 0 }
  open.set(saver.id, entry)
  entry.holders += 1
  return () => {
    entry.holders -= 1
    void saver.flush().finally(() => forgetIfDone(saver.id))
  }
}

function forgetIfDone(id: string): void {
  const entry = open.get(id)
  if (!entry || entry.holders > 0 || entry.saver.hasUnsaved()) return
  entry.saver.dispose()
  open.delete(id)
}

async function flushAll(): Promise<void> {
  await Promise.all([...open.values()].map(({ saver }) => saver.flush().then(() => forgetIfDone(saver.id))))
}

/** Saves now and says when. */
export function saveOpenNotes(): void {
  const savers = [...open.values()].map(({ saver }) => saver)
  void flushAll().then(() => {
    if (savers.some((saver) => saver.hasUnsaved())) return
    const last = Math.max(0, ...savers.map((saver) => saver.get().savedAt ?? 0))
    if (last === 0) return
    const locale = i18next.language === 'en' ? 'en' : 'fr'
    notifyDone(i18next.t('notes:status.savedAt', { time: formatTime(last, locale) }))
  })
}

guardUnload(() => [...open.values()].some(({ saver }) => saver.hasUnsaved()))
window.addEventListener('pagehide', () => void flushAll())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void flushAll()
})
connection.subscribe(() => {
  if (connection.get() === 'online') void flushAll()
})
api.on('notes.changed', ({ id, revision }) => {
  const saver = open.get(id)?.saver
  if (!saver || saver.get().revision >= revision) return
  api.call('notes.get', { id }).then(saver.adopt, () => {
    // Gone or out of reach: the next save will say so.
  })
})

/** Saves one note now if it is open here. */
export async function flushNote(id: string): Promise<void> {
  await open.get(id)?.saver.flush()
}

/** Whether an editor of this window holds the note: it has the text before the core is asked. */
export function isOpenHere(id: string): boolean {
  return open.has(id)
}

/** Whether something has been typed in a note that is open here. */
export function hasText(id: string): boolean {
  const state = open.get(id)?.saver.get()
  return state !== undefined && (state.revision > 0 || state.phase !== 'clean')
}
