// Numbers, dates and published values as text, in French and in English usage: one stored value, two displays.
// Pure; knows nothing of the library but the form of its values.
import type { Locale } from '../i18n/resources.ts'
import type { PartialDate } from '../library/dates.ts'
import type { FigureValue } from '../library/model.ts'

/** Narrow no-break space: before French double punctuation and between thousands. */
const THIN = '\u202f'
const MINUS = '\u2212'
const EN_DASH = '\u2013'

type Qualifier = FigureValue['qualifier']

const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }

const WORDS = {
  fr: {
    million: ['million', 'millions'],
    billion: ['milliard', 'milliards'],
    to: 'à',
    outOf: 'sur',
    prefix: { exact: '', estimate: '', about: 'environ', 'more-than': 'plus de', 'at-least': 'au moins' },
  },
  en: {
    million: ['million', 'million'],
    billion: ['billion', 'billion'],
    to: 'to',
    outOf: 'in',
    prefix: { exact: '', estimate: '', about: 'about', 'more-than': 'more than', 'at-least': 'at least' },
  },
} as const satisfies Record<Locale, { prefix: Record<Qualifier, string> } & Record<string, unknown>>

// Made once: making one costs a hundred times what using it does, and a list of results shows dozens of numbers.
const NUMBERS: Record<Locale, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat(TAGS.fr, { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat(TAGS.en, { maximumFractionDigits: 6 }),
}

/** `2 400,5` in French (narrow no-break spaces), `2,400.5` in English. */
export function formatNumber(value: number, locale: Locale): string {
  const text = NUMBERS[locale].format(value)
  return text.replaceAll('\u00a0', THIN).replace(/^-/, MINUS)
}

/** The scale in which a number reads best without losing a digit that was published. */
function scaleOf(value: number): 'billion' | 'million' | null {
  const size = Math.abs(value)
  const exact = (unit: number) => Number.isInteger(Number((size / (unit / 1000)).toFixed(6)))
  if (size >= 1e9 && exact(1e9)) return 'billion'
  if (size >= 1e6 && exact(1e6)) return 'million'
  return null
}

const DIVISORS = { billion: 1e9, million: 1e6 } as const

/** `20,9 millions`, `1,5 million`, `150 milliards`; a number with many digits is written out. */
export function formatQuantity(value: number, locale: Locale): string {
  const scale = scaleOf(value)
  if (scale === null) return formatNumber(value, locale)
  const scaled = value / DIVISORS[scale]
  const [one, many] = WORDS[locale][scale]
  return `${formatNumber(scaled, locale)}\u00a0${Math.abs(scaled) < 2 ? one : many}`
}

function formatRange(low: number, high: number, locale: Locale): string {
  const { to } = WORDS[locale]
  const scale = scaleOf(high)
  if (scale !== null && scaleOf(low) === scale) {
    return `${formatNumber(low / DIVISORS[scale], locale)} ${to} ${formatQuantity(high, locale)}`
  }
  return `${formatQuantity(low, locale)} ${to} ${formatQuantity(high, locale)}`
}

/** `80 %` in French, `80%` in English. */
export function formatPercent(percent: number, locale: Locale): string {
  return locale === 'fr' ? `${formatNumber(percent, 'fr')}${THIN}%` : `${formatNumber(percent, 'en')}%`
}

/** `1er`, `2e`; `1st`, `2nd`. */
export function formatOrdinal(rank: number, locale: Locale): string {
  if (locale === 'fr') return rank === 1 ? '1er' : `${formatNumber(rank, 'fr')}e`
  const suffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
  const category = new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)
  return `${formatNumber(rank, 'en')}${suffixes[category]}`
}

/** The value alone, without its qualifier and its unit. */
export function formatBareValue(value: FigureValue, locale: Locale): string {
  switch (value.type) {
    case 'number':
      return formatQuantity(value.value, locale)
    case 'range':
      return formatRange(value.low, value.high, locale)
    case 'share':
      return formatPercent(value.percent, locale)
    case 'change':
      return value.percent > 0
        ? `+${formatPercent(value.percent, locale)}`
        : formatPercent(value.percent, locale)
    case 'ratio':
      return `${formatNumber(value.numerator, locale)} ${WORDS[locale].outOf} ${formatNumber(value.denominator, locale)}`
    case 'rank':
      return formatOrdinal(value.rank, locale)
  }
}

/** `environ`, `more than`, or nothing; an estimate is told apart elsewhere, not by a word before the number. */
export function formatQualifier(qualifier: Qualifier, locale: Locale): string {
  return WORDS[locale].prefix[qualifier]
}

/** `plus de 20,9 millions`: the value with its qualifier. */
export function formatValue(value: FigureValue, locale: Locale): string {
  const prefix = formatQualifier(value.qualifier, locale)
  const bare = formatBareValue(value, locale)
  return prefix === '' ? bare : `${prefix} ${bare}`
}

/**
 * What stands between the value and its unit: French says `20,9 millions de victimes` and `2 400 victimes`,
 * with elision before a vowel.
 */
export function formatUnit(value: FigureValue, unit: string, locale: Locale): string {
  if (locale === 'en') return unit
  if (!/(?:million|milliard)s?$/.test(formatBareValue(value, 'fr'))) return unit
  if (/^(?:de |des |du |d’|d')/i.test(unit)) return unit
  return /^[aeiouyhàâéèêëîïôœùû]/i.test(unit) ? `d’${unit}` : `de ${unit}`
}

/** `environ 20,9 millions de victimes`. */
export function formatFigure(value: FigureValue, unit: string, locale: Locale): string {
  return `${formatValue(value, locale)} ${formatUnit(value, unit, locale)}`
}

/** A number of people or countries, with its qualifier: `plus de 1 000`. */
export function formatCount(count: { value: number; qualifier: Qualifier }, locale: Locale): string {
  return formatValue({ type: 'number', ...count }, locale)
}

type DateParts = { year: number; month: number | null; day: number | null }

function partsOf(date: PartialDate): DateParts {
  const [year, month, day] = date.split('-')
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  }
}

function monthName(month: number, locale: Locale): string {
  const date = new Date(Date.UTC(2000, month - 1, 1))
  return new Intl.DateTimeFormat(TAGS[locale], { month: 'long', timeZone: 'UTC' }).format(date)
}

function dayText(day: number, locale: Locale): string {
  return locale === 'fr' && day === 1 ? '1er' : String(day)
}

/** `12 mars 2026`, `mars 2026` or `2026`, as precise as the date. */
export function formatDate(date: PartialDate, locale: Locale): string {
  const { year, month, day } = partsOf(date)
  if (month === null) return String(year)
  const rest = `${monthName(month, locale)} ${year}`
  return day === null ? rest : `${dayText(day, locale)}\u00a0${rest}`
}

/** `12–14 mars 2026`, `30 mars – 2 avril 2026`, `2005–2010`; one date when both are the same. */
export function formatDateRange(
  start: PartialDate,
  end: PartialDate | null | undefined,
  locale: Locale,
): string {
  if (end === null || end === undefined || end === start) return formatDate(start, locale)
  const a = partsOf(start)
  const b = partsOf(end)
  if (a.month === null && b.month === null) return `${a.year}${EN_DASH}${b.year}`
  if (a.year === b.year && a.day !== null && b.day !== null && a.month !== null) {
    if (a.month === b.month) return `${dayText(a.day, locale)}${EN_DASH}${formatDate(end, locale)}`
    return `${dayText(a.day, locale)}\u00a0${monthName(a.month, locale)} ${EN_DASH} ${formatDate(end, locale)}`
  }
  if (a.year === b.year && a.month !== null && a.day === null && b.day === null) {
    return `${monthName(a.month, locale)} ${EN_DASH} ${formatDate(end, locale)}`
  }
  return `${formatDate(start, locale)} ${EN_DASH} ${formatDate(end, locale)}`
}

/** `2005`, `2005–2010`, or nothing. */
export function formatYears(from: number | null, to: number | null): string {
  const first = from ?? to
  const last = to ?? from
  if (first === null || last === null) return ''
  return first === last ? String(first) : `${first}${EN_DASH}${last}`
}

const isoDay = (time: Date): PartialDate =>
  [
    String(time.getFullYear()),
    String(time.getMonth() + 1).padStart(2, '0'),
    String(time.getDate()).padStart(2, '0'),
  ].join('-')

/** Time of day on this machine: `14 h 32` in French, `14:32` in English. */
export function formatTime(ms: number, locale: Locale): string {
  const time = new Date(ms)
  const hours = time.getHours()
  const minutes = String(time.getMinutes()).padStart(2, '0')
  return locale === 'fr'
    ? `${hours}${THIN}h${THIN}${minutes}`
    : `${String(hours).padStart(2, '0')}:${minutes}`
}

/** The same from minutes after midnight; beyond 1440 after the midnight that follows. */
export function formatClock(minutes: number, locale: Locale): string {
  const hour = Math.floor(minutes / 60) % 24
  const minute = String(minutes % 60).padStart(2, '0')
  return locale === 'fr' ? `${hour}${THIN}h${THIN}${minute}` : `${String(hour).padStart(2, '0')}:${minute}`
}

/** `12 mars 2026` for a moment, on this machine's calendar. */
export function formatDay(ms: number, locale: Locale): string {
  return formatDate(isoDay(new Date(ms)), locale)
}

/** True when both moments are on the same day of this machine's calendar. */
export function isSameDay(a: number, b: number): boolean {
  return isoDay(new Date(a)) === isoDay(new Date(b))
}
