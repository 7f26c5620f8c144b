// The user's settings and the entries seen last.
import { z } from 'zod'
import { command, query } from './define.ts'
import { EntryCard } from './library.ts'

export const Settings = z.object({
  locale: z.enum(['fr', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  /** Percentage of the normal text size: 80 to 200. */
  textSize: z.int().min(80).max(200),
  /** Whether a search looks for the other names of the glossary too, in both languages. */
  searchTranslate: z.boolean(),
  /** Whether the passages of a text are shown together, under its title. */
  searchGrouped: z.boolean(),
  /** In which languages the spelling of notes is checked. */
  spelling: z.enum(['off', 'both', 'fr', 'en']),
})
export type Settings = z.infer<typeof Settings>

export const DEFAULT_SETTINGS: Settings = {
  locale: 'fr',
  theme: 'system',
  textSize: 100,
  searchTranslate: true,
  searchGrouped: true,
  spelling: 'both',
}

export const settingsOperations = {
  'settings.get': query(z.strictObject({}), Settings),
  /** Changes what is given and answers the whole. */
  'settings.set': command(z.strictObject(Settings.partial().shape), Settings),
  /** Entries opened last, newest first, at most 20. */
  'recent.list': query(z.strictObject({}), z.array(EntryCard)),
  'recent.touch': command(z.strictObject({ id: z.string().max(100) }), z.object({ id: z.string() })),
  'recent.clear': command(z.strictObject({}), z.object({ cleared: z.int() })),
}
