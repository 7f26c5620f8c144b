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
  const stemmed = /\d/.test(exact) ? exact : fold(language === 'fr' ? stemFrench(exact) : stemEnglish(exact))
  if (cache[language].size >= CACHE_SIZE) cache[language].clear()
  cache[language].set(exact, stemmed)
  return stemmed
}

// The package follows Snowball 2. What Snowball 3 changed, and what a delegate would notice, is done here: *organised*
// is not *organ*, *international* not *intern*, *française* is *français*.

/** Beginnings after which suffixes may fall, as after `commun` in Snowball 2. */
const WHOLE_BEGINNINGS = ['organ', 'inter', 'univers', 'later', 'emerg', 'past']
const MODEL = 'commun'
const ENGLISH_WORDS: Readonly<Record<string, string>> = { evening: 'evening', evenings: 'evening' }
const DOUBLED = /^(add|ebb|err|egg|odd|inn|off)(?:s|ed|ing|ings)$/

function stemEnglish(word: string): string {
  const listed = ENGLISH_WORDS[word] ?? DOUBLED.exec(word)?.[1]
  if (listed !== undefined) return listed
  if (/[a-z]ologists?$/.test(word)) return word.replace(/ists?$/, '')
  const beginning = WHOLE_BEGINNINGS.find((part) => word.startsWith(part) && word.length > part.length)
  if (beginning === undefined) return stemmers.en.stem(word)
  const stemmed = stemmers.en.stem(MODEL + word.slice(beginning.length))
  return beginning + stemmed.slice(MODEL.length)
}

const PLURALS_IN_X = /^(bijou|caillou|chou|genou|hibou|joujou|pou|époux?|jalou)x$/

/** Names and words in which -ais is no ending of a verb. */
const WHOLE_IN_AIS = /^(?:beauv|cal|mal|mauv|ni|pal)ais$/

function stemFrench(word: string): string {
  if (WHOLE_IN_AIS.test(word)) return word
  const plural = PLURALS_IN_X.exec(word)?.[1]
  if (plural !== undefined) return plural
  if (/^fran[cç]aises?$/.test(word)) return stemmers.fr.stem('français')
  // Where Snowball 3 takes the ending off; `mauvaise` and `anglaise` keep it.
  if (/(?:d|n|t|ss|g)aises?$/.test(word) && !/^(?:angl|frang)/.test(word) && word.length > 8) {
    return word.replace(/aises?$/, '')
  }
  if (!TREMA_ENDING.test(word)) return stemmers.fr.stem(word)
  // A trema keeps two vowels apart: to the suffixes it is as good as a consonant between them.
  const apart = stemmers.fr.stem(word.replace(/ï(?=[a-zé]+$)/, 'wi').replace(/ë(?=s?$)/, 'we'))
  return apart.replace('wi', 'ï').replace(/w$/, '')
}

const TREMA_ENDING = /ï(?:ques?|quement|smes?|stes?|tés?|cités?)$|ës?$/
