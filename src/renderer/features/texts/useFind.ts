// Finding words in the text that is read: where they stand in all of it, which one was gone to, and going on.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { needlesOf } from '../../../shared/text/find.ts'
import { opOptions } from '../../api/useOp.ts'
import { numberAt, placeOf } from './match-places.ts'

const PAUSE_MS = 150

type Options = {
  id: string
  /** Words by which a search found the text; looked for until something is typed. */
  marks: readonly string[]
  /** Passage to begin at. */
  at: number
}

export function useFind({ id, marks, at }: Options) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [number, setNumber] = useState<number | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])

  const wholeWords = asked.trim() === ''
  const texts = useMemo(() => (wholeWords ? [...marks] : [asked.trim()]), [wholeWords, marks, asked])
  const needles = useMemo(() => needlesOf(texts), [texts])
  const { data } = useQuery({
    ...opOptions('texts.find', { id, texts, wholeWords }),
    enabled: needles.length > 0,
    placeholderData: keepPreviousData,
  })
  const found = needles.length > 0 && data !== undefined ? data : { total: 0, passages: [] }
  const current = found.total === 0 ? null : Math.min(number ?? numberAt(found.passages, at), found.total - 1)
  const place = useMemo(
    () => (current === null ? null : placeOf(found.passages, current)),
    [found.passages, current],
  )

  return {
    typed,
    setTyped: (text: string) => {
      setTyped(text)
      setNumber(null)
    },
    needles,
    wholeWords,
    total: found.total,
    /** Whether the answer is there. */
    isKnown: needles.length === 0 || data !== undefined,
    current,
    place,
    /** Goes round at the end. */
    step: (by: 1 | -1) => {
      if (current !== null) setNumber((current + by + found.total) % found.total)
    },
  }
}
