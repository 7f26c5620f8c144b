// A field that is saved as it is typed: after a moment of quiet, when it is left, and when it goes away.
import { useEffect, useRef, useState } from 'react'

const SAVE_AFTER_MS = 700

/** `stored` is what the core holds; what comes from elsewhere replaces the text, what was typed here does not. */
export function useSavedField(stored: string, save: (value: string) => void) {
  const [value, setValue] = useState(stored)
  const last = useRef({ value, sent: stored, save })
  last.current = { ...last.current, value, save }

  useEffect(() => {
    if (stored === last.current.sent) return
    last.current.sent = stored
    setValue(stored)
  }, [stored])

  function flush(): void {
    const { value: typed, sent } = last.current
    if (typed === sent) return
    last.current.sent = typed
    last.current.save(typed)
  }
  const flushRef = useRef(flush)
  flushRef.current = flush

  useEffect(() => {
    if (value === last.current.sent) return
    const timer = setTimeout(() => flushRef.current(), SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [value])
  useEffect(() => () => flushRef.current(), [])

  return { value, setValue, flush }
}
