// Filter of a list: one chip per value present, with its count; the first one takes them all back.
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../shared/text/format.ts'
import { useLocale } from '../../../i18n/useLocale.ts'
import classes from './FilterChips.module.css'

export type Choice<T extends string> = { value: T; label: string; count: number }
type Props<T extends string> = {
  legend: string
  choices: readonly Choice<T>[]
  /** Empty means all of them. */
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
}

export function FilterChips<T extends string>({ legend, choices, chosen, onChange }: Props<T>) {
  const { t } = useTranslation('lists')
  const locale = useLocale()
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset className={classes.root}>
      <legend className="visuallyHidden">{legend}</legend>
      <span className={classes.legend} aria-hidden="true">
        {legend}
      </span>
      <button
        type="button"
        className={classes.chip}
        aria-pressed={chosen.length === 0}
        onClick={() => onChange([])}
      >
        {t('all')}
      </button>
      {choices
        .filter(({ value, count }) => count > 0 || chosen.includes(value))
        .map(({ value, label, count }) => (
          <button
            key={value}
            type="button"
            className={classes.chip}
            aria-pressed={chosen.includes(value)}
            aria-label={t('chip', { label, count })}
            onClick={() => toggle(value)}
          >
            {label}
            <span className={classes.count}>{formatNumber(count, locale)}</span>
          </button>
        ))}
    </fieldset>
  )
}
