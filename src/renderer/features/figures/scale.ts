// From years and values to places on a drawing, and the marks of an axis. Pure.
import type { ChartData } from './series.ts'
import { ticksOf } from './series.ts'

export type Scale = {
  readonly x: (year: number) => number
  readonly y: (value: number) => number
  readonly years: readonly number[]
  readonly ticks: readonly number[]
}
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** As many years as there is room for, the last one always among them. */
function yearMarks(first: number, last: number, most: number): number[] {
  const span = last - first
  const step = [1, 2, 5, 10, 20, 50].find((one) => span / one <= Math.max(1, most - 1)) ?? 100
  const marks: number[] = []
  for (let year = last; year >= first; year -= step) marks.unshift(year)
  return marks
}

/** `yearWidth`: room that the name of a year needs. */
export function scaleOf({ series }: ChartData, box: Box, yearWidth: number): Scale {
  const points = series.flatMap((one) => one.points)
  const years = points.map((point) => point.year)
  const first = Math.min(...years)
  const last = Math.max(...years)
  const ticks = ticksOf(points.map((point) => point.value))
  const low = ticks[0] ?? 0
  const high = ticks.at(-1) ?? 1
  const width = box.right - box.left
  const inset = Math.min(width * 0.05, yearWidth / 2)
  const span = Math.max(1, last - first)
  return {
    x: (year) => box.left + inset + ((year - first) / span) * (width - 2 * inset),
    y: (value) => box.bottom - ((value - low) / (high - low)) * (box.bottom - box.top),
    years: yearMarks(first, last, Math.floor(width / yearWidth)),
    ticks,
  }
}
