import { describe, expect, it } from 'vitest'
import { yearBars } from './year-bars.ts'

const total = (bars: readonly { count: number }[]) => bars.reduce((sum, { count }) => sum + count, 0)

describe('yearBars', () => {
  it('draws a year as a bar, those without a result too', () => {
    expect(
      yearBars([
        { year: 2020, count: 2 },
        { year: 2018, count: 1 },
      ]),
    ).toEqual([
      { from: 2018, to: 2018, count: 1 },
      { from: 2019, to: 2019, count: 0 },
      { from: 2020, to: 2020, count: 2 },
    ])
  })

  it('puts the few much earlier years into one bar', () => {
    const bars = yearBars([
      { year: 1904, count: 1 },
      ...Array.from({ length: 20 }, (_, index) => ({ year: 2000 + index, count: 10 })),
    ])
    expect(bars[0]).toEqual({ from: 1904, to: 1999, count: 1 })
    expect(bars).toHaveLength(21)
  })

  it('loses no result, however long the time', () => {
    const years = Array.from({ length: 130 }, (_, index) => ({ year: 1900 + index, count: 1 + (index % 5) }))
    const bars = yearBars(years)
    expect(total(bars)).toBe(total(years))
    expect(bars.length).toBeLessThanOrEqual(41)
    expect(bars.at(-1)?.to).toBe(2029)
  })

  it('has nothing to draw of nothing', () => {
    expect(yearBars([])).toEqual([])
  })
})
