// Holds the search of the window and keeps the router's address (memory only) in step with it.
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { SearchContext, type SearchContextValue } from './search-context.ts'
import { fromAddress, NO_SEARCH, readAddress, type SearchParams, toAddress } from './search-params.ts'
import { useSearchAnswer } from './useSearchAnswer.ts'

type Props = { children: ReactNode }

const FIRST_PAGE = 50
const LONGEST_PAGE = 200

export function SearchProvider({ children }: Props) {
  const router = useRouter()
  const [params, setAll] = useState<SearchParams>(NO_SEARCH)
  const [limit, setLimit] = useState(FIRST_PAGE)
  const [active, setActive] = useState(0)
  const inputRef = useRef<HTMLInputElement | null>(null)
  const openWhenFresh = useRef(false)
  const state = useSearchAnswer(params, limit)

  // Back and forward bring the search of that moment with them.
  useEffect(
    () =>
      router.history.subscribe(({ location, action }) => {
        if (action.type === 'PUSH' || action.type === 'REPLACE' || location.pathname !== '/') return
        setAll(fromAddress(readAddress(router.options.parseSearch?.(location.search) ?? {})))
      }),
    [router],
  )

  const goHome = useCallback(() => {
    void router.navigate({ to: '/', search: toAddress(params) })
  }, [router, params])

  const setParams = useCallback(
    (change: Partial<SearchParams>) => {
      const next = { ...params, ...change }
      setAll(next)
      setActive(0)
      setLimit(FIRST_PAGE)
      openWhenFresh.current = false
      const replace = router.history.location.pathname === '/'
      void router.navigate({ to: '/', search: toAddress(next), replace })
    },
    [router, params],
  )

  const open = useCallback(
    (hit: SearchHit) => {
      if (hit.kind !== 'note') void router.navigate({ to: '/entry/$id', params: { id: hit.id } })
      else if (hit.entryId === null) void router.navigate({ to: '/notes', search: { note: hit.id } })
      else void router.navigate({ to: '/entry/$id', params: { id: hit.entryId }, search: { note: hit.id } })
    },
    [router],
  )

  const openActive = useCallback(() => {
    const hit = state.answer?.hits[active]
    if (!state.fresh) openWhenFresh.current = true
    else if (hit) open(hit)
  }, [state, active, open])

  useEffect(() => {
    if (!state.fresh || !openWhenFresh.current) return
    openWhenFresh.current = false
    const first = state.answer?.hits[0]
    if (first) open(first)
  }, [state, open])

  const value = useMemo<SearchContextValue>(
    () => ({
      ...state,
      params,
      active: Math.min(active, Math.max(0, (state.answer?.hits.length ?? 1) - 1)),
      inputRef,
      setParams,
      setActive,
      showMore: () => setLimit(LONGEST_PAGE),
      open,
      openActive,
      goHome,
    }),
    [state, params, active, setParams, open, openActive, goHome],
  )
  return <SearchContext.Provider value={value}>{children}</SearchContext.Provider>
}
