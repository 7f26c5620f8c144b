// Whether the lines are saved; when they are not, the text stays and the way to try again.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './RoomTools.module.css'
import type { Room } from './room.ts'
import { useRoomState } from './useRoom.ts'

type Props = { room: Room }

export function SaveState({ room }: Props) {
  const phase = useRoomState(room, (state) => state.phase)
  const { t } = useTranslation('meetings')
  if (phase !== 'failed')
    return (
      <span className={classes.state} role="status">
        {t(`status.${phase}`)}
      </span>
    )
  return (
    <div className={classes.failed} role="alert">
      {t('status.failed')}
      <Button size="compact-sm" variant="default" onClick={room.retry}>
        {t('status.retry')}
      </Button>
    </div>
  )
}
