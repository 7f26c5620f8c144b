// Numbers as values: `27 millions`, `27 M`, `27 000 000` and `27,000,000` are one term; so are `80 %` and `80 per cent`.
// Says where they stand in the original text; knows nothing of what is counted.

/** A piece of a text that is looked up as a whole, beside its words. Offsets are of the original text. */
export type Compound = { readonly start: number; readonly end: number; readonly term: string }

const AMOUNT = /\d{1,3}(?:[ \u00A0\u202F,.]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?/.source
const SPACE = '[ \\u00A0\\u202F]?'
const MAGNITUDES: readonly (readonly [pattern: string, factor: number])[] = [
  ['(?:milliards?|billions?|mds?|mrds?|bn)', 1e9],
  ['(?:millions?|mio|mn)', 1e6],
  ['(?:mille|thousand|k)', 1e3],
]
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.,/-])(${AMOUNT})(?:${SPACE}(?:(%|pour cent|per cent|percent)|(${MAGNITUDES.map(([pattern]) => pattern).join('|')}|m)(?![\\p{L}\\d])))?`,
  'giu',
)
const FACTORS = MAGNITUDES.map(([pattern, factor]) => ({ pattern: new RegExp(`^${pattern}$`, 'i'), factor }))

/** Smaller whole numbers are words like others: years, articles, ratios. */
const SMALLEST = 10_000

/** `2.154` and `2,154` are read as thousands when the groups fit, `20,9` and `20.9` as decimals. */
function parseAmount(raw: string): number {
  if (/^\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d+)?$/.test(raw)) {
    return Number(raw.replace(/[ \u00A0\u202F]/g, '').replace(',', '.'))
  }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(raw)) return Number(raw.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(raw)) return Number(raw.replaceAll('.', '').replace(',', '.'))
  return Number(raw.replace(/[ \u00A0\u202F]/g, '').replace(',', '.'))
}

const valueTerm = (value: number, isShare: boolean): string =>
  `#${Number(value.toPrecision(12))}${isShare ? '%' : ''}`

/**
 * Numbers with a magnitude, percentages, and plain ones from 10,000 on. A small `m` after a number is a million only
 * where `isQuery`: in texts it is a metre.
 */
export function findNumbers(text: string, isQuery = false): Compound[] {
  // Most texts of a passage's size have few digits: the pattern is not run without one.
  if (!/\d/.test(text)) return []
  const found: Compound[] = []
  for (const match of text.matchAll(NUMBER)) {
    const [whole, raw = '', percent, magnitude] = match
    const amount = parseAmount(raw)
    if (!Number.isFinite(amount)) continue
    const add = (length: number, value: number, isShare: boolean) =>
      found.push({ start: match.index, end: match.index + length, term: valueTerm(value, isShare) })
    if (percent !== undefined) add(whole.length, amount, true)
    else if (magnitude !== undefined && (magnitude !== 'm' || isQuery)) {
      const factor = FACTORS.find(({ pattern }) => pattern.test(magnitude))?.factor ?? 1e6
      add(whole.length, amount * factor, false)
    } else if (amount >= SMALLEST && Number.isInteger(amount)) add(raw.length, amount, false)
  }
  return found
}

/** The value of a number term, or null for any other term. */
export function numberOf(term: string): { value: number; isShare: boolean } | null {
  if (!term.startsWith('#')) return null
  const isShare = term.endsWith('%')
  const value = Number(isShare ? term.slice(1, -1) : term.slice(1))
  return Number.isFinite(value) ? { value, isShare } : null
}

/** Values that are worth showing after the exact one: within 5 %, or 3 points for a percentage. */
export function nearRange(value: number, isShare: boolean): { low: number; high: number } {
  const reach = isShare ? 3 : Math.abs(value) * 0.05
  return { low: value - reach, high: value + reach }
}
