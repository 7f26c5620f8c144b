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

/** What marks a line as a heading, before and after its words. */
const HEADING_MARKS = /^[ \t]{0,3}#{1,6}[ \t]+|(?<=^[ \t]{0,3}#{1,6}[ \t][^\n]*)[ \t]+#+[ \t]*$/gm

/** The parts without the signs of headings: they hold no word, so that no match is touched. */
function withoutHeadingMarks(parts: readonly TextPart[]): TextPart[] {
  const text = parts.map((part) => part.text).join('')
  if (!text.includes('#')) return [...parts]
  const marks = [...text.matchAll(HEADING_MARKS)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
  let at = 0
  return parts.flatMap((part) => {
    const from = at
    at += part.text.length
    let kept = ''
    let next = from
    for (const { start, end } of marks) {
      if (end <= from || start >= at) continue
      kept += text.slice(next, Math.max(start, next))
      next = Math.max(next, Math.min(end, at))
    }
    kept += text.slice(next, at)
    return kept === '' ? [] : [{ text: kept, hit: part.hit }]
  })
}

/** The snippet of a passage of a text: numbers and symbols are not among its words and are looked for in what is shown. */
export function passageSnippet(
  body: string,
  found: MarkedWords,
  languages: readonly Language[],
  matcher: Matcher,
): TextPart[] {
  if (matcher.compounds.size === 0) return withoutHeadingMarks(snippetOf(body, found))
  const parts = snippetOf(body, found, (shown) => {
    const read = readForMatching(shown, languages)
    const matched = matchText(read, matcher)
    const hits = new Set(read.tokens.filter((_, index) => (matched[index] ?? -1) >= 0))
    return partsOf(shown, read.tokens, (token) => hits.has(token))
  })
  return withoutHeadingMarks(parts)
}
