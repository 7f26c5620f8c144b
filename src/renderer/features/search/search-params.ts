// What a search is: its text and its filters, the form in which the router's memory keeps them, and the one in which
// the core is asked.
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { Json } from '../../../shared/contract/define.ts'
import type { HitKind } from '../../../shared/contract/search.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { ENTRY_KINDS } from '../../../shared/library/kinds.ts'

/** Filters by entries that a result refers to. */
export const REFERENCES = ['topics', 'organisations', 'plans', 'sources'] as const
export type Reference = (typeof REFERENCES)[number]

/** What the list can be narrowed to: a kind of the core, or the texts that the user added. */
export type ShownKind = HitKind | 'text'

export type SearchParams = Readonly<Record<Reference, readonly string[]>> & {
  readonly text: string
  readonly kinds: readonly ShownKind[]
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly language: Locale | null
  readonly withNotes: boolean
}

/** As kept in the router's address, which lives in memory only. */
export type SearchAddress = {
  q?: string
  kind?: ShownKind[]
  from?: number
  to?: number
  lang?: Locale
  topic?: string[]
  org?: string[]
  plan?: string[]
  source?: string[]
  notes?: true
}

/** How the user wants to search, whatever is searched for. */
export type SearchManner = { readonly locale: Locale; readonly translate: boolean; readonly grouped: boolean }

export const NO_FILTERS: Omit<SearchParams, 'text'> = {
  kinds: [],
  yearFrom: null,
  yearTo: null,
  language: null,
  topics: [],
  organisations: [],
  plans: [],
  sources: [],
  withNotes: false,
}
export const NO_SEARCH: SearchParams = { ...NO_FILTERS, text: '' }

export const SHOWN_KINDS: readonly ShownKind[] = [...ENTRY_KINDS, 'note', 'meeting', 'text']

const ADDRESS_OF = { topics: 'topic', organisations: 'org', plans: 'plan', sources: 'source' } as const
/** As many as the contract takes. */
const MOST_IDS = 50

function isShownKind(value: unknown): value is ShownKind {
  return SHOWN_KINDS.some((kind) => kind === value)
}

const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= 100
const idsOf = (value: unknown): string[] => listOf(value).filter(isId).slice(0, MOST_IDS)
const yearOrNull = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) ? value : null)

/** Reads an address of any origin; what does not fit is left out. */
export function readAddress(raw: Record<string, unknown>): SearchAddress {
  const { q, kind, from, to, lang, topic, org, plan, source, notes } = raw
  return toAddress({
    text: typeof q === 'string' || typeof q === 'number' ? String(q) : '',
    kinds: listOf(kind).filter(isShownKind),
    yearFrom: yearOrNull(from),
    yearTo: yearOrNull(to),
    language: lang === 'fr' || lang === 'en' ? lang : null,
    topics: idsOf(topic),
    organisations: idsOf(org),
    plans: idsOf(plan),
    sources: idsOf(source),
    withNotes: notes === true,
  })
}

export function toAddress(params: SearchParams): SearchAddress {
  const address: SearchAddress = {
    ...(params.text !== '' && { q: params.text }),
    ...(params.kinds.length > 0 && { kind: [...params.kinds] }),
    ...(params.yearFrom !== null && { from: params.yearFrom }),
    ...(params.yearTo !== null && { to: params.yearTo }),
    ...(params.language !== null && { lang: params.language }),
    ...(params.withNotes && { notes: true as const }),
  }
  for (const name of REFERENCES) if (params[name].length > 0) address[ADDRESS_OF[name]] = [...params[name]]
  return address
}

export function fromAddress(address: SearchAddress): SearchParams {
  return {
    text: address.q ?? '',
    kinds: address.kind ?? [],
    yearFrom: address.from ?? null,
    yearTo: address.to ?? null,
    language: address.lang ?? null,
    topics: address.topic ?? [],
    organisations: address.org ?? [],
    plans: address.plan ?? [],
    sources: address.source ?? [],
    withNotes: address.notes ?? false,
  }
}

/** How many filters are set; those written in the text are not counted. */
export function countFilters(params: SearchParams): number {
  const lists = [params.kinds, ...REFERENCES.map((name) => params[name])]
  return (
    lists.reduce((sum, list) => sum + list.length, 0) +
    (params.yearFrom !== null || params.yearTo !== null ? 1 : 0) +
    (params.language !== null ? 1 : 0) +
    (params.withNotes ? 1 : 0)
  )
}

export const hasFilters = (params: SearchParams): boolean => countFilters(params) > 0

/** In the query language: texts have no kind of their own among the filters of the core. */
const ONLY_TEXTS = 'kind:text'

/** What the core is asked. */
export function toRequest(
  { text, kinds, topics, organisations, plans, sources, ...rest }: SearchParams,
  { locale, translate, grouped }: SearchManner,
  size: { readonly limit: number; readonly texts: number },
): OpInput<'search.query'> {
  const withTexts = kinds.includes('text')
  const others = kinds.filter((kind) => kind !== 'text')
  return {
    ...rest,
    // At the front: a word that is still being typed must stay the last one.
    text: withTexts ? `${[ONLY_TEXTS, ...others].join(',')} ${text}` : text,
    kinds: withTexts ? [] : others,
    topics: [...topics],
    organisations: [...organisations],
    plans: [...plans],
    sources: [...sources],
    locale,
    translate,
    grouped,
    ...size,
  }
}

/** A text of the core without what `toRequest` put before it. */
export function withoutScope(text: string): string {
  return text.startsWith(ONLY_TEXTS) ? text.slice(text.indexOf(' ') + 1) : text
}

/** As it is saved: what `search.query` would be asked, without how the user searches in general. */
export function toSaved(params: SearchParams): Record<string, Json> {
  const { text, kinds, yearFrom, yearTo, language, withNotes } = params
  const saved: Record<string, Json> = { text }
  if (kinds.length > 0) saved.kinds = [...kinds]
  if (yearFrom !== null) saved.yearFrom = yearFrom
  if (yearTo !== null) saved.yearTo = yearTo
  if (language !== null) saved.language = language
  if (withNotes) saved.withNotes = true
  for (const name of REFERENCES) if (params[name].length > 0) saved[name] = [...params[name]]
  return saved
}

/** Reads what was saved by this or any other version; what does not fit is left out. */
export function fromSaved(input: Readonly<Record<string, unknown>>): SearchParams {
  const { text, kinds, yearFrom, yearTo, language, topics, organisations, plans, sources, withNotes } = input
  return fromAddress(
    readAddress({
      q: text,
      kind: kinds,
      from: yearFrom,
      to: yearTo,
      lang: language,
      topic: topics,
      org: organisations,
      plan: plans,
      source: sources,
      notes: withNotes,
    }),
  )
}
