// Sources for reference managers: CSL-JSON, RIS, BibTeX. One record a source; what is not known is left out.
import type { CitedSource, Locale } from './sources.ts'

type Parts = { readonly year: number; readonly month: number | null; readonly day: number | null }

function partsOf(date: string | undefined): Parts | null {
  if (date === undefined) return null
  const [year, month, day] = date.split('-').map(Number)
  return year === undefined ? null : { year, month: month ?? null, day: day ?? null }
}

const NOTE = { fr: 'Lu via ', en: 'Read via ' } as const

function noteOf(cited: CitedSource, locale: Locale): string {
  const { via, source } = cited
  return via === null || via.id === source.id ? '' : `${NOTE[locale]}${via.publisher}, ${via.originalTitle}`
}

/** Each source once; the first place in it is kept. */
function distinct(sources: readonly CitedSource[]): CitedSource[] {
  return [...new Map([...sources].reverse().map((cited) => [cited.source.id, cited])).values()].reverse()
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A JSON array of CSL items. */
export function toCslJson(sources: readonly CitedSource[], locale: Locale): string {
  const items = distinct(sources).map((cited) => {
    const { source, locator } = cited
    const date = partsOf(source.date)
    const note = noteOf(cited, locale)
    return {
      id: source.id,
      type: source.address === undefined ? 'document' : 'webpage',
      title: source.originalTitle,
      publisher: source.publisher,
      ...(date === null
        ? {}
        : { issued: { 'date-parts': [[date.year, date.month, date.day].filter((part) => part !== null)] } }),
      ...(source.address === undefined ? {} : { URL: source.address }),
      ...(source.language === 'other'
        ? {}
        : { language: source.language === 'fr-en' ? 'fr' : source.language }),
      ...(locator === null ? {} : { locator }),
      ...(note === '' ? {} : { note }),
    }
  })
  return `${JSON.stringify(items, null, 2)}\n`
}

/** RIS, lines ended by CR LF as its readers expect. */
export function toRis(sources: readonly CitedSource[], locale: Locale): string {
  const records = distinct(sources).map((cited) => {
    const { source, locator } = cited
    const date = partsOf(source.date)
    const pad = (value: number | null) => (value === null ? '' : String(value).padStart(2, '0'))
    const note = [noteOf(cited, locale), locator ?? ''].filter((text) => text !== '').join('. ')
    const fields: [string, string][] = [
      ['TY', source.address === undefined ? 'RPRT' : 'ELEC'],
      ['ID', source.id],
      ['TI', source.originalTitle],
      ['PB', source.publisher],
      ['PY', date === null ? '' : String(date.year)],
      ['DA', date === null ? '' : `${date.year}/${pad(date.month)}/${pad(date.day)}/`],
      ['UR', source.address ?? ''],
      ['LA', source.language === 'other' ? '' : source.language],
      ['N1', note],
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
export function toBibtex(sources: readonly CitedSource[], locale: Locale): string {
  const records = distinct(sources).map((cited) => {
    const { source, locator } = cited
    const date = partsOf(source.date)
    const note = [noteOf(cited, locale), locator ?? ''].filter((text) => text !== '').join('. ')
    const languages = { fr: 'french', en: 'english', 'fr-en': 'french', other: '' } as const
    const fields: [string, string][] = [
      ['title', `{${tex(source.originalTitle)}}`],
      ['author', `{${tex(source.publisher)}}`],
      ['year', date === null ? '' : String(date.year)],
      ['month', date?.month == null ? '' : String(date.month)],
      // An address is not TeX text; only braces would end the field.
      ['url', source.address?.replace(/[{}\s]/g, encodeURIComponent) ?? ''],
      ['language', languages[source.language]],
      ['note', tex(note)],
    ]
    const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`)
    return `@misc{${source.id.replace(/[^A-Za-z0-9-]/g, '-')},\n${lines.join('\n')}\n}\n`
  })
  return records.join('\n')
}
