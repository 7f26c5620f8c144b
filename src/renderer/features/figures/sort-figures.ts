// The columns by which a list of figures is sorted, and their order.
import type { Locale } from '../../../shared/i18n/resources.ts'
import { type Figure, numberOfFigure, yearOfFigure } from './figure-years.ts'
import { publisherName } from './names.ts'
import type { FigureLibrary } from './useFigureLibrary.ts'

export const SORT_COLUMNS = ['figure', 'year', 'geography', 'publisher', 'counts'] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]
export type Sort = { readonly column: SortColumn; readonly descending: boolean }

/** Years and values from the highest at first, words from A. */
export function nextSort(current: Sort | null, column: SortColumn): Sort {
  if (current?.column === column) return { column, descending: !current.descending }
  return { column, descending: column === 'year' || column === 'figure' }
}

export function sortFigures(
  figures: readonly Figure[],
  { column, descending }: Sort,
  library: FigureLibrary,
  locale: Locale,
): Figure[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const words = (figure: Figure): string => {
    if (column === 'publisher') return publisherName(figure, library, locale) ?? ''
    return column === 'geography' ? figure.geography[locale] : figure.counts[locale]
  }
  const compare = (a: Figure, b: Figure): number => {
    if (column === 'figure') return numberOfFigure(a) - numberOfFigure(b)
    if (column === 'year') return (yearOfFigure(a) ?? 0) - (yearOfFigure(b) ?? 0)
    return collator.compare(words(a), words(b))
  }
  return figures.toSorted((a, b) => (descending ? -compare(a, b) : compare(a, b)))
}
