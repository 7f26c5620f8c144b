import { describe, expect, it } from 'vitest'
import { cursorAfter, type Line, mergeLine, placeLine } from './line-merge.ts'

const line = (more: Partial<Line>): Line => ({
  id: 'a',
  itemId: null,
  at: 0,
  text: '',
  speaker: '',
  speakerId: null,
  mark: null,
  who: '',
  due: null,
  sensitivity: null,
  revision: 1,
  ...more,
})

describe('a line written in two windows', () => {
  it('takes from each what only that one changed', () => {
    const base = line({ text: 'un', who: 'A' })
    const { line: merged, lost } = mergeLine(
      base,
      { ...base, text: 'un deux' },
      { ...base, mark: 'action', who: 'B', due: '2026-05-01', speaker: 'France', speakerId: 'f' },
    )
    expect(merged).toMatchObject({
      text: 'un deux',
      mark: 'action',
      who: 'B',
      due: '2026-05-01',
      speaker: 'France',
      speakerId: 'f',
    })
    expect(lost).toBeNull()
  })

  it('loses no words: of the text, of who speaks, of who acts', () => {
    const base = line({ text: 'un', speaker: 'X', who: 'Y' })
    for (const field of ['text', 'speaker', 'who'] as const) {
      const theirs = { ...base, [field]: 'les leurs' }
      const { line: merged, lost } = mergeLine(base, { ...base, [field]: 'les miens' }, theirs)
      expect(merged[field]).toBe('les miens')
      expect(lost).toBe(theirs)
      expect(mergeLine(base, { ...base, [field]: 'voici les leurs aussi' }, theirs).lost).toBeNull()
    }
  })

  it('stays private when either made it so', () => {
    const base = line({ sensitivity: 'delegation' })
    const merged = (mine: Line['sensitivity'], theirs: Line['sensitivity']) =>
      mergeLine(base, { ...base, sensitivity: mine }, { ...base, sensitivity: theirs }).line.sensitivity
    expect(merged('shareable', 'private')).toBe('private')
    expect(merged('private', 'shareable')).toBe('private')
    expect(merged('delegation', 'shareable')).toBe('shareable')
  })

  it('comes to its place without moving another, before the empty line', () => {
    const lines = [
      line({ id: 'a', at: 5 }),
      line({ id: 'b', at: 3 }),
      line({ id: 'new', at: 1, revision: 0 }),
    ]
    expect(placeLine(lines, line({ id: 'c', at: 4 })).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'new'])
    expect(placeLine(lines, line({ id: 'c', at: 9 })).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'new'])
  })

  it('keeps the cursor behind the same words', () => {
    expect(cursorAfter('un trois', 'un deux trois', 2)).toBe(2)
    expect(cursorAfter('un trois', 'un deux trois', 8)).toBe(13)
    expect(cursorAfter('un deux trois', 'un', 13)).toBe(2)
  })
})
