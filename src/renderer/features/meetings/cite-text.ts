// What is written into a line when something of the library is cited: a link, or a sentence with its source.
import { type Cited, citedSentence, citeEntry } from '../../../shared/cite/cite.ts'
import { runsToText } from '../../../shared/cite/runs.ts'
import { type EntryLookup, sourcesOf } from '../../../shared/cite/sources.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { Entry } from '../../../shared/library/model.ts'
import type { LinkKind } from '../../../shared/text/note-markup.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'

const NO_CITE: Cited = { main: [], scope: '', caveats: [], sources: [], spoken: '' }

/** A Markdown link with kind and id; brackets of the title are escaped. */
export function linkText(kind: LinkKind, id: string, title: string): string {
  const plain = title
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim()
  return `[${plain}](${kind}:${id})`
}

const MOST_SOURCES = 3

/**
 * One line: the link, for a figure its scope and every caveat, then who published it and when. Addresses stay behind
 * the link: a line is read in a meeting.
 */
export function citedLine(entry: Entry, locale: Locale, lookup: EntryLookup): string {
  const link = linkText('entry', entry.id, entry.title[locale])
  const { scope, caveats } = citeEntry(entry, locale, lookup)
  const said =
    entry.kind === 'figure' ? runsToText(citedSentence({ ...NO_CITE, scope, caveats }, locale)) : ''
  const names = sourcesOf(entry, lookup).map(({ source }) =>
    [source.publisher, source.date === undefined ? '' : formatPartialDate(source.date, locale)]
      .filter((part) => part !== '')
      .join(', '),
  )
  const sources = [...new Set(names)].slice(0, MOST_SOURCES).join(locale === 'fr' ? '\u202f; ' : '; ')
  return [link, said === '' ? '' : ` – ${said}`, sources === '' ? '' : ` (${sources})`].join('')
}
