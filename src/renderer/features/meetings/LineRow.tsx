// One line: its time, who speaks, its words, its mark; of an action who does it by when.
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './LineList.module.css'
import type { Line } from './line-store.ts'
import type { Room } from './useLines.ts'

type Props = {
  line: Line
  room: Room
  /** Id of the list of names. */
  names: string
  onCite: () => void
  onSpeaker: (name: string) => void
}

export function LineRow({ line, room, names, onCite, onSpeaker }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const { id } = line
  const isNew = line.revision === 0
  const time = formatTime(line.at, locale)

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
    <li
      className={classes.row}
      data-mark={line.mark ?? undefined}
      data-current={id === room.current || undefined}
      onFocus={() => room.setCurrent(id)}
    >
      <span className={classes.time}>{isNew ? '' : time}</span>
      <input
        ref={(element) => room.register(id, 'speaker', element)}
        className={classes.speaker}
        list={names}
        aria-label={t('lines.speaker')}
        placeholder={t('lines.speakerShort')}
        autoComplete="off"
        maxLength={300}
        value={line.speaker}
        onChange={(event) => onSpeaker(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          room.focusCurrent()
        }}
      />
      <textarea
        ref={(element) => room.register(id, 'text', element)}
        className={classes.text}
        rows={1}
        spellCheck
        maxLength={20_000}
        aria-label={isNew ? t('lines.new') : t('lines.text', { time })}
        placeholder={isNew ? t('lines.placeholder') : undefined}
        value={line.text}
        onChange={(event) => room.type(id, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={classes.mark}>{line.mark !== null && t(`mark.${line.mark}`)}</span>
      {isNew ? (
        <span />
      ) : (
        <button
          type="button"
          className={classes.remove}
          aria-label={t('lines.remove')}
          title={t('lines.remove')}
          onClick={() => room.remove(id)}
        >
          <IconX className={classes.icon} aria-hidden="true" />
        </button>
      )}
      {line.mark === 'action' && (
        <span className={classes.action}>
          <label>
            {t('lines.who')}{' '}
            <input
              list={names}
              value={line.who}
              maxLength={300}
              onChange={(event) => room.store.change(id, { who: event.currentTarget.value })}
            />
          </label>
          <label>
            {t('lines.due')}{' '}
            <input
              type="date"
              value={line.due ?? ''}
              onChange={(event) => room.store.change(id, { due: event.currentTarget.value || null })}
            />
          </label>
        </span>
      )}
    </li>
  )
}
