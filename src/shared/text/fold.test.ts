import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, tokenize } from './fold.ts'

const words = (text: string) => tokenize(text).map((token) => token.folded)

describe('fold', () => {
  it.each([
    ['Cœur', 'coeur'],
    ['ÆON', 'aeon'],
    ['Straße', 'strasse'],
    ['élève', 'eleve'],
    ['e\u0301le\u0300ve', 'eleve'],
    ['ﬁnancement', 'financement'],
    ['Vulné\u00ADrabilité', 'vulnerabilite'],
    ['m²', 'm2'],
    ['vulné\u200Brabilité\uFEFF', 'vulnerabilite'],
  ])('%s → %s', (text, expected) => expect(fold(text)).toBe(expected))

  it('opens ligatures that bear an accent', () => {
    expect(fold('Ǣ ǿ')).toBe('ae o')
  })

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('tokenize', () => {
  it.each([
    ["l’exploitation d'une victime jusqu’ici", ['exploitation', 'une', 'victime', 'ici']],
    ['aujourd’hui', ['aujourd', 'hui']],
    ['the victim’s rights', ['the', 'victim', 'rights']],
    ['1 personne pour 2\u202F154 victimes', ['1', 'personne', 'pour', '2154', 'victimes']],
    ['2,154 victims', ['2154', 'victims']],
    ['20,9 millions', ['20.9', 'millions']],
    ['20.9 million', ['20.9', 'million']],
    ['27 000 000 de personnes', ['27000000', 'de', 'personnes']],
    ['PC.DEC/557/Rev.1', ['pc', 'dec', '557', 'rev', '1']],
    ['n° 2016-444', ['n', '2016', '444']],
    ['2019–2021', ['2019', '2021']],
    ['avant-dernière', ['avant', 'derniere']],
    ['80\u00A0%', ['80']],
    ['les victimes² et 4 m²', ['les', 'victimes', 'et', '4', 'm2']],
    ['victi\u200Bme non\u2011sanction — fin', ['victime', 'non', 'sanction', 'fin']],
    ['XXIᵉ siècle', ['xxie', 'siecle']],
    ['', []],
    ['« … »', []],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))

  it('gives offsets inside the text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(text.length)
          last = token.end
        }
      }),
    )
  })

  it('finds every plain word whatever surrounds it', () => {
    const word = fc.stringMatching(/^[a-zéèêçœ]{4,12}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(words(`« ${a} », (${b}) !`)).toEqual([fold(a), fold(b)])
      }),
    )
  })
})
