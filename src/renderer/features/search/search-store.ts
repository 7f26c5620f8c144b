// The search of the window: what is asked, what was answered, which result is chosen. Pure of React and of the API, so
// that a key draws only what it changes.
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { Completion, SearchAnswer } from '../../../shared/contract/search.ts'
import type { AppError } from '../../../shared/errors.ts'
import { createCoalescer } from './coalescer.ts'
import { type Block, blocksOf, type Row, rowsOf } from './rows.ts'
import { NO_SEARCH, type SearchManner, type SearchParams, toRequest, withoutScope } from './search-params.ts'

export type SearchState = {
  readonly params: SearchParams
  readonly manner: SearchManner
  readonly answer: SearchAnswer | null
  /** The answer as it is drawn, and as the arrows move through it. */
  readonly blocks: readonly Block[]
  readonly rows: readonly Row[]
  /** Position of the chosen row. */
  readonly active: number
  /** True when the answer is the one of the parameters as they are now. */
  readonly fresh: boolean
  readonly error: AppError | null
  /** Whether more can be asked for. */
  readonly hasMore: boolean
  /** How what was typed may go on, the likeliest first. */
  readonly suggestions: readonly Completion[]
  /** Whether the chosen result is shown beside the list. */
  readonly preview: boolean
}

export type SearchStore = ReturnType<typeof createSearchStore>

/** While typing, a screenful; more when it is looked for. The last is what the contract allows. */
const SIZES = [
  { limit: 20, texts: 6 },
  { limit: 60, texts: 20 },
  { limit: 200, texts: 60 },
] as const
/** An answer to a text that has changed meanwhile is shown only when nothing was for so long. */
const SHOW_OLD_AFTER_MS = 150
/** Texts are indexed in the background: what may be missing is looked for again. */
const INCOMPLETE_AGAIN_MS = 1500

const EMPTY = { answer: null, blocks: [], rows: [], fresh: true, error: null, hasMore: false } as const

type Options = {
  ask(request: OpInput<'search.query'>): Promise<SearchAnswer>
  toError(error: unknown): AppError
  now(): number
}

export function createSearchStore({ ask, toError, now }: Options) {
  let state: SearchState = {
    ...EMPTY,
    params: NO_SEARCH,
    manner: { locale: 'fr', translate: true, grouped: true },
    active: 0,
    preview: false,
    suggestions: [],
  }
  let size = 0
  let shownAt = 0
  let again: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const change = (next: Partial<SearchState>): void => {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }

  const show = (raw: SearchAnswer, fresh: boolean): void => {
    shownAt = now()
    const answer = raw.suggestion === null ? raw : { ...raw, suggestion: withoutScope(raw.suggestion) }
    const blocks = blocksOf(answer)
    const rows = rowsOf(blocks)
    const missing = answer.total - answer.hits.length + (answer.texts.total - answer.texts.hits.length)
    change({
      answer,
      blocks,
      rows,
      active: Math.min(state.active, Math.max(0, rows.length - 1)),
      fresh,
      error: null,
      hasMore: missing > 0 && size < SIZES.length - 1,
    })
  }

  const coalescer = createCoalescer<OpInput<'search.query'>, SearchAnswer>({
    run: ask,
    onAnswer: (_request, answer, latest) => {
      if (!latest && now() - shownAt < SHOW_OLD_AFTER_MS) return
      show(answer, latest)
      clearTimeout(again)
      if (latest && !answer.complete) again = setTimeout(request, INCOMPLETE_AGAIN_MS)
    },
    onError: (_request, error) => change({ fresh: true, error: toError(error) }),
  })

  function request(): void {
    clearTimeout(again)
    const { params, manner } = state
    if (params.text.trim() === '') {
      coalescer.cancel()
      if (state.answer !== null || !state.fresh || state.error !== null) change(EMPTY)
      return
    }
    if (state.fresh) change({ fresh: false })
    coalescer.request(toRequest(params, manner, SIZES[size] ?? SIZES[0]))
  }

  return {
    get: (): SearchState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Another search: begins at its first result. */
    setParams(next: Partial<SearchParams>): void {
      size = 0
      const params = { ...state.params, ...next }
      change({ params, active: 0, fresh: params.text.trim() === '' && state.answer === null })
      request()
    },
    /** The same search in another manner. */
    setManner(next: SearchManner): void {
      const { locale, translate, grouped } = state.manner
      if (next.locale === locale && next.translate === translate && next.grouped === grouped) return
      change({ manner: next })
      request()
    },
    setActive(index: number): void {
      const active = Math.max(0, Math.min(index, state.rows.length - 1))
      if (active !== state.active) change({ active })
    },
    setSuggestions(suggestions: readonly Completion[]): void {
      change({ suggestions })
    },
    setPreview(preview: boolean): void {
      if (preview !== state.preview) change({ preview })
    },
    /** Asks for more of the same. */
    more(): void {
      if (!state.hasMore || !state.fresh) return
      size += 1
      request()
    },
    /** Asks the same again: something changed. */
    refresh: request,
  }
}
