// A stopwatch for whoever is speaking. Lives with the screen; nothing of it is kept.
import { useEffect, useState } from 'react'

const TICK_MS = 500

export type Stopwatch = { readonly ms: number; readonly runs: boolean; toggle(): void; reset(): void }

export function useStopwatch(): Stopwatch {
  const [before, setBefore] = useState(0)
  const [since, setSince] = useState<number | null>(null)
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (since === null) return
    const timer = setInterval(() => setNow(performance.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [since])
  return {
    ms: before + (since === null ? 0 : Math.max(0, now - since)),
    runs: since !== null,
    toggle() {
      const time = performance.now()
      setNow(time)
      if (since === null) setSince(time)
      else {
        setBefore(before + time - since)
        setSince(null)
      }
    },
    reset() {
      setBefore(0)
      setSince(null)
    },
  }
}
