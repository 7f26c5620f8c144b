// Snowball stems, French and English, cached. The only module that names the stemmer.
import { Languages, Stemmer } from 'multilingual-stemmer'
import { fold } from '../../shared/text/fold.ts'

export type Language = 'fr' | 'en'

/** A side of a document: one language, or `any` for a note, of which nobody says in which language it is. */
export type Side = Language | 'any'
export const BOTH: readonly Language[] = ['fr', 'en']
export const SIDES = { fr: ['fr'], en: ['en'], any: BOTH } as const satisfies Record<
  Side,
  readonly Language[]
>

const stemmers: Readonly<Record<Language, Stemmer>> = {
  fr: new Stemmer(Languages.French),
  en: new Stemmer(Languages.English),
}
const cache: Readonly<Record<Language, Map<string, string>>> = { fr: new Map(), en: new Map() }
/** Enough for the words of any library; beyond it the cache begins anew rather than grow for ever. */
const CACHE_SIZE = 60_000

/** Stem of a word in its exact form (lower case, accents kept), folded: `victimes` → `victim`. Numbers stay. */
export function stem(exact: string, language: Language): string {
  const known = cache[language].get(exact)
  if (known !== undefined) return known
  const stemmed = /\d/.test(exact) ? exact : fold(stemmers[language].stem(exact))
  if (cache[language].size >= CACHE_SIZE) cache[language].clear()
  cache[language].set(exact, stemmed)
  return stemmed
}
