// Which keystroke does what in the speaking points. Compares the character typed, never the key's place.

export type SpeakAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'larger'
  | 'smaller'
  | 'stopwatch'
  | 'layout'
  | 'full-screen'

const ALWAYS: Readonly<Record<string, SpeakAction>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
  '+': 'larger',
  '-': 'smaller',
  c: 'stopwatch',
  m: 'layout',
  f: 'full-screen',
}
/** Where all points are on the page these keys scroll it. */
const ONE_BY_ONE: Readonly<Record<string, SpeakAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'next',
  PageUp: 'previous',
  ' ': 'next',
}

export function speakAction(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  single: boolean,
): SpeakAction | null {
  if (key === ' ' && shiftKey) return single ? 'previous' : null
  const name = key.length === 1 ? key.toLowerCase() : key
  return ALWAYS[name] ?? (single ? ONE_BY_ONE[name] : undefined) ?? null
}
