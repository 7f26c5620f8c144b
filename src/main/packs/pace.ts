// Long work on the thread that serves the window, in slices: between two of them calls, events and a cancel get their
// turn.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'

/** Short enough not to be felt while typing. */
const SLICE_MS = 12

/** Awaited often by long work: gives way when its slice is over. Rejects with `pack-cancelled` once aborted. */
export type Pace = () => Promise<void>

export function createPace(signal?: AbortSignal, sliceMs = SLICE_MS): Pace {
  let start = performance.now()
  return async () => {
    if (signal?.aborted) throw new AppError('pack-cancelled', 'cancelled')
    if (performance.now() - start < sliceMs) return
    await nextTurn()
    start = performance.now()
    if (signal?.aborted) throw new AppError('pack-cancelled', 'cancelled')
  }
}
