// Sources and added texts for reference managers: CSL-JSON, RIS, BibTeX. One record each; what is not known is left out.
import type { CitedSource, Locale } from './sources.ts'
import { type CitedText, fileOfText, placeInText } from './text.ts'

type Parts = { readonly year: number; readonly month: number | null; readonly day: number | null }

function partsOf(date: string | undefined): Parts | null {
  if (date === undefined) return null
  const [year, month, day] = date.split('-').map(Number)
  return year === undefined ? null : { year, month: month ?? null, day: day ?? null }
}

const NOTE = { fr: 'Lu via ', en: 'Read via ' } as const

/** What is known of one source or text; an empty string is not known. */
type Item = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly date: Parts | null
  readonly address: string
  readonly language: 'fr' | 'en' | 'fr-en' | 'other'
  readonly locator: string
  readonly note: string
}

function ofSource({ source, locator, via }: CitedSource, locale: Locale): Item {
  return {
    id: source.id,
    title: source.originalTitle,
    publisher: source.publisher,
    date: partsOf(source.date),
    address: source.address ?? '',
    language: source.language,
    locator: locator ?? '',
    note: via === null || via.id === source.id ? '' : `${NOTE[locale]}${via.publisher}, ${via.originalTitle}`,
  }
}

function ofText(text: CitedText, locale: Locale): Item {
  return {
    id: text.id,
    title: text.title,
    publisher: '',
    date: null,
    address: '',
    language: text.language,
    locator: placeInText(text, locale),
    note: fileOfText(text, locale),
  }
}

/** Each source and text once; the first place in it is kept. */
function recordsOf(sources: readonly CitedSource[], texts: readonly CitedText[], locale: Locale): Item[] {
  const all = [
    ...sources.map((source) => ofSource(source, locale)),
    ...texts.map((text) => ofText(text, locale)),
  ]
  return [...new Map(all.reverse().map((record) => [record.id, record])).values()].reverse()
}

const pad = (value: number | null) => (value === null ? '' : String(value).padStart(2, '0'))

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A JSON array of CSL items. */
export function toCslJson(
  sources: readonly CitedSource[],
  locale: Locale,
  texts: readonly CitedText[] = [],
): string {
  const items = recordsOf(sources, texts, locale).map((record) => {
    const { id, title, publisher, date, address, language, locator, note } = record
    return {
      id,
      type: address === '' ? 'document' : 'webpage',
      title,
      ...(publisher === '' ? {} : { publisher }),
      ...(date === null
        ? {}
        : { issued: { 'date-parts': [[date.year, date.month, date.day].filter((part) => part !== null)] } }),
      ...(address === '' ? {} : { URL: address }),
      ...(language === 'other' ? {} : { language: language === 'fr-en' ? 'fr' : language }),
      ...(locator === '' ? {} : { locator }),
      ...(note === '' ? {} : { note }),
    }
  })
  return `${JSON.stringify(items, null, 2)}\n`
}

const noteWithPlace = ({ note, locator }: Item) => [note, locator].filter((text) => text !== '').join('. ')

/** RIS, lines ended by CR LF as its readers expect. */
export function toRis(
  sources: readonly CitedSource[],
  locale: Locale,
  texts: readonly CitedText[] = [],
): string {
  const records = recordsOf(sources, texts, locale).map((record) => {
    const { id, title, publisher, date, address, language } = record
    const fields: [string, string][] = [
      ['TY', address !== '' ? 'ELEC' : publisher === '' ? 'GEN' : 'RPRT'],
      ['ID', id],
      ['TI', title],
      ['PB', publisher],
      ['PY', date === null ? '' : String(date.year)],
      ['DA', date === null ? '' : `${date.year}/${pad(date.month)}/${pad(date.day)}/`],
      ['UR', address],
      ['LA', language === 'other' ? '' : language],
      ['N1', noteWithPlace(record)],
    ]
    const lines = fields
      .filter(([, value]) => value !== '')
      .map(([tag, value]) => `${tag}  - ${oneLine(value)}`)
    return `${[...lines, 'ER  - '].join('\r\n')}\r\n`
  })
  return records.join('\r\n')
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const tex = (text: string) => oneLine(text).replace(/[\\~^{}&%$#_]/g, (char) => TEX[char] ?? `\\${char}`)

/** BibTeX in UTF-8; double braces keep the capitals of titles. */
export function toBibtex(
  sources: readonly CitedSource[],
  locale: Locale,
  texts: readonly CitedText[] = [],
): string {
  const records = recordsOf(sources, texts, locale).map((record) => {
    const { id, title, publisher, date, address, language } = record
    const languages = { fr: 'french', en: 'english', 'fr-en': 'french', other: '' } as const
    const fields: [string, string][] = [
      ['title', `{${tex(title)}}`],
      ['author', publisher === '' ? '' : `{${tex(publisher)}}`],
      ['year', date === null ? '' : String(date.year)],
      ['month', date?.month == null ? '' : String(date.month)],
      // An address is not TeX text; only braces would end the field.
      ['url', address.replace(/[{}\s]/g, encodeURIComponent)],
      ['language', languages[language]],
      ['note', tex(noteWithPlace(record))],
    ]
    const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`)
    return `@misc{${id.replace(/[^A-Za-z0-9-]/g, '-')},\n${lines.join('\n')}\n}\n`
  })
  return records.join('\n')
}
