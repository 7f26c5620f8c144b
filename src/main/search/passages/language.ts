// The language of a text, French or English, by its function words. Good for a paragraph and more.
import { tokenize } from '../../../shared/text/fold.ts'
import type { Language } from '../stem.ts'

/** Frequent in one language and absent from the other. */
const FRENCH = new Set(
  'le la les des du une dans pour par sur qui que est au aux ce cette et avec sont pas ou'.split(' '),
)
const ENGLISH = new Set(
  'the of and to is that for with as by are this be from which not or an it have was'.split(' '),
)
/** The beginning decides: some three pages. */
const LOOKED_AT = 10_000

/** French when neither speaks for itself. */
export function languageOfText(text: string): Language {
  let french = 0
  let english = 0
  for (const { folded } of tokenize(text.slice(0, LOOKED_AT))) {
    if (FRENCH.has(folded)) french++
    if (ENGLISH.has(folded)) english++
  }
  return english > french ? 'en' : 'fr'
}
