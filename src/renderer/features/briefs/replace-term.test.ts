import { describe, expect, it } from 'vitest'
import { replaceTerm } from './replace-term.ts'

describe('the preferred term in place of another', () => {
  it.each([
    ['Le trafic d’êtres humains tue.', 'Le traite des êtres humains tue.'],
    [
      'Trafic d’êtres humains : trafic d’êtres humains',
      'Traite des êtres humains : traite des êtres humains',
    ],
    ['Un xtrafic d’êtres humains', null],
    ['rien', null],
  ])('%s', (text, expected) => {
    expect(replaceTerm(text, 'trafic d’êtres humains', 'traite des êtres humains')).toBe(expected)
  })
  it('takes what is found for plain words', () => {
    expect(replaceTerm('a.b c', 'a.b', '$1')).toBe('$1 c')
    expect(replaceTerm('aXb', 'a.b', 'z')).toBeNull()
    expect(replaceTerm('x', '', 'y')).toBeNull()
  })
})
