import { describe, expect, it } from 'vitest'
import { stem } from '../../src/main/search/stem.ts'

// Pairs from the tables of the published descriptions of the two Snowball stemmers.
describe('stem', () => {
  it.each([
    ['continuellement', 'continuel'],
    ['continuité', 'continu'],
    ['majestueusement', 'majestu'],
    ['victimes', 'victim'],
    ['exploitation', 'exploit'],
    ['poursuites', 'poursuit'],
    ['égalité', 'egal'],
    ['française', 'franc'],
    ['égoïsme', 'ego'],
    ['finlandaises', 'finland'],
  ])('French %s → %s', (word, expected) => expect(stem(word, 'fr')).toBe(expected))

  it.each([
    ['consigned', 'consign'],
    ['consistency', 'consist'],
    ['knightly', 'knight'],
    ['prosecutions', 'prosecut'],
    ['organised', 'organis'],
    ['organs', 'organ'],
    ['international', 'internat'],
    ['universities', 'universiti'],
    ['criminologists', 'criminolog'],
  ])('English %s → %s', (word, expected) => expect(stem(word, 'en')).toBe(expected))

  it('leaves numbers alone', () => expect(stem('2154', 'fr')).toBe('2154'))
})
