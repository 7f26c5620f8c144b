// The lines in order of time. Each draws itself again only when it changed.
import { useTranslation } from 'react-i18next'
import classes from './LineList.module.css'
import { LineRow } from './LineRow.tsx'
import type { Room } from './room.ts'
import { useRoomState } from './useRoom.ts'

type Props = { room: Room; meetingId: string; times: boolean; onCite: () => void }

export function LineList({ room, meetingId, times, onCite }: Props) {
  const { t } = useTranslation('meetings')
  const { lines, current } = useRoomState(room, (state) => state)
  return (
    <ol className={classes.list} aria-label={t('lines.title')} data-times={times || undefined}>
      {lines.map((line) => (
        <LineRow
          key={line.id}
          line={line}
          isCurrent={line.id === current}
          room={room}
          meetingId={meetingId}
          onCite={onCite}
        />
      ))}
    </ol>
  )
}
