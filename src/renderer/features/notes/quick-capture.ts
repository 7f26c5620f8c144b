// Whether the small window for a quick note is open: asked for by the keyboard and the menu, shown by the shell.
import { flushSync } from 'react-dom'

let isOpen = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  if (next === isOpen) return
  isOpen = next
  for (const listener of [...listeners]) listener()
}

export const quickCapture = {
  get: () => isOpen,
  /** In one go: the editor is there before the next letter. */
  open: () => flushSync(() => set(true)),
  close: () => set(false),
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
