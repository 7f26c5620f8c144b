// The agenda of a meeting: which item is current, going from one to the next, and changing the items.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AgendaDraft, AgendaItem, Meeting } from '../../../shared/contract/meetings.ts'
import { api, toAppError } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'

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
  useEffect(
    () =>
      api.on('acts.done', ({ id, what, target }) => {
        if (target === meetingId && what.startsWith('agenda.')) setActs((known) => [...known, id])
      }),
    [meetingId],
  )
  if (acts.length === 0) return null
  return async (): Promise<void> => {
    for (const act of [...acts].reverse()) {
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
}

export function useAgenda(meeting: Meeting): AgendaControl {
  const client = useQueryClient()
  const { id } = meeting
  const calls = useRef(0)
  const undo = useAgendaActs(id)
  const key = ['meetings.get', { id }]
  /** As it is on screen: a key pressed twice counts on what the first did. */
  const shown = () => client.getQueryData<Meeting>(key) ?? meeting
  const show = (next: Meeting) => client.setQueryData(key, next)

  /** On screen at once; what the store answers to an earlier change does not come back over a later one. */
  function run(next: Meeting, call: () => Promise<Meeting>): void {
    calls.current += 1
    const mine = calls.current
    show(next)
    call().then(
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
      api
        .call('meetings.addItem', { id: crypto.randomUUID(), meetingId: id, item: { title } })
        .then(show, notifyFailure)
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
