// Figures over the years. Lines only inside a series; every value is also in the table under the chart.
import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { formatBareValue } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './LineChart.module.css'
import { Marker } from './Marker.tsx'
import palette from './palette.module.css'
import { scaleOf } from './scale.ts'
import type { ChartData } from './series.ts'

type Props = { chart: ChartData; label: string }

/** With more values than this their numbers would run into one another. */
const MOST_LABELS = 9

const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

export function LineChart({ chart, label }: Props) {
  const { t } = useTranslation('figures')
  const locale = useLocale()
  const { ref, width: measured } = useElementSize()
  const rem = rootSize()
  const width = Math.max(measured, 16 * rem)
  const height = 17 * rem
  const box = { left: 5.75 * rem, right: width - 1.25 * rem, top: 1.75 * rem, bottom: height - 1.75 * rem }
  const { x, y, years, ticks } = scaleOf(chart, box, 3.25 * rem)
  const points = chart.series.flatMap((series) => series.points)
  const type = points[0]?.figure.value.type === 'range' ? 'number' : points[0]?.figure.value.type
  const axisText = (value: number) =>
    type === 'share' || type === 'change'
      ? formatBareValue({ type, percent: value, qualifier: 'exact' }, locale)
      : formatBareValue({ type: 'number', value, qualifier: 'exact' }, locale)
  const numbered = points.length <= MOST_LABELS && measured > 36 * rem
  return (
    <div ref={ref} className={classes.root}>
      <svg
        role="img"
        aria-label={label}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={classes.drawing}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? classes.zero : classes.grid}
              x1={box.left}
              x2={box.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className={classes.mark} x={box.left - 0.5 * rem} y={y(tick)} dy="0.32em" textAnchor="end">
              {axisText(tick)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} className={classes.mark} x={x(year)} y={height - 0.4 * rem} textAnchor="middle">
            {year}
          </text>
        ))}
        {chart.breaks.map((year) => (
          <line
            key={year}
            data-break={year}
            className={classes.break}
            x1={x(year)}
            x2={x(year)}
            y1={box.top - 0.75 * rem}
            y2={box.bottom}
          >
            <title>{t('breakMark')}</title>
          </line>
        ))}
        {chart.series.map((series, index) => (
          <g key={series.key} data-series-key={series.key}>
            {series.joins.map(({ from, to, gap }) => (
              <line
                key={`${from.figure.id} ${to.figure.id}`}
                data-join={`${from.figure.id} ${to.figure.id}`}
                data-series={index % 6}
                data-gap={gap || undefined}
                className={`${palette.series} ${classes.join}`}
                x1={x(from.year)}
                y1={y(from.value)}
                x2={x(to.year)}
                y2={y(to.value)}
              />
            ))}
            {series.points.map((point) => (
              <g
                key={point.figure.id}
                data-figure={point.figure.id}
                data-value={point.value}
                data-year={point.year}
              >
                <Marker
                  series={index}
                  x={x(point.year)}
                  y={y(point.value)}
                  size={0.3 * rem}
                  hollow={point.figure.validity === 'superseded'}
                />
                {numbered && (
                  <text
                    className={classes.value}
                    x={x(point.year)}
                    y={y(point.value) - 0.7 * rem}
                    textAnchor="middle"
                  >
                    {formatBareValue(point.figure.value, locale)}
                  </text>
                )}
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}
