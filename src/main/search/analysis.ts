// From text to index terms. One term for the folded form, one for the stem, one for the accented form, one for a number
// or a symbol as a whole: told apart by their first character, so that one index holds all and a query weighs them.
import { type Token, tokenize } from '../../shared/text/fold.ts'
import { type Compound, findNumbers } from '../../shared/text/numbers.ts'
import { findSymbols } from '../../shared/text/symbols.ts'
import { type Language, stem } from './stem.ts'

/** Change when terms change, so that a stored index is not used with another analysis. */
export const ANALYSIS_VERSION = 3

export const stemTerm = (value: string): string => `~${value}`
export const exactTerm = (value: string): string => `=${value}`
/** `#27000000`, `@mc/dec/7/13`: terms that are looked up whole; no word begins with these characters. */
export const isCompoundTerm = (term: string): boolean => term.startsWith('#') || term.startsWith('@')

/** Function words: left out of a query that has other words. Folded forms. */
const STOP_WORDS = new Set(
  `a ai au aux avec ce ces cet cette ceux chez comme comment dans de depuis des donc dont du elle elles en entre est et
  etait ete etre eu eux fait faut il ils je la le les leur leurs lui ma mais me mes mon ne nos notre nous on ont ou par
  pas pendant plus pour pourquoi qu que quel quelle quelles quels qui quoi sa sans se selon ses si son sont sous sur ta
  te tes ton tous tout toute toutes tres tu un une vers vos votre vous y combien quand
  about after all an and any are as at be been before but by can did do does for from had has have he her his how i if
  in into is it its many me more most much my no not of on or our she so some than that the their them then there these
  they this those to was we were what when where which who why will with would you your`.split(/\s+/),
)

export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded)
}

/** A text cut into words, and the numbers and symbols that stand in it. */
export type Analysed = { readonly tokens: readonly Token[]; readonly compounds: readonly Compound[] }

/** Linear in the length of the text: about 1 µs a word. */
export function readText(text: string): Analysed {
  return { tokens: tokenize(text), compounds: [...findNumbers(text), ...findSymbols(text)] }
}

/** The terms of one token in a text of the given languages (both for a user's note). No duplicates. */
export function termsOf(token: Token, languages: readonly Language[]): string[] {
  const terms = [token.folded]
  if (token.exact !== token.folded) terms.push(exactTerm(token.exact))
  for (const language of languages) {
    const term = stemTerm(stem(token.exact, language))
    if (!terms.includes(term)) terms.push(term)
  }
  return terms
}

/** All terms of a text, one batch per token, then one per number or symbol. */
export function analyse({ tokens, compounds }: Analysed, languages: readonly Language[]): string[] {
  return [...tokens.flatMap((token) => termsOf(token, languages)), ...compounds.map(({ term }) => term)]
}
