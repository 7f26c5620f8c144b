import { describe, expect, it } from 'vitest'
import type { FigureValue } from '../../../shared/library/model.ts'
import type { Figure } from './figure-years.ts'
import { nearest, parseHeard } from './near.ts'

const figure = (id: string, value: FigureValue, more: Partial<Figure> = {}) =>
  ({ id: `figure-${id}`, value, validity: 'current', ...more }) as Figure
const number = (value: number) => ({ type: 'number', value, qualifier: 'exact' }) as const

describe('parseHeard', () => {
  it.each([
    ['27 millions', { form: 'amount', value: 27e6, currency: null }],
    ['27,6 M', { form: 'amount', value: 27.6e6, currency: null }],
    ['150 Md$', { form: 'amount', value: 150e9, currency: 'USD' }],
    ['$150bn', { form: 'amount', value: 150e9, currency: 'USD' }],
    ['29 milliards d’euros', { form: 'amount', value: 29e9, currency: 'EUR' }],
    ['1/2154', { form: 'ratio', value: 1 / 2154 }],
    ['1 sur 2 154', { form: 'ratio', value: 1 / 2154 }],
    ['1 in 2,154', { form: 'ratio', value: 1 / 2154 }],
    ['-50 %', { form: 'percent', value: -50, signed: true }],
    ['−11%', { form: 'percent', value: -11, signed: true }],
    ['moins 50 %', { form: 'percent', value: -50, signed: true }],
    ['80 per cent', { form: 'percent', value: 80, signed: false }],
    ['133 943', { form: 'amount', value: 133_943, currency: null }],
    ['2143', { form: 'amount', value: 2143, currency: null }],
    ['27', { form: 'bare', value: 27 }],
  ])('%s', (text, heard) => {
    expect(parseHeard(text)).toEqual(heard)
  })

  it.each(['', 'victimes', '1/0'])('reads no number in %j', (text) => {
    expect(parseHeard(text)).toBeNull()
  })
})

describe('nearest', () => {
  const heard = (text: string) => {
    const found = parseHeard(text)
    if (found === null) throw new Error(text)
    return found
  }
  const figures = [
    figure('far', number(90e6)),
    figure('old', number(24.9e6), { validity: 'superseded' }),
    figure('near', number(27.6e6)),
    figure('dollars', number(150e9), { currency: 'USD' }),
    figure('euros', number(150e9), { currency: 'EUR' }),
    figure('range', { type: 'range', low: 20e6, high: 30e6, qualifier: 'about' }),
    figure('fall', { type: 'change', percent: -50, qualifier: 'exact' }),
    figure('rise', { type: 'change', percent: 50, qualifier: 'exact' }),
    figure('share', { type: 'share', percent: 50, qualifier: 'exact' }),
    figure('ratio', { type: 'ratio', numerator: 1, denominator: 2154, qualifier: 'exact' }),
  ]
  const ids = (text: string) => nearest(heard(text), figures).map((one) => one.figure.id.slice(7))

  it('puts the nearest first and leaves other numbers out', () => {
    expect(ids('27 millions')).toEqual(['range', 'near', 'old'])
    expect(ids('27')).toContain('near')
  })

  it('keeps currencies, signs and forms apart', () => {
    expect(ids('150 Md$')).toEqual(['dollars'])
    expect(ids('-50 %')).toEqual(['fall'])
    expect(ids('50 %')).toEqual(expect.arrayContaining(['fall', 'rise', 'share']))
    expect(ids('1/2154')).toEqual(['ratio'])
  })

  it('says how near', () => {
    const [, near] = nearest(heard('27 millions'), figures)
    expect(near?.relative).toBeCloseTo(0.0222, 3)
    expect(nearest(heard('48 %'), figures)[0]?.points).toBe(2)
  })
})
