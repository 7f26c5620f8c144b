// The snippet of a passage: window and matches are taken from the words that the index holds; the text is not cut into
// words again, unless a number or a symbol was asked for.
import type { TextPart } from '../../../shared/contract/search.ts'
import {
  type MarkedWords,
  type Matcher,
  matchText,
  partsOf,
  readForMatching,
  snippetOf,
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

/** The snippet of a passage of a text: numbers and symbols are not among its words and are looked for in what is shown. */
export function passageSnippet(
  body: string,
  found: MarkedWords,
  languages: readonly Language[],
  matcher: Matcher,
): TextPart[] {
  if (matcher.compounds.size === 0) return snippetOf(body, found)
  return snippetOf(body, found, (shown) => {
    const read = readForMatching(shown, languages)
    const matched = matchText(read, matcher)
    const hits = new Set(read.tokens.filter((_, index) => (matched[index] ?? -1) >= 0))
    return partsOf(shown, read.tokens, (token) => hits.has(token))
  })
}
