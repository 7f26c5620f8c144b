// Citing a text that the user added: what is known of it is its title, its headings and the file it came from.
import { type Cited, quote } from './cite.ts'
import type { CiteRun } from './runs.ts'
import type { Locale } from './sources.ts'

/** A passage of a text as it is cited. */
export type CitedText = {
  readonly id: string
  readonly title: string
  readonly language: 'fr' | 'en'
  /** Name of the file; empty when unknown. */
  readonly origin: string
  /** The heading above the passage; empty without any. */
  readonly heading: string
  /** Number of the passage from 0; null for the text as a whole. */
  readonly position: number | null
}

const WORDS = {
  fr: { passage: 'passage ', file: 'fichier ' },
  en: { passage: 'passage ', file: 'file ' },
} as const

/** Where in the text: the heading next above, else the number of the passage; empty for the text as a whole. */
export function placeInText({ title, heading, position }: CitedText, locale: Locale): string {
  if (heading !== '' && heading !== title) return heading
  return position === null || heading === title ? '' : `${WORDS[locale].passage}${position + 1}`
}

/** `fichier rapport.md`; empty when it is unknown. */
export const fileOfText = ({ origin }: Pick<CitedText, 'origin'>, locale: Locale): string =>
  origin === '' ? '' : `${WORDS[locale].file}${origin}`

/** `*Titre*, rubrique, fichier rapport.md.` */
export function textRuns(text: CitedText, locale: Locale): CiteRun[] {
  const rest = [placeInText(text, locale), fileOfText(text, locale)].filter((part) => part !== '')
  return [{ text: text.title, italic: true }, { text: `${rest.map((part) => `, ${part}`).join('')}.` }]
}

/** The quoted words with the text that they stand in. */
export function citeText(words: string, text: CitedText, locale: Locale): Cited {
  const quoted = quote(words, locale)
  return { main: [{ text: quoted }], scope: '', caveats: [], sources: textRuns(text, locale), spoken: quoted }
}
