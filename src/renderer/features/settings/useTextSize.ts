// Changing the size of the text, by steps of ten per cent between 80 and 200.
import { useCallback, useMemo } from 'react'
import { api } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'

export const SMALLEST_TEXT = 80
export const LARGEST_TEXT = 200
const STEP = 10

export function useTextSize() {
  const { data } = useOp('settings.get', {})
  const current = data?.textSize ?? 100

  const set = useCallback((textSize: number) => {
    const size = Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, textSize))
    api.call('settings.set', { textSize: size }).catch(notifyFailure)
  }, [])

  return useMemo(
    () => ({
      current,
      set,
      step: (direction: 1 | -1) => set(current + direction * STEP),
      reset: () => set(100),
    }),
    [current, set],
  )
}
