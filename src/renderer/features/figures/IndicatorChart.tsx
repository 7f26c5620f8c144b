// The charts of an indicator, one a unit, each with its legend and what its signs mean.
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { BarChart } from './BarChart.tsx'
import { ChartFrame } from './ChartFrame.tsx'
import type { Figure } from './figure-years.ts'
import classes from './IndicatorChart.module.css'
import { Legend } from './Legend.tsx'
import { LineChart } from './LineChart.tsx'
import { type ChartData, chartsOf, type Point } from './series.ts'
import type { WholeEntries } from './useWholeFigures.ts'

type Props = { title: string; figures: readonly Figure[]; library: WholeEntries }

const pointsOf = ({ series }: ChartData) => series.flatMap((one) => one.points)

/** Along the years; bars of one year from the largest, as they are drawn. */
const inReadingOrder = (points: readonly Point[], overTime: boolean) =>
  points.toSorted((a, b) => (overTime ? a.year - b.year : b.value - a.value))

export function IndicatorChart({ title, figures, library }: Props) {
  const { t } = useTranslation('figures')
  const locale = useLocale()
  const charts = chartsOf(figures).filter((chart) => pointsOf(chart).length > 1)
  if (charts.length === 0) return null
  return (
    <Section title={t('chart')}>
      {charts.map((chart) => {
        const points = pointsOf(chart)
        const label = t('chartLabel', { title, count: points.length })
        const overTime = new Set(points.map((point) => point.year)).size > 1
        const Chart = overTime ? LineChart : BarChart
        return (
          <figure key={chart.key} className={classes.chart}>
            <p className={classes.unit} lang={locale}>
              {points[0]?.figure.unit[locale]}
              {!overTime && ` (${points[0]?.year})`}
            </p>
            <ChartFrame
              title={title}
              figures={inReadingOrder(points, overTime).map(({ figure }) => figure)}
              library={library}
            >
              <Chart chart={chart} label={label} />
            </ChartFrame>
            {overTime && (
              <figcaption className={classes.caption}>
                <Legend chart={chart} library={library} />
                {chart.breaks.length > 0 && (
                  <p className={classes.note} data-warn>
                    {t('breakNote', { count: chart.breaks.length })}
                  </p>
                )}
                <p className={classes.note}>{t('chartNote')}</p>
              </figcaption>
            )}
          </figure>
        )
      })}
    </Section>
  )
}
