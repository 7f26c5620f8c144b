// Partial dates: a date is as precise as its source and no more. Owns the format, its checks and its order.

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the length is the precision. */
export type PartialDate = string

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** True for a well-formed partial date that exists in the calendar (no 2023-02-30) between 1800 and 2199. */
export function isPartialDate(value: string): boolean {
  const match = PATTERN.exec(value)
  if (!match) return false
  const [, year, month, day] = match
  const y = Number(year)
  if (y < 1800 || y > 2199) return false
  if (month === undefined) return true
  const m = Number(month)
  if (m < 1 || m > 12) return false
  if (day === undefined) return true
  const d = Number(day)
  return d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
}

/** Year of a partial date, for filters and facets. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4))
}
