// What the parts of an item's card are given.
import type { BriefItemView } from '../../../shared/contract/briefs.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { ItemSaver, ItemSaverState } from './item-saver.ts'

export type ItemPartProps = {
  readonly view: BriefItemView
  readonly saver: ItemSaver
  readonly state: ItemSaverState
  /** Language of the dossier. */
  readonly language: Locale
  /** Whether the words of both languages are shown. */
  readonly both: boolean
}

/** The languages to show, that of the dossier first. */
export function shownLanguages(language: Locale, both: boolean): readonly Locale[] {
  if (!both) return [language]
  return language === 'fr' ? ['fr', 'en'] : ['en', 'fr']
}
