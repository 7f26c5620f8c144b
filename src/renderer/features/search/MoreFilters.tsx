// Filters by years and by language, on one line under the chips.
import { Button, NumberInput, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import classes from './MoreFilters.module.css'
import { hasFilters, NO_FILTERS, type SearchParams } from './search-params.ts'

type Props = {
  params: SearchParams
  years: readonly { year: number }[]
  onChange: (change: Partial<SearchParams>) => void
}

const toYear = (value: number | string) => (typeof value === 'number' ? value : null)

export function MoreFilters({ params, years, onChange }: Props) {
  const { t } = useTranslation('search')
  const languageId = useId()
  const all = years.map((item) => item.year)
  const first = all.length > 0 ? String(Math.min(...all)) : ''
  const last = all.length > 0 ? String(Math.max(...all)) : ''
  const yearInput = (
    label: string,
    value: number | null,
    placeholder: string,
    key: 'yearFrom' | 'yearTo',
  ) => (
    <NumberInput
      size="xs"
      className={classes.year}
      aria-label={label}
      placeholder={placeholder}
      value={value ?? ''}
      min={1800}
      max={2199}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={(next) => {
        const year = toYear(next)
        if (year === null || year >= 1800) onChange({ [key]: year })
      }}
    />
  )
  return (
    <div className={classes.root}>
      <span className={classes.group}>
        <span>{t('years')}</span>
        {yearInput(t('yearFrom'), params.yearFrom, first, 'yearFrom')}
        <span>{t('yearsTo')}</span>
        {yearInput(t('yearTo'), params.yearTo, last, 'yearTo')}
      </span>
      <span className={classes.group}>
        <span id={languageId}>{t('language')}</span>
        <SegmentedControl
          size="xs"
          aria-labelledby={languageId}
          value={params.language ?? 'both'}
          onChange={(value) => onChange({ language: value === 'both' ? null : (value as Locale) })}
          data={[
            { value: 'both', label: t('languageBoth') },
            { value: 'fr', label: t('languageFr') },
            { value: 'en', label: t('languageEn') },
          ]}
        />
      </span>
      {hasFilters(params) && (
        <Button size="xs" variant="subtle" onClick={() => onChange(NO_FILTERS)}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  )
}
