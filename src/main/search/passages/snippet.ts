// The snippet of a passage: the window is chosen on the words that the index holds, only what it shows is cut into
// words again.
import type { TextPart } from '../../../shared/contract/search.ts'
import { readText } from '../analysis.ts'
import { type Matcher, matchText, partsOf, SNIPPET_LENGTH, windowStart } from '../highlight.ts'
import type { Language } from '../stem.ts'

/** A passage as it is shown, read from the store. */
export type StoredPassage = {
  readonly title: string
  readonly textId: string
  readonly language: Language
  readonly position: number
  readonly heading: string
  readonly body: string
}

type Found = { readonly starts: Uint16Array; readonly words: readonly number[] }

/** Parts of the original text with their matches, `…` where text was left out; headings’ marks stay as they are. */
export function passageSnippet(
  body: string,
  { starts, words }: Found,
  languages: readonly Language[],
  matcher: Matcher,
): TextPart[] {
  const from = body.length <= SNIPPET_LENGTH ? 0 : windowStart(starts, words)
  const first = firstAtOrAfter(starts, from)
  const start = from === 0 ? 0 : (starts[first] ?? 0)
  const after = firstAtOrAfter(starts, start + SNIPPET_LENGTH)
  const end = after < starts.length ? (starts[after] ?? body.length) : body.length
  const text = body.slice(start, end).trimEnd()
  const analysed = readText(text)
  const matched = matchText(analysed, languages, matcher)
  const hits = new Set(analysed.tokens.filter((_, index) => (matched[index] ?? -1) >= 0))
  const parts = partsOf(text, analysed.tokens, (token) => hits.has(token))
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
