// The orders of the library list. The core gives the cards by title in the language of the interface.
import type { EntryCard } from '../../../shared/contract/library.ts'
import { ENTRY_KINDS } from '../../../shared/library/kinds.ts'

export const CARD_SORTS = ['title', 'newest', 'oldest', 'kind'] as const
export type CardSort = (typeof CARD_SORTS)[number]

const newest = (card: EntryCard) => card.yearTo ?? card.yearFrom
const oldest = (card: EntryCard) => card.yearFrom ?? card.yearTo

/** Cards without a year come last in both directions. */
function byYear(a: number | null, b: number | null, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return (a - b) * direction
}

/** Sorted copies keep the order by title among equals. */
export function sortCards(cards: readonly EntryCard[], sort: CardSort): readonly EntryCard[] {
  switch (sort) {
    case 'title':
      return cards
    case 'newest':
      return cards.toSorted((a, b) => byYear(newest(a), newest(b), -1))
    case 'oldest':
      return cards.toSorted((a, b) => byYear(oldest(a), oldest(b), 1))
    case 'kind':
      return cards.toSorted((a, b) => ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind))
  }
}
