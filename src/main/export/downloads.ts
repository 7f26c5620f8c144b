// Documents that wait to be fetched, once, by the window that asked for them. In memory only: nothing of an export
// touches the disk unless the user saves it.
import { randomBytes } from 'node:crypto'

export type ExportedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

const KEPT_MS = 10 * 60_000
const MAX_WAITING = 8
const PATH = /^\/download\/([A-Za-z0-9_-]{43})$/

export type Downloads = ReturnType<typeof createDownloads>

export function createDownloads(now: () => number) {
  const waiting = new Map<string, { file: ExportedFile; until: number }>()
  const prune = () => {
    for (const [key, { until }] of waiting) if (until <= now()) waiting.delete(key)
    for (const key of waiting.keys()) {
      if (waiting.size < MAX_WAITING) break
      waiting.delete(key)
    }
  }
  return {
    /** Answers the path under which the host gives it out. */
    put(file: ExportedFile): string {
      prune()
      const key = randomBytes(32).toString('base64url')
      waiting.set(key, { file, until: now() + KEPT_MS })
      return `/download/${key}`
    },
    /** The file of a path, once; null for any other path, a second time and after ten minutes. */
    take(path: string): ExportedFile | null {
      const key = PATH.exec(path)?.[1]
      const found = key === undefined ? undefined : waiting.get(key)
      if (key === undefined || !found) return null
      waiting.delete(key)
      return found.until > now() ? found.file : null
    },
    clear: () => waiting.clear(),
  }
}
