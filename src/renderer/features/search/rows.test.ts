import { describe, expect, it } from 'vitest'
import type { SearchHit, TextHit } from '../../../shared/contract/search.ts'
import { blocksOf, rowsOf } from './rows.ts'

const hit = (id: string, score: number) => ({ id, score }) as SearchHit
const text = (id: string, score: number, positions: number[]): TextHit => ({
  id,
  title: id,
  titleParts: [],
  language: 'fr',
  passages: positions.map((position) => ({ position, heading: '', snippet: [] })),
  score,
  also: [],
  why: null,
})

describe('blocksOf', () => {
  it('puts entries and texts in one order, the entry first of equals', () => {
    const blocks = blocksOf({
      hits: [hit('a', 9), hit('b', 4)],
      texts: { hits: [text('t', 9, [3, 1]), text('u', 5, [0])] },
    })
    expect(rowsOf(blocks).map((row) => row.key)).toEqual(['a', 't 3', 't 1', 'u 0', 'b'])
    expect(blocks.map((block) => block.first)).toEqual([0, 1, 3, 4])
  })

  it('keeps several hits of one text apart when they are not grouped', () => {
    const blocks = blocksOf({
      hits: [],
      texts: { hits: [text('t', 2, [3]), text('t', 1, [1])] },
    })
    expect(new Set(blocks.map((block) => block.key)).size).toBe(2)
  })

  it('leaves out a text whose passages are gone', () => {
    expect(blocksOf({ hits: [], texts: { hits: [text('t', 2, [])] } })).toEqual([])
  })
})
