// The results of a text: filters, how many, how they match, the list, or advice when there is none.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { ActiveFilters } from './ActiveFilters.tsx'
import { FacetPanel } from './FacetPanel.tsx'
import { FacetToggle } from './FacetToggle.tsx'
import { MatchNotice } from './MatchNotice.tsx'
import { NoResult } from './NoResult.tsx'
import { ResultCount } from './ResultCount.tsx'
import { ResultFilters } from './ResultFilters.tsx'
import { ResultList } from './ResultList.tsx'
import classes from './SearchResults.module.css'
import { useSearch, useSearchState } from './search-context.ts'
import { useMainWidth } from './useMainWidth.ts'

/** From this width on, in root ems, the filters have room beside the results. */
const STEPS = [56] as const

/** Draws nothing of the results itself, so that it is not drawn again with them. */
export function SearchResults() {
  const { t } = useTranslation('search')
  const { store, setParams } = useSearch()
  const isWide = useMainWidth(STEPS) > 0
  const [asked, setAsked] = useState<boolean | null>(null)
  const error = useSearchState((state) => state.error)
  const isWaiting = useSearchState((state) => state.answer === null)
  const hasRows = useSearchState((state) => state.rows.length > 0)
  const isNone = useSearchState((state) => state.fresh && state.rows.length === 0)
  const hasMore = useSearchState((state) => state.hasMore)
  if (error !== null) return <FailureNotice code={error.code} onRetry={() => setParams({})} />
  if (isWaiting) return <Loading />
  const showsFacets = asked ?? isWide
  const facets = (
    <div className={classes.facets}>
      <FacetPanel />
    </div>
  )
  return (
    <div className={classes.root} data-facets={showsFacets || undefined} data-wide={isWide || undefined}>
      {showsFacets && isWide && facets}
      <div className={classes.results}>
        <ResultFilters />
        <div className={classes.bar}>
          <FacetToggle open={showsFacets} onToggle={() => setAsked(!showsFacets)} />
          <ResultCount />
        </div>
        {showsFacets && !isWide && facets}
        <ActiveFilters />
        <MatchNotice />
        {hasRows && <ResultList />}
        {isNone && <NoResult />}
        {hasMore && (
          <Button variant="default" onClick={() => store.more()}>
            {t('showMore')}
          </Button>
        )}
      </div>
    </div>
  )
}
