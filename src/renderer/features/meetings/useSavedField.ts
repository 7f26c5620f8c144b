// A field that is saved as it is typed: after a moment of quiet, when it is left, and when it goes away.
import { useEffect, useRef, useState } from 'react'
import { receivedField, type SavedField, sendingField } from './saved-field.ts'

const SAVE_AFTER_MS = 700

/** `stored` is what the core holds; what comes from elsewhere replaces the text, what is being typed here stays. */
export function useSavedField(stored: string, save: (value: string) => void) {
  const [value, setValue] = useState(stored)
  const field = useRef<SavedField>({ value: stored, sent: stored, underWay: [] })
  field.current = { ...field.current, value }

  useEffect(() => {
    field.current = receivedField(field.current, stored)
    setValue(field.current.value)
  }, [stored])

  function flush(): void {
    if (field.current.value === field.current.sent) return
    field.current = sendingField(field.current)
    save(field.current.value)
  }
  const flushRef = useRef(flush)
  flushRef.current = flush

  useEffect(() => {
    if (value === field.current.sent) return
    const timer = setTimeout(() => flushRef.current(), SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [value])
  useEffect(() => () => flushRef.current(), [])

  return { value, setValue, flush }
}
