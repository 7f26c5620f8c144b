// What a list says of an entry in one short line, and the years it speaks of: both made from the entry's own fields.
import { formatPartialDate, formatPeriod } from '../text/partial-date.ts'
import { yearOf } from './dates.ts'
import type { Bilingual, Entry } from './model.ts'

type Line = { fr: string; en: string }
type TitleOf = (id: string) => Bilingual | null

const SEPARATOR = ' · '

function join(...parts: (Line | undefined | null)[]): Line {
  const present = parts.filter((part) => part !== undefined && part !== null)
  const side = (locale: 'fr' | 'en') =>
    present
      .map((part) => part[locale])
      .filter((text) => text !== '')
      .join(SEPARATOR)
  return { fr: side('fr'), en: side('en') }
}

function same(text: string | undefined): Line | undefined {
  return text === undefined ? undefined : { fr: text, en: text }
}

function on(date: string | undefined): Line | undefined {
  return date === undefined
    ? undefined
    : { fr: formatPartialDate(date, 'fr'), en: formatPartialDate(date, 'en') }
}

function between(period: { start: string; end?: string | undefined } | undefined): Line | undefined {
  if (period === undefined) return undefined
  return {
    fr: formatPeriod(period.start, period.end, 'fr'),
    en: formatPeriod(period.start, period.end, 'en'),
  }
}

function words(list: { fr: string[]; en: string[] }): Line {
  return { fr: list.fr.join(', '), en: list.en.join(', ') }
}

/** The secondary line of a card; empty when the entry has nothing short to say. */
export function describe(entry: Entry, titleOf: TitleOf): Line {
  switch (entry.kind) {
    case 'event':
      return join(between(entry), entry.place?.city ?? entry.place?.country)
    case 'series':
      return join(on(entry.started), entry.frequency)
    case 'figure':
      return join(
        entry.geography,
        between(entry.period) ?? on(entry.asOf ?? entry.published),
        entry.publisher ? titleOf(entry.publisher) : null,
      )
    case 'indicator':
      return { fr: '', en: '' }
    case 'plan':
      return join(same(entry.symbol), between(entry.period) ?? on(entry.adopted))
    case 'measure':
      return join(titleOf(entry.plan), same(entry.number === undefined ? undefined : `n° ${entry.number}`))
    case 'instrument':
      return join(same(entry.symbol), on(entry.adopted ?? entry.opened ?? entry.inForce))
    case 'organisation':
      return join(words(entry.acronyms), entry.seat)
    case 'person':
      return join(entry.roles[0]?.title)
    case 'project':
      return join(entry.places[0], on(entry.asOf))
    case 'recommendation':
      return join(entry.at ? titleOf(entry.at) : null, on(entry.date))
    case 'publication':
      return join(on(entry.date))
    case 'term':
      return join(words(entry.acronyms))
    case 'source':
      return join(same(entry.publisher), on(entry.date))
  }
}

function datesOf(entry: Entry): (string | undefined)[] {
  switch (entry.kind) {
    case 'event':
      return [entry.start, entry.end]
    case 'series':
      return [entry.started]
    case 'figure':
      return entry.period ? [entry.period.start, entry.period.end] : [entry.asOf ?? entry.published]
    case 'plan':
      return [entry.adopted, entry.period?.start, entry.period?.end]
    case 'measure':
      return [entry.status?.asOf]
    case 'instrument':
      return [entry.adopted, entry.opened, entry.inForce]
    case 'organisation':
      return [entry.created]
    case 'person':
      return entry.roles.flatMap((role) => [role.start, role.end, role.asOf])
    case 'project':
      return [entry.asOf]
    case 'recommendation':
    case 'publication':
    case 'source':
      return [entry.date]
    case 'indicator':
    case 'term':
      return []
  }
}

/** First and last year that the entry speaks of, or null when it is not bound to a time. */
export function yearsOf(entry: Entry): { from: number; to: number } | null {
  const years = datesOf(entry)
    .filter((date) => date !== undefined)
    .map(yearOf)
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) }
}
