// Figures near a number that was typed, while the pane is open and something that reads as a number is there.
import type { SearchHit } from '../../../shared/contract/search.ts'
import { formatFigure } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { yearsText } from '../figures/figure-years.ts'
import { nearest, parseHeard } from '../figures/near.ts'
import { useFigureLibrary } from '../figures/useFigureLibrary.ts'

export type NearFigure = {
  readonly id: string
  readonly title: SearchHit['title']
  readonly value: string
  /** Year and publisher. */
  readonly detail: string
}

const MOST = 5

/** Null while the figures are being fetched. */
export function useNearFigures(text: string): readonly NearFigure[] | null {
  const locale = useLocale()
  const { library, error } = useFigureLibrary()
  const heard = /\d/.test(text) ? parseHeard(text) : null
  if (heard === null) return []
  if (library === null) return error === null ? null : []
  return nearest(heard, library.figures)
    .slice(0, MOST)
    .map(({ figure }) => {
      const publisher = figure.publisher === undefined ? null : library.publisher(figure.publisher)
      return {
        id: figure.id,
        title: figure.title,
        value: formatFigure(figure.value, figure.unit[locale], locale),
        detail: [yearsText(figure), publisher?.title[locale] ?? ''].filter((part) => part !== '').join(' · '),
      }
    })
}
