// The items of dossiers being written in this window. Words that are not saved outlive the screen that showed them.
import type { BriefItem } from '../../../shared/contract/briefs.ts'
import { api, connection, guardUnload } from '../../api/api.ts'
import { createItemSaver, type ItemSaver } from './item-saver.ts'

type OpenItem = { readonly saver: ItemSaver; holders: number }
const open = new Map<string, OpenItem>()

/** The saver of an item: the one that is there while it holds unsaved words, else one that begins with what is stored. */
export function saverOf(item: BriefItem): ItemSaver {
  const known = open.get(item.id)
  if (known) {
    known.saver.adopt(item)
    return known.saver
  }
  const { id, briefId } = item
  const find = (items: readonly { item: BriefItem }[]) =>
    items.find((view) => view.item.id === id)?.item ?? null
  const saver = createItemSaver(item, {
    async save(change) {
      const { items } = await api.call('briefs.setItem', { id, briefId, ...change })
      return find(items) ?? item
    },
    get: async () => find((await api.call('briefs.get', { id: briefId })).items),
    schedule: (run, ms) => void setTimeout(run, ms),
  })
  open.set(id, { saver, holders: 0 })
  return saver
}

/** Holds an item open; returns the way to let go, which saves first and forgets only what is saved. */
export function holdItem(id: string, saver: ItemSaver): () => void {
  const entry = open.get(id) ?? { saver, holders: 0 }
  open.set(id, entry)
  entry.holders += 1
  return () => {
    entry.holders -= 1
    void saver.flush().finally(() => {
      if (entry.holders === 0 && !saver.hasUnsaved() && open.get(id) === entry) open.delete(id)
    })
  }
}

/** Saves now what was typed: before an export, a check or the speaking points say what is stored. */
export async function flushItems(): Promise<void> {
  await Promise.all([...open.values()].map(({ saver }) => saver.flush()))
}

const hasUnsaved = () => [...open.values()].some(({ saver }) => saver.hasUnsaved())
const flushIfNeeded = () => {
  if (hasUnsaved()) void flushItems()
}

guardUnload(hasUnsaved)
window.addEventListener('pagehide', flushIfNeeded)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flushIfNeeded()
})
connection.subscribe(() => {
  if (connection.get() === 'online') flushIfNeeded()
})
