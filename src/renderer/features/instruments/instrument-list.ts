// Sorting, filtering and linking instruments, apart from how they are shown.
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { EntryOf } from '../../../shared/library/model.ts'
import { fold } from '../../../shared/text/fold.ts'

export type Instrument = EntryOf<'instrument'>
export const COLUMNS = ['title', 'type', 'adopted', 'opened', 'inForce', 'parties'] as const
export type Column = (typeof COLUMNS)[number]
export type Sort = { column: Column; descending: boolean }

type Value = string | number | undefined

function sortValue(instrument: Instrument, column: Column, locale: Locale): Value {
  if (column === 'title') return instrument.title[locale]
  if (column === 'parties') return instrument.parties?.value
  return instrument[column]
}

function compare(a: Value, b: Value, locale: Locale): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), locale, { numeric: true })
}

/** Instruments without the value come last in both directions. */
export function sortInstruments(list: readonly Instrument[], sort: Sort, locale: Locale): Instrument[] {
  return list.toSorted((a, b) => {
    const one = sortValue(a, sort.column, locale)
    const two = sortValue(b, sort.column, locale)
    if (one === undefined || two === undefined) return Number(one === undefined) - Number(two === undefined)
    return compare(one, two, locale) * (sort.descending ? -1 : 1)
  })
}

const plain = (text: string) =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const tight = (text: string) => plain(text).replaceAll(' ', '')

/** By title, or by symbol as typed, with or without its slashes and stops. */
export function matchesLetters(instrument: Instrument, letters: string, locale: Locale): boolean {
  const wanted = plain(letters)
  if (wanted === '') return true
  return (
    plain(instrument.title[locale]).includes(wanted) || tight(instrument.symbol ?? '').includes(tight(wanted))
  )
}

/** Instruments that amend or complement the given one. */
export function referring(
  list: readonly Instrument[],
  field: 'amends' | 'complements',
  id: string,
): string[] {
  return list.filter((instrument) => instrument[field].includes(id)).map((instrument) => instrument.id)
}
