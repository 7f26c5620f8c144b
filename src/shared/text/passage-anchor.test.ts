import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findQuoted,
  headingOfQuote,
  quoteOfAnchor,
  readAnchor,
  shareOfWords,
  wordsOfQuote,
  writeAnchor,
} from './passage-anchor.ts'

const BODY =
  '## Prévention\n\nLes États membres s’assurent que les victimes reçoivent une aide. Cette aide n’est pas subordonnée à la volonté de la victime de témoigner, « en aucun cas », et elle dure au moins trente jours.\n'

describe('an anchor', () => {
  it('of a short quotation holds all its words, readable in an address', () => {
    expect(writeAnchor(12, '« L’aide n’est pas subordonnée »')).toBe('12-aide-est-pas-subordonnee')
  })

  it('of a long quotation holds its beginning and its end', () => {
    expect(writeAnchor(3, BODY.slice(15))).toBe(
      '3-les-etats-membres-assurent-que-les-victimes-recoivent--elle-dure-au-moins-trente-jours',
    )
  })

  it('finds its words again in the text, whatever their typography', () => {
    const read = readAnchor(writeAnchor(0, "CETTE AIDE n'est pas subordonnee a la volonte"))
    const place = findQuoted(BODY, read?.words ?? [])
    expect(place && BODY.slice(place.start, place.end)).toBe('Cette aide n’est pas subordonnée à la volonté')
  })

  it('finds the whole of a long quotation by its two ends', () => {
    const quote = BODY.slice(15).trim()
    const place = findQuoted(BODY, readAnchor(writeAnchor(0, quote))?.words ?? [])
    expect(place && BODY.slice(place.start, place.end)).toBe(quote.replace(/\.$/, ''))
  })

  it('without words says a place alone', () => {
    expect(readAnchor('7')).toEqual({ position: 7, words: [] })
    expect(writeAnchor(7, '« — »')).toBe('7')
  })

  it('is nothing when it is badly written', () => {
    for (const bad of ['', 'x', '-1', '1 2', '1-a b', '12345678']) expect(readAnchor(bad)).toBeNull()
  })

  it('reads back what was written, of any text', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.string({ unit: 'grapheme', maxLength: 300 }), (position, text) => {
        const written = writeAnchor(position, text)
        const read = readAnchor(written)
        expect(read?.position).toBe(position)
        if (read !== null && read.words.length > 0) expect(findQuoted(text, read.words)).not.toBeNull()
      }),
    )
  })
})

describe('a quotation', () => {
  it('of Markdown is found though addresses and numbers of items are not quoted, or are', () => {
    const body =
      'Voir [le rapport (annexe)](https://example.org/rapport/2024 "Titre") sur les foyers.\n\n1. Les États agissent.\n2. Les parties publient un bilan.\n'
    const found = (quote: string) => {
      const place = findQuoted(body, wordsOfQuote(quote))
      return place && body.slice(place.start, place.end)
    }
    const sentence = 'Voir [le rapport (annexe)](https://example.org/rapport/2024 "Titre") sur les foyers'
    const items = 'Les États agissent.\n2. Les parties publient'
    expect(found('Voir le rapport (annexe) sur les foyers.')).toBe(sentence)
    expect(found(`${sentence}.`)).toBe(sentence)
    expect(found('le rapport (annexe)](https://example.org/rap')).toBeNull()
    expect(found('le rapport (annexe)](https://example.org/rapport')).toBe(
      'le rapport (annexe)](https://example.org/rapport',
    )
    expect(found('Les États agissent. Les parties publient')).toBe(items)
    expect(found('1. Les États agissent.\n2. Les parties publient')).toBe(items)
    expect(found('1. Les États agissent. 2. Les parties publient')).toBe(items)
    expect(found('Voir un rapport sur les foyers')).toBeNull()
    const written = readAnchor(writeAnchor(0, sentence))
    expect(findQuoted(body, written?.words ?? [])).not.toBeNull()
  })

  it('stands under the heading that comes last before it', () => {
    const passage = { heading: 'Rapport › Aide', body: `Un début. ${BODY}` }
    expect(headingOfQuote(passage, wordsOfQuote('un début'))).toBe('Aide')
    expect(headingOfQuote({ ...passage, body: BODY }, wordsOfQuote('trente jours'))).toBe('Prévention')
    expect(headingOfQuote({ heading: '', body: 'Rien.' }, [])).toBe('')
  })

  it('with an omission is found around it', () => {
    const place = findQuoted(BODY, wordsOfQuote('les victimes reçoivent une aide […] au moins trente jours'))
    expect(place && BODY.slice(place.start, place.end)).toMatch(/^les victimes.*trente jours$/s)
  })

  it('is not found when a word of it has changed, but most of its words are', () => {
    const words = wordsOfQuote('une aide qui dure au moins quarante-cinq jours')
    expect(findQuoted(BODY, words)).toBeNull()
    expect(shareOfWords(BODY, words)).toBeGreaterThan(0.5)
    expect(shareOfWords('Tout autre chose.', words)).toBe(0)
  })

  it('of an anchor is read as the same words', () => {
    const read = readAnchor('4-les-victimes--trente-jours')
    expect(read && wordsOfQuote(quoteOfAnchor(read))).toEqual(read?.words)
  })
})
