// The tools of the room: clock, times, type size, search, summary.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './RoomTools.module.css'
import { useNow } from './useNow.ts'

type Props = {
  meetingId: string
  large: boolean
  times: boolean
  onLarge: (large: boolean) => void
  onTimes: (times: boolean) => void
  onSearch: () => void
  detailed: boolean
  onDetails: (detailed: boolean) => void
}

export function RoomTools(props: Props) {
  const { meetingId, large, times, onLarge, onTimes, onSearch, detailed, onDetails } = props
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const now = useNow()
  return (
    <div className={classes.bar}>
      <span className={classes.clock} role="timer" aria-label={t('tools.clock')}>
        {formatTime(now, locale)}
      </span>
      <Button size="compact-sm" variant="default" aria-pressed={times} onClick={() => onTimes(!times)}>
        {t('tools.times')}
      </Button>
      <Button size="compact-sm" variant="default" aria-pressed={large} onClick={() => onLarge(!large)}>
        {t('tools.large')}
      </Button>
      <Button size="compact-sm" variant="default" aria-keyshortcuts="F2" onClick={onSearch}>
        {t('tools.search')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-expanded={detailed}
        onClick={() => onDetails(!detailed)}
      >
        {t('details.title')}
      </Button>
      <Link to="/meetings/$id/summary" params={{ id: meetingId }}>
        {t('tools.summary')}
      </Link>
    </div>
  )
}
