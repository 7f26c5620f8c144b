// Use cases of spelling: the dictionaries are asked for what neither the library nor the user's own words know.
import type { Handlers } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { EventBus } from '../events.ts'
import type { SpellingThread } from '../spelling/thread.ts'
import type { Library } from '../store/library.ts'
import type { SettingsRepository } from '../store/settings.ts'

type SpellingHandlers = {
  [N in keyof Handlers as N extends `spelling.${string}` ? N : never]: Handlers[N]
}

export type SpellingContext = {
  readonly thread: SpellingThread
  readonly settings: SettingsRepository
  readonly library: Library
  readonly bus: EventBus
}

const STORED = 'spelling.words'
const MOST_WORDS = 10_000

const WORDS = /[\p{L}\p{M}\p{N}]+/gu
/** What French writes before a word and English after it. */
const ELISION = /^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/i
const POSSESSIVE = /['’]s?$/i

const keyOf = (word: string) => word.normalize('NFC').toLowerCase().replaceAll('’', "'")

/** Every word of the names in the library: terms, acronyms, organisations, people, places of events. */
function wordsOfLibrary(library: Library): Set<string> {
  const words = new Set<string>()
  const add = (text: string) => {
    for (const [word] of text.matchAll(WORDS)) words.add(keyOf(word))
  }
  for (const kind of [
    'term',
    'organisation',
    'person',
    'event',
    'instrument',
    'project',
    'series',
  ] as const) {
    for (const entry of library.entriesOfKind(kind)) {
      const names = [
        entry.title.fr,
        entry.title.en,
        ...('acronyms' in entry ? [...entry.acronyms.fr, ...entry.acronyms.en] : []),
        ...('labels' in entry ? [...entry.labels.fr, ...entry.labels.en] : []),
      ]
      for (const name of names) add(name)
    }
  }
  return words
}

export function spellingHandlers(context: () => SpellingContext): SpellingHandlers {
  let ofLibrary: { library: Library; words: Set<string> } | null = null

  const own = (): string[] => {
    const stored = context().settings.all()[STORED]
    return Array.isArray(stored) ? stored.filter((word): word is string => typeof word === 'string') : []
  }
  const keep = (words: readonly string[]): void => {
    context().settings.set({ [STORED]: words })
    context().bus.publish('spelling.changed', {})
  }
  const accepted = (): ((word: string) => boolean) => {
    const { library } = context()
    if (ofLibrary?.library !== library) ofLibrary = { library, words: wordsOfLibrary(library) }
    const names = ofLibrary.words
    const mine = new Set(own().map(keyOf))
    const isName = (word: string) => mine.has(word) || names.has(word)
    return (word) => {
      const key = keyOf(word)
      const bare = key.replace(ELISION, '').replace(POSSESSIVE, '')
      return isName(key) || isName(bare) || bare.split('-').every((part) => part !== '' && isName(part))
    }
  }

  return {
    'spelling.check': async ({ words, languages }) => {
      const isAccepted = accepted()
      const asked = words.filter((word) => !isAccepted(word))
      if (asked.length === 0) return { unknown: [] }
      const unknown = await context().thread.ask({ name: 'check', words: asked, languages })
      return { unknown: [...(unknown ?? [])] }
    },
    'spelling.suggest': async ({ word, languages, near }) => ({
      items: [...((await context().thread.ask({ name: 'suggest', word, languages, near })) ?? [])],
    }),
    'spelling.words': () => ({ items: own().sort((a, b) => a.localeCompare(b, 'fr')) }),
    'spelling.add': ({ word }) => {
      const words = own()
      if (words.length >= MOST_WORDS) throw new AppError('too-large', 'too many words', {})
      if (!words.some((one) => keyOf(one) === keyOf(word))) keep([...words, word])
      return { word }
    },
    'spelling.remove': ({ word }) => {
      keep(own().filter((one) => keyOf(one) !== keyOf(word)))
      return { word }
    },
  }
}
