// The notes of an entry as shown: those stored, and those begun here that keep their place once they are stored.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FullNote } from '../../../shared/contract/notes.ts'
import { api } from '../../api/api.ts'
import { beginNote } from './drafts.ts'

export type ShownNote = { id: string; note: FullNote | null; isNew: boolean }

type Options = {
  entryId: string
  stored: readonly FullNote[] | undefined
  /** True when a new note is asked for; `onStarted` is called once it is there. */
  startNew: boolean
  onStarted: () => void
}

export function useDrafts({ entryId, stored, startNew, onStarted }: Options) {
  const [begun, setBegun] = useState<string[]>([])
  const begin = useCallback(
    (body = '') => {
      const id = beginNote({ entryId, body })
      setBegun((ids) => [...ids, id])
    },
    [entryId],
  )
  const forget = useCallback((id: string) => setBegun((ids) => ids.filter((one) => one !== id)), [])

  // Effects may run twice for one request; the request is answered once.
  const answered = useRef(false)
  useEffect(() => {
    if (startNew && !answered.current) {
      begin()
      onStarted()
    }
    answered.current = startNew
  }, [startNew, begin, onStarted])

  // A note begun here that was stored on this entry and moved since is shown where it is now.
  const wasHere = useRef(new Set<string>())
  for (const { id } of stored ?? []) wasHere.current.add(id)
  useEffect(
    () =>
      api.on('notes.changed', ({ id, entryId: now }) => {
        if (now !== entryId && wasHere.current.has(id)) forget(id)
      }),
    [entryId, forget],
  )

  const known = stored ?? []
  const notes: ShownNote[] = [
    ...known.filter((note) => !begun.includes(note.id)).map((note) => ({ id: note.id, note, isNew: false })),
    ...begun.map((id) => ({ id, note: known.find((note) => note.id === id) ?? null, isNew: true })),
  ]
  return { notes, begin, forget }
}
