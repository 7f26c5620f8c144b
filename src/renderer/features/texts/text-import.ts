// Files being added, one after the other, whatever screen is shown: each with what became of it. Pure of React and of
// the API.
import type { TextAddition, TextToAdd } from '../../../shared/add-text.ts'
import type { TextCard } from '../../../shared/contract/texts.ts'
import { decodeText, isTextName } from './read-file.ts'

export type ImportItem = {
  readonly key: number
  readonly name: string
  readonly state: 'waiting' | 'reading' | 'added' | 'present' | 'failed' | 'cancelled'
  /** With `added` and `present`. */
  readonly text: TextCard | null
  /** With `failed`: a code of an error, or what is wrong with the file. */
  readonly problem: string | null
  /** With `reading`: how much of it is done, from 0 to 1. */
  readonly share: number
}

export type ImportState = {
  readonly items: readonly ImportItem[]
  readonly isRunning: boolean
  /** The one under way was asked to stop. */
  readonly isStopping: boolean
}

/** What is needed of a `File`. */
export type SourceFile = { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> }

type Options = {
  add(text: TextToAdd, onShare: (share: number) => void): TextAddition
  codeOf(error: unknown): string
}

export function createTextImport({ add, codeOf }: Options) {
  let state: ImportState = { items: [], isRunning: false, isStopping: false }
  const files = new Map<number, SourceFile>()
  let underWay: TextAddition | null = null
  const listeners = new Set<() => void>()
  let nextKey = 0

  const change = (next: Partial<ImportState>): void => {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }
  const set = (key: number, values: Partial<ImportItem>): void =>
    change({ items: state.items.map((item) => (item.key === key ? { ...item, ...values } : item)) })

  const addOne = async (key: number, file: SourceFile): Promise<void> => {
    set(key, { state: 'reading', share: 0 })
    try {
      if (!isTextName(file.name)) return set(key, { state: 'failed', problem: 'kind' })
      const read = decodeText(new Uint8Array(await file.arrayBuffer()))
      if (!read.ok) return set(key, { state: 'failed', problem: read.problem })
      if (state.isStopping) return set(key, { state: 'cancelled' })
      underWay = add({ body: read.text, origin: file.name }, (share) => set(key, { share }))
      const { text, added } = await underWay.added
      set(key, { state: added ? 'added' : 'present', text })
    } catch (error) {
      const problem = codeOf(error)
      set(key, problem === 'text-cancelled' ? { state: 'cancelled' } : { state: 'failed', problem })
    } finally {
      underWay = null
    }
  }

  const run = async (): Promise<void> => {
    if (state.isRunning) return
    change({ isRunning: true })
    for (;;) {
      const next = state.items.find((item) => item.state === 'waiting')
      const file = next && files.get(next.key)
      if (next === undefined || file === undefined) break
      files.delete(next.key)
      await addOne(next.key, file)
      if (state.isStopping) change({ isStopping: false })
    }
    change({ isRunning: false })
  }

  return {
    get: (): ImportState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Joins what is under way; begins a new list otherwise. */
    add(chosen: readonly SourceFile[]): void {
      if (chosen.length === 0) return
      const items = chosen.map((file): ImportItem => {
        const key = nextKey++
        files.set(key, file)
        return { key, name: file.name, state: 'waiting', text: null, problem: null, share: 0 }
      })
      change({ items: state.isRunning ? [...state.items, ...items] : items })
      void run()
    },
    /** What has not begun is left out, and the one under way is given up: nothing is kept of it. */
    cancel(): void {
      if (!state.isRunning) return
      files.clear()
      change({
        isStopping: true,
        items: state.items.map((item) => (item.state === 'waiting' ? { ...item, state: 'cancelled' } : item)),
      })
      underWay?.stop()
    },
    /** Takes the list away. */
    clear(): void {
      if (!state.isRunning) change({ items: [] })
    },
  }
}
