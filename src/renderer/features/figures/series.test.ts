import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesOf } from './differences.ts'
import type { Figure } from './figure-years.ts'
import { chartsOf, ticksOf } from './series.ts'

const both = (text: string) => ({ fr: text, en: text })
type Part = {
  year: number
  counts?: string
  place?: string
  indicator?: string
  publisher?: string
  old?: boolean
}

const figure = (part: Part, index = 0): Figure => ({
  id: `figure-${part.year}-${index}`,
  kind: 'figure',
  title: both('t'),
  summary: both('s'),
  topics: [],
  keywords: { fr: [], en: [] },
  caveats: [],
  confidence: 'high',
  related: [],
  sources: [],
  indicator: `indicator-${part.indicator ?? 'a'}`,
  value: { type: 'number', value: part.year, qualifier: 'exact' },
  unit: both('victims'),
  period: { start: String(part.year) },
  geography: both(part.place ?? 'World'),
  counts: both(part.counts ?? 'victims'),
  publisher: `organisation-${part.publisher ?? 'a'}`,
  quotedBy: [],
  validity: part.old ? 'superseded' : 'current',
  differsFrom: [],
})

describe('chartsOf', () => {
  it('joins the years of one definition, and says where years are missing', () => {
    const [chart] = chartsOf([{ year: 2013 }, { year: 2010 }, { year: 2011 }].map(figure))
    const joins = chart?.series[0]?.joins.map(({ from, to, gap }) => [from.year, to.year, gap])
    expect(joins).toEqual([
      [2010, 2011, false],
      [2011, 2013, true],
    ])
    expect(chart?.breaks).toEqual([])
  })

  it('marks a change of definition and draws no line through it', () => {
    const parts = [{ year: 2010 }, { year: 2011 }, { year: 2012, counts: 'others' }]
    const [chart] = chartsOf(parts.map(figure))
    expect(chart?.breaks).toEqual([2011.5])
    expect(chart?.series.flatMap((series) => series.joins)).toHaveLength(1)
  })

  it('joins neither a superseded value nor two that contradict each other', () => {
    expect(chartsOf([{ year: 2010, old: true }, { year: 2011 }].map(figure))[0]?.series[0]?.joins).toEqual([])
    const a = figure({ year: 2010 }, 1)
    const b = { ...figure({ year: 2011 }, 2), differsFrom: [{ figure: a.id, reason: both('revised') }] }
    expect(chartsOf([a, b])[0]?.series[0]?.joins).toEqual([])
  })

  it('never joins figures that differ in definition, indicator, place or publisher', () => {
    const name = fc.constantFrom('x', 'y')
    const part = fc.record({
      year: fc.integer({ min: 2000, max: 2010 }),
      counts: name,
      place: name,
      indicator: name,
      publisher: name,
      old: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const figures = parts.map(figure)
        const charts = chartsOf(figures)
        expect(charts.flatMap(({ series }) => series.flatMap(({ points }) => points))).toHaveLength(
          figures.length,
        )
        for (const { from, to } of charts.flatMap(({ series }) => series.flatMap(({ joins }) => joins))) {
          for (const key of ['indicator', 'publisher'] as const) expect(from.figure[key]).toBe(to.figure[key])
          for (const key of ['counts', 'geography'] as const) {
            expect(from.figure[key].en).toBe(to.figure[key].en)
          }
          expect(from.year).toBeLessThan(to.year)
          expect([from.figure.validity, to.figure.validity]).not.toContain('superseded')
        }
      }),
    )
  })
})

describe('ticksOf', () => {
  it('holds zero and every value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 }), (values) => {
        const ticks = ticksOf(values)
        const slack = 1e-6 * Math.max(1, ...values.map(Math.abs))
        expect(ticks.length).toBeLessThan(12)
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...values) + slack)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...values) - slack)
      }),
      { examples: [[[-5e-324]], [[1e-300, -1e-310]]] },
    )
  })
})

describe('differencesOf', () => {
  it('gives the reasons of both entries, and what is unlike when there is none', () => {
    const a = figure({ year: 2010 }, 1)
    const b = {
      ...figure({ year: 2011, counts: 'others' }, 2),
      differsFrom: [{ figure: a.id, reason: both('r') }],
    }
    const c = figure({ year: 2010, place: 'Europe' }, 3)
    const [first, second] = differencesOf([a, c, b])
    expect(first?.reasons).toEqual([both('r')])
    expect(second?.reasons).toEqual([])
    expect(second?.aspects).toEqual(['geography'])
  })
})
