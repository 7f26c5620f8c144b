import { describe, expect, it } from 'vitest'
import { receivedField, type SavedField, sendingField } from './saved-field.ts'

const field = (value: string, sent = value): SavedField => ({ value, sent, underWay: [] })
const typed = (from: SavedField, value: string): SavedField => ({ ...from, value })

describe('a field that is saved while it is typed in', () => {
  it('takes what comes from elsewhere', () => {
    expect(receivedField(field('Un'), 'Deux')).toEqual(field('Deux'))
  })

  it('keeps what is being typed, and gives it to the core afterwards', () => {
    const kept = receivedField(field('Unité', 'Un'), 'Deux')
    expect(kept).toEqual(field('Unité', 'Deux'))
    expect(sendingField(kept).sent).toBe('Unité')
  })

  it('is not put back by the late answer to an own save', () => {
    const first = sendingField(typed(field(''), 'a'))
    const second = sendingField(typed(first, 'ab'))
    const late = receivedField(second, 'a')
    expect(late.value).toBe('ab')
    const last = receivedField(late, 'ab')
    expect(last).toEqual(field('ab'))
    // The same text again from elsewhere is news.
    expect(receivedField(last, 'a').value).toBe('a')
  })
})
