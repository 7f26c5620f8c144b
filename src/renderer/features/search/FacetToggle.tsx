// Opens and closes the filters, and says how many are set.
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FACETS_ID } from './FacetPanel.tsx'
import classes from './SearchResults.module.css'
import { useSearchState } from './search-context.ts'
import { countFilters } from './search-params.ts'

type Props = { open: boolean; onToggle: () => void }

export function FacetToggle({ open, onToggle }: Props) {
  const { t } = useTranslation('search')
  const count = useSearchState((state) => countFilters(state.params))
  return (
    <button
      type="button"
      className={classes.toggle}
      aria-expanded={open}
      aria-controls={open ? FACETS_ID : undefined}
      onClick={onToggle}
    >
      <IconAdjustmentsHorizontal className={classes.toggleIcon} aria-hidden="true" />
      {count === 0 ? t('filters') : t('filtersSet', { count })}
    </button>
  )
}
