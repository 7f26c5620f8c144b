// Cards of the library as the rows of a CSV file.
import type { TFunction } from 'i18next'
import type { EntryCard } from '../../../shared/contract/library.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { CsvData } from '../../../shared/text/csv.ts'

type T = TFunction<readonly ['figures', 'kinds', 'entry']>

export function cardRows(cards: readonly EntryCard[], locale: Locale, t: T): CsvData {
  return {
    header: [
      t('figures:csv.id'),
      t('figures:csv.kind'),
      t('figures:csv.title'),
      t('figures:csv.detail'),
      t('figures:csv.from'),
      t('figures:csv.to'),
      t('figures:row.confidence'),
    ],
    rows: cards.map((card) => [
      card.id,
      t(`kinds:${card.kind}.one`),
      card.title[locale],
      card.detail[locale],
      card.yearFrom,
      card.yearTo,
      t(`entry:confidence.${card.confidence}`),
    ]),
  }
}
