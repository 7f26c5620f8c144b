// Events as the rows of a CSV file.
import type { TFunction } from 'i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { CsvData } from '../../../shared/text/csv.ts'
import type { SourceLines } from '../export/useSourceLines.ts'
import type { TimelineEvent } from './timeline.ts'

type T = TFunction<readonly ['events', 'entry', 'lists', 'shell', 'figures']>

export function eventRows(
  events: readonly TimelineEvent[],
  series: readonly { id: string; title: string }[],
  sources: SourceLines,
  locale: Locale,
  t: T,
): CsvData {
  return {
    header: [
      t('figures:csv.id'),
      t('figures:csv.title'),
      t('entry:series'),
      t('entry:number'),
      t('figures:csv.from'),
      t('figures:csv.to'),
      t('entry:place'),
      t('entry:modeLabel'),
      t('lists:reliability'),
      t('figures:csv.sources'),
    ],
    rows: events.map((event) => [
      event.id,
      event.title[locale],
      series.find(({ id }) => id === event.series)?.title ?? null,
      event.number ?? null,
      event.start,
      event.end ?? null,
      [event.place?.city?.[locale], event.place?.country?.[locale]].filter(Boolean).join(', '),
      event.place?.mode === undefined ? null : t(`entry:mode.${event.place.mode}`),
      t(`entry:confidence.${event.confidence}`),
      sources(event),
    ]),
  }
}
