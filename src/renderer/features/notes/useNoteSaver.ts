// One note held open by a component, with its state.
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Note } from '../../../shared/contract/notes.ts'
import type { NoteSaver, SaverState } from './note-saver.ts'
import { holdNote, saverOf } from './open-notes.ts'

type Start = { id: string; entryId: string | null; note: Note | null }

export function useNoteSaver({ id, entryId, note }: Start): { saver: NoteSaver; state: SaverState } {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one saver per note; later versions come as events.
  const saver = useMemo(() => saverOf({ id, entryId, note }), [id])
  const state = useSyncExternalStore(saver.subscribe, saver.get)
  useEffect(() => holdNote(saver), [saver])

  // A newer version read from the core; taken only when nothing here is unsaved.
  useEffect(() => {
    if (note !== null) saver.adopt(note)
  }, [saver, note])

  return { saver, state }
}
