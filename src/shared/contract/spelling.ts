// Spelling in French and English, without a network. Words only: no text is sent.
import { z } from 'zod'
import { command, query } from './define.ts'

/** In which language a word must exist; `both` accepts it in either. */
export const SpellingLanguages = z.enum(['both', 'fr', 'en'])
export type SpellingLanguages = z.infer<typeof SpellingLanguages>

const word = z.string().min(1).max(100)

export const spellingOperations = {
  /** The words, as given, that neither the dictionaries, the library nor the user know. */
  'spelling.check': query(
    z.strictObject({ words: z.array(word).max(5000), languages: SpellingLanguages.default('both') }),
    z.object({ unknown: z.array(z.string()) }),
  ),
  /** Best first, at most eight. `near`: words around it, by which the language is guessed. */
  'spelling.suggest': query(
    z.strictObject({
      word,
      languages: SpellingLanguages.default('both'),
      near: z.array(word).max(100).default([]),
    }),
    z.object({ items: z.array(z.string()) }),
  ),
  /** The user's own words, by letter. */
  'spelling.words': query(z.strictObject({}), z.object({ items: z.array(z.string()) })),
  /** `too-large` when there are too many. */
  'spelling.add': command(
    z.strictObject({ word: word.regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*$/u) }),
    z.object({ word: z.string() }),
  ),
  'spelling.remove': command(z.strictObject({ word }), z.object({ word: z.string() })),
}
