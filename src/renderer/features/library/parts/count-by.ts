// Counting the entries of a list by a value, for its filter chips.

/** Counts in the order of first appearance. */
export function countBy<E, T extends string>(entries: readonly E[], of: (entry: E) => T): Map<T, number> {
  const counts = new Map<T, number>()
  for (const entry of entries) {
    const value = of(entry)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** True when nothing is chosen, or this is. */
export function passes<T extends string>(chosen: readonly T[], value: T): boolean {
  return chosen.length === 0 || chosen.includes(value)
}
