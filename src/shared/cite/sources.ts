// The sources of an entry as they are cited: what each is, where in it, and the relay in which it was read.
import type { Entry, EntryOf } from '../library/model.ts'
import { formatPartialDate } from '../text/partial-date.ts'
import type { CiteRun } from './runs.ts'

export type Locale = 'fr' | 'en'
export type EntryLookup = (id: string) => Entry | null
type Source = EntryOf<'source'>

export type CitedSource = {
  readonly source: Source
  readonly locator: string | null
  /** Read in this one instead of the original. */
  readonly via: Source | null
}

function asSource(entry: Entry | null): Source | null {
  return entry?.kind === 'source' ? entry : null
}

/** Sources that are in the library, in the order of the entry; a source cites itself. */
export function sourcesOf(entry: Entry, lookup: EntryLookup): CitedSource[] {
  if (entry.kind === 'source') return [{ source: entry, locator: null, via: null }]
  return entry.sources.flatMap((citation) => {
    const source = asSource(lookup(citation.source))
    if (!source) return []
    const via = citation.via === undefined ? null : asSource(lookup(citation.via))
    return [{ source, locator: citation.locator ?? null, via }]
  })
}

const WORDS = {
  fr: {
    online: 'en ligne\u202f: ',
    via: 'lu via ',
    andVia: ', et via ',
    cited: 'précité',
    and: '\u202f; ',
    undated: 's. d.',
  },
  en: {
    online: 'online: ',
    via: 'read via ',
    andVia: ', and via ',
    cited: 'cited above',
    and: '; ',
    undated: 'n.d.',
  },
} as const

/** The word language of a source, when it is one of ours. */
function speaks(source: Source, locale: Locale): boolean {
  return source.language === locale || source.language === 'fr-en'
}

function describeSource(source: Source, locale: Locale, withAddress: boolean): CiteRun[] {
  const words = WORDS[locale]
  const runs: CiteRun[] = [{ text: `${source.publisher}, ` }, { text: source.originalTitle, italic: true }]
  // A reader of the other language is told what the document is about.
  if (!speaks(source, locale) && source.title[locale] !== source.originalTitle) {
    runs.push({ text: ` [${source.title[locale]}]` })
  }
  runs.push({
    text: `, ${source.date === undefined ? words.undated : formatPartialDate(source.date, locale)}`,
  })
  if (withAddress && source.address !== undefined) {
    runs.push({ text: `, ${words.online}` }, { text: source.address, href: source.address })
  }
  return runs
}

/** A source with every place in it that is meant and every relay through which it was read, each once. */
type Grouped = { readonly source: Source; readonly locators: string[]; readonly vias: Source[] }

function groupBySource(cited: readonly CitedSource[]): Grouped[] {
  const groups = new Map<string, Grouped>()
  for (const { source, locator, via } of cited) {
    const group = groups.get(source.id) ?? { source, locators: [], vias: [] }
    groups.set(source.id, group)
    if (locator !== null && !group.locators.includes(locator)) group.locators.push(locator)
    const isRelay = via !== null && via.id !== source.id
    if (isRelay && !group.vias.some((known) => known.id === via.id)) group.vias.push(via)
  }
  return [...groups.values()]
}

/** A relay in full, or by its publisher once this note has described it. */
function relayRuns(via: Source, locale: Locale, described: Set<string>): CiteRun[] {
  if (described.has(via.id)) return [{ text: `${via.publisher}, ${WORDS[locale].cited}` }]
  described.add(via.id)
  return describeSource(via, locale, true)
}

/** `OIT, *Titre*, septembre 2022, p. 12, en ligne : https://… (lu via …)`; no full stop at the end. */
function sourceRuns({ source, locators, vias }: Grouped, locale: Locale, described: Set<string>): CiteRun[] {
  const words = WORDS[locale]
  const runs = describeSource(source, locale, false)
  for (const locator of locators) runs.push({ text: `, ${locator}` })
  if (source.address !== undefined) {
    runs.push({ text: `, ${words.online}` }, { text: source.address, href: source.address })
  }
  for (const [index, via] of vias.entries()) {
    runs.push({ text: index === 0 ? ` (${words.via}` : words.andVia }, ...relayRuns(via, locale, described))
  }
  if (vias.length > 0) runs.push({ text: ')' })
  return runs
}

/**
 * All of them in one note, each source once, separated as the language does, with a full stop. Empty when there are none.
 */
export function sourcesRuns(cited: readonly CitedSource[], locale: Locale): CiteRun[] {
  const runs: CiteRun[] = []
  const described = new Set<string>()
  for (const [index, group] of groupBySource(cited).entries()) {
    if (index > 0) runs.push({ text: WORDS[locale].and })
    runs.push(...sourceRuns(group, locale, described))
  }
  if (runs.length > 0 && !/[.!?…]$/.test(runs.at(-1)?.text ?? '')) runs.push({ text: '.' })
  return runs
}
