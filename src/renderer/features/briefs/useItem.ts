// The words and switches of one item as they are on screen, saved behind.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { BriefItem } from '../../../shared/contract/briefs.ts'
import type { ItemSaver, ItemSaverState } from './item-saver.ts'
import { holdItem, saverOf } from './open-items.ts'

export function useItem(item: BriefItem): { saver: ItemSaver; state: ItemSaverState } {
  const [saver] = useState(() => saverOf(item))
  useEffect(() => saver.adopt(item), [saver, item])
  useEffect(() => holdItem(item.id, saver), [item.id, saver])
  const state = useSyncExternalStore(saver.subscribe, saver.get)
  return { saver, state }
}
