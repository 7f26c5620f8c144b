// Of an action: who does it, by when.
import { useTranslation } from 'react-i18next'
import classes from './LineList.module.css'
import type { Line } from './line-merge.ts'
import { NameField } from './NameField.tsx'
import type { Room } from './room.ts'

type Props = { line: Line; room: Room; meetingId: string }

export function LineAction({ line, room, meetingId }: Props) {
  const { t } = useTranslation('meetings')
  const { id } = line
  return (
    <span className={classes.action}>
      <span className={classes.pair}>
        <span aria-hidden="true">{t('lines.who')}</span>
        <NameField
          meetingId={meetingId}
          label={t('lines.who')}
          value={line.who}
          onName={(who) => room.store.change(id, { who })}
          onEnter={() => room.focus(id)}
          onFocus={() => room.setCurrent(id)}
        />
      </span>
      <label className={classes.pair}>
        {t('lines.due')}{' '}
        <input
          type="date"
          value={line.due ?? ''}
          onFocus={() => room.setCurrent(id)}
          onChange={(event) => room.store.change(id, { due: event.currentTarget.value || null })}
        />
      </label>
    </span>
  )
}
