// All the cards of a list, in the order of the core. A library larger than one answer is fetched in several.
import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import type { EntryCard } from '../../../shared/contract/library.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { EntryKind } from '../../../shared/library/kinds.ts'
import { opOptions, useOp } from '../../api/useOp.ts'

/** What one answer may hold (`library.list`). */
const PAGE = 10_000

type Page = UseQueryResult<OpOutput<'library.list'>>

const NOTHING: readonly EntryCard[] = []

/** Kept outside, so that the joined list stays the same as long as its pages do. */
const join = (pages: Page[]) => ({
  cards: pages.every((page) => page.data !== undefined)
    ? pages.flatMap((page) => page.data?.items ?? [])
    : undefined,
  error: pages.find((page) => page.error !== null)?.error ?? null,
})

/** `cards` is undefined until the last page is there. */
export function useCards(
  kind: EntryKind | null,
  locale: Locale,
): { cards: readonly EntryCard[] | undefined; error: Error | null; retry: () => void } {
  const input = { kind, locale, limit: PAGE }
  const first = useOp('library.list', input)
  const more = Math.max(0, Math.ceil((first.data?.total ?? 0) / PAGE) - 1)
  const rest = useQueries({
    queries: Array.from({ length: more }, (_, index) =>
      opOptions('library.list', { ...input, offset: (index + 1) * PAGE }),
    ),
    combine: join,
  })
  const head = first.data?.items
  const tail = more === 0 ? NOTHING : rest.cards
  const cards = useMemo(
    () =>
      head === undefined || tail === undefined ? undefined : tail.length === 0 ? head : [...head, ...tail],
    [head, tail],
  )
  return { cards, error: first.error ?? rest.error, retry: () => void first.refetch() }
}
