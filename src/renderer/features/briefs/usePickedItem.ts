// An item of a dossier picked up with the keyboard: carried by the arrows, dropped or put back. Nothing is stored before
// it is dropped, so that one carrying is one act to undo. Not dnd-kit's own keyboard sensor: it finds neighbours by
// measuring the page, and loses a key pressed before it has measured.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefItemView } from '../../../shared/contract/briefs.ts'
import { moved } from './useBrief.ts'

export type PickedItem = {
  /** The order to show: with the item where it has been carried. */
  readonly items: readonly BriefItemView[]
  isPicked(itemId: string): boolean
  /** Answers whether the key was one for carrying; the caller then keeps it from everything else. */
  onKey(itemId: string, key: string): boolean
  /** The focus leaves: dropped where it is. */
  drop(): void
}

type Props = {
  items: readonly BriefItemView[]
  nameOf: (itemId: string) => string
  /** Says something aloud. */
  say: (text: string) => void
  onMove: (itemId: string, to: number) => void
}

export function usePickedItem({ items, nameOf, say, onMove }: Props): PickedItem {
  const { t } = useTranslation('briefs')
  const [picked, setPicked] = useState<{ readonly id: string; readonly to: number } | null>(null)
  const total = items.length
  const placeOf = (itemId: string) => items.findIndex((view) => view.item.id === itemId)

  function drop(): void {
    if (picked === null) return
    setPicked(null)
    if (picked.to !== placeOf(picked.id)) onMove(picked.id, picked.to)
    say(t('items.dropped', { name: nameOf(picked.id), position: picked.to + 1, total }))
  }

  function onKey(itemId: string, key: string): boolean {
    const isPress = key === ' ' || key === 'Enter'
    if (picked?.id !== itemId) {
      if (!isPress) return false
      setPicked({ id: itemId, to: placeOf(itemId) })
      say(t('items.picked', { name: nameOf(itemId), position: placeOf(itemId) + 1, total }))
      return true
    }
    if (isPress) drop()
    else if (key === 'Escape') {
      setPicked(null)
      say(t('items.cancelled', { name: nameOf(itemId), position: placeOf(itemId) + 1 }))
    } else if (key === 'ArrowUp' || key === 'ArrowDown') {
      const to = picked.to + (key === 'ArrowUp' ? -1 : 1)
      if (to >= 0 && to < total) {
        setPicked({ id: itemId, to })
        say(t('items.over', { name: nameOf(itemId), position: to + 1, total }))
      }
    } else if (key !== 'Delete' && key !== 'Backspace') return false // Not taken out while it is carried.
    return true
  }

  return {
    items: picked === null ? items : moved(items, picked.id, picked.to),
    isPicked: (itemId) => picked?.id === itemId,
    onKey,
    drop,
  }
}
