// The year under which a figure is drawn and sorted: the end of its period, else its date.
import type { EntryOf } from '../../../shared/library/model.ts'
import { formatYears } from '../../../shared/text/format.ts'
import { yearsOfFigure } from '../entry/kinds/figure/years-of-figure.ts'

export type Figure = EntryOf<'figure'>

/** What tells the years of a figure. */
export type Dated = Pick<Figure, 'period' | 'asOf' | 'published'>

export const yearOfFigure = (figure: Dated): number | null => yearsOfFigure(figure)[1]

export const yearsText = (figure: Dated): string => formatYears(...yearsOfFigure(figure))

/** The number for sorting and drawing; a range counts by its middle, a rank or a ratio as its quotient. */
export function numberOfFigure({ value }: Pick<Figure, 'value'>): number {
  switch (value.type) {
    case 'number':
      return value.value
    case 'range':
      return (value.low + value.high) / 2
    case 'share':
    case 'change':
      return value.percent
    case 'ratio':
      return value.numerator / value.denominator
    case 'rank':
      return value.rank
  }
}
