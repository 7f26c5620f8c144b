// Years with their counts as at most some forty bars of equal width. Pure.

export type YearBar = { readonly from: number; readonly to: number; readonly count: number }

const MOST = 40
/** Years before this share of the results are drawn as one first bar: one treaty of 1904 must not flatten the rest. */
const EARLY_SHARE = 0.03

/** In order, without gap from the second bar on; the first may stand for all that is much earlier. */
export function yearBars(years: readonly { readonly year: number; readonly count: number }[]): YearBar[] {
  const sorted = [...years].sort((a, b) => a.year - b.year)
  const last = sorted.at(-1)
  if (last === undefined) return []
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  let early = 0
  let at = 0
  while (
    at < sorted.length - 1 &&
    last.year - (sorted[at]?.year ?? 0) >= MOST &&
    early + (sorted[at]?.count ?? 0) <= total * EARLY_SHARE
  ) {
    early += sorted[at]?.count ?? 0
    at++
  }
  const start = sorted[at]?.year ?? last.year
  const width = Math.ceil((last.year - start + 1) / MOST)
  const bars: { from: number; to: number; count: number }[] = []
  if (early > 0) bars.push({ from: sorted[0]?.year ?? start, to: start - 1, count: early })
  const first = bars.length
  for (let from = start; from <= last.year; from += width) {
    bars.push({ from, to: Math.min(from + width - 1, last.year), count: 0 })
  }
  for (const { year, count } of sorted.slice(at)) {
    const bar = bars[first + Math.floor((year - start) / width)]
    if (bar) bar.count += count
  }
  return bars
}
