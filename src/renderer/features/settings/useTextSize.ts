// Changing the size of the text from anywhere in the window, and what it is.
import { useEffect, useMemo } from 'react'
import { api } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { createTextSize } from './text-size.ts'

/** One for the window: the keys and the settings screen change the same size. */
const textSize = createTextSize((size) => api.call('settings.set', { textSize: size }))

const set = (size: number) => void textSize.set(size).catch(notifyFailure)
const actions = {
  set,
  step: (direction: 1 | -1) => void textSize.step(direction).catch(notifyFailure),
  reset: () => set(100),
}

export function useTextSize() {
  const { data } = useOp('settings.get', {})
  const current = data?.textSize ?? 100
  useEffect(() => textSize.hear(current), [current])
  return useMemo(() => ({ current, ...actions }), [current])
}
