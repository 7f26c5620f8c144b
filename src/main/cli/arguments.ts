// What was typed, as a command that is known to be well formed, or a usage error. Reads nothing but its arguments.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { ENTRY_KINDS, type EntryKind } from '../../shared/library/model.ts'

export type Language = 'fr' | 'en'
export type SearchKind = EntryKind | 'note' | 'meeting'

export type SearchFilters = {
  readonly kinds: SearchKind[]
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly language: Language | null
  readonly limit: number
  readonly explain: boolean
  /** Other names of the glossary are looked for too. */
  readonly translate: boolean
  readonly grouped: boolean
}
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'note list' }
  | { readonly name: 'doctor' }
  | { readonly name: 'search'; readonly text: string; readonly filters: SearchFilters }
  | { readonly name: 'batch'; readonly file: string; readonly filters: SearchFilters }
  | { readonly name: 'show'; readonly id: string }
  | { readonly name: 'list'; readonly kind: EntryKind | null }
  | { readonly name: 'note add'; readonly entryId: string; readonly text: string }

export type Invocation = {
  readonly command: Command
  readonly json: boolean
  readonly data: string | undefined
  readonly lang: Language | undefined
}

/** Keys of the messages `cli.usage`. */
export type UsageKey =
  | 'noCommand'
  | 'unknownCommand'
  | 'unknownOption'
  | 'optionValue'
  | 'searchText'
  | 'searchBoth'
  | 'batchJson'
  | 'kind'
  | 'year'
  | 'limit'
  | 'lang'
  | 'showId'
  | 'noExtra'
  | 'noteCommand'

/** Wrong usage: exit code 2. */
export class UsageError extends Error {
  readonly key: UsageKey
  readonly values: Readonly<Record<string, string>>

  constructor(key: UsageKey, values: Record<string, string> = {}) {
    super(key)
    this.name = 'UsageError'
    this.key = key
    this.values = values
  }
}

export const SEARCH_KINDS: readonly SearchKind[] = [...ENTRY_KINDS, 'note', 'meeting']
const DEFAULT_LIMIT = 20

const options = {
  json: { type: 'boolean' },
  data: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  kind: { type: 'string', multiple: true },
  year: { type: 'string' },
  limit: { type: 'string' },
  batch: { type: 'string' },
  explain: { type: 'boolean' },
  'no-also': { type: 'boolean' },
  flat: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

type Values = ReturnType<typeof parse>['values']

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const name = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
    const unknown =
      error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    throw new UsageError(unknown ? 'unknownOption' : 'optionValue', { name })
  }
}

/** Throws UsageError. */
export function parseArguments(argv: readonly string[]): Invocation {
  const { values, positionals } = parse(argv)
  const { lang } = values
  if (lang !== undefined && lang !== 'fr' && lang !== 'en') throw new UsageError('lang')
  return {
    command: commandOf(values, positionals, lang),
    json: values.json ?? false,
    data: values.data,
    lang,
  }
}

function commandOf(values: Values, [name, ...rest]: readonly string[], lang?: Language): Command {
  if (values.version) return { name: 'version' }
  if (values.help || name === 'help') return { name: 'help' }
  if (name === undefined) throw new UsageError('noCommand')
  refuseOptions(name, values)
  switch (name) {
    case 'search': {
      const filters = filtersOf(values, lang ?? null)
      if (values.batch === undefined) {
        if (rest.length === 0) throw new UsageError('searchText')
        return { name: 'search', text: rest.join(' '), filters }
      }
      if (rest.length > 0) throw new UsageError('searchBoth')
      if (!values.json) throw new UsageError('batchJson')
      return { name: 'batch', file: values.batch, filters }
    }
    case 'show': {
      const [id, ...more] = rest
      if (!id || more.length > 0) throw new UsageError('showId')
      return { name: 'show', id }
    }
    case 'list': {
      refuseRest(rest)
      const [kind, ...more] = kindsOf(values)
      if (more.length > 0 || kind === 'note' || kind === 'meeting')
        throw new UsageError('kind', { value: values.kind?.at(-1) ?? '' })
      return { name: 'list', kind: kind ?? null }
    }
    case 'note': {
      const [action, entryId, text, ...more] = rest
      if (action === 'list') {
        refuseRest(rest.slice(1))
        return { name: 'note list' }
      }
      if (action !== 'add' || !entryId || text === undefined || more.length > 0) {
        throw new UsageError('noteCommand')
      }
      return { name: 'note add', entryId, text }
    }
    case 'doctor':
      refuseRest(rest)
      return { name: 'doctor' }
    default:
      throw new UsageError('unknownCommand', { name })
  }
}

function refuseRest([extra]: readonly string[]): void {
  if (extra !== undefined) throw new UsageError('noExtra', { value: extra })
}

/** An option that a command would ignore is a mistake worth telling. */
function refuseOptions(command: string, values: Values): void {
  const allowed: Record<string, readonly string[]> = {
    search: ['kind', 'year', 'limit', 'batch', 'explain', 'no-also', 'flat'],
    list: ['kind'],
  }
  for (const name of ['kind', 'year', 'limit', 'batch', 'explain', 'no-also', 'flat'] as const) {
    if (values[name] !== undefined && Object.hasOwn(HANDLED, command) && !allowed[command]?.includes(name)) {
      throw new UsageError('unknownOption', { name: `--${name}` })
    }
  }
}
const HANDLED = { search: true, show: true, list: true, note: true, doctor: true }

function kindsOf(values: Values): SearchKind[] {
  return (values.kind ?? []).map((value) => {
    const kind = SEARCH_KINDS.find((candidate) => candidate === value)
    if (kind === undefined) throw new UsageError('kind', { value })
    return kind
  })
}

function filtersOf(values: Values, language: Language | null): SearchFilters {
  const limit = values.limit ?? String(DEFAULT_LIMIT)
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 200) throw new UsageError('limit')
  return {
    kinds: kindsOf(values),
    ...yearsOf(values.year),
    language,
    limit: Number(limit),
    explain: values.explain ?? false,
    translate: !values['no-also'],
    grouped: !values.flat,
  }
}

function yearsOf(value: string | undefined): Pick<SearchFilters, 'yearFrom' | 'yearTo'> {
  if (value === undefined) return { yearFrom: null, yearTo: null }
  const [, from = '', dots, to = ''] = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(value) ?? []
  const yearFrom = from === '' ? null : Number(from)
  const yearTo = dots === undefined ? yearFrom : to === '' ? null : Number(to)
  const isEmpty = yearFrom === null && yearTo === null
  if (
    isEmpty ||
    (dots === undefined && to !== '') ||
    (yearFrom !== null && yearTo !== null && yearFrom > yearTo)
  ) {
    throw new UsageError('year', { value })
  }
  return { yearFrom, yearTo }
}
