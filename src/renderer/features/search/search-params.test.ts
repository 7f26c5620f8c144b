import { describe, expect, it } from 'vitest'
import {
  countFilters,
  fromAddress,
  fromSaved,
  NO_SEARCH,
  readAddress,
  type SearchParams,
  toAddress,
  toRequest,
  toSaved,
  withoutScope,
} from './search-params.ts'

const FULL: SearchParams = {
  text: 'travail forcé',
  kinds: ['figure', 'text'],
  yearFrom: 2015,
  yearTo: null,
  language: 'fr',
  topics: ['term-forced-labour'],
  organisations: ['org-ilo'],
  plans: [],
  sources: ['source-ilo-2022'],
  withNotes: true,
}
const MANNER = { locale: 'fr', translate: true, grouped: true } as const
const SIZE = { limit: 20, texts: 6 }

describe('a search', () => {
  it('is the same again after the address, and after being saved', () => {
    expect(fromAddress(readAddress(toAddress(FULL)))).toEqual(FULL)
    expect(fromSaved(JSON.parse(JSON.stringify(toSaved(FULL))))).toEqual(FULL)
    expect(toAddress(NO_SEARCH)).toEqual({})
    expect(fromSaved({})).toEqual(NO_SEARCH)
  })

  it('leaves out of an address what does not fit', () => {
    expect(
      readAddress({ q: 12, kind: ['figure', 'x'], from: '2015', lang: 'de', topic: [3, 'a'], notes: 1 }),
    ).toEqual({
      q: '12',
      kind: ['figure'],
      topic: ['a'],
    })
  })

  it('counts its filters', () => {
    expect(countFilters(NO_SEARCH)).toBe(0)
    expect(countFilters(FULL)).toBe(8)
  })

  it('asks for texts in the query language, before the word that is being typed', () => {
    const request = toRequest(FULL, MANNER, SIZE)
    expect(request).toMatchObject({ text: 'kind:text,figure travail forcé', kinds: [], limit: 20, texts: 6 })
    expect(withoutScope(request.text)).toBe('travail forcé')
    expect(toRequest({ ...FULL, kinds: ['figure'] }, MANNER, SIZE)).toMatchObject({
      text: 'travail forcé',
      kinds: ['figure'],
    })
  })
})
