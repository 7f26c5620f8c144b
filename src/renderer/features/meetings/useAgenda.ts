// The agenda of a meeting: which item is current, and going from one to the next.
import { useQueryClient } from '@tanstack/react-query'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'

export type AgendaControl = {
  setCurrent(itemId: string | null): void
  step(by: 1 | -1): void
  add(title: string): void
}

export function useAgenda(meeting: Meeting): AgendaControl {
  const client = useQueryClient()
  const { id, items, currentItem } = meeting
  const show = (next: Meeting) => client.setQueryData(['meetings.get', { id }], next)

  function setCurrent(itemId: string | null): void {
    // On screen at once: the next line belongs to it whatever the store says later.
    show({ ...meeting, currentItem: itemId, currentSince: itemId === null ? null : Date.now() })
    api.call('meetings.setCurrent', { id, itemId }).then(show, (error) => {
      notifyFailure(error)
      void client.invalidateQueries({ queryKey: ['meetings.get', { id }] })
    })
  }
  return {
    setCurrent,
    step(by) {
      const at = items.findIndex((item) => item.id === currentItem)
      const next = items[at === -1 ? 0 : at + by]
      if (next !== undefined) setCurrent(next.id)
    },
    add(title) {
      api
        .call('meetings.addItem', { id: crypto.randomUUID(), meetingId: id, item: { title } })
        .then(show, notifyFailure)
    },
  }
}
