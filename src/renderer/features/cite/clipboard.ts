// A cited entry on the clipboard, as HTML and as plain text.
import {
  type Cited,
  citedSentence,
  citedSources,
  citeEntry,
  citeWithdrawn,
} from '../../../shared/cite/cite.ts'
import { runsToHtml, runsToText } from '../../../shared/cite/runs.ts'
import type { EntryLookup } from '../../../shared/cite/sources.ts'
import type { EntryView } from '../../../shared/contract/library.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'

export type Forms = { readonly html: string; readonly text: string }

/** Two paragraphs: what is said with its scope and caveats, then the sources. */
export function formsOf(cited: Cited, locale: Locale): Forms {
  const parts = [citedSentence(cited, locale), citedSources(cited, locale)].filter((runs) => runs.length > 0)
  return {
    html: parts.map((runs) => `<p lang="${locale}">${runsToHtml(runs)}</p>`).join(''),
    text: parts.map(runsToText).join('\n'),
  }
}

export function formsOfEntry(
  { entry, origin }: Pick<EntryView, 'entry' | 'origin'>,
  locale: Locale,
  lookup: EntryLookup,
): Forms {
  const cited = citeEntry(entry, locale, lookup)
  const { withdrawn, pack } = origin
  return formsOf(withdrawn === null ? cited : citeWithdrawn(cited, withdrawn, pack, locale), locale)
}

export function writeForms({ html, text }: Forms): Promise<void> {
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    }),
  ])
}
