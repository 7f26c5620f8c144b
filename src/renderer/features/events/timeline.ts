// Geometry of the timeline: lanes by series, places in years, rows so that marks never cover each other.
import type { PartialDate } from '../../../shared/library/dates.ts'
import type { EntryOf } from '../../../shared/library/model.ts'

export type TimelineEvent = EntryOf<'event'>
/** `from` and `to` in rem from the start of the first year; `row` inside the lane, from the top. */
export type Mark = { event: TimelineEvent; from: number; width: number; row: number; precise: boolean }
export type Lane = { series: string | null; marks: Mark[]; rows: number }

/** Widths of one year, in rem, from the whole at a glance to the month. */
export const ZOOMS = [2, 3, 4.5, 7, 12, 24, 48] as const
/** Width of a mark whose dates are shorter than itself: the least that a finger or a tremor can hit. */
export const MARK = 1.625
const GAP = 0.25

/** Where a partial date begins and where it ends, as a year with decimals: `2012-03` is all of March. */
export function spanOf(date: PartialDate): [number, number] {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return [year, year + 1]
  const start = year + (month - 1) / 12
  if (day === undefined) return [start, start + 1 / 12]
  return [start + (day - 1) / 372, start + day / 372]
}

/** Earliest first; an imprecise date comes before the precise ones that it holds. */
export function byDate(a: TimelineEvent, b: TimelineEvent): number {
  return a.start.localeCompare(b.start) || (a.end ?? a.start).localeCompare(b.end ?? b.start)
}

/** First and last year to draw. */
export function yearsOf(events: readonly TimelineEvent[]): [number, number] {
  const starts = events.map((event) => Math.floor(spanOf(event.start)[0]))
  const ends = events.map((event) => Math.ceil(spanOf(event.end ?? event.start)[1]))
  return [Math.min(...starts), Math.max(...ends)]
}

function placeMarks(events: readonly TimelineEvent[], firstYear: number, zoom: number): Mark[] {
  const rowEnds: number[] = []
  return events.toSorted(byDate).map((event) => {
    const from = (spanOf(event.start)[0] - firstYear) * zoom
    const to = (spanOf(event.end ?? event.start)[1] - firstYear) * zoom
    const width = Math.max(MARK, to - from)
    const free = rowEnds.findIndex((end) => end + GAP <= from)
    const row = free === -1 ? rowEnds.length : free
    rowEnds[row] = from + width
    return { event, from, width, row, precise: event.start.length === 10 }
  })
}

/** One lane per series, in the order given, then the events of no series; empty lanes are left out. */
export function lanesOf(
  events: readonly TimelineEvent[],
  series: readonly string[],
  firstYear: number,
  zoom: number,
): Lane[] {
  return [...series, null]
    .map((id) => {
      const own = events.filter((event) => (event.series ?? null) === id)
      const marks = placeMarks(own, firstYear, zoom)
      return { series: id, marks, rows: Math.max(0, ...marks.map((mark) => mark.row + 1)) }
    })
    .filter((lane) => lane.marks.length > 0)
}
