// Where quoted words stand in a text: a place and the words themselves, so that they can be found again in another edition.
// Compares words alone: accents, capitals, spaces, marks and typography do not matter. Pure.
import { fold, type Token, tokenize } from './fold.ts'

/** What is found again. `words`: runs of words that follow each other, with a gap between two runs. */
export type PassageAnchor = {
  /** Number of the passage in the text, from 0. */
  readonly position: number
  readonly words: readonly (readonly string[])[]
}

export type QuotedPlace = { readonly start: number; readonly end: number }

/** As it stands in an address after `#`: `12-les-victimes--moins-de-dix-huit-ans`. */
export const ANCHOR_PATTERN = '\\d{1,7}(?:-[\\p{L}\\p{N}.-]{0,400})?'
const ANCHOR = /^(\d{1,7})(?:-([\p{L}\p{N}.-]{0,400}))?$/u

/** Words of a quotation that are kept whole; of a longer one its beginning and its end. */
const MOST_WHOLE = 14
const BEGINNING = 8
const END = 6
const LONGEST_WORD = 25
/** Between the beginning and the end of a quotation, in characters. */
const LONGEST_GAP = 25_000

/** In Markdown words that are not read: the address of a link, the number of an item of a list, a line that opens code. */
const UNREAD = /\]\([^)\n]{0,2000}\)|^[^\S\n]*\d{1,3}[.)](?=\s)|^[^\S\n]*```.*$/gm

/** The words of a text as they are read, whether or not the signs of Markdown are still in it. */
function readTokens(text: string): Token[] {
  const unread = [...text.matchAll(UNREAD)].map(({ 0: signs, index }) => ({
    from: index,
    to: index + signs.length,
  }))
  const tokens = tokenize(text)
  if (unread.length === 0) return tokens
  let next = 0
  return tokens.filter(({ start }) => {
    while ((unread[next]?.to ?? Number.POSITIVE_INFINITY) <= start) next++
    return start < (unread[next]?.from ?? Number.POSITIVE_INFINITY)
  })
}

const wordsOf = (text: string): string[] => readTokens(text).map(({ folded }) => folded)

/** The runs of words of a quotation; `…` and `[…]` in it stand for anything. */
export function wordsOfQuote(quote: string): string[][] {
  return quote
    .split(/\[?(?:…|\.{3})\]?/u)
    .map(wordsOf)
    .filter((run) => run.length > 0)
}

/** An anchor that fits in an address, with the first and the last words of a long quotation. */
export function writeAnchor(position: number, quote: string): string {
  const words = wordsOf(quote).filter(isPlain)
  const runs = words.length <= MOST_WHOLE ? [words] : [words.slice(0, BEGINNING), words.slice(-END)]
  const slug = runs.map((run) => run.join('-')).join('--')
  return slug === '' ? String(position) : `${position}-${slug}`
}

/** A word that an address can hold as it is. */
const isPlain = (word: string) => word.length <= LONGEST_WORD && /^[\p{L}\p{N}][\p{L}\p{N}.]*$/u.test(word)

/** Null for what is no anchor. */
export function readAnchor(text: string): PassageAnchor | null {
  const match = ANCHOR.exec(text)
  if (!match) return null
  const words = (match[2] ?? '')
    .split('--')
    .map((run) =>
      run
        .split('-')
        .map(fold)
        .filter((word) => word !== ''),
    )
    .filter((run) => run.length > 0)
  return { position: Number(match[1]), words }
}

/** The words of an anchor as a quotation that `wordsOfQuote` reads. */
export const quoteOfAnchor = ({ words }: PassageAnchor): string =>
  words.map((run) => run.join(' ')).join(' … ')

/**
 * Where the words stand in a text, in its own characters; null when they do not. Words that `writeAnchor` leaves out
 * do not count. Linear in the text for each run, but for texts that repeat the first word again and again.
 */
export function findQuoted(text: string, words: readonly (readonly string[])[]): QuotedPlace | null {
  if (words.length === 0) return null
  const wanted = words.map((run) => run.filter(isPlain)).filter((run) => run.length > 0)
  const read = readTokens(text)
  const found = findRuns(read, wanted)
  if (found !== null) return found
  // Words that were selected where the text is shown with its signs.
  const all = tokenize(text)
  return all.length === read.length ? null : findRuns(all, wanted)
}

function findRuns(all: readonly Token[], wanted: readonly (readonly string[])[]): QuotedPlace | null {
  const tokens = all.filter(({ folded }) => isPlain(folded))
  const runAt = (run: readonly string[], from: number): number => {
    for (let at = from; at + run.length <= tokens.length; at++) {
      if (run.every((word, index) => tokens[at + index]?.folded === word)) return at
    }
    return -1
  }
  const [first, ...rest] = wanted
  if (first === undefined) return null
  for (let begin = runAt(first, 0); begin >= 0; begin = runAt(first, begin + 1)) {
    const start = tokens[begin]?.start ?? 0
    let last = begin + first.length
    const isWhole = rest.every((run) => {
      const at = runAt(run, last)
      if (at < 0 || (tokens[at]?.start ?? 0) - start > LONGEST_GAP) return false
      last = at + run.length
      return true
    })
    if (isWhole) return { start, end: tokens[last - 1]?.end ?? start }
  }
  return null
}

/**
 * The heading under which quoted words stand: the last one before them inside the passage, else that of the passage; the
 * last of several levels.
 */
export function headingOfQuote(
  passage: { readonly heading: string; readonly body: string },
  words: readonly (readonly string[])[],
): string {
  const before = passage.body.slice(0, findQuoted(passage.body, words)?.start ?? 0)
  const inside = [...before.matchAll(/^[ \t]{0,3}#{1,6}[ \t]+(.+?)[ \t#]*$/gm)].at(-1)?.[1]
  return inside ?? passage.heading.split(' › ').at(-1) ?? ''
}

/** How many of the words of a quotation stand in a text, from 0 to 1: what tells an altered passage from another. */
export function shareOfWords(text: string, words: readonly (readonly string[])[]): number {
  const wanted = words.flat().filter((word) => word.length > 2)
  if (wanted.length === 0) return 0
  const there = new Set(wordsOf(text))
  return wanted.filter((word) => there.has(word)).length / wanted.length
}
