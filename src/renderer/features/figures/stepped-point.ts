// Which point of a chart the keyboard goes to. Pure.

type Keystroke = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** Arrows step, Home and End go to the ends; null when the key is not for the chart. */
export function steppedPoint(event: Keystroke, index: number, count: number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(index + 1, count - 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(index - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
