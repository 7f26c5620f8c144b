// A long export as it is seen by whoever puts its rows together: how to tell how far it is, and whether to go on. And the
// writing of the rows, with pauses in which keys and the cancel button get their turn.
import { type CsvData, type CsvForm, csvLines } from '../../../shared/text/csv.ts'

export type ExportSteps = {
  readonly signal: AbortSignal
  /** From 0 to 1. */
  onShare(share: number): void
}

const SLICE_MS = 12

/** Rejects with the reason of the signal when it is stopped. */
export async function writeCsv(data: CsvData, form: CsvForm, signal: AbortSignal): Promise<string> {
  const lines: string[] = []
  let start = performance.now()
  for (const line of csvLines(data, form)) {
    lines.push(line)
    if (performance.now() - start < SLICE_MS) continue
    await new Promise((resolve) => setTimeout(resolve))
    signal.throwIfAborted()
    start = performance.now()
  }
  return lines.join('')
}
