import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatDate,
  formatDateRange,
  formatFigure,
  formatNumber,
  formatOrdinal,
  formatPercent,
  formatQuantity,
  formatTime,
  formatValue,
  formatYears,
} from './format.ts'

const T = '\u202f'
const N = '\u00a0'

describe('numbers', () => {
  it.each([
    [2400, `2${T}400`, '2,400'],
    [1_234_567, `1${T}234${T}567`, '1,234,567'],
    [0.5, '0,5', '0.5'],
    [-11, '\u221211', '\u221211'],
  ])('%s', (value, fr, en) => {
    expect(formatNumber(value, 'fr')).toBe(fr)
    expect(formatNumber(value, 'en')).toBe(en)
  })

  it.each([
    [20_900_000, `20,9${N}millions`, `20.9${N}million`],
    [24_900_000, `24,9${N}millions`, `24.9${N}million`],
    [1_500_000, `1,5${N}million`, `1.5${N}million`],
    [2_000_000, `2${N}millions`, `2${N}million`],
    [150_200_000_000, `150,2${N}milliards`, `150.2${N}billion`],
    [25_123_456, `25${T}123${T}456`, '25,123,456'],
    [999_999, `999${T}999`, '999,999'],
  ])('quantity %s', (value, fr, en) => {
    expect(formatQuantity(value, 'fr')).toBe(fr)
    expect(formatQuantity(value, 'en')).toBe(en)
  })

  it('writes percentages and ordinals', () => {
    expect(formatPercent(80, 'fr')).toBe(`80${T}%`)
    expect(formatPercent(80, 'en')).toBe('80%')
    expect([1, 2, 3, 11, 22].map((n) => formatOrdinal(n, 'fr'))).toEqual(['1er', '2e', '3e', '11e', '22e'])
    expect([1, 2, 3, 11, 22].map((n) => formatOrdinal(n, 'en'))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '11th',
      '22nd',
    ])
  })
})

describe('published values', () => {
  it('keeps the form in which they were published', () => {
    const q = { qualifier: 'exact' } as const
    expect(formatValue({ type: 'range', low: 9e9, high: 19e9, ...q }, 'fr')).toBe(`9 à 19${N}milliards`)
    expect(formatValue({ type: 'range', low: 600_000, high: 2e6, ...q }, 'fr')).toBe(
      `600${T}000 à 2${N}millions`,
    )
    expect(formatValue({ type: 'change', percent: 25, ...q }, 'fr')).toBe(`+25${T}%`)
    expect(formatValue({ type: 'change', percent: -11, ...q }, 'en')).toBe('\u221211%')
    expect(formatValue({ type: 'ratio', numerator: 1, denominator: 3, ...q }, 'fr')).toBe('1 sur 3')
    expect(formatValue({ type: 'ratio', numerator: 1, denominator: 3, ...q }, 'en')).toBe('1 in 3')
    expect(formatCount({ value: 1000, qualifier: 'more-than' }, 'fr')).toBe(`plus de 1${T}000`)
  })

  it('joins the unit as the language does', () => {
    const value = { type: 'number', value: 20_900_000, qualifier: 'about' } as const
    expect(formatFigure(value, 'victimes', 'fr')).toBe(`environ 20,9${N}millions de victimes`)
    expect(formatFigure(value, 'enfants', 'fr')).toBe(`environ 20,9${N}millions d’enfants`)
    expect(formatFigure(value, 'victims', 'en')).toBe(`about 20.9${N}million victims`)
    expect(formatFigure({ ...value, value: 2400 }, 'victimes', 'fr')).toBe(`environ 2${T}400 victimes`)
  })
})

describe('dates', () => {
  it.each([
    ['2026-03-12', `12${N}mars 2026`, `12${N}March 2026`],
    ['2026-03-01', `1er${N}mars 2026`, `1${N}March 2026`],
    ['2026-03', 'mars 2026', 'March 2026'],
    ['2026', '2026', '2026'],
  ])('%s', (date, fr, en) => {
    expect(formatDate(date, 'fr')).toBe(fr)
    expect(formatDate(date, 'en')).toBe(en)
  })

  it('writes periods as short as they can be', () => {
    expect(formatDateRange('2026-03-12', '2026-03-14', 'fr')).toBe(`12–14${N}mars 2026`)
    expect(formatDateRange('2026-03-30', '2026-04-02', 'fr')).toBe(`30${N}mars – 2${N}avril 2026`)
    expect(formatDateRange('2012', '2016', 'en')).toBe('2012–2016')
    expect(formatDateRange('2012-01', '2012-06', 'en')).toBe('January – June 2012')
    expect(formatDateRange('2025-12-31', '2026-01-02', 'en')).toBe(`31${N}December 2025 – 2${N}January 2026`)
    expect(formatDateRange('2012', undefined, 'en')).toBe('2012')
    expect(formatYears(2005, 2010)).toBe('2005–2010')
    expect(formatYears(2005, 2005)).toBe('2005')
    expect(formatYears(null, null)).toBe('')
  })

  it('writes the time of day', () => {
    const time = new Date(2026, 2, 12, 14, 2).getTime()
    expect(formatTime(time, 'fr')).toBe(`14${T}h${T}02`)
    expect(formatTime(time, 'en')).toBe('14:02')
  })
})
