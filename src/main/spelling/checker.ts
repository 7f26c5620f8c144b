// Which words exist, and which might have been meant, from dictionaries that are passed in.
import type { SpellingLanguages } from '../../shared/contract/spelling.ts'

export type Dictionary = {
  testSpelling(word: string): boolean
  getSpellingSuggestions(word: string): string[]
}
/** English as written in the United Kingdom and in the United States: organisations mix both. */
export type Dictionaries = { readonly fr: readonly Dictionary[]; readonly en: readonly Dictionary[] }

type Language = 'fr' | 'en'
const MOST = 8

/** The signs that the dictionaries know. */
const plain = (word: string) => word.normalize('NFC').replaceAll('’', "'").replaceAll('\u2011', '-')

export function createChecker(dictionaries: Dictionaries) {
  const languagesOf = (languages: SpellingLanguages): readonly Language[] =>
    languages === 'both' ? ['fr', 'en'] : [languages]

  const exists = (word: string, languages: readonly Language[]): boolean =>
    languages.some((language) => dictionaries[language].some((one) => one.testSpelling(word)))

  /** A word with hyphens exists when each of its parts does: « co-organisateur », “multi-agency”. */
  const isKnown = (word: string, languages: readonly Language[]): boolean => {
    const typed = plain(word)
    if (exists(typed, languages)) return true
    const parts = typed.split('-').filter((part) => part !== '')
    return parts.length > 1 && parts.every((part) => part.length < 3 || exists(part, languages))
  }

  return {
    check: (words: readonly string[], languages: SpellingLanguages): string[] =>
      words.filter((word) => !isKnown(word, languagesOf(languages))),
    suggest(word: string, languages: SpellingLanguages, near: readonly string[]): string[] {
      const count = (language: Language) => near.filter((one) => isKnown(one, [language])).length
      const asked = [...languagesOf(languages)]
      if (asked.length === 2 && count('en') > count('fr')) asked.reverse()
      const found = asked.flatMap((language) =>
        (dictionaries[language][0]?.getSpellingSuggestions(plain(word)) ?? []).slice(0, MOST - 2),
      )
      const curly = word.includes('’')
      return [...new Set(found.map((one) => (curly ? one.replaceAll("'", '’') : one)))].slice(0, MOST)
    },
  }
}
