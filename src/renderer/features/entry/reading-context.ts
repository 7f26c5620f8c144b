// How an entry is being read: in which language, and with the cards of what it refers to.
import { createContext, useContext } from 'react'
import type { EntryCard } from '../../../shared/contract/library.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'

export type Reading = {
  /** Language of the texts of the entry; the labels stay in the language of the interface. */
  locale: Locale
  cards: ReadonlyMap<string, EntryCard>
  backlinks: readonly { card: EntryCard; fields: string[] }[]
}

export const ReadingContext = createContext<Reading | null>(null)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (reading === null) throw new Error('useReading needs an entry above')
  return reading
}

/** Entries that refer to this one through the given field, as cards. */
export function useReferrers(field: string): EntryCard[] {
  return useReading()
    .backlinks.filter((link) => link.fields.includes(field))
    .map((link) => link.card)
}
