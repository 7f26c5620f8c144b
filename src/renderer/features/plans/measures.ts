// Order and grouping of measures, shared by the tree and the matrix.
import type { EntryOf } from '../../../shared/library/model.ts'

export type Measure = EntryOf<'measure'>
export type Plan = EntryOf<'plan'>
export const STATUSES = ['announced', 'in-progress', 'done', 'abandoned', 'unknown'] as const
export type Status = (typeof STATUSES)[number]

export const statusOf = (measure: Measure): Status => measure.status?.value ?? 'unknown'

/** As printed; measures without a number come last. */
export function byNumber(a: Measure, b: Measure): number {
  return (a.number ?? '~').localeCompare(b.number ?? '~', 'en', { numeric: true })
}

const firstDate = (plan: Plan) => plan.period?.start ?? plan.adopted ?? ''

/** Plans whose measures are known first, the newest first among them. */
export function sortPlans(plans: readonly Plan[], measures: readonly Measure[]): Plan[] {
  const rank = (plan: Plan) => {
    if (measures.some((measure) => measure.plan === plan.id)) return 0
    return plan.axes.length > 0 ? 1 : 2
  }
  return plans.toSorted((a, b) => rank(a) - rank(b) || firstDate(b).localeCompare(firstDate(a)))
}

/** Subjects of the measures, those that most plans share first. */
export function subjectsOf(measures: readonly Measure[]): string[] {
  const plansOf = (topic: string) =>
    new Set(measures.filter(({ topics }) => topics.includes(topic)).map(({ plan }) => plan)).size
  const count = (topic: string) => measures.filter(({ topics }) => topics.includes(topic)).length
  const topics = [...new Set(measures.flatMap((measure) => measure.topics))]
  return topics.toSorted((a, b) => plansOf(b) - plansOf(a) || count(b) - count(a))
}
