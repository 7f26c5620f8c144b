// Long work on the thread that serves the window, in slices: between two of them calls, events and a cancel get their
// turn.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError, type ErrorCode } from '../shared/errors.ts'

/** Short enough not to be felt while typing. */
const SLICE_MS = 12

/** Awaited often by long work: gives way when its slice is over. Rejects once aborted. */
export type Pace = () => Promise<void>

/** `code`: of the error once aborted. */
export function createPace(signal?: AbortSignal, code: ErrorCode = 'pack-cancelled'): Pace {
  let start = performance.now()
  const stopIfAsked = (): void => {
    if (signal?.aborted) throw new AppError(code, 'cancelled')
  }
  return async () => {
    stopIfAsked()
    if (performance.now() - start < SLICE_MS) return
    await nextTurn()
    start = performance.now()
    stopIfAsked()
  }
}
