// What the figure views need at once: all figures, and the entries that they name.
import { useMemo } from 'react'
import type { Entry, EntryOf } from '../../../shared/library/model.ts'
import { useOp } from '../../api/useOp.ts'
import type { Figure } from './figure-years.ts'

export type FigureLibrary = {
  readonly figures: readonly Figure[]
  readonly indicators: readonly EntryOf<'indicator'>[]
  readonly find: (id: string) => Entry | null
}

/** The library as far as it is loaded; null until then. */
export function useFigureLibrary(): {
  library: FigureLibrary | null
  error: Error | null
  retry: () => void
} {
  const figures = useOp('library.entries', { kind: 'figure' })
  const indicators = useOp('library.entries', { kind: 'indicator' })
  const organisations = useOp('library.entries', { kind: 'organisation' })
  const sources = useOp('library.entries', { kind: 'source' })
  const terms = useOp('library.entries', { kind: 'term' })
  const all = [figures, indicators, organisations, sources, terms]
  const entries = all.map(({ data }) => data?.entries)
  const library = useMemo(() => {
    if (entries.some((list) => list === undefined)) return null
    const byId = new Map(entries.flatMap((list) => list ?? []).map((entry) => [entry.id, entry]))
    const every = [...byId.values()]
    return {
      figures: every.filter((entry): entry is Figure => entry.kind === 'figure'),
      indicators: every.filter((entry): entry is EntryOf<'indicator'> => entry.kind === 'indicator'),
      find: (id: string) => byId.get(id) ?? null,
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: the lists themselves, not the array around them.
  }, entries)
  return {
    library,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const query of all) if (query.error !== null) void query.refetch()
    },
  }
}
