// Partial dates in words, as precise as they are stored: `2003-07` → «juillet 2003», “July 2003”.
import type { PartialDate } from '../library/dates.ts'

type Locale = 'fr' | 'en'

const LANGUAGE: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, precision: number): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`
  let found = formatters.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(LANGUAGE[locale], {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision > 4 ? { month: 'long' } : {}),
      ...(precision > 7 ? { day: 'numeric' } : {}),
    })
    formatters.set(key, found)
  }
  return found
}

/** `2024-04-15` → «15 avril 2024», «1er mars 2012» on the first of a month; “15 April 2024”. */
export function formatPartialDate(date: PartialDate, locale: Locale): string {
  const text = formatter(locale, date.length).format(new Date(date))
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** A period with what its two ends share said once: «15–16 avril 2024», «2019–2021», “20 July – 2 August 2020”. */
export function formatPeriod(start: PartialDate, end: PartialDate | undefined, locale: Locale): string {
  if (end === undefined || end === start) return formatPartialDate(start, locale)
  if (start.length === 4 && end.length === 4) return `${start}–${end}`
  if (start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7)) {
    const first = locale === 'fr' && start.endsWith('-01') ? '1er' : String(Number(start.slice(8)))
    return `${first}–${formatPartialDate(end, locale).replace(/^1er /, '1 ')}`
  }
  return `${formatPartialDate(start, locale)} – ${formatPartialDate(end, locale)}`
}
