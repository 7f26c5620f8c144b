// What windows hand over in pieces and is not whole yet: a few at a time, by chance ids. Knows nothing of what it is.
import { randomUUID } from 'node:crypto'
import { AppError, type ErrorCode } from '../../shared/errors.ts'

const MOST = 4
/** A window that was closed or loaded anew does not say so: what nobody touched for this long makes room for another. */
const IDLE_MS = 60_000

export type Uploads<T> = {
  /** The id of the new one. Throws the code it was made with when there are too many. */
  begin(make: (id: string) => T): string
  /** `not-found`. */
  get(id: string): T
  /** Null when there is none. */
  take(id: string): T | null
  ids(): string[]
}

/** `drop`: told of those that make room for another. */
export function createUploads<T>(now: () => number, tooMany: ErrorCode, drop: (item: T) => void): Uploads<T> {
  const uploads = new Map<string, { readonly item: T; touched: number }>()
  const take = (id: string): T | null => {
    const found = uploads.get(id)
    uploads.delete(id)
    return found?.item ?? null
  }
  return {
    begin(make) {
      for (const [id, { touched, item }] of [...uploads]) {
        if (uploads.size < MOST || now() - touched <= IDLE_MS) continue
        uploads.delete(id)
        drop(item)
      }
      if (uploads.size >= MOST) throw new AppError(tooMany, 'too many under way')
      const id = randomUUID()
      uploads.set(id, { item: make(id), touched: now() })
      return id
    },
    get(id) {
      const upload = uploads.get(id)
      if (!upload) throw new AppError('not-found', 'no such upload', { id })
      upload.touched = now()
      return upload.item
    },
    take,
    ids: () => [...uploads.keys()],
  }
}
