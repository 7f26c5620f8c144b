// The years that a figure speaks of: its period, or the date at which it holds, or when it was published.
import type { EntryOf } from '../../../../../shared/library/model.ts'

const yearOf = (date: string | undefined) => (date === undefined ? null : Number(date.slice(0, 4)))

export function yearsOfFigure({
  period,
  asOf,
  published,
}: Pick<EntryOf<'figure'>, 'period' | 'asOf' | 'published'>): [number | null, number | null] {
  if (period) return [yearOf(period.start), yearOf(period.end ?? period.start)]
  const year = yearOf(asOf ?? published)
  return [year, year]
}
