// Several entries by id, for what a card does not tell. Answers those that have arrived.
import { useQueries } from '@tanstack/react-query'
import type { Entry } from '../../../shared/library/model.ts'
import { opOptions } from '../../api/useOp.ts'

export function useEntries(ids: readonly string[]): ReadonlyMap<string, Entry> {
  return useQueries({
    queries: [...new Set(ids)].map((id) => opOptions('library.get', { id })),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => (data ? [[data.entry.id, data.entry] as const] : []))),
  })
}

/** Only those of one kind. */
export function useEntriesOf<K extends Entry['kind']>(
  kind: K,
  ids: readonly string[],
): Extract<Entry, { kind: K }>[] {
  const entries = useEntries(ids)
  return [...entries.values()].filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind)
}
