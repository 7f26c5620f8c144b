// Which words of a text a plan matched, and its parts. Offsets are always of the original text.
import type { TextPart } from '../../shared/contract/search.ts'
import { endOfWord, type Token } from '../../shared/text/fold.ts'
import { type Analysed, isCompoundTerm, readText } from './analysis.ts'
import type { Plan, PlanTerm } from './plan.ts'
import { type Language, stem } from './stem.ts'

/** What a plan looks for, by form of the word: the index of the concept that it belongs to. */
export type Matcher = {
  readonly folded: ReadonlyMap<string, number>
  readonly stems: ReadonlyMap<string, number>
  readonly compounds: ReadonlyMap<string, number>
  readonly prefix: { readonly text: string; readonly word: number } | null
  /** Other names: the stems of each of their words, and the first concept they stand for. */
  readonly alternates: readonly { readonly words: readonly ReadonlySet<string>[]; readonly word: number }[]
  readonly wordCount: number
}

export function matcherOf(plan: Plan): Matcher {
  const folded = new Map<string, number>()
  const stems = new Map<string, number>()
  const compounds = new Map<string, number>()
  const add = ({ term }: PlanTerm, word: number) => {
    if (term.startsWith('=')) return
    const map = term.startsWith('~') ? stems : isCompoundTerm(term) ? compounds : folded
    const key = term.startsWith('~') ? term.slice(1) : term
    if (!map.has(key)) map.set(key, word)
  }
  let prefix: Matcher['prefix'] = null
  for (const [word, concept] of plan.concepts.entries()) {
    for (const term of concept.terms) add(term, word)
    if (concept.prefix !== null) prefix = { text: concept.prefix, word }
  }
  return {
    folded,
    stems,
    compounds,
    prefix,
    alternates: plan.alternates.map(({ words, from }) => ({
      words: words.map((terms) => new Set(terms.map(({ term }) => term.slice(1)))),
      word: from,
    })),
    wordCount: plan.concepts.length,
  }
}

/** A text cut into words, each with its stems: what is matched again and again is read once. */
export type ReadText = Analysed & { readonly text: string; readonly stems: readonly (readonly string[])[] }

export function readForMatching(text: string, languages: readonly Language[]): ReadText {
  const analysed = readText(text)
  return {
    text,
    ...analysed,
    stems: analysed.tokens.map(({ exact }) => languages.map((language) => stem(exact, language))),
  }
}

/** Index of the concept that a word matches by itself, or −1. */
export function matchWord(folded: string, stems: readonly string[], matcher: Matcher): number {
  const whole = matcher.folded.get(folded)
  if (whole !== undefined) return whole
  for (const value of stems) {
    const word = matcher.stems.get(value)
    if (word !== undefined) return word
  }
  const { prefix } = matcher
  return prefix !== null && folded.startsWith(prefix.text) ? prefix.word : -1
}

/** For each token the index of the concept it matches, or −1; numbers, symbols and whole other names included. */
export function matchText(text: ReadText, matcher: Matcher): number[] {
  const { tokens, stems } = text
  const found = tokens.map((token, index) => matchWord(token.folded, stems[index] ?? [], matcher))
  if (matcher.compounds.size > 0) {
    for (const { start, end, term } of text.compounds) {
      const word = matcher.compounds.get(term)
      if (word === undefined) continue
      for (const [index, token] of tokens.entries()) {
        if (token.start >= start && token.end <= end && found[index] === -1) found[index] = word
      }
    }
  }
  for (const { words, word } of matcher.alternates) {
    const places = words.map((wanted) =>
      stems.flatMap((own, index) => (own.some((value) => wanted.has(value)) ? [index] : [])),
    )
    // A part of another name alone is no match: «national» does not stand for a mechanism.
    if (places.every((list) => list.length > 0)) {
      for (const index of places.flat()) if (found[index] === -1) found[index] = word
    }
  }
  return found
}

/** Splits a text at its matched tokens. The parts put together are the text. */
export function partsOf<T extends Pick<Token, 'start' | 'end'>>(
  text: string,
  tokens: readonly T[],
  isHit: (token: T) => boolean,
): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  const push = (to: number, hit: boolean) => {
    if (to > from) {
      const last = parts.at(-1)
      const piece = text.slice(from, to)
      if (last && last.hit === hit) parts[parts.length - 1] = { text: last.text + piece, hit }
      else parts.push({ text: piece, hit })
    }
    from = to
  }
  for (const token of tokens) {
    if (!isHit(token)) continue
    push(token.start, false)
    push(token.end, true)
  }
  push(text.length, false)
  return parts
}

/** A whole short text with its matches. */
export function markedParts(read: ReadText, matcher: Matcher): TextPart[] {
  const words = matchText(read, matcher)
  if (words.every((word) => word < 0)) return partsOf(read.text, [], () => false)
  const hits = new Set(read.tokens.filter((_, index) => (words[index] ?? -1) >= 0))
  return partsOf(read.text, read.tokens, (token) => hits.has(token))
}

/** Start of each word of a text, and the concept it matches or −1: what an index remembers of it. */
export type MarkedWords = { readonly starts: Uint16Array; readonly words: ArrayLike<number> }

type Span = { readonly start: number; readonly end: number }

/** A whole short text with its matches. */
export function partsOfWords(text: string, { starts, words }: MarkedWords): TextPart[] {
  const hits: Span[] = []
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as number
    if ((words[index] as number) >= 0 && start < text.length)
      hits.push({ start, end: endOfWord(text, start) })
  }
  return partsOf(text, hits, () => true)
}

/** Length of a snippet in characters, ellipses not counted. */
const SNIPPET_LENGTH = 220

/** Context before the first match of a window, in characters. */
const LEAD = 60

/** Start of the window that holds most different concepts, with a little context before its first match. */
function windowStart(starts: ArrayLike<number>, words: ArrayLike<number>): number {
  let best = { start: 0, distinct: 0 }
  for (let first = 0; first < starts.length; first++) {
    const start = starts[first] ?? 0
    if ((words[first] ?? -1) < 0) continue
    let seen = 0
    let distinct = 0
    for (let index = first; index < starts.length; index++) {
      if ((starts[index] ?? 0) > start + SNIPPET_LENGTH - LEAD - 20) break
      const word = words[index] ?? -1
      if (word >= 0 && (seen & (1 << word)) === 0) {
        seen |= 1 << word
        distinct++
      }
    }
    if (distinct > best.distinct) best = { start, distinct }
  }
  return best.start <= LEAD ? 0 : best.start - LEAD
}

/**
 * Parts of the original text with their matches, `…` where text was left out; headings’ marks stay as they are. `mark`
 * finds the matches in what is shown, when they are not among the words.
 */
export function snippetOf(
  body: string,
  { starts, words }: MarkedWords,
  mark: ((shown: string) => TextPart[]) | null = null,
): TextPart[] {
  const from = body.length <= SNIPPET_LENGTH ? 0 : windowStart(starts, words)
  const first = firstAtOrAfter(starts, from)
  const start = from === 0 ? 0 : (starts[first] ?? 0)
  const after = firstAtOrAfter(starts, start + SNIPPET_LENGTH)
  const end = after < starts.length ? (starts[after] ?? body.length) : body.length
  const shown = body.slice(start, end).trimEnd()
  const markWords = (): TextPart[] => {
    const hits: Span[] = []
    for (let index = first; index < Math.min(after, starts.length); index++) {
      const at = starts[index] ?? 0
      if ((words[index] ?? -1) >= 0 && at >= start) {
        hits.push({ start: at - start, end: Math.min(endOfWord(body, at) - start, shown.length) })
      }
    }
    return partsOf(shown, hits, () => true)
  }
  const parts = mark === null ? markWords() : mark(shown)
  if (start > 0) parts.unshift({ text: '…', hit: false })
  if (body.slice(end).trim() !== '') parts.push({ text: '…', hit: false })
  return parts
}

function firstAtOrAfter(starts: Uint16Array, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
