// Figures of one year beside one another, as bars from zero. Bars compare, they never suggest a course of time.
import { formatBareValue } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './BarChart.module.css'
import type { Figure } from './figure-years.ts'
import { type ChartData, ticksOf } from './series.ts'

type Props = { chart: ChartData; label: string }

export function BarChart({ chart, label }: Props) {
  const locale = useLocale()
  const points = chart.series.flatMap((series) => series.points).toSorted((a, b) => b.value - a.value)
  const ticks = ticksOf(points.map((point) => point.value))
  const low = ticks[0] ?? 0
  const high = ticks.at(-1) ?? 1
  const percent = (value: number) => `${((value - low) / (high - low)) * 100}%`
  const places = new Set(points.map(({ figure }) => figure.geography.en))
  const nameOf = ({ geography, counts }: Figure) =>
    places.size === points.length ? geography[locale] : counts[locale]
  return (
    <div role="img" aria-label={label} className={classes.root}>
      {points.map(({ figure, value, year }) => (
        <div
          key={figure.id}
          className={classes.row}
          data-figure={figure.id}
          data-value={value}
          data-year={year}
        >
          <span className={classes.name} lang={locale}>
            {nameOf(figure)}
          </span>
          <span className={classes.track}>
            <span
              className={classes.bar}
              style={{
                insetInlineStart: percent(Math.min(0, value)),
                width: `${(Math.abs(value) / (high - low)) * 100}%`,
              }}
            />
          </span>
          <span className={classes.value}>{formatBareValue(figure.value, locale)}</span>
        </div>
      ))}
    </div>
  )
}
