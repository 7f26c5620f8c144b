// Notes begun in this window and not stored yet: what they will be besides their text once the first letter is saved.
import { useSyncExternalStore } from 'react'
import type { NotePassage, Sensitivity } from '../../../shared/contract/notes.ts'

/** What a note begins with. */
export type NewNote = {
  readonly entryId: string | null
  readonly meetingId: string | null
  readonly passage: NotePassage | null
  readonly sensitivity: Sensitivity
  readonly pinned: boolean
  readonly toRaise: boolean
  /** Text of a template; stored with the first change. */
  readonly body: string
}

const PLAIN: NewNote = {
  entryId: null,
  meetingId: null,
  passage: null,
  sensitivity: 'private',
  pinned: false,
  toRaise: false,
  body: '',
}

const begun = new Map<string, NewNote>()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of [...listeners]) listener()
}

/** Answers the id of a note that comes to exist with its first letter. */
export function beginNote(start: Partial<NewNote> = {}): string {
  const id = crypto.randomUUID()
  begun.set(id, { ...PLAIN, ...start })
  return id
}

/** Changes what the note will be; nothing for one that is stored. */
export function changeNewNote(id: string, change: Partial<NewNote>): void {
  const note = begun.get(id)
  if (note === undefined) return
  begun.set(id, { ...note, ...change })
  tell()
}

/** To be called once the note is stored: from then on it is read like any other. */
export function forgetNewNote(id: string): void {
  if (begun.delete(id)) tell()
}

/** Null for a note that is stored. */
export function newNote(id: string): NewNote | null {
  return begun.get(id) ?? null
}

/** The same, followed. */
export function useNewNote(id: string): NewNote | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => newNote(id),
  )
}
