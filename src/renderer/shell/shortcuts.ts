// Which action a keystroke asks for. Compares the character typed, never the key's place; no Ctrl+Alt, no brackets.

export type ShortcutAction =
  | 'search'
  | 'new-note'
  | 'quick-note'
  | 'settings'
  | 'help'
  | 'next-pane'
  | 'previous-pane'
  | 'back'
  | 'forward'
  | 'up'
  | 'save'
  | 'export'
  | 'add-to-brief'
  | 'undo'
  | 'larger-text'
  | 'smaller-text'
  | 'normal-text'

type Keystroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const WITH_MOD: Readonly<Record<string, ShortcutAction>> = {
  k: 'search',
  n: 'new-note',
  s: 'save',
  e: 'export',
  d: 'add-to-brief',
  z: 'undo',
  ',': 'settings',
  '+': 'larger-text',
  '=': 'larger-text',
  '-': 'smaller-text',
  '0': 'normal-text',
  // The key of 0 without Shift on a French keyboard.
  à: 'normal-text',
}

export function shortcutOf(event: Keystroke): ShortcutAction | null {
  const mod = event.ctrlKey || event.metaKey
  if (mod && !event.altKey) {
    const key = event.key.toLowerCase()
    // Ctrl+Shift with a letter belongs to other commands; with a sign, Shift is only how it is typed.
    if (event.shiftKey && /^[a-z]$/.test(key)) return key === 'n' ? 'quick-note' : null
    return Object.hasOwn(WITH_MOD, key) ? (WITH_MOD[key] ?? null) : null
  }
  if (event.altKey && !mod && !event.shiftKey) {
    if (event.key === 'ArrowLeft') return 'back'
    if (event.key === 'ArrowRight') return 'forward'
    return null
  }
  if (mod || event.altKey) return null
  if (event.key === 'F1') return 'help'
  if (event.key === 'F6') return event.shiftKey ? 'previous-pane' : 'next-pane'
  if (event.key === 'Escape' && !event.shiftKey) return 'up'
  return null
}
