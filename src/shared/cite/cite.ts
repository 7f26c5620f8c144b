// “Copy with source”: a published value, a passage, an entry with its scope, caveats and sources, in French and in
// English usage. Every fact comes from the entry; nothing is left out to make it shorter.
import type { Entry, EntryOf } from '../library/model.ts'
import { formatFigure } from '../text/format.ts'
import { formatPartialDate, formatPeriod } from '../text/partial-date.ts'
import type { CiteRun } from './runs.ts'
import { type EntryLookup, type Locale, sourcesOf, sourcesRuns } from './sources.ts'
import { withArticle } from './with-article.ts'

/** What is copied, piece by piece, so that a document can lay it out its own way. */
export type Cited = {
  /** The value, the quoted words or the title. */
  readonly main: readonly CiteRun[]
  /** Where, when and what is counted; empty when the entry has none. */
  readonly scope: string
  readonly caveats: readonly string[]
  readonly sources: readonly CiteRun[]
  /** To be said aloud: who says it and the value, without what only the eye can use. */
  readonly spoken: string
}

const WORDS = {
  fr: {
    counts: 'Ce qui est compté\u202f: ',
    caveat: 'Réserve\u202f: ',
    source: 'Source\u202f: ',
    sources: 'Sources\u202f: ',
    according: 'Selon ',
    open: '«\u202f',
    close: '\u202f»',
    superseded: 'Chiffre remplacé par un chiffre plus récent',
    disputed: 'Chiffre contesté',
    supersededBy: 'Chiffre remplacé par\u202f: ',
    announced: 'Mesure annoncée',
    'in-progress': 'Mesure en cours',
    done: 'Mesure réalisée',
    abandoned: 'Mesure abandonnée',
    asOf: 'état en ',
    asOfDay: 'état au ',
    method: 'Méthode\u202f: ',
    withdrawn: 'Fiche retirée du fonds depuis l’édition ',
    ofPack: ' du lot ',
  },
  en: {
    counts: 'What is counted: ',
    caveat: 'Caveat: ',
    source: 'Source: ',
    sources: 'Sources: ',
    according: 'According to ',
    open: '“',
    close: '”',
    superseded: 'Figure superseded by a more recent one',
    disputed: 'Disputed figure',
    supersededBy: 'Figure superseded by: ',
    announced: 'Measure announced',
    'in-progress': 'Measure in progress',
    done: 'Measure carried out',
    abandoned: 'Measure abandoned',
    asOf: 'as of ',
    asOfDay: 'as of ',
    method: 'Method: ',
    withdrawn: 'Entry withdrawn from the library since edition ',
    ofPack: ' of the pack ',
  },
} as const

/** Of a date with its day: `2025-03-12`. */
const DAY_LENGTH = 10

const stop = (text: string) =>
  /[.!?…]["”»’)]*$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`

/** The period or the date of a figure, in words; empty when it has none. */
export function figureDate(figure: EntryOf<'figure'>, locale: Locale): string {
  if (figure.period) return formatPeriod(figure.period.start, figure.period.end, locale)
  const date = figure.asOf ?? figure.published
  return date === undefined ? '' : formatPartialDate(date, locale)
}

function figureScope(figure: EntryOf<'figure'>, locale: Locale): string {
  const words = WORDS[locale]
  const where = [figure.geography[locale], figureDate(figure, locale)]
    .filter((text) => text !== '')
    .join(', ')
  const parts = [stop(where), stop(`${words.counts}${figure.counts[locale]}`)]
  return parts.join(' ')
}

/** Caveats of an entry, and for a figure what its validity says. */
export function caveatsOf(entry: Entry, locale: Locale, lookup: EntryLookup): string[] {
  const words = WORDS[locale]
  const caveats = entry.caveats.map((caveat) => stop(caveat[locale]))
  if (entry.kind === 'figure' && entry.validity === 'superseded') {
    const next = entry.supersededBy === undefined ? null : lookup(entry.supersededBy)
    caveats.unshift(stop(next ? `${words.supersededBy}${next.title[locale]}` : words.superseded))
  }
  if (entry.kind === 'figure' && entry.validity === 'disputed') caveats.unshift(stop(words.disputed))
  return caveats
}

/** The same citation of an entry that its pack no longer holds: said before every other caveat. */
export function citeWithdrawn(cited: Cited, edition: string, pack: string, locale: Locale): Cited {
  const { withdrawn, ofPack } = WORDS[locale]
  return { ...cited, caveats: [stop(`${withdrawn}${edition}${ofPack}${pack}`), ...cited.caveats] }
}

/** `environ 27,6 millions de personnes`. */
export function figureValue(figure: EntryOf<'figure'>, locale: Locale): string {
  return formatFigure(figure.value, figure.unit[locale], locale)
}

function spokenFigure(figure: EntryOf<'figure'>, locale: Locale, lookup: EntryLookup): string {
  const publisher = figure.publisher === undefined ? null : lookup(figure.publisher)
  const date = figureDate(figure, locale)
  const where = [figure.geography[locale], date].filter((text) => text !== '').join(', ')
  const value = `${figureValue(figure, locale)} (${where})`
  return publisher
    ? `${WORDS[locale].according}${withArticle(publisher.title[locale], locale)}, ${value}.`
    : `${value}.`
}

/** The entry itself: a figure by its value, anything else by its title and summary. */
export function citeEntry(entry: Entry, locale: Locale, lookup: EntryLookup): Cited {
  const words = WORDS[locale]
  const common = {
    caveats: caveatsOf(entry, locale, lookup),
    sources: sourcesRuns(sourcesOf(entry, lookup), locale),
  }
  if (entry.kind === 'figure') {
    return {
      ...common,
      main: [{ text: figureValue(entry, locale), bold: true }],
      scope: figureScope(entry, locale),
      spoken: spokenFigure(entry, locale, lookup),
    }
  }
  if (entry.kind === 'source') {
    return { ...common, main: [], scope: '', spoken: entry.title[locale] }
  }
  const summary = stop(entry.summary[locale])
  const parts = [summary]
  if (entry.kind === 'measure' && entry.status) {
    const { value, evidence, asOf } = entry.status
    const state = `${words[value]} (${asOf.length === DAY_LENGTH ? words.asOfDay : words.asOf}${formatPartialDate(asOf, locale)})`
    parts.push(stop(`${state}${locale === 'fr' ? '\u202f: ' : ': '}${evidence[locale]}`))
  }
  return {
    ...common,
    main: [{ text: stop(entry.title[locale]), bold: true }],
    scope: parts.join(' '),
    spoken: `${stop(entry.title[locale])} ${parts.join(' ')}`,
  }
}

/** Words taken from an entry, between the quotation marks of the language, with the sources of the entry. */
export function citePassage(
  passage: string,
  entry: Entry | null,
  locale: Locale,
  lookup: EntryLookup,
  locator = '',
): Cited {
  const quoted = quote(passage, locale)
  const sources = entry === null ? [] : sourcesRuns(sourcesOf(entry, lookup), locale)
  const title: CiteRun[] = entry === null ? [] : [{ text: entry.title[locale] }]
  const place = locator === '' ? [] : [{ text: title.length > 0 ? `, ${locator}` : locator }]
  const where = [...title, ...place]
  const separated = where.length > 0 && sources.length > 0 ? [...where, { text: '. ' }] : where
  return {
    main: [{ text: quoted }],
    scope: '',
    caveats: entry === null ? [] : caveatsOf(entry, locale, lookup),
    sources: [...separated, ...sources],
    spoken: quoted,
  }
}

/** `« … »` with narrow no-break spaces, or `“…”`; marks that are there already are not doubled. */
export function quote(text: string, locale: Locale): string {
  const bare = text.trim().replace(/^(?:«[\s\u00a0\u202f]*|“|")([\s\S]*?)(?:[\s\u00a0\u202f]*»|”|")$/u, '$1')
  return `${WORDS[locale].open}${bare}${WORDS[locale].close}`
}

/** One paragraph: what is said, its scope, its caveats. */
export function citedSentence(cited: Cited, locale: Locale): CiteRun[] {
  const runs: CiteRun[] = [...cited.main]
  const isValue =
    cited.main.length > 0 && cited.scope !== '' && !/[.!?…]$/.test(cited.main.at(-1)?.text ?? '')
  if (cited.scope !== '')
    runs.push({ text: `${isValue ? ' \u2013 ' : cited.main.length > 0 ? ' ' : ''}${cited.scope}` })
  for (const caveat of cited.caveats) runs.push({ text: ` ${WORDS[locale].caveat}${caveat}`, italic: true })
  return runs
}

/** The line that names the sources, or nothing. */
export function citedSources(cited: Cited, locale: Locale): CiteRun[] {
  if (cited.sources.length === 0) return []
  const isSeveral = cited.sources.some((run) => run.text === '; ' || run.text === '\u202f; ')
  return [{ text: isSeveral ? WORDS[locale].sources : WORDS[locale].source }, ...cited.sources]
}
