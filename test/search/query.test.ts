import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complete } from '../../src/main/search/complete.ts'
import { createSearchEngine } from '../../src/main/search/engine.ts'
import { parseQuery } from '../../src/main/search/query.ts'
import { OPTIONS } from './options.ts'

const filters = (typed: string) => parseQuery(typed).filters
const words = (typed: string) => parseQuery(typed).words.map(({ token }) => token.folded)

describe('the query language', () => {
  it('is total', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '"',
        '-',
        ' OR ',
        'kind:',
        'année:20',
        'genre:"',
        '«',
        '»',
        '..',
        ':',
        '|',
        '-"',
        'has:',
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const query = parseQuery(pieces.join(''))
        expect(query.words.length).toBeLessThanOrEqual(12)
        expect(createSearchEngine().search(pieces.join(''), OPTIONS).hits).toEqual([])
      }),
    )
  })

  it.each([
    ['kind:figure x', { kinds: ['figure'] }],
    ['genre:chiffre x', { kinds: ['figure'] }],
    ['type:événement x', { kinds: ['event'] }],
    ['genre:chiffre,mesure x', { kinds: ['figure', 'measure'] }],
    ['year:2015..2020 x', { yearFrom: 2015, yearTo: 2020 }],
    ['année:2015..2020 x', { yearFrom: 2015, yearTo: 2020 }],
    ['annee:2015-2020 x', { yearFrom: 2015, yearTo: 2020 }],
    ['year:2015.. x', { yearFrom: 2015, yearTo: null }],
    ['an:2015 x', { yearFrom: 2015, yearTo: 2015 }],
    ['lang:fr x', { language: 'fr' }],
    ['langue:anglais x', { language: 'en' }],
    ['topic:exploitation x', { topics: ['exploitation'] }],
    ['sujet:"traite des enfants" x', { topics: ['traite des enfants'] }],
    ['org:GRETA x', { organisations: ['greta'] }],
    ['plan:2003 x', { plans: ['2003'] }],
    ['étiquette:urgent x', { tags: ['urgent'] }],
    ['has:note x', { withNote: true }],
    ['avec:note x', { withNote: true }],
  ])('%s', (typed, expected) => {
    expect(filters(typed)).toMatchObject(expected)
    expect(words(typed)).toEqual(['x'])
  })

  it('reads what is no field as words', () => {
    expect(words('note: rappel')).toEqual(['note', 'rappel'])
    expect(words('kind:zzz victimes')).toEqual(['kind', 'zzz', 'victimes'])
    expect(words('à 14:30')).toEqual(['14', '30'])
  })

  it('knows phrases, closed or not, exclusions and alternatives', () => {
    expect(parseQuery('"traite des êtres"').phrases).toEqual([['traite', 'des', 'etres']])
    expect(parseQuery('« traite des êtres').phrases).toEqual([['traite', 'des', 'etres']])
    expect(parseQuery('victimes -enfants').excluded.map((list) => list.map((t) => t.folded))).toEqual([
      ['enfants'],
    ])
    expect(parseQuery('-50 % de poursuites').excluded).toEqual([])
    expect(words('avant-dernière')).toEqual(['avant', 'derniere'])
    const [word] = parseQuery('mendicité OU prostitution').words
    expect([word?.token.folded, ...(word?.others ?? []).map((other) => other.folded)]).toEqual([
      'mendicite',
      'prostitution',
    ])
  })
})

describe('completions', () => {
  const source = { words: createSearchEngine().words(), parts: [] }
  const labels = (text: string, locale: 'fr' | 'en' = 'fr') =>
    complete(text, locale, 8, source).map((item) => item.label)

  it('offer fields and their values in the language of the interface', () => {
    expect(labels('ann')).toContain('année:')
    expect(labels('top', 'en')).toContain('topic:')
    expect(labels('genre:ch')).toEqual(['chiffre'])
    expect(labels('kind:fi', 'en')).toEqual(['figure'])
    expect(labels('langue:')).toEqual(['français', 'anglais'])
  })

  it('are total', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(labels(text).length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
