// Measures as the rows of a CSV file, plan by plan in the order of the tree; a plan without known measure keeps a row,
// so that the gap is seen there as well.
import type { TFunction } from 'i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { Bilingual } from '../../../shared/library/model.ts'
import type { CsvData } from '../../../shared/text/csv.ts'
import type { SourceLines } from '../export/useSourceLines.ts'
import { byNumber, type Measure, type Plan } from './measures.ts'

type T = TFunction<readonly ['plans', 'entry', 'lists', 'shell', 'figures']>

type Shown = {
  plans: readonly Plan[]
  /** Those that pass the filter. */
  measures: readonly Measure[]
  all: readonly Measure[]
  titles: ReadonlyMap<string, Bilingual>
}

export function measureRows(
  { plans, measures, all, titles }: Shown,
  sources: SourceLines,
  locale: Locale,
  t: T,
): CsvData {
  const names = (ids: readonly string[]) => ids.map((id) => titles.get(id)?.[locale] ?? id).join(' | ')
  const rows = plans.flatMap((plan) => {
    const own = measures.filter((measure) => measure.plan === plan.id).toSorted(byNumber)
    const name = plan.title[locale]
    if (!all.some((measure) => measure.plan === plan.id)) {
      const gap =
        plan.measureCount === undefined ? t('plans:gapAll') : t('plans:gap', { count: plan.measureCount })
      return [
        [
          plan.id,
          name,
          null,
          null,
          gap,
          ...Array<null>(6).fill(null),
          t(`entry:confidence.${plan.confidence}`),
          sources(plan),
        ],
      ]
    }
    return own.map((measure) => {
      const axis = plan.axes.find(({ id }) => id === measure.axis)
      return [
        measure.id,
        name,
        axis === undefined
          ? null
          : [axis.number, axis.title[locale]].filter((part) => part !== undefined).join('. '),
        measure.number ?? null,
        measure.title[locale],
        measure.leads.map((lead) => lead[locale]).join(' | '),
        measure.status === undefined
          ? t('plans:statusUnknown')
          : t(`entry:statusValue.${measure.status.value}`),
        measure.status?.evidence[locale] ?? null,
        measure.status?.asOf ?? null,
        names(measure.topics),
        names(measure.sameSubject),
        t(`entry:confidence.${measure.confidence}`),
        sources(measure),
      ]
    })
  })
  return {
    header: [
      t('figures:csv.id'),
      t('entry:plan'),
      t('entry:axis'),
      t('entry:number'),
      t('figures:csv.title'),
      t('entry:leads'),
      t('entry:status'),
      t('entry:evidence'),
      t('entry:asOf'),
      t('entry:topics'),
      t('entry:sameSubject'),
      t('lists:reliability'),
      t('figures:csv.sources'),
    ],
    rows,
  }
}
