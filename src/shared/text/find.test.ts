import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAll, needlesOf } from './find.ts'

const found = (text: string, needles: string[], whole = false) =>
  findAll(text, needlesOf(needles), whole).map(({ start, end }) => text.slice(start, end))

describe('findAll', () => {
  it('finds without regard to accents, capitals, apostrophes and spaces', () => {
    expect(found('Étrangères, étrangeres et ÉTRANGÈRES', ['etrangeres'])).toEqual([
      'Étrangères',
      'étrangeres',
      'ÉTRANGÈRES',
    ])
    expect(found('le Cœur', ['coeur'])).toEqual(['Cœur'])
    expect(found('le coeur', ['cœur'])).toEqual(['coeur'])
    expect(found('mécanisme national d’orientation', ["national d'orientation"])).toEqual([
      'national d’orientation',
    ])
    expect(found('27\u202f000\u00a0victimes\n  au moins', ['27 000 victimes au'])).toEqual([
      '27\u202f000\u00a0victimes\n  au',
    ])
  })

  it('takes accents that are characters of their own with their letter', () => {
    expect(found('e\u0301te\u0301 !', ['été'])).toEqual(['e\u0301te\u0301'])
  })

  it('finds parts of words unless whole words are asked for', () => {
    expect(found('victimes et victime', ['victime'])).toEqual(['victime', 'victime'])
    expect(found('victimes et victime', ['victime'], true)).toEqual(['victime'])
  })

  it('prefers the longest of several and never overlaps', () => {
    expect(found('traite des êtres humains', ['traite', 'traite des êtres', 'êtres humains'])).toEqual([
      'traite des êtres',
    ])
  })

  it('finds nothing for nothing', () => {
    expect(found('texte', ['', '  '])).toEqual([])
  })

  it('answers places inside the text, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, needle) => {
        let last = 0
        for (const { start, end } of findAll(text, needlesOf([needle]), false)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})
