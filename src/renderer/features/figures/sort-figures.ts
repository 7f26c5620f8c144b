// The columns by which a list of figures is sorted, and their order.
import type { Locale } from '../../../shared/i18n/resources.ts'
import { numberOfFigure, yearOfFigure } from './figure-years.ts'
import { type PublisherLookup, publisherName } from './names.ts'
import type { ListedFigure } from './useFigureLibrary.ts'

export const SORT_COLUMNS = ['figure', 'year', 'geography', 'publisher', 'counts'] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]
export type Sort = { readonly column: SortColumn; readonly descending: boolean }

/** Years and values from the highest at first, words from A. */
export function nextSort(current: Sort | null, column: SortColumn): Sort {
  if (current?.column === column) return { column, descending: !current.descending }
  return { column, descending: column === 'year' || column === 'figure' }
}

export function sortFigures(
  figures: readonly ListedFigure[],
  { column, descending }: Sort,
  library: PublisherLookup,
  locale: Locale,
): ListedFigure[] {
  const words = (figure: ListedFigure): string => {
    if (column === 'publisher') return publisherName(figure, library, locale) ?? ''
    return column === 'geography' ? figure.geography[locale] : figure.counts[locale]
  }
  const keyOf = (): ((figure: ListedFigure) => number) => {
    if (column === 'figure') return numberOfFigure
    if (column === 'year') return (figure) => yearOfFigure(figure) ?? 0
    // The same few names stand in thousands of rows: they are put in order once.
    const { compare } = new Intl.Collator(locale, { numeric: true })
    const ranks = new Map([...new Set(figures.map(words))].sort(compare).map((text, rank) => [text, rank]))
    return (figure) => ranks.get(words(figure)) ?? 0
  }
  const key = keyOf()
  const factor = descending ? -1 : 1
  return figures
    .map((figure) => ({ figure, key: key(figure) }))
    .sort((a, b) => factor * (a.key - b.key))
    .map(({ figure }) => figure)
}
