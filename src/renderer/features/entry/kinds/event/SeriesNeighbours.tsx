// The events just before and just after this one in its series.
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import { formatDateRange } from '../../../../../shared/text/format.ts'
import { useOp } from '../../../../api/useOp.ts'
import { useLocale } from '../../../../i18n/useLocale.ts'
import { useReading } from '../../reading-context.ts'
import classes from './SeriesNeighbours.module.css'

type Event = EntryOf<'event'>
type Props = { event: Event }

export function SeriesNeighbours({ event }: Props) {
  const { t } = useTranslation('events')
  const { locale } = useReading()
  const interfaceLocale = useLocale()
  const { data } = useOp('library.entries', { kind: 'event' }, event.series !== undefined)
  const series = (data?.entries ?? [])
    .filter((one): one is Event => one.kind === 'event' && one.series === event.series)
    .toSorted((a, b) => a.start.localeCompare(b.start) || (a.number ?? 0) - (b.number ?? 0))
  const index = series.findIndex(({ id }) => id === event.id)
  const before = index > 0 ? series[index - 1] : undefined
  const after = index < 0 ? undefined : series[index + 1]
  if (event.series === undefined || (!before && !after)) return null
  const link = (to: Event | undefined, label: string, side: 'before' | 'after') =>
    to && (
      <Link to="/entry/$id" params={{ id: to.id }} className={classes.link} data-side={side}>
        <span className={classes.label}>
          {side === 'before' && <IconArrowLeft className={classes.icon} aria-hidden="true" />}
          {label}
          {side === 'after' && <IconArrowRight className={classes.icon} aria-hidden="true" />}
        </span>
        <span lang={locale}>{to.title[locale]}</span>
        <span className={classes.date}>{formatDateRange(to.start, to.end, interfaceLocale)}</span>
      </Link>
    )
  return (
    <nav className={classes.root} aria-label={t('neighbours')}>
      {link(before, t('previous'), 'before')}
      {link(after, t('next'), 'after')}
    </nav>
  )
}
