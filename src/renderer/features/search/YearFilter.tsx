// From which year to which: two fields, and above them how the results spread over the years. The bars can be clicked;
// the fields do the same for the keyboard.
import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './FacetPanel.module.css'
import { useSearch, useSearchState } from './search-context.ts'
import { yearBars } from './year-bars.ts'

type Props = { years: readonly { year: number; count: number }[] }

const toYear = (value: number | string) => (typeof value === 'number' ? value : null)
const HEIGHT = 32

export function YearFilter({ years }: Props) {
  const { t } = useTranslation('search')
  const { setParams } = useSearch()
  const from = useSearchState((state) => state.params.yearFrom)
  const to = useSearchState((state) => state.params.yearTo)
  const bars = yearBars(years)
  const highest = Math.max(1, ...bars.map((bar) => bar.count))
  const isIn = (bar: { from: number; to: number }) =>
    (from === null || bar.to >= from) && (to === null || bar.from <= to)
  const field = (name: 'yearFrom' | 'yearTo', value: number | null, placeholder: number | undefined) => (
    <NumberInput
      size="xs"
      className={classes.year}
      aria-label={t(name)}
      placeholder={placeholder === undefined ? '' : String(placeholder)}
      value={value ?? ''}
      min={1800}
      max={2199}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={(next) => {
        const year = toYear(next)
        // While it is being typed it is no year yet.
        if (year === null || year >= 1800) setParams({ [name]: year })
      }}
    />
  )
  return (
    <div className={classes.group}>
      <span className={classes.title}>{t('years')}</span>
      {bars.length > 1 && (
        <svg
          className={classes.bars}
          viewBox={`0 0 ${bars.length * 4} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {bars.map((bar, index) => {
            // A square root, so that a year with one result is still to be seen.
            const height = bar.count === 0 ? 0 : Math.max(2, Math.sqrt(bar.count / highest) * HEIGHT)
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the fields below do the same for the keyboard.
              <g key={bar.from} onClick={() => setParams({ yearFrom: bar.from, yearTo: bar.to })}>
                <title>{`${bar.from === bar.to ? bar.from : `${bar.from}–${bar.to}`} : ${bar.count}`}</title>
                <rect className={classes.room} x={index * 4} y={0} width={4} height={HEIGHT} />
                <rect
                  className={classes.bar}
                  data-in={isIn(bar) || undefined}
                  x={index * 4 + 0.5}
                  y={HEIGHT - height}
                  width={3}
                  height={height}
                />
              </g>
            )
          })}
        </svg>
      )}
      <span className={classes.years}>
        <span>{t('yearsFrom')}</span>
        {field('yearFrom', from, years[0]?.year)}
        <span>{t('yearsTo')}</span>
        {field('yearTo', to, years.at(-1)?.year)}
      </span>
    </div>
  )
}
