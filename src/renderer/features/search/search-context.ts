// The search shared by the box in the header and the results in the main pane. The value never changes: components say
// which part of the state they draw.
import { createContext, type RefObject, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Row } from './rows.ts'
import type { SearchParams } from './search-params.ts'
import type { SearchState, SearchStore } from './search-store.ts'

export type SearchControl = {
  readonly store: SearchStore
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** Goes to the search screen with it. A change of filters can be taken back with “back”, typing cannot. */
  setParams(change: Partial<SearchParams>): void
  open(row: Row): void
  /** Opens the chosen result, or the first one of the answer that is on its way. */
  openActive(): void
  /** Takes the first proposal; false when there is none. */
  acceptFirst(): boolean
  /** Goes to the search screen with the current search. */
  goHome(): void
}

export const SearchContext = createContext<SearchControl | null>(null)

export function useSearch(): SearchControl {
  const value = useContext(SearchContext)
  if (value === null) throw new Error('useSearch needs a SearchProvider above')
  return value
}

/** What is chosen must be the same value while nothing that it is made of changed. */
export function useSearchState<T>(choose: (state: SearchState) => T): T {
  const { store } = useSearch()
  return useSyncExternalStore(store.subscribe, () => choose(store.get()))
}

/**
 * The same, as it was when the search last stood still for a moment: for what surrounds the results (counts of filters
 * and the like), which is drawn after them and not between two keys. `choose` must not change.
 */
export function useSettledState<T>(choose: (state: SearchState) => T): T {
  const { store } = useSearch()
  const [settled, setSettled] = useState({ value: choose(store.get()) })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      const value = choose(store.get())
      setSettled((before) => (Object.is(before.value, value) ? before : { value }))
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(settle, SETTLED_MS)
    }
    settle()
    const stop = store.subscribe(later)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store, choose])
  return settled.value
}

/** Longer than between two keys of somebody who types. */
const SETTLED_MS = 150

export const SUGGESTION_ID = 'search-suggestion'
export const LISTBOX_ID = 'search-results'
export const optionId = (index: number) => `search-result-${index}`
