import { describe, expect, it } from 'vitest'
import { steppedPoint } from './stepped-point.ts'

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
  ...{ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
  ...more,
})

describe('steppedPoint', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowUp', 1, 2],
    ['ArrowLeft', 1, 0],
    ['ArrowDown', 1, 0],
    ['ArrowRight', 3, 3],
    ['ArrowLeft', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['Enter', 1, null],
  ])('%s from %i goes to %s', (name, from, to) => {
    expect(steppedPoint(key(name), from, 4)).toBe(to)
  })

  it('leaves the keys of the window alone', () => {
    expect(steppedPoint(key('ArrowLeft', { altKey: true }), 1, 4)).toBeNull()
  })
})
