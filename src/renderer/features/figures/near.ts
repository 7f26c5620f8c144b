// “27 millions”, “150 Md$”, “1/2154”, “-50 %”: a number as it was heard, and how near each figure is to it. Pure.
import { findNumbers, numberOf } from '../../../shared/text/numbers.ts'
import type { Figure } from './figure-years.ts'

export type Heard =
  | { readonly form: 'amount'; readonly value: number; readonly currency: string | null }
  /** Without a unit: `27` may be 27, 27 millions or 27 %. */
  | { readonly form: 'bare'; readonly value: number }
  | { readonly form: 'percent'; readonly value: number; readonly signed: boolean }
  | { readonly form: 'ratio'; readonly value: number }

type Valued = Pick<Figure, 'value' | 'currency' | 'validity'>

export type Near<F extends Valued> = {
  readonly figure: F
  /** Difference to what was heard, relative to it: 0.02 is 2 % more. */
  readonly relative: number
  /** Difference in points, for percentages. */
  readonly points: number | null
}

const RATIO = /(\d[\d \u00a0\u202f]*)\s*(?:\/|sur|in|out of|pour)\s*(\d[\d \u00a0\u202f.,]*)/i
const SIGN = /^\s*([-−–+]|moins|minus|plus)\s*(?=\d)/i
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\$|usd|dollar/i, 'USD'],
  [/€|eur/i, 'EUR'],
]
const SCALES = [1, 1e3, 1e6, 1e9]
/** Farther than this is another number. */
const FARTHEST = 0.5
const MOST = 12

const digits = (text: string) => Number(text.replace(/[^\d]/g, ''))

export function parseHeard(text: string): Heard | null {
  const ratio = RATIO.exec(text)
  if (ratio?.[1] !== undefined && ratio[2] !== undefined) {
    const value = digits(ratio[1]) / digits(ratio[2])
    return Number.isFinite(value) && value > 0 ? { form: 'ratio', value } : null
  }
  const sign = SIGN.exec(text)
  const unsigned = text.replace(SIGN, '').trim()
  const factor = sign?.[1] !== undefined && /^(?:[-−–]|moins|minus)$/i.test(sign[1]) ? -1 : 1
  const currency = CURRENCIES.find(([pattern]) => pattern.test(text))?.[1] ?? null
  const plain = unsigned.replace(/[$€]|usd|eur(?:os?)?|dollars?/gi, '').trim()
  const found = findNumbers(plain, true)[0]
  const term = found ? numberOf(found.term) : null
  if (term?.isShare) return { form: 'percent', value: factor * term.value, signed: sign !== null }
  if (term) return { form: 'amount', value: factor * term.value, currency }
  const small = /^\d{1,4}(?:[.,]\d+)?(?!\d)/.exec(plain)
  if (!small) return null
  const value = factor * Number(small[0].replace(',', '.'))
  return currency === null && value < 1000 && value > 0
    ? { form: 'bare', value }
    : { form: 'amount', value, currency }
}

/** The distance of a value, or of the nearest end of a range that does not hold it. */
function distance(heard: number, low: number, high = low): number {
  if (heard >= low && heard <= high) return 0
  return Math.abs(low - heard) < Math.abs(high - heard) ? low - heard : high - heard
}

function candidates(
  heard: Heard,
  { value, currency }: Valued,
): { from: number; off: number; percent: boolean }[] {
  const one = (from: number, off: number, percent = false) => ({ from, off, percent })
  switch (value.type) {
    case 'number':
    case 'range': {
      const [low, high] = value.type === 'number' ? [value.value, value.value] : [value.low, value.high]
      if (heard.form === 'bare') {
        return SCALES.map((scale) => one(heard.value * scale, distance(heard.value * scale, low, high)))
      }
      if (heard.form !== 'amount') return []
      if (heard.currency !== null && currency !== heard.currency) return []
      return [one(heard.value, distance(heard.value, low, high))]
    }
    case 'share':
    case 'change': {
      if (heard.form === 'bare') return [one(heard.value, Math.abs(value.percent) - heard.value, true)]
      if (heard.form !== 'percent') return []
      if (heard.signed) {
        return value.type === 'change' ? [one(heard.value, value.percent - heard.value, true)] : []
      }
      // “A fall of 50 %” is often said without its sign.
      return [one(heard.value, Math.abs(value.percent) - heard.value, true)]
    }
    case 'ratio': {
      const quotient = value.numerator / value.denominator
      return heard.form === 'ratio' ? [one(heard.value, quotient - heard.value)] : []
    }
    case 'rank':
      return heard.form === 'bare' && heard.value === value.rank ? [one(value.rank, 0)] : []
  }
}

/** The nearest figures first; of two as near, the one in force. */
export function nearest<F extends Valued>(heard: Heard, figures: readonly F[]): Near<F>[] {
  const found = figures.flatMap((figure) => {
    const best = candidates(heard, figure)
      .map(({ from, off, percent }) => ({ relative: from === 0 ? off : off / Math.abs(from), off, percent }))
      .toSorted((a, b) => Math.abs(a.relative) - Math.abs(b.relative))[0]
    if (best === undefined || Math.abs(best.relative) > FARTHEST) return []
    return [{ figure, relative: best.relative, points: best.percent ? best.off : null }]
  })
  const order = { current: 0, disputed: 1, superseded: 2 } as const
  return found
    .toSorted(
      (a, b) =>
        Math.abs(a.relative) - Math.abs(b.relative) || order[a.figure.validity] - order[b.figure.validity],
    )
    .slice(0, MOST)
}
