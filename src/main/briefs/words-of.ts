// What an item of a dossier says, in each language. Reads entries and notes through what it is given.

import { citeEntry, quote } from '../../shared/cite/cite.ts'
import type { Locale } from '../../shared/cite/sources.ts'
import type { CitedText } from '../../shared/cite/text.ts'
import type { BriefItem } from '../../shared/contract/briefs.ts'
import type { Sensitivity } from '../../shared/contract/notes.ts'
import type { Entry } from '../../shared/library/model.ts'
import { readMarkup } from '../../shared/text/note-markup.ts'
import { quoteOfAnchor, readAnchor } from '../../shared/text/passage-anchor.ts'
import { plainText } from '../../shared/text/plain.ts'

export type BriefNote = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly sensitivity: Sensitivity
  readonly trashed: boolean
}

/** What items refer to; null for what is gone. */
export type BriefLookup = {
  readonly entry: (id: string) => Entry | null
  readonly note: (id: string) => BriefNote | null
  /** A text that was added, at words quoted from one of its passages or as a whole. */
  readonly text: (id: string, position: number | null, quote: string) => CitedText | null
}

/** The texts to which the words link, each with the passage that is meant; null for the whole. */
export function linkedTexts(markdown: string): { id: string; position: number | null; quote: string }[] {
  return readMarkup(markdown).links.flatMap(({ kind, id, anchor }) => {
    if (kind !== 'text') return []
    const read = readAnchor(anchor)
    return [{ id, position: read?.position ?? null, quote: read === null ? '' : quoteOfAnchor(read) }]
  })
}

/** The words of a passage as they are to appear: the user's, or those that were copied. */
export function passageWords(item: BriefItem, locale: Locale): string {
  const own = item.text[locale].trim()
  if (own !== '') return own
  return item.quoted
}

/** Whether the words of a passage in this language are a translation by the user. */
export function isTranslated(item: BriefItem, locale: Locale): boolean {
  return item.quotedLanguage !== null && item.quotedLanguage !== locale && item.text[locale].trim() !== ''
}

/** What is said aloud; empty when there is nothing. */
export function speechOf(item: BriefItem, locale: Locale, lookup: BriefLookup): string {
  const own = item.text[locale].trim()
  switch (item.kind) {
    case 'heading':
      return ''
    case 'text':
      return plainText(own)
    case 'note': {
      const note = item.target === null ? null : lookup.note(item.target)
      return own !== '' ? plainText(own) : note && !note.trashed ? plainText(note.body) : ''
    }
    case 'passage': {
      const words = passageWords(item, locale)
      return words === '' ? '' : quote(words, locale)
    }
    case 'entry': {
      if (own !== '') return plainText(own)
      const entry = item.target === null ? null : lookup.entry(item.target)
      return entry ? citeEntry(entry, locale, lookup.entry).spoken : ''
    }
  }
}
