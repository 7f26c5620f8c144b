// Filter of a list by one property: a chip a value, with its count; the many rare values on demand.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './Chips.module.css'

export type Chip = { readonly value: string; readonly name: string; readonly count: number }
type Props = {
  legend: string
  chips: readonly Chip[]
  chosen: string | null
  onChoose: (value: string | null) => void
}

const FEW = 6

export function Chips({ legend, chips, chosen, onChoose }: Props) {
  const { t } = useTranslation('figures')
  const locale = useLocale()
  const [all, setAll] = useState(false)
  if (chips.length < 2 && chosen === null) return null
  const sorted = chips.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, locale))
  const shown = all || sorted.length <= FEW + 1 ? sorted : sorted.slice(0, FEW)
  return (
    <fieldset className={classes.root}>
      <legend className={classes.legend}>{legend}</legend>
      <button
        type="button"
        className={classes.chip}
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        {t('all')}
      </button>
      {shown.map(({ value, name, count }) => (
        <button
          key={value}
          type="button"
          className={classes.chip}
          aria-pressed={chosen === value}
          aria-label={t('chipCount', { name, count })}
          onClick={() => onChoose(chosen === value ? null : value)}
        >
          {name} <span className={classes.count}>{formatNumber(count, locale)}</span>
        </button>
      ))}
      {shown.length < sorted.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('moreChips', { count: sorted.length - shown.length })}
        </button>
      )}
      {all && sorted.length > FEW + 1 && (
        <button type="button" className={classes.more} onClick={() => setAll(false)}>
          {t('fewerChips')}
        </button>
      )}
    </fieldset>
  )
}
