// The lines in order of time, with the names that their speakers may have.
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/useOp.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './LineList.module.css'
import { LineRow } from './LineRow.tsx'
import type { Room } from './useLines.ts'

type Props = { room: Room; meetingId: string; times: boolean; onCite: () => void }

export function LineList({ room, meetingId, times, onCite }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const names = useId()
  const [typed, setTyped] = useState('')
  const { data } = useOp('meetings.speakers', { meetingId, text: typed, locale, limit: 20 })
  const proposals = [...new Map((data?.items ?? []).map((one) => [one.name, one])).values()]
  return (
    <>
      <ol className={classes.list} aria-label={t('lines.title')} data-times={times || undefined}>
        {room.lines.map((line) => (
          <LineRow
            key={line.id}
            line={line}
            room={room}
            names={names}
            onCite={onCite}
            onSpeaker={(name) => {
              setTyped(name)
              const known = proposals.find((one) => one.name === name)
              room.store.change(line.id, { speaker: name, speakerId: known?.entryId ?? null })
            }}
          />
        ))}
      </ol>
      <datalist id={names}>
        {proposals.map((one) => (
          <option key={one.name} value={one.name} label={one.detail === '' ? undefined : one.detail} />
        ))}
      </datalist>
    </>
  )
}
