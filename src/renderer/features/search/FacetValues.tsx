// The values of one facet: the first ones, and the rest when asked for. Those chosen stay, whatever is counted.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetValue } from '../../../shared/contract/search.ts'
import { formatNumber } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { EntryName } from './EntryName.tsx'
import classes from './FacetPanel.module.css'
import { useSearch, useSearchState } from './search-context.ts'
import type { Reference } from './search-params.ts'

type Props = { name: Reference; values: readonly FacetValue[] }

const FIRST = 6

export function FacetValues({ name, values }: Props) {
  const { t } = useTranslation('search')
  const locale = useLocale()
  const { setParams } = useSearch()
  const chosen = useSearchState((state) => state.params[name])
  const [all, setAll] = useState(false)
  const gone = chosen.filter((id) => !values.some((value) => value.id === id))
  const listed: { id: string; count: number | null }[] = [
    ...gone.map((id) => ({ id, count: null })),
    ...values,
  ]
  if (listed.length === 0) return null
  const shown = listed.filter(({ id }, index) => all || index < FIRST || chosen.includes(id))
  const toggle = (id: string) =>
    setParams({ [name]: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] })
  return (
    <fieldset className={classes.group}>
      <legend className={classes.title}>{t(`facet.${name}`)}</legend>
      {shown.map(({ id, count }) => (
        <label key={id} className={classes.value}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span className={classes.name}>
            <EntryName id={id} title={values.find((value) => value.id === id)?.title ?? null} />
          </span>
          {count !== null && <span className={classes.count}>{formatNumber(count, locale)}</span>}
        </label>
      ))}
      {listed.length > FIRST && (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('facetFewer') : t('facetMore', { count: listed.length - FIRST })}
        </button>
      )}
    </fieldset>
  )
}
