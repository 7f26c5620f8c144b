// From what was typed to the words to look for. Total: no input is an error.
import { type Token, tokenize } from '../../shared/text/fold.ts'
import { isStopWord } from './analysis.ts'

export const MAX_QUERY_LENGTH = 200
export const MAX_QUERY_WORDS = 12

export type QueryWord = { readonly token: Token; readonly isPrefix: boolean }
export type ParsedQuery = {
  /** As typed, trimmed and cut. */
  readonly text: string
  /** Words that must match, without function words unless there are no others. */
  readonly words: readonly QueryWord[]
}

/** The last word is taken as a beginning when nothing follows it, from two letters on. */
export function parseQuery(typed: string): ParsedQuery {
  const text = typed.slice(0, MAX_QUERY_LENGTH)
  const tokens = tokenize(text)
  const last = tokens.at(-1)
  const lastIsOpen = last !== undefined && last.end === text.length && last.folded.length >= 2
  const seen = new Set<string>()
  const words: QueryWord[] = []
  for (const token of tokens) {
    if (seen.has(token.folded)) continue
    seen.add(token.folded)
    words.push({ token, isPrefix: lastIsOpen && token.folded === last.folded })
  }
  // A function word still being typed may be the beginning of a longer one, but must not be demanded.
  const content = words.filter((word) => !isStopWord(word.token.folded))
  return { text: text.trim(), words: (content.length > 0 ? content : words).slice(0, MAX_QUERY_WORDS) }
}
