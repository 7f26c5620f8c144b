// The results of a text: filters, how many, how they match, the list, or advice when there is none.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { ActiveFilters } from './ActiveFilters.tsx'
import { AlsoNotice } from './AlsoNotice.tsx'
import { FacetPanel } from './FacetPanel.tsx'
import { FacetToggle } from './FacetToggle.tsx'
import { LoadMore } from './LoadMore.tsx'
import { MatchNotice } from './MatchNotice.tsx'
import { NoResult } from './NoResult.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { ResultCount } from './ResultCount.tsx'
import { ResultFilters } from './ResultFilters.tsx'
import { ResultList } from './ResultList.tsx'
import { ResultTools } from './ResultTools.tsx'
import classes from './SearchResults.module.css'
import { SuggestionRow } from './SuggestionRow.tsx'
import { useSearch, useSearchState } from './search-context.ts'
import { useMainWidth } from './useMainWidth.ts'
import { useResultKeys } from './useResultKeys.ts'

/** From the first width on, in root ems, there is room for one thing beside the results; from the second for two. */
const STEPS = [56, 80] as const

/** Draws nothing of the results itself, so that it is not drawn again with them. */
export function SearchResults() {
  const { t } = useTranslation('search')
  const { store, setParams } = useSearch()
  useResultKeys()
  const width = useMainWidth(STEPS)
  const isWide = width > 0
  const preview = useSearchState((state) => state.preview && state.rows.length > 0)
  const [asked, setAsked] = useState<boolean | null>(null)
  const error = useSearchState((state) => state.error)
  const isWaiting = useSearchState((state) => state.answer === null)
  const hasRows = useSearchState((state) => state.rows.length > 0)
  const isNone = useSearchState((state) => state.fresh && state.rows.length === 0)
  const hasMore = useSearchState((state) => state.hasMore)
  if (error !== null) return <FailureNotice code={error.code} onRetry={() => setParams({})} />
  if (isWaiting) return <Loading />
  const showsFacets = (asked ?? isWide) && !(preview && isWide && width < STEPS[1])
  const facets = (
    <div className={classes.facets}>
      <FacetPanel withKinds={isWide} />
    </div>
  )
  return (
    <div
      className={classes.root}
      data-facets={showsFacets || undefined}
      data-wide={isWide || undefined}
      data-preview={preview || undefined}
    >
      {showsFacets && isWide && facets}
      <div className={classes.results}>
        <SuggestionRow />
        {!(showsFacets && isWide) && <ResultFilters />}
        <div className={classes.bar}>
          <FacetToggle
            open={showsFacets}
            onToggle={() => {
              setAsked(!showsFacets)
              // There is room for one of the two.
              if (!showsFacets && isWide && width < STEPS[1]) store.setPreview(false)
            }}
          />
          <ResultCount />
          <ResultTools />
        </div>
        <AlsoNotice />
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
        <LoadMore />
      </div>
      {preview && <PreviewPane />}
    </div>
  )
}
