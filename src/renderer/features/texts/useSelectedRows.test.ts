import { describe, expect, it } from 'vitest'
import { withSelected } from './useSelectedRows.ts'

describe('withSelected', () => {
  it('keeps what is selected among what is on screen, in order, once', () => {
    expect(withSelected([7, 8, 9], null)).toEqual([7, 8, 9])
    expect(withSelected([7, 8, 9], { first: 2, last: 4 })).toEqual([2, 3, 4, 7, 8, 9])
    expect(withSelected([7, 8, 9], { first: 8, last: 11 })).toEqual([7, 8, 9, 10, 11])
    expect(withSelected([7, 8], { first: 0, last: 5000 })).toEqual([7, 8])
  })
})
