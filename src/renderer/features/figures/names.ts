// How tables and legends call what a figure names: a short name for the publisher, one line for the sources.
import { runsToText } from '../../../shared/cite/runs.ts'
import { sourcesOf, sourcesRuns } from '../../../shared/cite/sources.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { Entry, EntryOf } from '../../../shared/library/model.ts'
import { formatDate } from '../../../shared/text/format.ts'
import type { Figure } from './figure-years.ts'

type Find = { readonly find: (id: string) => Entry | null }
/** Finds the names of an organisation; null when it is none, or not known. */
export type PublisherLookup = {
  readonly publisher: (id: string) => Pick<EntryOf<'organisation'>, 'title' | 'acronyms'> | null
}

/** The acronym of the publisher, else its name; null when the text that quotes the figure does not say. */
export function publisherName(
  { publisher: id }: Pick<Figure, 'publisher'>,
  { publisher }: PublisherLookup,
  locale: Locale,
): string | null {
  const found = id === undefined ? null : publisher(id)
  return found === null ? null : (found.acronyms[locale][0] ?? found.title[locale])
}

/** Who, what and when of each source, each once: for reading on the screen, where the page of the figure has the rest. */
export function shortSources(entry: Entry, { find }: Find, locale: Locale): string[] {
  const lines = sourcesOf(entry, find).map(({ source }) => {
    const date = source.date === undefined ? [] : [formatDate(source.date, locale)]
    return [source.publisher, source.originalTitle, ...date].join(', ')
  })
  return [...new Set(lines)]
}

/** All that a citation says of them, addresses included. */
export function sourceLine(entry: Entry, { find }: Find, locale: Locale): string {
  return runsToText(sourcesRuns(sourcesOf(entry, find), locale))
}

export function titleOf(id: string, { find }: Find, locale: Locale): string {
  return find(id)?.title[locale] ?? id
}
