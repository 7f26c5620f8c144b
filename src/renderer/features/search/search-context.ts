// The search shared by the box in the header and the results in the main pane.
import { createContext, type RefObject, useContext } from 'react'
import type { SearchHit } from '../../../shared/contract/search.ts'
import type { SearchParams } from './search-params.ts'
import type { SearchState } from './useSearchAnswer.ts'

export type SearchContextValue = SearchState & {
  params: SearchParams
  /** Position of the chosen result in the list. */
  active: number
  inputRef: RefObject<HTMLInputElement | null>
  setParams(change: Partial<SearchParams>): void
  setActive(index: number): void
  showMore(): void
  open(hit: SearchHit): void
  /** Opens the chosen result, or the first one of the answer that is on its way. */
  openActive(): void
  /** Goes to the search screen with the current search. */
  goHome(): void
}

export const SearchContext = createContext<SearchContextValue | null>(null)

export function useSearch(): SearchContextValue {
  const value = useContext(SearchContext)
  if (value === null) throw new Error('useSearch needs a SearchProvider above')
  return value
}

export const LISTBOX_ID = 'search-results'
export const optionId = (index: number) => `search-result-${index}`
