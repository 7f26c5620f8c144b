import { describe, expect, it } from 'vitest'
import { shortcutOf } from './shortcuts.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const stroke = (key: string, mods: Partial<typeof none> = {}) => shortcutOf({ key, ...none, ...mods })

describe('shortcutOf', () => {
  it('compares the character typed, with Ctrl or Cmd', () => {
    expect(stroke('k', { ctrlKey: true })).toBe('search')
    expect(stroke('K', { metaKey: true })).toBe('search')
    expect(stroke(',', { ctrlKey: true })).toBe('settings')
    expect(stroke('+', { ctrlKey: true, shiftKey: true })).toBe('larger-text')
    expect(stroke('0', { ctrlKey: true, shiftKey: true })).toBe('normal-text')
    expect(stroke('à', { ctrlKey: true })).toBe('normal-text')
  })

  it('leaves typing, AltGr and other commands alone', () => {
    expect(stroke('k')).toBeNull()
    expect(stroke('k', { ctrlKey: true, altKey: true })).toBeNull()
    expect(stroke('N', { ctrlKey: true, shiftKey: true })).toBe('quick-note')
    expect(stroke('C', { ctrlKey: true, shiftKey: true })).toBeNull()
    expect(stroke('Z', { ctrlKey: true, shiftKey: true })).toBeNull()
    expect(stroke('toString', { ctrlKey: true })).toBeNull()
    expect(stroke('ArrowLeft')).toBeNull()
  })

  it('knows the function keys and the history', () => {
    expect(stroke('F6')).toBe('next-pane')
    expect(stroke('F6', { shiftKey: true })).toBe('previous-pane')
    expect(stroke('ArrowLeft', { altKey: true })).toBe('back')
    expect(stroke('Escape')).toBe('up')
  })
})
