// Which figures may stand on one chart, and which may be joined by a line: only those that count the same thing, the
// same way, in the same place, published by the same body, in different years. Pure.
import { type Figure, numberOfFigure, yearOfFigure } from './figure-years.ts'

export type Point = { readonly figure: Figure; readonly year: number; readonly value: number }
export type Series = {
  readonly key: string
  /** In the order of the years. */
  readonly points: readonly Point[]
  /** Pairs of neighbours that a line may join; `gap` when years are missing between them. */
  readonly joins: readonly { from: Point; to: Point; gap: boolean }[]
}
export type ChartData = {
  readonly key: string
  readonly series: readonly Series[]
  /** Years (with halves) at which the definition changes: what is left of them and right of them is not one series. */
  readonly breaks: readonly number[]
}

/** Values of one form and one unit share an axis. */
const axisKey = ({ value, unit, currency, indicator }: Figure) =>
  [indicator, value.type, unit.en, currency ?? ''].join('|')

/** What must be the same for a line to be honest. */
const seriesKey = ({ indicator, geography, counts, publisher, method, value }: Figure) =>
  [indicator, geography.en, counts.en, publisher ?? '', method?.en ?? '', value.type].join('|')

const DRAWN: ReadonlySet<Figure['value']['type']> = new Set(['number', 'range', 'share', 'change'])

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups]
}

const contradict = (a: Figure, b: Figure) =>
  a.differsFrom.some((item) => item.figure === b.id) || b.differsFrom.some((item) => item.figure === a.id)

const spans = ({ period }: Figure) =>
  period === undefined
    ? 0
    : Number((period.end ?? period.start).slice(0, 4)) - Number(period.start.slice(0, 4))

function toSeries(key: string, points: readonly Point[]): Series {
  const sorted = points.toSorted((a, b) => a.year - b.year)
  const alone = (point: Point) =>
    point.figure.validity !== 'superseded' &&
    sorted.every((other) => other === point || other.year !== point.year)
  const joins = sorted.slice(1).flatMap((to, index) => {
    const from = sorted[index]
    if (from === undefined || !alone(from) || !alone(to)) return []
    if (contradict(from.figure, to.figure) || spans(from.figure) !== spans(to.figure)) return []
    return [{ from, to, gap: to.year - from.year > 1 }]
  })
  return { key, points: sorted, joins }
}

/** Where one definition ends and, for the same place, the next begins. */
function breaksOf(series: readonly Series[]): number[] {
  const found = new Set<number>()
  for (const [, sameplace] of groupBy(series, ({ points }) => points[0]?.figure.geography.en ?? '')) {
    const spansOf = sameplace
      .map(({ points }) => ({ first: points[0]?.year ?? 0, last: points.at(-1)?.year ?? 0 }))
      .toSorted((a, b) => a.first - b.first)
    for (const [index, next] of spansOf.slice(1).entries()) {
      const previous = spansOf[index]
      if (previous && previous.last < next.first) found.add((previous.last + next.first) / 2)
    }
  }
  return [...found].toSorted((a, b) => a - b)
}

/** One chart a unit. Figures without a year, ranks and ratios stay in the table. */
export function chartsOf(figures: readonly Figure[]): ChartData[] {
  const points = figures.flatMap((figure) => {
    const year = yearOfFigure(figure)
    return year === null || !DRAWN.has(figure.value.type)
      ? []
      : [{ figure, year, value: numberOfFigure(figure) }]
  })
  return groupBy(points, ({ figure }) => axisKey(figure)).map(([key, group]) => {
    const series = groupBy(group, ({ figure }) => seriesKey(figure)).map(([name, own]) => toSeries(name, own))
    return { key, series, breaks: breaksOf(series) }
  })
}

/** Round numbers for an axis that holds all the values and zero. */
export function ticksOf(values: readonly number[], about = 4): number[] {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  // What is no more than a rounding error is nothing to draw, and steps so small are no numbers.
  if (high - low < Number.EPSILON) return [0, 1]
  const rough = (high - low) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}
