// The figures that the user has put side by side, in the order in which they were chosen. In memory only.
import { useSyncExternalStore } from 'react'

let chosen: readonly string[] = []
const listeners = new Set<() => void>()

function change(next: readonly string[]): void {
  chosen = next
  for (const listener of [...listeners]) listener()
}

export const comparison = {
  toggle: (id: string) => change(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]),
  clear: () => change([]),
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useComparison(): readonly string[] {
  return useSyncExternalStore(subscribe, () => chosen)
}
