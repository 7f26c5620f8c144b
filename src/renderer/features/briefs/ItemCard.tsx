// One item of a dossier: what it is, what it says and for how long, its words in place of the entry's, its switches.
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon } from '@mantine/core'
import {
  IconAdjustmentsHorizontal,
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconX,
} from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefItemView } from '../../../shared/contract/briefs.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { ItemContent } from './ItemContent.tsx'
import classes from './ItemList.module.css'
import { ItemOptions } from './ItemOptions.tsx'
import { ItemTrouble } from './ItemTrouble.tsx'
import { useItem } from './useItem.ts'

type Props = {
  view: BriefItemView
  /** How it is named aloud. */
  name: string
  first: boolean
  last: boolean
  /** Language of the dossier. */
  language: Locale
  both: boolean
  /** Picked up with the keyboard. */
  picked: boolean
  /** A key on the handle; answers whether it picks up, carries or drops the item. */
  onCarry: (key: string) => boolean
  /** The focus leaves the handle of a picked item. */
  onLeave: () => void
  onMove: (by: 1 | -1) => void
  /** To the handle of a neighbour. */
  onStep: (by: 1 | -1) => void
  onRemove: () => void
  onFocus: () => void
}

export function ItemCard(props: Props) {
  const { view, name, first, last, language, both, picked, onMove, onStep, onRemove, onFocus } = props
  const { t } = useTranslation('briefs')
  const { item } = view
  const [open, setOpen] = useState(false)
  const optionsId = useId()
  const { saver, state } = useItem(item)
  const sortable = useSortable({ id: item.id })
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    sortable
  const hasOptions = item.kind !== 'heading'

  function onKeyDown(event: React.KeyboardEvent): void {
    if (
      event.nativeEvent.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      isDragging ||
      picked
    )
      return
    const isStep = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (!isStep || !event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }

  function onHandleKey(event: React.KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isDragging) return
    const { key } = event
    if (props.onCarry(key)) {
      event.stopPropagation()
    } else if (key === 'Delete' || key === 'Backspace') onRemove()
    else if (key === 'ArrowUp' || key === 'ArrowDown') onStep(key === 'ArrowUp' ? -1 : 1)
    else return
    event.preventDefault()
  }

  return (
    <li
      ref={setNodeRef}
      id={`brief-item-${item.id}`}
      className={classes.card}
      data-kind={item.kind}
      data-dragging={isDragging || picked || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <button
        type="button"
        id={`brief-handle-${item.id}`}
        ref={setActivatorNodeRef}
        className={classes.handle}
        {...listeners}
        aria-describedby={attributes['aria-describedby']}
        aria-label={t('items.handle', { name })}
        onKeyDown={onHandleKey}
        onBlur={props.onLeave}
      >
        <IconGripVertical className={classes.icon} aria-hidden="true" />
      </button>
      <div className={classes.body}>
        <ItemContent view={view} saver={saver} state={state} language={language} both={both} />
        {open && hasOptions && (
          <div id={optionsId} className={classes.options}>
            <ItemOptions view={view} saver={saver} state={state} language={language} both={both} />
          </div>
        )}
        <ItemTrouble saver={saver} state={state} />
      </div>
      <div className={classes.actions}>
        {hasOptions && (
          <ActionIcon
            variant={open ? 'light' : 'subtle'}
            color={open ? 'blue' : 'gray'}
            aria-label={t('items.more', { name })}
            aria-expanded={open}
            aria-controls={open ? optionsId : undefined}
            onClick={() => setOpen(!open)}
          >
            <IconAdjustmentsHorizontal className={classes.icon} aria-hidden="true" />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('items.up', { name })}
          disabled={first}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp className={classes.icon} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('items.down', { name })}
          disabled={last}
          onClick={() => onMove(1)}
        >
          <IconArrowDown className={classes.icon} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('items.remove', { name })} onClick={onRemove}>
          <IconX className={classes.icon} aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  )
}
