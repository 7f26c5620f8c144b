// The results of a text: filters, how many, how they match, the list, or advice when there is none.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { KindChips } from './KindChips.tsx'
import { MatchNotice } from './MatchNotice.tsx'
import { MoreFilters } from './MoreFilters.tsx'
import { NoResult } from './NoResult.tsx'
import { ResultList } from './ResultList.tsx'
import classes from './SearchResults.module.css'
import { useSearch } from './search-context.ts'

export function SearchResults() {
  const { t } = useTranslation('search')
  const { answer, error, fresh, params, setParams, showMore, inputRef } = useSearch()
  if (error !== null) return <FailureNotice code={error.code} onRetry={() => setParams({})} />
  if (answer === null) return <Loading />
  const { hits, total } = answer
  const rest = total - hits.length
  return (
    <div className={classes.root}>
      <div className={classes.filters}>
        <KindChips counts={answer.kinds} chosen={params.kinds} onChange={(kinds) => setParams({ kinds })} />
        <MoreFilters params={params} years={answer.years} onChange={setParams} />
      </div>
      <p className={classes.count} role="status">
        {fresh && (total === 0 ? t('none') : t('count', { count: total }))}
        {rest > 0 && <span>{t('countShown', { shown: hits.length })}</span>}
      </p>
      <MatchNotice
        answer={answer}
        onAccept={(text) => {
          setParams({ text })
          inputRef.current?.focus()
        }}
      />
      {hits.length > 0 && <ResultList hits={hits} stale={!fresh} />}
      {hits.length === 0 && fresh && <NoResult params={params} onChange={setParams} />}
      {rest > 0 && hits.length < 200 && (
        <Button variant="default" onClick={showMore}>
          {t('showMore')}
        </Button>
      )}
    </div>
  )
}
