// One agenda item being changed: its title and planned time, its place, its removal.
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../shared/contract/meetings.ts'
import classes from './Agenda.module.css'
import { clockOf, minutesOf } from './clock-field.ts'
import type { AgendaControl } from './useAgenda.ts'
import { useSavedField } from './useSavedField.ts'

type Props = {
  item: AgendaItem
  isFirst: boolean
  isLast: boolean
  agenda: AgendaControl
  /** `from` gets the focus back after the move. */
  onMove: (by: 1 | -1, from: HTMLElement) => void
  onRemove: () => void
}

export function AgendaEditorRow({ item, isFirst, isLast, agenda, onMove, onRemove }: Props) {
  const { t } = useTranslation('meetings')
  const { id } = item
  const title = useSavedField(item.title, (text) => {
    if (text.trim() !== '') agenda.change(id, { title: text.trim() })
  })
  const start = useSavedField(clockOf(item.plannedStart), (text) =>
    agenda.change(id, { plannedStart: minutesOf(text) }),
  )
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  })

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || !event.altKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    event.stopPropagation()
    if (event.target instanceof HTMLElement) onMove(event.key === 'ArrowUp' ? -1 : 1, event.target)
  }
  const shownTitle = item.title

  return (
    <li
      ref={setNodeRef}
      className={classes.editRow}
      data-level={item.level > 0 || undefined}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onKeyDown={onKeyDown}
    >
      {/* For the mouse; the keyboard has Alt with the arrows, and the two buttons. */}
      <span ref={setActivatorNodeRef} className={classes.handle} aria-hidden="true" {...listeners}>
        <IconGripVertical className={classes.icon} />
      </span>
      <textarea
        className={classes.field}
        rows={1}
        data-agenda-title={id}
        aria-label={t('agenda.itemTitle', { title: shownTitle })}
        maxLength={500}
        value={title.value}
        onChange={(event) => title.setValue(event.currentTarget.value.replace(/\n/g, ' '))}
        onBlur={title.flush}
      />
      <span className={classes.editTools}>
        <input
          type="time"
          className={classes.field}
          aria-label={t('agenda.itemTime', { title: shownTitle })}
          value={start.value}
          onChange={(event) => start.setValue(event.currentTarget.value)}
          onBlur={start.flush}
        />
        <ActionIcon
          variant="subtle"
          aria-label={t('agenda.up', { title: shownTitle })}
          aria-disabled={isFirst}
          onClick={(event) => onMove(-1, event.currentTarget)}
        >
          <IconArrowUp className={classes.icon} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          aria-label={t('agenda.down', { title: shownTitle })}
          aria-disabled={isLast}
          onClick={(event) => onMove(1, event.currentTarget)}
        >
          <IconArrowDown className={classes.icon} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={t('agenda.remove', { title: shownTitle })}
          onClick={onRemove}
        >
          <IconTrash className={classes.icon} aria-hidden="true" />
        </ActionIcon>
      </span>
    </li>
  )
}
