// The items of a dossier in their order, moved by dragging or with the keyboard; every move is said aloud.
import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Fragment, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../shared/contract/briefs.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { ItemCard } from './ItemCard.tsx'
import classes from './ItemList.module.css'
import { itemName } from './item-name.ts'
import type { BriefControl } from './useBrief.ts'
import { usePickedItem } from './usePickedItem.ts'

type Props = {
  brief: Brief
  control: BriefControl
  both: boolean
  onCurrent: (itemId: string) => void
}

const handleOf = (itemId: string | undefined) =>
  itemId === undefined ? null : document.getElementById(`brief-handle-${itemId}`)

export function ItemList({ brief, control, both, onCurrent }: Props) {
  const { t } = useTranslation(['briefs', 'kinds'])
  const locale = useLocale()
  const [said, setSaid] = useState('')
  /** Whether what is being dragged has been elsewhere than where it was. */
  const left = useRef(false)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const { items, language } = brief
  const total = items.length
  const indexOf = (id: UniqueIdentifier | undefined) => items.findIndex((view) => view.item.id === id)
  const nameOf = (id: UniqueIdentifier) => {
    const view = items.find((one) => one.item.id === id)
    return view === undefined ? '' : itemName(view, locale, t)
  }
  const picked = usePickedItem({ items, nameOf, say: setSaid, onMove: control.move })

  function move(itemId: string, to: number): void {
    if (to < 0 || to >= total || to === indexOf(itemId)) return
    control.move(itemId, to)
    setSaid(t('briefs:items.moved', { name: nameOf(itemId), position: to + 1, total }))
  }
  function remove(itemId: string): void {
    const index = indexOf(itemId)
    const neighbour = items[index + 1] ?? items[index - 1]
    control.remove(itemId)
    const next = handleOf(neighbour?.item.id) ?? document.getElementById('brief-add-text')
    next?.focus()
  }
  function onDragEnd({ active, over }: DragEndEvent): void {
    if (over !== null && over.id !== active.id) control.move(String(active.id), indexOf(over.id))
  }

  const announcements: Announcements = {
    onDragStart: ({ active }) =>
      t('briefs:items.picked', { name: nameOf(active.id), position: indexOf(active.id) + 1, total }),
    onDragOver: ({ active, over }) => {
      // What has just been picked up lies over itself: saying so would cut short that it was picked up.
      if (over === null || (!left.current && over.id === active.id)) return undefined
      left.current = true
      return t('briefs:items.over', { name: nameOf(active.id), position: indexOf(over.id) + 1, total })
    },
    onDragEnd: ({ active, over }) =>
      t('briefs:items.dropped', {
        name: nameOf(active.id),
        position: indexOf(over?.id ?? active.id) + 1,
        total,
      }),
    onDragCancel: ({ active }) =>
      t('briefs:items.cancelled', { name: nameOf(active.id), position: indexOf(active.id) + 1 }),
  }

  if (total === 0) {
    return (
      <div className={classes.empty}>
        <p className={classes.emptyTitle}>{t('briefs:items.emptyTitle')}</p>
        <p>{t('briefs:items.empty')}</p>
      </div>
    )
  }
  const ends = brief.statementEnds[language]
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={() => {
        left.current = false
      }}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('briefs:items.instructions') },
      }}
    >
      <SortableContext
        items={picked.items.map((view) => view.item.id)}
        strategy={verticalListSortingStrategy}
      >
        <ol className={classes.list} aria-label={t('briefs:items.label')}>
          {picked.items.map((view, index) => (
            <Fragment key={view.item.id}>
              <ItemCard
                view={view}
                name={itemName(view, locale, t)}
                first={index === 0}
                last={index === total - 1}
                language={language}
                both={both}
                picked={picked.isPicked(view.item.id)}
                onCarry={(key) => picked.onKey(view.item.id, key)}
                onLeave={picked.drop}
                onMove={(by) => move(view.item.id, index + by)}
                onStep={(by) => handleOf(items[index + by]?.item.id)?.focus()}
                onRemove={() => remove(view.item.id)}
                onFocus={() => onCurrent(view.item.id)}
              />
              {view.item.id === ends && (
                <li className={classes.mark}>
                  <span>{t('briefs:threeMinutes')}</span>
                </li>
              )}
            </Fragment>
          ))}
        </ol>
      </SortableContext>
      <p className="visuallyHidden" role="status">
        {said}
      </p>
    </DndContext>
  )
}
