// A whole entry as readable text: every field under its name, references as titles. Knows the form of values, not the
// kinds of entry, so that a new field shows up without a change here.

import { resources } from '../../shared/i18n/resources.ts'
import { isPartialDate } from '../../shared/library/dates.ts'
import { ENTRY_ID_PATTERN, type Entry, type FigureValue } from '../../shared/library/model.ts'
import { formatCount, formatDate, formatFigure } from '../../shared/text/format.ts'
import type { Language } from './arguments.ts'

export type TitleOf = (id: string) => string | null

/** Shown elsewhere on the page, or only useful to search. */
const SHOWN_APART = new Set([
  'id',
  'kind',
  'title',
  'summary',
  'caveats',
  'confidence',
  'keywords',
  'sources',
])
type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isFields(value) && Object.values(value).every(isEmpty))

/** Lines of all fields but title, summary, caveats and sources. */
export function describeFields(entry: Entry, language: Language, titleOf: TitleOf): string[] {
  // The unit belongs to the value: one cannot be read without the other.
  const fields: Fields =
    entry.kind === 'figure'
      ? { ...entry, value: formatFigure(entry.value, entry.unit[language], language), unit: undefined }
      : entry
  const names: Readonly<Record<string, string>> = resources[language].cli.fields
  const words = { yes: resources[language].cli.yes, no: resources[language].cli.no }
  const enumerations = enumerationsOf(language)

  /** A value on one line, or null when it needs several. */
  const inline = (name: string, value: unknown): string | null => {
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string') {
      const known = enumerations[name]?.[value]
      if (known !== undefined) return known
      if (ENTRY_ID_PATTERN.test(value)) return `${titleOf(value) ?? value} [${value}]`
      return isPartialDate(value) ? formatDate(value, language) : value
    }
    if (Array.isArray(value)) {
      const items = value.map((item) => inline(name, item))
      return items.every((item) => item !== null) && value.length === 1 ? (items[0] ?? null) : null
    }
    if (!isFields(value)) return null
    const text = value[language]
    if (typeof text === 'string') return text
    if (Array.isArray(text)) return text.join(', ')
    if ('type' in value && 'qualifier' in value && name === 'value') {
      return formatFigure(value as FigureValue, '', language).trim()
    }
    const { value: count, qualifier } = value
    if (typeof count === 'number' && typeof qualifier === 'string') {
      return formatCount({ value: count, qualifier: qualifier as FigureValue['qualifier'] }, language)
    }
    return null
  }

  const write = (name: string, value: unknown, indent: string): string[] => {
    if (isEmpty(value)) return []
    const label = `${indent}${names[name] ?? name}`
    const line = inline(name, value)
    if (line !== null) return line === '' ? [] : [`${label}${language === 'fr' ? '\u00a0' : ''}: ${line}`]
    const inner = `${indent}  `
    const body = Array.isArray(value)
      ? value.flatMap((item) => listItem(name, item, inner))
      : Object.entries(value as Fields).flatMap(([key, item]) => write(key, item, inner))
    return body.length === 0 ? [] : [label, ...body]
  }

  const listItem = (name: string, item: unknown, indent: string): string[] => {
    const line = inline(name, item)
    if (line !== null) return [`${indent}- ${line}`]
    const [first, ...rest] = Object.entries(item as Fields).flatMap(([key, value]) =>
      write(key, value, `${indent}  `),
    )
    return first === undefined ? [] : [`${indent}- ${first.trimStart()}`, ...rest]
  }

  return Object.entries(fields).flatMap(([name, value]) =>
    SHOWN_APART.has(name) ? [] : write(name, value, ''),
  )
}

function enumerationsOf(language: Language): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { entry } = resources[language]
  return {
    mode: entry.mode,
    type: { ...entry.instrumentType, ...entry.publicationType, ...entry.sessionType },
    validity: entry.validity,
    value: entry.statusValue,
    funding: entry.funding,
    language: entry.languageValue,
  }
}
