// Finding words in a text as a reader does: without regard to accents, capitals, apostrophes and kinds of space.
// Answers places in the original text.
import { fold } from './fold.ts'

export type Found = { readonly start: number; readonly end: number }

/** A text with the place in the original from which each of its characters comes. */
type Folded = { readonly text: string; readonly places: Uint32Array }

const APOSTROPHES = /[’ʼ＇‘]/
const SPACES = /\s/

function simpleForm(letter: string): string {
  if (APOSTROPHES.test(letter)) return "'"
  if (SPACES.test(letter)) return ' '
  return fold(letter)
}

function foldWithPlaces(text: string): Folded {
  let folded = ''
  const places: number[] = []
  let at = 0
  let isSpace = false
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    // Most letters are plain: their form is themselves.
    const form =
      code < 128
        ? code === 10 || code === 13 || code === 9
          ? ' '
          : code >= 65 && code <= 90
            ? letter.toLowerCase()
            : letter
        : simpleForm(letter)
    // A run of spaces and line ends is one space.
    if (!(form === ' ' && isSpace)) {
      folded += form
      for (let index = 0; index < form.length; index++) places.push(at)
      isSpace = form === ' '
    }
    at += letter.length
  }
  places.push(at)
  return { text: folded, places: Uint32Array.from(places) }
}

const WORD = /[\p{L}\p{N}]/u

/** What is looked for, brought to the form in which texts are compared; nothing that is blank. */
export function needlesOf(texts: readonly string[]): string[] {
  const needles = texts.map((text) => foldWithPlaces(text).text.trim()).filter((text) => text !== '')
  return [...new Set(needles)].sort((a, b) => b.length - a.length)
}

/**
 * Every place of any of the needles (of `needlesOf`), in order and without overlap; the longest of those that begin at
 * one place. `wholeWords`: only between borders of words. Linear in the text for each needle.
 */
export function findAll(text: string, needles: readonly string[], wholeWords: boolean): Found[] {
  if (needles.length === 0) return []
  const folded = foldWithPlaces(text)
  const found: { start: number; end: number }[] = []
  for (const needle of needles) {
    for (let at = folded.text.indexOf(needle); at >= 0; at = folded.text.indexOf(needle, at + 1)) {
      const end = at + needle.length
      if (wholeWords && (WORD.test(folded.text.charAt(at - 1)) || WORD.test(folded.text.charAt(end))))
        continue
      found.push({ start: folded.places[at] ?? 0, end: endOf(folded, end) })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let last = -1
  return found.filter(({ start, end }) => {
    if (start < last || end <= start) return false
    last = end
    return true
  })
}

/** The end in the original of a run that ends before `end`: the whole of its last letter, accents included. */
function endOf({ places }: Folded, end: number): number {
  const last = places[end - 1] ?? 0
  let next = end
  while (next < places.length - 1 && places[next] === last) next++
  return places[next] ?? last
}
