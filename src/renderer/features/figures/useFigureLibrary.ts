// What the lists of figures need at once: every figure with the columns it is shown, sorted and filtered by, and the names
// of what it is filed under. What else an entry says is read for those on screen (see useWholeFigures.ts).
import { useMemo } from 'react'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import { queryClient } from '../../api/query-client.ts'
import { opOptions, useOp } from '../../api/useOp.ts'
import type { Figure } from './figure-years.ts'
import type { PublisherLookup } from './names.ts'

type Lists = OpOutput<'library.figures'>

export type ListedFigure = Pick<
  Figure,
  'id' | 'title' | 'indicator' | 'topics' | 'value' | 'currency' | 'period' | 'asOf' | 'published'
> &
  Pick<Figure, 'publisher' | 'validity' | 'unit' | 'geography' | 'counts'>

export type FigureLibrary = PublisherLookup & {
  readonly figures: readonly ListedFigure[]
  readonly indicators: Lists['indicators']
  readonly topics: Lists['topics']
}

const NO_WORDS = { fr: '', en: '' }

function toLibrary({ figures, words, indicators, topics, publishers }: Lists): FigureLibrary {
  const byId = new Map(publishers.map((one) => [one.id, one]))
  const at = (place: number) => words[place] ?? NO_WORDS
  return {
    figures: figures.map((row) => ({
      ...row,
      unit: at(row.unit),
      geography: at(row.geography),
      counts: at(row.counts),
    })),
    indicators,
    topics,
    publisher: (id) => byId.get(id) ?? null,
  }
}

/** Asked for by who is about to open a screen of figures: the way to the link is time enough to read thousands. */
export function readFiguresAhead(): void {
  void queryClient.prefetchQuery(opOptions('library.figures', {}))
}

/** Null until it is there. */
export function useFigureLibrary(): {
  library: FigureLibrary | null
  error: Error | null
  retry: () => void
} {
  const { data, error, refetch } = useOp('library.figures', {})
  const library = useMemo(() => (data === undefined ? null : toLibrary(data)), [data])
  return { library, error, retry: () => void refetch() }
}
