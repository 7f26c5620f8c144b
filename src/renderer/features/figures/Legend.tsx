// What each mark of a chart stands for: the place, the definition, the publisher.
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './Legend.module.css'
import { Marker } from './Marker.tsx'
import { type PublisherLookup, publisherName } from './names.ts'
import type { ChartData } from './series.ts'

type Props = { chart: ChartData; library: PublisherLookup }

export function Legend({ chart, library }: Props) {
  const { t } = useTranslation(['figures', 'entry'])
  const locale = useLocale()
  return (
    <ul className={classes.root} aria-label={t('figures:legend')}>
      {chart.series.map((series, index) => {
        const figure = series.points[0]?.figure
        if (figure === undefined) return null
        const parts = [
          figure.geography[locale],
          publisherName(figure, library, locale) ?? t('entry:publisherUnknown'),
        ]
        return (
          <li key={series.key} className={classes.item}>
            <svg className={classes.mark} viewBox="-10 -10 20 20" aria-hidden="true">
              <Marker series={index} x={0} y={0} size={6} />
            </svg>
            <span lang={locale}>
              {figure.counts[locale]} <span className={classes.soft}>{parts.join(' · ')}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
