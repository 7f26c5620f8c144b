// Enter that comes before the answer to what was typed: kept until the answer is there. A hit of fewer letters was
// not meant. Owns neither the box nor its list.
import { useEffect, useState } from 'react'

type EarlyEnter<T> = {
  /** Enter, with what it said: done by `act` as soon as the answer is there. */
  keep(said: T): void
  /** Something else was typed, or the box was left. */
  forget(): void
}

/** `act` is called with the list as it is then. */
export function useEarlyEnter<T>(fresh: boolean, act: (said: T) => void): EarlyEnter<T> {
  const [early, setEarly] = useState<{ readonly said: T } | null>(null)
  useEffect(() => {
    if (early === null || !fresh) return
    setEarly(null)
    act(early.said)
  })
  return { keep: (said) => setEarly({ said }), forget: () => setEarly(null) }
}
