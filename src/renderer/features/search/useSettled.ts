// A value as it was when it last stood still. For what surrounds the results (counts of filters and the like): drawn
// after the results, not between two keys.
import { useEffect, useState } from 'react'

/** The first value at once, later ones when nothing newer came for `ms`. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value)
  // Nothing is held back when there was nothing to see.
  const shown = settled === null ? value : settled
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return value === null ? value : shown
}
