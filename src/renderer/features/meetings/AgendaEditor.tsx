// Changing the agenda: titles, planned times, order, removal. Every change can be taken back.
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../shared/contract/meetings.ts'
import { undoAct } from '../../api/acts.ts'
import { noticeWithUndo } from '../../components/undo-notice.tsx'
import classes from './Agenda.module.css'
import { AgendaEditorRow } from './AgendaEditorRow.tsx'
import type { AgendaControl } from './useAgenda.ts'

type Props = { items: readonly AgendaItem[]; agenda: AgendaControl }

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 })

export function AgendaEditor({ items, agenda }: Props) {
  const { t } = useTranslation(['meetings', 'shell'])
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const [said, setSaid] = useState('')
  const moved = useRef<HTMLElement | null>(null)
  const count = items.length
  const indexOf = (id: string | number) => items.findIndex((item) => item.id === id)
  const place = (title: string, index: number) =>
    t('meetings:agenda.moved', { title, position: index + 1, total: count })

  // A row that changes its place in the document loses the focus: it gets it back.
  useLayoutEffect(() => {
    if (items.length === 0) return
    moved.current?.focus()
    moved.current = null
  }, [items])

  function move(item: AgendaItem, to: number, from?: HTMLElement): void {
    if (to < 0 || to >= count) return
    moved.current = from ?? null
    agenda.move(item.id, to)
    setSaid(place(item.title, to))
  }
  function remove(item: AgendaItem): void {
    const at = indexOf(item.id)
    const next = items[at + 1] ?? items[at - 1]
    moved.current =
      next === undefined ? null : document.querySelector<HTMLElement>(`[data-agenda-title="${next.id}"]`)
    agenda.remove(item.id)
    noticeWithUndo(t('meetings:agenda.removed', { title: item.title }), {
      button: t('shell:undoDelete'),
      undo: () => undoAct('agenda.remove', item.meetingId),
    })
  }
  function onDragEnd({ active, over }: DragEndEvent): void {
    const item = items[indexOf(active.id)]
    if (item !== undefined && over !== null) move(item, indexOf(over.id))
  }
  const titleOf = (id: string | number) => items[indexOf(id)]?.title ?? ''

  return (
    <>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[upAndDown]}
        onDragEnd={onDragEnd}
        accessibility={{
          screenReaderInstructions: { draggable: t('meetings:agenda.editHint') },
          announcements: {
            onDragStart: ({ active }) => t('meetings:agenda.lifted', { title: titleOf(active.id) }),
            onDragOver: ({ active, over }) =>
              over === null ? undefined : place(titleOf(active.id), indexOf(over.id)),
            onDragEnd: ({ active, over }) =>
              over === null ? undefined : place(titleOf(active.id), indexOf(over.id)),
            onDragCancel: () => undefined,
          },
        }}
      >
        <SortableContext items={items.map((item) => item.id)} strategy={verticalListSortingStrategy}>
          <ol className={classes.list}>
            {items.map((item, index) => (
              <AgendaEditorRow
                key={item.id}
                item={item}
                isFirst={index === 0}
                isLast={index === count - 1}
                agenda={agenda}
                onMove={(by, from) => move(item, agenda.placeOf(item.id) + by, from)}
                onRemove={() => remove(item)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <p className={classes.soft}>{t('meetings:agenda.editHint')}</p>
      <p className={classes.said} role="status">
        {said}
      </p>
    </>
  )
}
