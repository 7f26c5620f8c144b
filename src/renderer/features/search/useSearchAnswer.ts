// Runs the search for the current parameters: latest wins, the old answer stays until the new one is there.
import { useEffect, useRef, useState } from 'react'
import type { SearchAnswer } from '../../../shared/contract/search.ts'
import type { AppError } from '../../../shared/errors.ts'
import { api, connection, toAppError } from '../../api/api.ts'
import { type Coalescer, createCoalescer } from './coalescer.ts'
import type { SearchParams } from './search-params.ts'

type Request = SearchParams & { limit: number }
export type SearchState = {
  answer: SearchAnswer | null
  /** True when the answer is the one of the parameters as they are now. */
  fresh: boolean
  error: AppError | null
}

const NOTHING: SearchState = { answer: null, fresh: true, error: null }

export function useSearchAnswer(params: SearchParams, limit: number): SearchState {
  const [state, setState] = useState<SearchState>(NOTHING)
  const [revision, setRevision] = useState(0)
  const coalescer = useRef<Coalescer<Request> | null>(null)
  coalescer.current ??= createCoalescer<Request, SearchAnswer>({
    run: (request) => api.call('search.query', request),
    onAnswer: (_request, answer, latest) => setState({ answer, fresh: latest, error: null }),
    onError: (_request, error) =>
      setState((before) => ({ ...before, fresh: true, error: toAppError(error) })),
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks for the same search again.
  useEffect(() => {
    if (params.text.trim() === '') {
      coalescer.current?.cancel()
      setState(NOTHING)
      return
    }
    setState((before) => ({ ...before, fresh: false }))
    coalescer.current?.request({ ...params, limit })
  }, [params, limit, revision])

  useEffect(() => {
    const again = () => setRevision((n) => n + 1)
    const stops = [
      api.on('notes.changed', again),
      api.on('notes.purged', again),
      api.on('library.changed', again),
      // The search knows a new pack only some seconds after the library does.
      api.on('packs.changed', again),
      connection.subscribe(() => {
        if (connection.get() === 'online') again()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  return state
}
