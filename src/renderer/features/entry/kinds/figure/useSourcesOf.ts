// The sources that figures name, fetched with the entry that shows them: a value is never shown without its source.
import { useCallback } from 'react'
import type { Entry, EntryOf } from '../../../../../shared/library/model.ts'
import { useEntries } from '../../useEntries.ts'

/** Finds a source by its id; null until it has arrived. */
export function useSourcesOf(figures: readonly EntryOf<'figure'>[]): (id: string) => Entry | null {
  const entries = useEntries(figures.flatMap(({ sources }) => sources.map(({ source }) => source)))
  return useCallback((id) => entries.get(id) ?? null, [entries])
}
