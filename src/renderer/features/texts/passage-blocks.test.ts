import { describe, expect, it } from 'vitest'
import { findAll, needlesOf } from '../../../shared/text/find.ts'
import { partsOf } from './marked-passage.ts'
import { blocksOfPassage } from './passage-blocks.ts'

describe('a passage on screen', () => {
  it('is headings without their marks and runs of text', () => {
    const body = '# Titre ##\n\nUn mot.\nDeux.\n\n### Suite\nTrois #4\n\n'
    expect(blocksOfPassage(body).map(({ start, end, level }) => [level, body.slice(start, end)])).toEqual([
      [1, 'Titre'],
      [0, 'Un mot.\nDeux.'],
      [3, 'Suite'],
      [0, 'Trois #4'],
    ])
    expect(blocksOfPassage(' \n')).toEqual([])
  })

  it('is cut at its matches and loses nothing', () => {
    const body = 'Étranger, étranger !'
    const parts = partsOf(body, findAll(body, needlesOf(['etranger']), true))
    expect(parts.map((part) => part.text).join('')).toBe(body)
    expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(['Étranger', 'étranger'])
  })
})
