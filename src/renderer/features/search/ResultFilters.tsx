// The kinds above or beside the results, drawn when typing pauses.
import { KindChips } from './KindChips.tsx'
import { useSearch, useSearchState, useSettledState } from './search-context.ts'
import type { SearchState } from './search-store.ts'

const answerOf = (state: SearchState) => state.answer

type Props = { vertical?: boolean }

export function ResultFilters({ vertical = false }: Props) {
  const { setParams } = useSearch()
  const kinds = useSearchState((state) => state.params.kinds)
  const answer = useSettledState(answerOf)
  if (answer === null) return null
  return (
    <KindChips
      counts={answer.kinds}
      texts={answer.texts.ofAnyKind}
      chosen={kinds}
      vertical={vertical}
      onChange={(chosen) => setParams({ kinds: chosen })}
    />
  )
}
