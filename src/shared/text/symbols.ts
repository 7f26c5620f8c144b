// Document symbols and references as single terms: `MC.DEC/7/13`, `GRETA(2012)13`, `art. 4(a)`, `§ 24`, `n° 2016-444`.
// Says where they stand in the original text; their parts stay words besides.
import { fold } from './fold.ts'
import type { Compound } from './numbers.ts'

// Letters and digits joined without space by dots, slashes, hyphens or parentheses.
const RUN = /[\p{L}\d]+(?:[./()-]+[\p{L}\d]+)+\)?/gu
const ARTICLE =
  /(?<![\p{L}\d])(?:art(?:icles?)?\.?)[ \u00A0\u202F]?(\d{1,3}(?:[ \u00A0\u202F]?\(?(?:[a-z]|\d{1,2})\)){0,2})/giu
const PARAGRAPH = /(?:§+|(?<![\p{L}\d])para(?:s|graphe?s?)?\.?)[ \u00A0\u202F]?(\d{1,4})(?![\d.,])/giu

const partsOf = (raw: string): string[] => fold(raw).match(/[\p{L}]+|\d+/gu) ?? []
const termOf = (parts: readonly string[]): string => `@${parts.join('/')}`

/** A run is a symbol when it has a digit and a letter, or is a number of the form `2016-444` that is no period. */
function isSymbol(run: string): boolean {
  if (!/\d/.test(run)) return false
  if (/\p{L}/u.test(run)) return /[./()]/.test(run) || /^\p{Lu}+-\d/u.test(run)
  return /^(?:19|20)\d\d-\d{2,5}$/.test(run) && !/-(?:19|20)\d\d$/.test(run)
}

/** Also the shorter symbols that a longer one begins with, if they end in a number: `PC.DEC/557` of `PC.DEC/557/Rev.1`. */
function withBeginnings(parts: readonly string[]): string[][] {
  const found = [[...parts]]
  for (let length = parts.length - 1; length >= 2; length--) {
    if (/^\d/.test(parts[length - 1] ?? '')) found.push(parts.slice(0, length))
  }
  return found
}

/** Symbols and references of a text; one place may carry several terms. */
export function findSymbols(text: string): Compound[] {
  if (!/\d/.test(text)) return []
  const found: Compound[] = []
  const add = (start: number, end: number, parts: readonly string[]) => {
    if (parts.length < 2 || parts.length > 9) return
    for (const item of withBeginnings(parts)) found.push({ start, end, term: termOf(item) })
  }
  for (const match of text.matchAll(RUN)) {
    if (isSymbol(match[0])) add(match.index, match.index + match[0].length, partsOf(match[0]))
  }
  for (const [pattern, name] of [
    [ARTICLE, 'art'],
    [PARAGRAPH, 'par'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      add(match.index, match.index + match[0].length, [name, ...partsOf(match[1] ?? '')])
    }
  }
  return found
}

/** The symbol that words typed with spaces would make: `mc dec 7 13` → the term of `MC.DEC/7/13`. */
export function symbolTerm(words: readonly string[]): string {
  return termOf(words.flatMap((word) => partsOf(word)))
}
