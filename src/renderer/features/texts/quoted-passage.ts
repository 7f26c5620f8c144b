// A passage of an added text as it is cited: fetched, its words chosen. Writes nothing.

import { runsToText } from '../../../shared/cite/runs.ts'
import { citeText, placeInText } from '../../../shared/cite/text.ts'
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { linkMarkdown } from '../../../shared/text/note-markup.ts'
import { headingOfQuote, wordsOfQuote, writeAnchor } from '../../../shared/text/passage-anchor.ts'
import { api } from '../../api/api.ts'
import { quotedSpan, quotedWords } from './passage-quote.ts'

/** Where a search found something in a text. */
export type FoundPassage = {
  readonly id: string
  readonly position: number
  /** The words that were found, as they stand in it. */
  readonly marks: readonly string[]
}

export type QuotedPassage = {
  readonly id: string
  readonly title: string
  readonly language: 'fr' | 'en'
  readonly heading: string
  readonly position: number
  /** The words that are quoted. */
  readonly text: string
}

/** Null when the passage is no longer there. */
export async function fetchQuoted({ id, position, marks }: FoundPassage): Promise<QuotedPassage | null> {
  const { text, passages } = await api.call('texts.read', { id, from: position, count: 1 })
  const [passage] = passages
  if (passage?.position !== position) return null
  const { start, end } = quotedSpan(passage.body, marks)
  const { title, language } = text
  const words = quotedWords(passage.body.slice(start, end))
  const heading = headingOfQuote(passage, wordsOfQuote(words))
  return { id, title, language, heading, position, text: words }
}

export const passageDraft = ({
  id,
  position,
  text,
  language,
}: QuotedPassage): OpInput<'briefs.addItem'>['item'] => ({
  kind: 'passage',
  target: id,
  passage: position,
  quoted: text,
  quotedLanguage: language,
})

/** `[Titre, rubrique](text:…)`: leads back to the words. */
export function passageLink(passage: QuotedPassage, locale: Locale): string {
  const place = placeInText({ ...passage, origin: '' }, locale)
  const name = [passage.title, place].filter((part) => part !== '').join(', ')
  return linkMarkdown('text', passage.id, name, writeAnchor(passage.position, passage.text))
}

/** `« mots cités » ([Titre, rubrique](text:…))`. */
export function quotedLine(passage: QuotedPassage, locale: Locale): string {
  const { main } = citeText(passage.text, { ...passage, origin: '' }, locale)
  return `${runsToText(main)} (${passageLink(passage, locale)})`
}
