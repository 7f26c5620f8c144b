// Beside the number of results: saving the search, the comparison, the preview.
import { Button } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { CompareLink } from '../figures/CompareLink.tsx'
import { comparison, useComparison } from '../figures/compare-store.ts'
import { SaveSearch } from './SaveSearch.tsx'
import classes from './SearchResults.module.css'
import { useSearch, useSearchState } from './search-context.ts'

export const ResultTools = memo(function ResultTools() {
  const { t } = useTranslation('search')
  const { store } = useSearch()
  const preview = useSearchState((state) => state.preview)
  const compared = useComparison()
  return (
    <div className={classes.tools}>
      <CompareLink />
      {compared.length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={comparison.clear}>
          {t('compareClear')}
        </Button>
      )}
      <SaveSearch />
      <Button
        size="compact-sm"
        variant="default"
        aria-pressed={preview}
        onClick={() => store.setPreview(!preview)}
      >
        {t('preview')}
      </Button>
    </div>
  )
})
