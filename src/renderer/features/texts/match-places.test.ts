import { describe, expect, it } from 'vitest'
import { numberAt, placeOf } from './match-places.ts'

const passages = [
  { position: 2, count: 1 },
  { position: 5, count: 3 },
]

describe('matches counted over a text', () => {
  it('are found by their number', () => {
    expect([0, 1, 3, 4].map((number) => placeOf(passages, number))).toEqual([
      { position: 2, index: 0 },
      { position: 5, index: 0 },
      { position: 5, index: 2 },
      null,
    ])
  })

  it('begin at a passage, or at the first', () => {
    expect([0, 2, 3, 6].map((at) => numberAt(passages, at))).toEqual([0, 0, 1, 0])
  })
})
