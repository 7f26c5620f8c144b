// One series on the timeline: its name, then a mark for each event, with its number in the series.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDateRange } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './Timeline.module.css'
import { type Lane, MARK } from './timeline.ts'

type Props = {
  lane: Lane
  title: string
  current: string | null
  onChoose: (id: string) => void
  onPoint: (id: string | null) => void
}

/** Height of a row of marks, in rem. */
const ROW = MARK + 0.25

export function TimelineLane({ lane, title, current, onChoose, onPoint }: Props) {
  const { t } = useTranslation('events')
  const locale = useLocale()
  return (
    <div className={classes.lane}>
      <h3 className={classes.laneName}>
        {title} <span className={classes.laneCount}>{t('laneCount', { count: lane.marks.length })}</span>
      </h3>
      <ul className={classes.marks} style={{ height: `${lane.rows * ROW}rem` }}>
        {lane.marks.map(({ event, from, width, row, precise }) => (
          <li
            key={event.id}
            className={classes.place}
            style={{ left: `${from}rem`, top: `${row * ROW}rem`, width: `${width}rem` }}
          >
            <Link
              to="/entry/$id"
              params={{ id: event.id }}
              className={classes.mark}
              data-mark
              data-approximate={!precise || undefined}
              tabIndex={event.id === current ? 0 : -1}
              aria-label={`${event.title[locale]}, ${formatDateRange(event.start, event.end, locale)}`}
              onFocus={() => onChoose(event.id)}
              onMouseEnter={() => onPoint(event.id)}
              onMouseLeave={() => onPoint(null)}
            >
              {event.number ?? '•'}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
