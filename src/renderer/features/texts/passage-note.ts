// What a note on words of an added text is on: its passage and the words. Pure.
import type { NotePassage } from '../../../shared/contract/notes.ts'
import { findQuoted, wordsOfQuote } from '../../../shared/text/passage-anchor.ts'
import { MAX_NOTE_QUOTE } from '../../../shared/text/text-limits.ts'
import { quotedWords } from './passage-quote.ts'

const WORD = /[\p{L}\p{N}]/u

/** What is selected, in whole words, as it stands in the passage; null when it is not part of it. */
export function selectedWords(body: string, selected: string): string | null {
  const words = selected.trim()
  if (words === '') return null
  let start = body.indexOf(words)
  if (start < 0) {
    // Over several blocks the browser puts other spaces between them.
    const place = findQuoted(body, wordsOfQuote(words))
    return place === null ? null : body.slice(place.start, place.end)
  }
  let end = start + words.length
  const isInside = (at: number) => WORD.test(body[at - 1] ?? '') && WORD.test(body[at] ?? '')
  while (isInside(start)) start -= 1
  while (isInside(end)) end += 1
  return body.slice(start, end)
}

/** `words`: part of the passage, or all of it; what is too long to be kept is cut between two words. */
export function passageTarget(textId: string, position: number, words: string): NotePassage {
  const whole = quotedWords(words)
  const quote = whole.length <= MAX_NOTE_QUOTE ? whole : whole.slice(0, MAX_NOTE_QUOTE).replace(/\s+\S*$/, '')
  return { textId, position, quote }
}
