// Instruments as the rows of a CSV file.
import type { TFunction } from 'i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { Bilingual } from '../../../shared/library/model.ts'
import type { CsvData } from '../../../shared/text/csv.ts'
import type { SourceLines } from '../export/useSourceLines.ts'
import { type Instrument, referring } from './instrument-list.ts'

type T = TFunction<readonly ['plans', 'entry', 'lists', 'shell', 'figures']>

type Shown = {
  shown: readonly Instrument[]
  all: readonly Instrument[]
  titles: ReadonlyMap<string, Bilingual>
}

export function instrumentRows(
  { shown, all, titles }: Shown,
  sources: SourceLines,
  locale: Locale,
  t: T,
): CsvData {
  const names = (ids: readonly string[]) => ids.map((id) => titles.get(id)?.[locale] ?? id).join(' | ')
  return {
    header: [
      t('figures:csv.id'),
      t('figures:csv.title'),
      t('entry:symbol'),
      t('entry:type'),
      t('entry:adopted'),
      t('entry:opened'),
      t('entry:inForce'),
      t('entry:parties'),
      t('entry:asOf'),
      t('entry:amends'),
      t('plans:amendedBy'),
      t('entry:complements'),
      t('plans:complementedBy'),
      t('lists:reliability'),
      t('figures:csv.sources'),
    ],
    rows: shown.map((one) => [
      one.id,
      one.title[locale],
      one.symbol ?? null,
      t(`entry:instrumentType.${one.type}`),
      one.adopted ?? null,
      one.opened ?? null,
      one.inForce ?? null,
      one.parties?.value ?? null,
      one.parties?.asOf ?? null,
      names(one.amends),
      names(referring(all, 'amends', one.id)),
      names(one.complements),
      names(referring(all, 'complements', one.id)),
      t(`entry:confidence.${one.confidence}`),
      sources(one),
    ]),
  }
}
