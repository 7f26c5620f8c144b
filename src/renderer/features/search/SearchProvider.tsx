// Holds the search of the window and keeps the router's address (memory only) in step with it.
import { type NavigateFn, type RouterHistory, useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { api, connection, toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { createAddressWriter } from './address-writer.ts'
import { marksOf, type Row } from './rows.ts'
import { SearchContext, type SearchControl } from './search-context.ts'
import { fromAddress, readAddress, toAddress, toSaved } from './search-params.ts'
import { createSearchStore } from './search-store.ts'
import { createSuggester } from './suggestions.ts'

type Props = { children: ReactNode }

type Router = {
  readonly history: RouterHistory
  readonly navigate: NavigateFn
  readonly options: { readonly parseSearch?: (search: string) => Record<string, unknown> }
}

function createControl(
  router: Router,
  inputRef: SearchControl['inputRef'],
): SearchControl & { follow(): () => void } {
  const store = createSearchStore({
    ask: (request) => api.call('search.query', request),
    toError: toAppError,
    now: () => performance.now(),
  })
  const suggester = createSuggester({
    complete: async (text, limit) => {
      const { locale } = store.get().manner
      return (await api.call('search.complete', { text, locale, limit })).items
    },
    onChange: store.setSuggestions,
  })
  const isHome = () => router.history.location.pathname === '/'
  const go = (replace: boolean) =>
    void router.navigate({ to: '/', search: toAddress(store.get().params), replace })
  const address = createAddressWriter(() => {
    if (isHome()) go(true)
  })
  let opensWhenFresh = false
  /** The answer is old when something changed while no result was on screen. */
  let isOld = false

  const open = (row: Row): void => {
    address.flush()
    const { params } = store.get()
    if (params.text.trim() !== '') {
      // Only what led somewhere is worth remembering; a failure is no reason not to go there.
      api.call('recent.addSearch', { text: params.text.trim(), input: toSaved(params) }).catch(() => {})
    }
    if (row.type === 'passage') {
      void router.navigate({
        to: '/texts/$id',
        params: { id: row.text.id },
        search: { at: row.passage.position, mark: marksOf(row) },
      })
      return
    }
    const { hit } = row
    if (hit.kind === 'meeting') {
      void router.navigate({
        to: '/meetings/$id',
        params: { id: hit.id },
        search: hit.lineId === null ? {} : { line: hit.lineId },
      })
    } else if (hit.kind !== 'note') void router.navigate({ to: '/entry/$id', params: { id: hit.id } })
    else if (hit.entryId === null) void router.navigate({ to: '/notes', search: { note: hit.id } })
    else void router.navigate({ to: '/entry/$id', params: { id: hit.entryId }, search: { note: hit.id } })
  }

  const again = (): void => {
    if (isHome()) store.refresh()
    else isOld = true
  }

  const setParams: SearchControl['setParams'] = (change) => {
    opensWhenFresh = false
    store.setParams(change)
    if (change.text !== undefined) suggester.textChanged(change.text)
    const isTyping = Object.keys(change).every((name) => name === 'text')
    if (isHome() && isTyping) address.later()
    else {
      address.drop()
      go(false)
    }
  }

  return {
    store,
    inputRef,
    setParams,
    open,
    openActive() {
      const { rows, active, fresh } = store.get()
      const row = rows[active]
      if (!fresh) opensWhenFresh = true
      else if (row) open(row)
    },
    acceptFirst() {
      const { answer, suggestions } = store.get()
      const text = answer?.suggestion ?? suggestions[0]?.text
      if (text === undefined || !isHome()) return false
      setParams({ text })
      return true
    },
    goHome() {
      address.drop()
      go(isHome())
    },
    follow() {
      const stops = [
        address.watch(window),
        // Back and forward bring the search of that moment with them.
        router.history.subscribe(({ location, action }) => {
          if (location.pathname !== '/') return
          if (action.type !== 'PUSH' && action.type !== 'REPLACE') {
            address.drop()
            store.setParams(fromAddress(readAddress(router.options.parseSearch?.(location.search) ?? {})))
          } else if (isOld) store.refresh()
          isOld = false
        }),
        store.subscribe(() => {
          if (!opensWhenFresh || !store.get().fresh) return
          opensWhenFresh = false
          const first = store.get().rows[0]
          if (first) open(first)
        }),
        api.on('notes.changed', again),
        api.on('notes.purged', again),
        api.on('meetings.changed', again),
        api.on('meetings.purged', again),
        api.on('meetings.lineChanged', again),
        api.on('library.changed', again),
        api.on('texts.changed', again),
        api.on('search.changed', again),
        // The search knows a new pack only some seconds after the library does.
        api.on('packs.changed', again),
        connection.subscribe(() => {
          if (connection.get() === 'online') again()
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

export function SearchProvider({ children }: Props) {
  const router = useRouter()
  const locale = useLocale()
  const inputRef = useRef<HTMLInputElement | null>(null)
  const { data: settings } = useOp('settings.get', {})
  const translate = settings?.searchTranslate ?? true
  const grouped = settings?.searchGrouped ?? true
  const [control] = useState(() => createControl(router, inputRef))

  useEffect(() => control.follow(), [control])
  useEffect(
    () => control.store.setManner({ locale, translate, grouped }),
    [control, locale, translate, grouped],
  )

  return <SearchContext.Provider value={control}>{children}</SearchContext.Provider>
}
