// One line: its time, who speaks, its words, its mark; of an action who does it by when.
import { ActionIcon } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../shared/text/format.ts'
import { readMarkup } from '../../../shared/text/note-markup.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { LineAction } from './LineAction.tsx'
import classes from './LineList.module.css'
import { LineText } from './LineText.tsx'
import type { Line } from './line-merge.ts'
import { NameField } from './NameField.tsx'
import type { Room } from './room.ts'

type Props = {
  line: Line
  isCurrent: boolean
  room: Room
  meetingId: string
  /** Stable, or every line is drawn again at every key. */
  onCite: () => void
}

/** A line with links is shown as it reads while it is not the one being written. */
const hasLinks = (text: string) => text.includes('](') && readMarkup(text).links.length > 0

export const LineRow = memo(function LineRow({ line, isCurrent, room, meetingId, onCite }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const { id } = line
  const isNew = line.revision === 0
  const time = formatTime(line.at, locale)
  const textRef = useCallback((element: HTMLElement | null) => room.register(id, 'text', element), [room, id])
  const speakerRef = useCallback(
    (element: HTMLElement | null) => room.register(id, 'speaker', element),
    [room, id],
  )

  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
      if (event.key !== '@' || event.nativeEvent.isComposing) return
    }
    const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
    const before = value.slice(0, start)
    if (event.key === 'Enter' && !event.shiftKey) room.toNew()
    else if (event.key === '@' && (before === '' || /\s$/.test(before))) onCite()
    else if (event.key === 'ArrowUp' && start === 0 && end === 0 && room.move(id, -1)) return
    else if (event.key === 'ArrowDown' && start === value.length && room.move(id, 1)) return
    else return
    event.preventDefault()
  }

  return (
    <li className={classes.row} data-mark={line.mark ?? undefined} data-current={isCurrent || undefined}>
      <span className={classes.time}>{isNew ? '' : time}</span>
      <NameField
        ref={speakerRef}
        meetingId={meetingId}
        className={classes.speaker}
        label={t('lines.speaker')}
        placeholder={t('lines.speakerShort')}
        value={line.speaker}
        onName={(name, entryId) => room.speak(id, name, entryId)}
        onEnter={() => room.focus(id)}
        onFocus={() => room.setCurrent(id)}
      />
      {!isCurrent && hasLinks(line.text) ? (
        <span className={classes.shown}>
          <span>
            <LineText text={line.text} />
          </span>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('lines.edit', { time })}
            title={t('lines.edit', { time })}
            onClick={() => room.focus(id)}
          >
            <IconPencil className={classes.icon} aria-hidden="true" />
          </ActionIcon>
        </span>
      ) : (
        <textarea
          ref={textRef}
          className={classes.text}
          rows={1}
          spellCheck
          maxLength={20_000}
          aria-label={isNew ? t('lines.new') : t('lines.text', { time })}
          placeholder={isNew ? t('lines.placeholder') : undefined}
          value={line.text}
          onFocus={() => room.setCurrent(id)}
          onChange={(event) => room.type(id, event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      )}
      <span className={classes.mark}>{line.mark !== null && t(`mark.${line.mark}`)}</span>
      {isNew ? (
        <span />
      ) : (
        <button
          type="button"
          className={classes.remove}
          aria-label={t('lines.remove', { time })}
          title={t('lines.remove', { time })}
          onClick={() => room.remove(id)}
        >
          <IconX className={classes.icon} aria-hidden="true" />
        </button>
      )}
      {line.mark === 'action' && <LineAction line={line} room={room} meetingId={meetingId} />}
    </li>
  )
})
