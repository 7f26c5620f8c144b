// Figures as the rows of a CSV file: what is published word for word, and the number that can be computed with.
import type { TFunction } from 'i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { CsvCell, CsvData } from '../../../shared/text/csv.ts'
import { formatValue } from '../../../shared/text/format.ts'
import { type Figure, numberOfFigure } from '../figures/figure-years.ts'
import { publisherName, sourceLine, titleOf } from '../figures/names.ts'
import type { WholeEntries } from '../figures/useWholeFigures.ts'

type T = TFunction<readonly ['figures', 'entry']>

export function figureRows(figures: readonly Figure[], library: WholeEntries, locale: Locale, t: T): CsvData {
  const differs = (figure: Figure) =>
    figure.differsFrom
      .map((item) => `${titleOf(item.figure, library, locale)} (${item.reason[locale]})`)
      .join(' | ')
  const columns: [string, (figure: Figure) => CsvCell][] = [
    [t('figures:csv.id'), (figure) => figure.id],
    [t('figures:csv.title'), (figure) => figure.title[locale]],
    [t('figures:row.indicator'), (figure) => titleOf(figure.indicator, library, locale)],
    [t('figures:csv.text'), (figure) => formatValue(figure.value, locale)],
    [t('figures:csv.value'), (figure) => (figure.value.type === 'range' ? null : numberOfFigure(figure))],
    [t('figures:csv.low'), ({ value }) => (value.type === 'range' ? value.low : null)],
    [t('figures:csv.high'), ({ value }) => (value.type === 'range' ? value.high : null)],
    [t('figures:csv.unit'), (figure) => figure.unit[locale]],
    [t('figures:csv.currency'), (figure) => figure.currency ?? null],
    [t('figures:row.counts'), (figure) => figure.counts[locale]],
    [t('figures:row.geography'), (figure) => figure.geography[locale]],
    [t('figures:csv.from'), ({ period, asOf, published }) => period?.start ?? asOf ?? published ?? null],
    [t('figures:csv.to'), ({ period }) => period?.end ?? null],
    [t('figures:row.published'), (figure) => figure.published ?? null],
    [t('figures:row.publisher'), (figure) => publisherName(figure, library, locale)],
    [t('figures:row.method'), (figure) => figure.method?.[locale] ?? null],
    [t('figures:row.confidence'), (figure) => t(`entry:confidence.${figure.confidence}`)],
    [t('figures:row.validity'), (figure) => t(`entry:validity.${figure.validity}`)],
    [t('figures:row.caveats'), (figure) => figure.caveats.map((caveat) => caveat[locale]).join(' | ')],
    [t('figures:csv.differs'), differs],
    [t('figures:csv.sources'), (figure) => sourceLine(figure, library, locale)],
  ]
  return {
    header: columns.map(([label]) => label),
    rows: (function* () {
      for (const figure of figures) yield columns.map(([, cellOf]) => cellOf(figure))
    })(),
  }
}
