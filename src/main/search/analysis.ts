// From text to index terms. One term for the folded form, one for the stem, one for the accented form: told apart
// by their first character, so that one index holds all three and a query weighs them.
import type { Token } from '../../shared/text/fold.ts'
import { type Language, stem } from './stem.ts'

/** Change when terms change, so that a stored index is not used with another analysis. */
export const ANALYSIS_VERSION = 1

export const stemTerm = (value: string): string => `~${value}`
export const exactTerm = (value: string): string => `=${value}`

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

/** All terms of a text's tokens, in order, one batch per token. */
export function analyse(tokens: readonly Token[], languages: readonly Language[]): string[] {
  return tokens.flatMap((token) => termsOf(token, languages))
}
