// A text cut into parts at the places that were found in it. Pure.
import type { TextPart } from '../../../shared/contract/search.ts'
import type { Found } from '../../../shared/text/find.ts'

/** The parts put together are the text. */
export function partsOf(text: string, found: readonly Found[]): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { start, end } of found) {
    if (start > at) parts.push({ text: text.slice(at, start), hit: false })
    parts.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false })
  return parts
}
