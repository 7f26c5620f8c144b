// The spelling of the library: every word of its French and English texts, each in its own language. Names of people and
// places come from the entries themselves, the words of the field from words.txt. Reads dictionaries, never entries.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createHunspellFromFiles, type Hunspell } from 'hunspell-wasm'
import type { Bilingual, Entry } from '../../src/shared/library/model.ts'
import type { Finding } from './check.ts'
import { leavesOf } from './leaves.ts'

type Language = keyof Bilingual

/**
 * Words that are right although no dictionary has them, by language; `both` holds names. A line of several words is a
 * name in another language: right as a whole, its words alone are not.
 */
export type WordList = Readonly<Record<Language | 'both', ReadonlySet<string>>>

export type Speller = {
  /** Faults of the entries, each wrong word once a text. */
  check(entries: readonly Entry[]): Finding[]
  /** Listed words that no entry uses any more, or that the dictionaries have: they would only hide a slip. */
  useless(entries: readonly Entry[]): string[]
  dispose(): void
}

const isPhrase = (line: string) => /[\s“”]/.test(line)

const WORDS_FILE = join(import.meta.dirname, 'words.txt')

/**
 * One word a line under `[both]`, `[fr]` and `[en]`; `#` begins a comment. A word in small letters is right with a
 * capital too, never the other way round.
 */
export function readWords(text: string): WordList {
  const lists = { both: new Set<string>(), fr: new Set<string>(), en: new Set<string>() }
  let current: keyof typeof lists = 'both'
  for (const line of text.split(/\r?\n/)) {
    const word = line.replace(/#.*$/, '').trim()
    const section = /^\[(both|fr|en)\]$/.exec(word)?.[1]
    if (section === 'both' || section === 'fr' || section === 'en') current = section
    else if (word !== '') lists[current].add(word)
  }
  return lists
}

/** Letters with what joins them; words with a digit, addresses and symbols of documents are none of a dictionary’s. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[’'._\-\u2011/][\p{L}\p{M}\p{N}]+)*/gu

/** The words of a text that a dictionary can judge, apostrophes made straight. */
export function wordsToJudge(text: string): string[] {
  const readable = text.replace(/\b(?:https?:\/\/|www\.)\S+/g, ' ').replace(/\S+@\S+/g, ' ')
  return [...readable.matchAll(TOKEN)].flatMap(([token]) => {
    if (/[\p{N}_]/u.test(token)) return []
    return token
      .split(/[./]/)
      .map((word) => word.normalize('NFC').replaceAll('’', "'").replaceAll('\u2011', '-'))
      .filter((word) => word.length > 1 && !isAcronym(word))
  })
}

/** `OSCE`, `BIDDH`, `ONG-UE`: capitals only. */
const isAcronym = (word: string) => /^\p{Lu}{2,}s?(?:[-'][\p{Lu}]+)*$/u.test(word)

/** Without the genitive of English and the elision of French. */
const bareOf = (word: string, language: Language) =>
  language === 'en'
    ? word.replace(/'s?$/, '')
    : word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/i, '')

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

/** Fields whose words with a capital are names: of places, and in the entries of people. */
const PLACES: ReadonlySet<string> = new Set(['place', 'places', 'geography', 'seat'])

/** Names that the entries give word by word: people, places, acronyms, organisations called alike in both languages. */
export function namesIn(entries: readonly Entry[]): Set<string> {
  const names = new Set<string>()
  const take = (text: string) => {
    for (const word of wordsToJudge(text))
      for (const part of partsOf(word)) if (isCapital(part)) names.add(part)
  }
  for (const entry of entries) {
    if (entry.kind === 'person') {
      take(entry.title.fr)
      take(entry.title.en)
    }
    if (entry.kind === 'organisation') {
      const english = new Set(wordsToJudge(entry.title.en).flatMap(partsOf))
      for (const word of wordsToJudge(entry.title.fr).flatMap(partsOf)) {
        if (isCapital(word) && english.has(word)) names.add(word)
      }
    }
    for (const { path, value } of leavesOf(entry)) {
      if (PLACES.has(String(path[0]))) take(value)
      if (path[0] === 'acronyms') names.add(value)
    }
  }
  return names
}

/** Names that the entries give as a whole: publishers and documents, whatever their language. */
export function phrasesIn(entries: readonly Entry[]): string[] {
  const phrases = entries.flatMap((entry) => {
    if (entry.kind !== 'source') return []
    // What stands after a comma, in brackets or after a stroke is ours: the relay, the copy.
    return [...entry.publisher.split(/\s*[,;()/:]\s*/), entry.originalTitle]
  })
  return longestFirst(phrases.filter((phrase) => isCapital(phrase) && /\s/.test(phrase)))
}

const longestFirst = (phrases: readonly string[]) => [...new Set(phrases)].sort((a, b) => b.length - a.length)

const partsOf = (word: string) => word.split(/[-']/).filter((part) => part !== '')

async function load(name: string): Promise<Hunspell> {
  const folder = dirname(fileURLToPath(import.meta.resolve(name)))
  return createHunspellFromFiles(join(folder, 'index.aff'), join(folder, 'index.dic'))
}

/** Loads the dictionaries. About a quarter of a second. */
export async function createSpeller(
  words: WordList = readWords(readFileSync(WORDS_FILE, 'utf8')),
): Promise<Speller> {
  const [french, british, american] = await Promise.all([
    load('dictionary-fr'),
    load('dictionary-en-gb'),
    load('dictionary-en'),
  ])
  const inDictionary = (word: string, language: Language): boolean => {
    if (language === 'fr') return french.testSpelling(word)
    // Official names keep the spelling of their country: “Organization”, “Center”.
    return british.testSpelling(word) || (isCapital(word) && american.testSpelling(word))
  }
  const isListed = (word: string, language: Language): boolean => {
    const forms = [word, word.charAt(0).toLowerCase() + word.slice(1)]
    return forms.some((form) => words.both.has(form) || words[language].has(form))
  }
  const withoutPhrases = (text: string, phrases: readonly string[]) =>
    phrases.reduce((rest, phrase) => rest.replaceAll(phrase, ' ').replaceAll(capitalised(phrase), ' '), text)
  const judge = (language: Language, names: ReadonlySet<string>) => {
    const known = new Map<string, boolean>()
    const isRight = (word: string): boolean => {
      const before = known.get(word)
      if (before !== undefined) return before
      const bare = bareOf(word, language)
      const parts = partsOf(bare)
      const right =
        isAcronym(bare) ||
        inDictionary(bare, language) ||
        isListed(bare, language) ||
        names.has(bare) ||
        (parts.length > 1 && parts.every((part) => part.length === 1 || isAcronym(part) || isRight(part)))
      known.set(word, right)
      return right
    }
    return isRight
  }
  const languages = ['fr', 'en'] as const
  return {
    check(entries) {
      const names = namesIn(entries)
      const known = phrasesIn(entries)
      return languages.flatMap((language) => {
        const isRight = judge(language, names)
        const phrases = longestFirst([...known, ...[...words.both, ...words[language]].filter(isPhrase)])
        return entries.flatMap((entry) =>
          leavesOf(entry)
            .filter((leaf) => leaf.path.includes(language) && leaf.path[0] !== 'acronyms')
            .flatMap(({ path, value }) =>
              [...new Set(wordsToJudge(withoutPhrases(value, phrases)))]
                .filter((word) => !isRight(word))
                .map((word) => ({ entry, path, message: `spelling (${language}): “${word}”` })),
            ),
        )
      })
    },
    useless(entries) {
      const used = { fr: new Set<string>(), en: new Set<string>() }
      const texts = { fr: '', en: '' }
      for (const entry of entries) {
        for (const { path, value } of leavesOf(entry)) {
          for (const language of languages) {
            if (!path.includes(language)) continue
            texts[language] += `\n${value}`
            for (const word of wordsToJudge(value)) {
              const bare = bareOf(word, language)
              for (const form of [bare, ...partsOf(bare)]) {
                used[language].add(form)
                used[language].add(form.charAt(0).toLowerCase() + form.slice(1))
              }
            }
          }
        }
      }
      return (['both', ...languages] as const).flatMap((section) => {
        const where = section === 'both' ? languages : ([section] as const)
        return [...words[section]]
          .filter((word) =>
            isPhrase(word)
              ? !where.some((language) => texts[language].includes(word))
              : !where.some((language) => used[language].has(word)) ||
                where.every((language) => inDictionary(word, language)),
          )
          .map((word) => `${word} [${section}]`)
      })
    },
    dispose() {
      for (const dictionary of [french, british, american]) dictionary.dispose()
    },
  }
}
