// The filters above the results, drawn when typing pauses.
import { KindChips } from './KindChips.tsx'
import { MoreFilters } from './MoreFilters.tsx'
import classes from './SearchResults.module.css'
import { useSearch, useSearchState } from './search-context.ts'
import { useSettled } from './useSettled.ts'

const PAUSE_MS = 150

export function ResultFilters() {
  const { setParams } = useSearch()
  const params = useSearchState((state) => state.params)
  const answer = useSettled(
    useSearchState((state) => state.answer),
    PAUSE_MS,
  )
  if (answer === null) return null
  return (
    <div className={classes.filters}>
      <KindChips counts={answer.kinds} chosen={params.kinds} onChange={(kinds) => setParams({ kinds })} />
      <MoreFilters params={params} years={answer.years} onChange={setParams} />
    </div>
  )
}
