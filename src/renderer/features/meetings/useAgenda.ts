// The agenda of a meeting: which item is current, going from one to the next, and changing the items.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AgendaDraft, AgendaItem, Meeting } from '../../../shared/contract/meetings.ts'
import { api, toAppError } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { undoable } from '../notes/undo-acts.ts'

export type AgendaControl = {
  setCurrent(itemId: string | null): void
  step(by: 1 | -1): void
  add(title: string): void
  change(itemId: string, change: Partial<AgendaDraft>): void
  /** To a place in the list, counted from 0; beyond its ends nothing happens. */
  move(itemId: string, to: number): void
  /** Its place as it is on screen by now, counted from 0: a key may come before the last one was drawn. */
  placeOf(itemId: string): number
  remove(itemId: string): void
  /** Takes back the last change made in this window, or null when there is none. */
  undo: (() => Promise<void>) | null
}

/** The acts on the agenda of a meeting since this screen was opened, the latest last. */
function useAgendaActs(meetingId: string) {
  const [acts, setActs] = useState<readonly string[]>([])
  /** Asked for and not answered. */
  const asked = useRef(new Set<Promise<unknown>>())
  useEffect(
    () =>
      api.on('acts.done', ({ id, what, target }) => {
        if (target === meetingId && what.startsWith('agenda.')) setActs((known) => [...known, id])
      }),
    [meetingId],
  )
  /** A change is shown before it is stored: taking back waits for it, so as not to take back the one before. */
  function doing<T>(change: Promise<T>): Promise<T> {
    const waiting = asked.current
    waiting.add(change)
    const end = () => void waiting.delete(change)
    change.then(end, end)
    return undoable(change)
  }
  /** The events come by another way than the answers, and may come after them. */
  async function learnt(): Promise<readonly string[]> {
    await Promise.allSettled(asked.current)
    const { items } = await api.call('acts.list', { limit: 50 })
    const last = items.find(({ what, target }) => target === meetingId && what.startsWith('agenda.'))
    return last === undefined || acts.includes(last.id) ? acts : [...acts, last.id]
  }
  async function undo(): Promise<void> {
    const known = asked.current.size > 0 ? await learnt().catch(() => acts) : acts
    for (const act of [...known].reverse()) {
      setActs((known) => known.filter((id) => id !== act))
      try {
        await api.call('acts.undo', { id: act })
        return
      } catch (error) {
        // Undone already by its own message: the one before is meant.
        if (toAppError(error).code === 'not-found') continue
        notifyFailure(error)
        return
      }
    }
  }
  return { doing, undo: acts.length === 0 ? null : undo }
}

export function useAgenda(meeting: Meeting): AgendaControl {
  const client = useQueryClient()
  const { id } = meeting
  const calls = useRef(0)
  const { doing, undo } = useAgendaActs(id)
  const key = ['meetings.get', { id }]
  /** As it is on screen: a key pressed twice counts on what the first did. */
  const shown = () => client.getQueryData<Meeting>(key) ?? meeting
  const show = (next: Meeting) => client.setQueryData(key, next)

  /** On screen at once; what the store answers to an earlier change does not come back over a later one. */
  function run(next: Meeting, call: () => Promise<Meeting>): void {
    calls.current += 1
    const mine = calls.current
    show(next)
    doing(call()).then(
      (answer) => {
        if (calls.current === mine) show(answer)
      },
      (error) => {
        notifyFailure(error)
        void client.invalidateQueries({ queryKey: key })
      },
    )
  }

  function setCurrent(itemId: string | null): void {
    const now = Date.now()
    const before = shown()
    const { currentItem, currentSince } = before
    if (itemId === currentItem) return
    const items = before.items.map((item) =>
      item.id === currentItem && currentSince !== null
        ? { ...item, elapsedMs: item.elapsedMs + Math.max(0, now - currentSince) }
        : item,
    )
    run({ ...before, items, currentItem: itemId, currentSince: itemId === null ? null : now }, () =>
      api.call('meetings.setCurrent', { id, itemId }),
    )
  }

  return {
    setCurrent,
    step(by) {
      const { items, currentItem } = shown()
      const at = items.findIndex((item) => item.id === currentItem)
      const next = items[at === -1 ? 0 : at + by]
      if (next !== undefined) setCurrent(next.id)
    },
    add(title) {
      const item = { id: crypto.randomUUID(), meetingId: id, item: { title } }
      doing(api.call('meetings.addItem', item)).then(show, notifyFailure)
    },
    change(itemId, change) {
      const before = shown()
      const items = before.items.map(
        (item): AgendaItem => (item.id === itemId ? { ...item, ...change } : item),
      )
      run({ ...before, items }, () =>
        api.call('meetings.setItem', { id: itemId, meetingId: id, item: change }),
      )
    },
    move(itemId, to) {
      const before = shown()
      const item = before.items.find((one) => one.id === itemId)
      const others = before.items.filter((one) => one.id !== itemId)
      if (item === undefined || to < 0 || to > others.length || before.items[to]?.id === itemId) return
      run({ ...before, items: [...others.slice(0, to), item, ...others.slice(to)] }, () =>
        api.call('meetings.moveItem', { id: itemId, meetingId: id, after: others[to - 1]?.id ?? null }),
      )
    },
    placeOf: (itemId) => shown().items.findIndex((item) => item.id === itemId),
    remove(itemId) {
      const before = shown()
      const wasCurrent = before.currentItem === itemId
      run(
        {
          ...before,
          items: before.items.filter((item) => item.id !== itemId),
          ...(wasCurrent && { currentItem: null, currentSince: null }),
        },
        () => api.call('meetings.removeItem', { id: itemId, meetingId: id }),
      )
    },
    undo,
  }
}
