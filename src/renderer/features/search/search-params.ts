// What a search is: its text and its filters, and the form in which the router's memory keeps them.
import type { HitKind } from '../../../shared/contract/search.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { ENTRY_KINDS } from '../../../shared/library/kinds.ts'

export type SearchParams = {
  text: string
  kinds: HitKind[]
  yearFrom: number | null
  yearTo: number | null
  language: Locale | null
}

/** As kept in the router's address, which lives in memory only. */
export type SearchAddress = { q?: string; kind?: HitKind[]; from?: number; to?: number; lang?: Locale }

export const NO_SEARCH: SearchParams = { text: '', kinds: [], yearFrom: null, yearTo: null, language: null }

export const HIT_KINDS: readonly HitKind[] = [...ENTRY_KINDS, 'note']

export function isHitKind(value: unknown): value is HitKind {
  return HIT_KINDS.some((kind) => kind === value)
}

const yearOrNull = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) ? value : null)

/** Reads an address of any origin; what does not fit is left out. */
export function readAddress(raw: Record<string, unknown>): SearchAddress {
  const { q, kind, from, to, lang } = raw
  const kinds = (Array.isArray(kind) ? kind : [kind]).filter(isHitKind)
  return toAddress({
    text: typeof q === 'string' || typeof q === 'number' ? String(q) : '',
    kinds,
    yearFrom: yearOrNull(from),
    yearTo: yearOrNull(to),
    language: lang === 'fr' || lang === 'en' ? lang : null,
  })
}

export function toAddress(params: SearchParams): SearchAddress {
  return {
    ...(params.text !== '' && { q: params.text }),
    ...(params.kinds.length > 0 && { kind: params.kinds }),
    ...(params.yearFrom !== null && { from: params.yearFrom }),
    ...(params.yearTo !== null && { to: params.yearTo }),
    ...(params.language !== null && { lang: params.language }),
  }
}

export function fromAddress(address: SearchAddress): SearchParams {
  return {
    text: address.q ?? '',
    kinds: address.kind ?? [],
    yearFrom: address.from ?? null,
    yearTo: address.to ?? null,
    language: address.lang ?? null,
  }
}

export function hasFilters(params: SearchParams): boolean {
  return (
    params.kinds.length > 0 || params.yearFrom !== null || params.yearTo !== null || params.language !== null
  )
}
