// The library list: orders, and where the keys lead.
import { describe, expect, it } from 'vitest'
import type { EntryCard } from '../../../shared/contract/library.ts'
import { nextIndex } from './next-index.ts'
import { sortCards } from './sort-cards.ts'

const card = (id: string, kind: EntryCard['kind'], yearFrom: number | null): EntryCard => ({
  id: `${kind}-${id}`,
  kind,
  title: { fr: id, en: id },
  yearFrom,
  yearTo: yearFrom,
  detail: { fr: '', en: '' },
  confidence: 'high',
})
const CARDS = [
  card('a', 'source', 2010),
  card('b', 'term', null),
  card('c', 'event', 2020),
  card('d', 'event', 2010),
]
const letters = (cards: readonly EntryCard[]) => cards.map(({ title }) => title.fr).join('')

const press = (key: string, from: number, modifiers = {}) =>
  nextIndex(
    { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers },
    from,
    100,
    10,
  )

describe('library list', () => {
  it('sorts by year with the undated last, and by kind, keeping the titles in order', () => {
    expect(letters(sortCards(CARDS, 'newest'))).toBe('cadb')
    expect(letters(sortCards(CARDS, 'oldest'))).toBe('adcb')
    expect(letters(sortCards(CARDS, 'kind'))).toBe('cdba')
    expect(letters(sortCards(CARDS, 'title'))).toBe('abcd')
  })

  it('moves by row, by page and to both ends, and never out of the list', () => {
    expect(press('ArrowDown', 0)).toBe(1)
    expect(press('ArrowDown', 99)).toBe(99)
    expect(press('ArrowUp', 0)).toBe(0)
    expect(press('PageDown', 95)).toBe(99)
    expect(press('End', 3)).toBe(99)
    expect(press('Home', 50)).toBe(0)
    expect(press('a', 5)).toBeNull()
    expect(press('End', 5, { ctrlKey: true })).toBeNull()
  })
})
