// What passes between the core and the thread that knows the dictionaries. Plain data only.
import type { SpellingLanguages } from '../../shared/contract/spelling.ts'

export type SpellingCall =
  | { readonly name: 'check'; readonly words: readonly string[]; readonly languages: SpellingLanguages }
  | {
      readonly name: 'suggest'
      readonly word: string
      readonly languages: SpellingLanguages
      readonly near: readonly string[]
    }
export type SpellingRequest = { readonly id: number; readonly call: SpellingCall }
/** Words: the unknown ones, or the suggestions; null when the dictionaries failed. */
export type SpellingReply = { readonly id: number; readonly words: readonly string[] | null }
