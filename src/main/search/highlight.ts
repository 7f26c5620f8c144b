// Which words of a text a plan matched, the best passage, and its parts. Offsets are always of the original text.
import type { TextPart } from '../../shared/contract/search.ts'
import type { Token } from '../../shared/text/fold.ts'
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
function matchWord(folded: string, stems: readonly string[], matcher: Matcher): number {
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

export type PassageMatch = {
  readonly passage: Analysed & { readonly text: string }
  readonly words: readonly number[]
  readonly distinct: number
}

/** Length of a snippet in characters, ellipses not counted. */
export const SNIPPET_LENGTH = 220

/** The passage in which most different concepts occur, the earliest of equals; its matches by token. */
export function bestPassage(passages: readonly ReadText[], matcher: Matcher): PassageMatch | null {
  let best: PassageMatch | null = null
  for (const passage of passages) {
    const words = matchText(passage, matcher)
    const distinct = new Set(words.filter((word) => word >= 0)).size
    if (best === null || distinct > best.distinct) best = { passage, words, distinct }
    if (distinct === matcher.wordCount) break
  }
  return best
}

/** A window of the passage around its densest matches, cut at words, with `…` where text was left out. */
export function snippetOf({ passage, words }: PassageMatch): TextPart[] {
  const { text, tokens } = passage
  const hits = new Set(tokens.filter((_, index) => (words[index] ?? -1) >= 0).map((token) => token.start))
  if (text.length <= SNIPPET_LENGTH) return partsOf(text, tokens, (token) => hits.has(token.start))
  const starts = tokens.map((token) => token.start)
  const from = windowStart(starts, words)
  const inside = tokens.filter((token) => token.start >= from && token.end <= from + SNIPPET_LENGTH)
  const start = from === 0 ? 0 : (inside[0]?.start ?? 0)
  const lastEnd = inside.at(-1)?.end ?? Math.min(text.length, SNIPPET_LENGTH)
  const end = lastEnd === tokens.at(-1)?.end ? text.length : lastEnd
  const shifted = inside.map((token) => ({ ...token, start: token.start - start, end: token.end - start }))
  const parts = partsOf(text.slice(start, end), shifted, (token) => hits.has(token.start + start))
  if (start > 0) parts.unshift({ text: '…', hit: false })
  if (end < text.length) parts.push({ text: '…', hit: false })
  return parts
}

/** Context before the first match of a window, in characters. */
const LEAD = 60

/** Start of the window that holds most different concepts, with a little context before its first match. */
export function windowStart(starts: ArrayLike<number>, words: ArrayLike<number>): number {
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
