import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers, numberOf } from './numbers.ts'
import { findSymbols, symbolTerm } from './symbols.ts'

const symbols = (text: string) => findSymbols(text).map((item) => item.term)
const numbers = (text: string, isQuery = false) => findNumbers(text, isQuery).map((item) => item.term)

describe('findSymbols', () => {
  it.each([
    ['décision MC.DEC/7/13 du Conseil', '@mc/dec/7/13'],
    ['PC.DEC/557/Rev.1', '@pc/dec/557/rev/1'],
    ['PC.DEC/557/Rev.1', '@pc/dec/557'],
    ['le rapport GRETA(2012)13', '@greta/2012/13'],
    ['selon l’art. 4(a) de la convention', '@art/4/a'],
    ['article 26', '@art/26'],
    ['voir § 24', '@par/24'],
    ['paragraph 24', '@par/24'],
    ['la loi n° 2016-444', '@2016/444'],
    ['A/RES/64/293', '@a/res/64/293'],
  ])('%s holds %s', (text, term) => expect(symbols(text)).toContain(term))

  it.each(['2019-2021', 'un mot simple', '20,9 millions', 'peut-être', 'e.g. this'])(
    'nothing in %s',
    (text) => expect(symbols(text)).toEqual([]),
  )

  it('knows a symbol typed with spaces', () => {
    expect(symbolTerm(['MC', 'DEC', '7', '13'])).toBe(symbols('MC.DEC/7/13')[0])
    expect(symbolTerm(['pc', 'dec', '557', 'rev1'])).toBe(symbols('PC.DEC/557/Rev.1')[0])
  })
})

describe('findNumbers', () => {
  it.each([
    ['27 millions', '#27000000'],
    ['27 M', '#27000000'],
    ['27 000 000', '#27000000'],
    ['27,000,000 people', '#27000000'],
    ['27\u202f000\u00a0000', '#27000000'],
    ['27,6 millions', '#27600000'],
    ['27.6 million', '#27600000'],
    ['150 Md$', '#150000000000'],
    ['150 milliards de dollars', '#150000000000'],
    ['USD 150 billion', '#150000000000'],
    ['150,2 milliards', '#150200000000'],
    ['80 %', '#80%'],
    ['80% of victims', '#80%'],
    ['80 pour cent', '#80%'],
    ['11 096 poursuites', '#11096'],
  ])('%s is %s', (text, term) => expect(numbers(text)).toContain(term))

  it.each(['2154', 'en 2016', '27 m de long', 'article 4', '1 pour 2 154'])('none in %s', (text) =>
    expect(numbers(text)).toEqual([]),
  )

  it('takes a small m for millions in a query only', () => {
    expect(numbers('27 m', true)).toEqual(['#27000000'])
  })

  it('gives back the value of any amount of millions, in either notation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('fr', 'en'), (tenths, language) => {
        const amount = tenths / 10
        const text = amount.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', { useGrouping: false })
        const [term = ''] = numbers(`${text} million${language === 'fr' ? 's' : ''}`)
        expect(numberOf(term)?.value).toBeCloseTo(amount * 1e6, 0)
      }),
    )
  })
})

describe('both', () => {
  it('never throw and stay inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const item of [...findSymbols(text), ...findNumbers(text)]) {
          expect(item.start).toBeLessThan(item.end)
          expect(item.end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
