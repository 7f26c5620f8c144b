// What this window knows about the spelling of words: asked once, kept until the settings or the user's words change.
import type { Settings } from '../../../shared/contract/settings.ts'
import { api } from '../../api/api.ts'
import { queryClient } from '../../api/query-client.ts'
import type { SpellingDesk } from './spelling-plugin.ts'

const MOST_AT_ONCE = 2000
const MOST_KEPT = 50_000

const verdicts = new Map<string, boolean>()
/** Until the window is closed. */
const ignored = new Set<string>()
const listeners = new Set<() => void>()
let languages: Settings['spelling'] | null = null

function forgetAll(): void {
  verdicts.clear()
  for (const listener of [...listeners]) listener()
}

api.on('spelling.changed', forgetAll)
api.on('settings.changed', (settings) => {
  if (settings.spelling === languages) return
  languages = settings.spelling
  forgetAll()
})

/** The languages that the user chose; off until they are known. */
export async function spellingLanguages(): Promise<Settings['spelling']> {
  if (languages === null) {
    const known = queryClient.getQueryData<Settings>(['settings.get', {}])
    languages = (known ?? (await api.call('settings.get', {}))).spelling
  }
  return languages
}

async function learn(words: readonly string[]): Promise<boolean> {
  try {
    const chosen = await spellingLanguages()
    if (verdicts.size > MOST_KEPT) verdicts.clear()
    for (let from = 0; from < words.length; from += MOST_AT_ONCE) {
      const part = words.slice(from, from + MOST_AT_ONCE)
      const unknown =
        chosen === 'off'
          ? []
          : (await api.call('spelling.check', { words: [...part], languages: chosen })).unknown
      const wrong = new Set(unknown)
      for (const word of part) verdicts.set(word, !wrong.has(word))
    }
    return words.length > 0
  } catch {
    // The core is away: the words are right until it can say otherwise.
    for (const word of words) verdicts.set(word, true)
    return false
  }
}

export const spellingDesk: SpellingDesk = {
  verdict: (word) => (ignored.has(word) ? true : (verdicts.get(word) ?? null)),
  learn,
  subscribe(listener) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Accepts a word until the window is closed. */
export function ignoreWord(word: string): void {
  ignored.add(word)
  forgetAll()
}
