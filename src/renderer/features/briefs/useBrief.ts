// What can be done to a dossier from its screen: adding, moving, taking out. On screen at once, stored behind.
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Brief, BriefItemView } from '../../../shared/contract/briefs.ts'
import type { OpInput } from '../../../shared/contract/contract.ts'
import { actOn } from '../../api/acts.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { noticeWithUndo } from '../../components/undo-notice.tsx'
import { undoable } from '../notes/undo-acts.ts'

type Draft = OpInput<'briefs.addItem'>['item']

export type BriefControl = {
  /** After an item; null: first; undefined: last. Answers the id of the new item, or null when it failed. */
  add(draft: Draft, after: string | null | undefined): Promise<string | null>
  /** Puts an item at a place among the others, from 0. */
  move(itemId: string, to: number): void
  /** Takes an item out, with the way back. */
  remove(itemId: string): void
  set(change: Omit<OpInput<'briefs.set'>, 'id'>): void
}

/** The items with one of them at another place, from 0. */
export function moved(items: readonly BriefItemView[], itemId: string, to: number): BriefItemView[] {
  const found = items.find((view) => view.item.id === itemId)
  const rest = items.filter((view) => view.item.id !== itemId)
  return found ? [...rest.slice(0, to), found, ...rest.slice(to)] : rest
}

export function useBrief(brief: Brief): BriefControl {
  const { t } = useTranslation('briefs')
  const client = useQueryClient()
  const { id } = brief
  const key = ['briefs.get', { id }]
  const show = (next: Brief) => client.setQueryData(key, next)
  const failed = (error: unknown) => {
    notifyFailure(error)
    void client.invalidateQueries({ queryKey: key })
  }
  return {
    async add(draft, after) {
      const itemId = crypto.randomUUID()
      try {
        show(
          await api.call('briefs.addItem', {
            id: itemId,
            briefId: id,
            item: draft,
            ...(after === undefined ? {} : { after }),
          }),
        )
        return itemId
      } catch (error) {
        notifyFailure(error)
        return null
      }
    },
    move(itemId, to) {
      const items = moved(brief.items, itemId, to)
      show({ ...brief, items })
      undoable(
        api.call('briefs.moveItem', { id: itemId, briefId: id, after: items[to - 1]?.item.id ?? null }),
      ).then(show, failed)
    },
    remove(itemId) {
      show({ ...brief, items: brief.items.filter((view) => view.item.id !== itemId) })
      actOn('brief.remove', id, () =>
        undoable(api.call('briefs.removeItem', { id: itemId, briefId: id })),
      ).then((undo) => noticeWithUndo(t('items.removed'), { about: 'brief', undo }), failed)
    },
    set(change) {
      api.call('briefs.set', { id, ...change }).then(show, failed)
    },
  }
}
