// The lines of a meeting as they are written: the current one, what the keys do to it, where the focus goes.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { LineMark, Meeting, MeetingLine } from '../../../shared/contract/meetings.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { type LineStore, type LinesState, linesOf } from './line-store.ts'

export type Room = LinesState & {
  readonly store: LineStore
  /** The line that has the focus or had it last. */
  readonly current: string | null
  setCurrent(id: string): void
  register(id: string, field: 'text' | 'speaker', element: HTMLElement | null): void
  /** Goes to the empty line at the end. */
  toNew(): void
  move(from: string, by: 1 | -1): boolean
  type(id: string, text: string): void
  mark(mark: LineMark): void
  insert(text: string): void
  remove(id: string): void
  focusCurrent(): void
  focusSpeaker(): void
  retry(): void
}

export function useLines(meeting: Meeting, stored: readonly MeetingLine[]): Room {
  const [store] = useState(() => linesOf(meeting.id, stored))
  const state = useSyncExternalStore(store.subscribe, store.get)
  const [current, setCurrent] = useState<string | null>(null)
  const fields = useRef(new Map<string, HTMLElement>())
  const { lines } = state
  const last = lines.at(-1)
  const needsEmpty = last === undefined || last.revision > 0
  const itemId = meeting.currentItem

  useEffect(() => {
    if (!needsEmpty) return
    store.add({
      id: crypto.randomUUID(),
      itemId: null,
      at: Date.now(),
      text: '',
      speaker: '',
      speakerId: null,
      mark: null,
      who: '',
      due: null,
      sensitivity: null,
    })
  }, [needsEmpty, store])
  useEffect(() => () => void store.flush(), [store])

  const focus = (id: string | undefined, field = 'text') => fields.current.get(`${field} ${id}`)?.focus()
  const currentLine = lines.find(({ id }) => id === current) ?? last
  /** What a line gets with its first change: the time and the item of that moment. */
  const birth = (id: string) =>
    lines.find((line) => line.id === id)?.revision === 0 ? { at: Date.now(), itemId } : {}

  return {
    ...state,
    store,
    current: currentLine?.id ?? null,
    setCurrent,
    register(id, field, element) {
      if (element === null) fields.current.delete(`${field} ${id}`)
      else fields.current.set(`${field} ${id}`, element)
    },
    toNew() {
      void store.flush()
      focus(lines.at(-1)?.id)
    },
    move(from, by) {
      const next = lines[lines.findIndex(({ id }) => id === from) + by]
      focus(next?.id)
      return next !== undefined
    },
    type: (id, text) => store.change(id, { ...birth(id), text }),
    mark(mark) {
      if (currentLine === undefined) return
      const { id } = currentLine
      store.change(id, { ...birth(id), mark: currentLine.mark === mark ? null : mark })
      focus(id)
    },
    insert(text) {
      if (currentLine === undefined) return
      const { id } = currentLine
      const field = fields.current.get(`text ${id}`)
      const at = field instanceof HTMLTextAreaElement ? field.selectionStart : currentLine.text.length
      const before = currentLine.text.slice(0, at)
      const gap = before === '' || /\s$/.test(before) ? '' : ' '
      store.change(id, { ...birth(id), text: `${before}${gap}${text}${currentLine.text.slice(at)}` })
    },
    remove(id) {
      const isStored = (lines.find((line) => line.id === id)?.revision ?? 0) > 0
      store.drop(id)
      focus(lines.at(-1)?.id)
      if (isStored) {
        store
          .flush()
          .then(() => api.call('meetings.removeLine', { id }))
          .catch(notifyFailure)
      }
    },
    focusCurrent: () => focus(currentLine?.id),
    focusSpeaker: () => focus(currentLine?.id, 'speaker'),
    retry: () => void store.flush(),
  }
}
