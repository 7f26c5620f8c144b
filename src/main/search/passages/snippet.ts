// The snippet of a passage: window and matches are taken from the words that the index holds; the text is not cut into
// words again, unless a number or a symbol was asked for.
import type { TextPart } from '../../../shared/contract/search.ts'
import { endOfWord } from '../../../shared/text/fold.ts'
import {
  type Matcher,
  matchText,
  partsOf,
  readForMatching,
  SNIPPET_LENGTH,
  windowStart,
} from '../highlight.ts'
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

type Found = { readonly starts: Uint16Array; readonly words: ArrayLike<number> }
type Span = { readonly start: number; readonly end: number }

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
  const parts = matcher.compounds.size > 0 ? markAnew(text) : mark(text)
  if (start > 0) parts.unshift({ text: '…', hit: false })
  if (body.slice(end).trim() !== '') parts.push({ text: '…', hit: false })
  return parts

  function mark(shown: string): TextPart[] {
    const hits: Span[] = []
    for (let index = first; index < Math.min(after, starts.length); index++) {
      const at = starts[index] ?? 0
      if ((words[index] ?? -1) >= 0 && at >= start) {
        hits.push({ start: at - start, end: Math.min(endOfWord(body, at) - start, shown.length) })
      }
    }
    return partsOf(shown, hits, () => true)
  }

  function markAnew(shown: string): TextPart[] {
    const read = readForMatching(shown, languages)
    const matched = matchText(read, matcher)
    const hits = new Set(read.tokens.filter((_, index) => (matched[index] ?? -1) >= 0))
    return partsOf(shown, read.tokens, (token) => hits.has(token))
  }
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
