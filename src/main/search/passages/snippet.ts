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

/** A line that is a heading, with what marks it before and after its words. */
const HEADING = /^([ \t]{0,3}#{1,6}[ \t]+)[\s\S]*?([ \t]+#+\s*)?$/
type Span = { readonly start: number; readonly end: number }

function headingMarks(text: string): Span[] {
  const marks: Span[] = []
  // Few lines have a `#`: only those are looked at.
  for (let at = text.indexOf('#'); at >= 0; ) {
    const from = text.lastIndexOf('\n', at) + 1
    const found = text.indexOf('\n', at)
    const to = found < 0 ? text.length : found
    const line = HEADING.exec(text.slice(from, to))
    if (line) {
      const [, before = '', after = ''] = line
      marks.push({ start: from, end: from + before.length })
      if (after !== '') marks.push({ start: to - after.length, end: to })
    }
    at = text.indexOf('#', to)
  }
  return marks
}

/** The parts without the signs of headings: they hold no word, so that no match is touched. */
function withoutHeadingMarks(parts: TextPart[]): TextPart[] {
  if (!parts.some((part) => part.text.includes('#'))) return parts
  const marks = headingMarks(parts.map((part) => part.text).join(''))
  if (marks.length === 0) return parts
  let at = 0
  return parts.flatMap(({ text, hit }) => {
    const from = at
    at += text.length
    let kept = ''
    let next = from
    for (const { start, end } of marks) {
      if (end <= from || start >= at) continue
      kept += text.slice(next - from, Math.max(start, next) - from)
      next = Math.max(next, Math.min(end, at))
    }
    kept += text.slice(next - from)
    return kept === '' ? [] : [{ text: kept, hit }]
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
