// Which words of a text a query matched, the best passage, and its parts. Offsets are always of the original text.
import type { TextPart } from '../../shared/contract/search.ts'
import type { Token } from '../../shared/text/fold.ts'
import { type Language, stem } from './stem.ts'

/** What a query looks for, word by word: index of the query word by folded form, by stem, by beginning. */
export type Matcher = {
  readonly folded: ReadonlyMap<string, number>
  readonly stems: ReadonlyMap<string, number>
  readonly prefix: { readonly text: string; readonly word: number } | null
  readonly wordCount: number
}

/** Index of the query word that a token matches, or −1. */
export function matchToken(token: Token, languages: readonly Language[], matcher: Matcher): number {
  const whole = matcher.folded.get(token.folded)
  if (whole !== undefined) return whole
  for (const language of languages) {
    const word = matcher.stems.get(stem(token.exact, language))
    if (word !== undefined) return word
  }
  const { prefix } = matcher
  return prefix !== null && token.folded.startsWith(prefix.text) ? prefix.word : -1
}

/** Splits a text at its matched tokens. The parts put together are the text. */
export function partsOf(
  text: string,
  tokens: readonly Token[],
  isHit: (token: Token) => boolean,
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

export type Passage = { readonly text: string; readonly tokens: readonly Token[] }
export type PassageMatch = {
  readonly passage: Passage
  readonly words: readonly number[]
  readonly distinct: number
}

/** Length of a snippet in characters, ellipses not counted. */
const SNIPPET_LENGTH = 220

/** The passage in which most different query words occur, the earliest of equals; its matches by token. */
export function bestPassage(
  passages: readonly Passage[],
  languages: readonly Language[],
  matcher: Matcher,
): PassageMatch | null {
  let best: PassageMatch | null = null
  for (const passage of passages) {
    const words = passage.tokens.map((token) => matchToken(token, languages, matcher))
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
  const from = windowStart(tokens, words)
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

/** Start of the window that holds most different words, with a little context before its first match. */
function windowStart(tokens: readonly Token[], words: readonly number[]): number {
  let best = { start: 0, distinct: 0 }
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first]
    if (token === undefined || (words[first] ?? -1) < 0) continue
    const seen = new Set<number>()
    for (let index = first; index < tokens.length; index++) {
      const end = tokens[index]?.end ?? 0
      if (end > token.start + SNIPPET_LENGTH - 60) break
      const word = words[index] ?? -1
      if (word >= 0) seen.add(word)
    }
    if (seen.size > best.distinct) best = { start: token.start, distinct: seen.size }
  }
  return best.start <= 60 ? 0 : best.start - 60
}
