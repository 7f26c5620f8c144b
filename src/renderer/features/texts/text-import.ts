// Files being added, one after the other, whatever screen is shown: each with what became of it. Pure of React and of
// the API.
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
}

export type ImportState = { readonly items: readonly ImportItem[]; readonly isRunning: boolean }

/** What is needed of a `File`. */
export type SourceFile = { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> }

type Options = {
  add(input: {
    body: string
    origin: string
    title: string | null
  }): Promise<{ text: TextCard; added: boolean }>
  codeOf(error: unknown): string
}

export function createTextImport({ add, codeOf }: Options) {
  let state: ImportState = { items: [], isRunning: false }
  const files = new Map<number, SourceFile>()
  const listeners = new Set<() => void>()
  let nextKey = 0

  const change = (next: Partial<ImportState>): void => {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }
  const set = (key: number, values: Partial<ImportItem>): void =>
    change({ items: state.items.map((item) => (item.key === key ? { ...item, ...values } : item)) })

  const addOne = async (key: number, file: SourceFile): Promise<void> => {
    set(key, { state: 'reading' })
    try {
      if (!isTextName(file.name)) return set(key, { state: 'failed', problem: 'kind' })
      const read = decodeText(new Uint8Array(await file.arrayBuffer()))
      if (!read.ok) return set(key, { state: 'failed', problem: read.problem })
      const { text, added } = await add({ body: read.text, origin: file.name, title: null })
      set(key, { state: added ? 'added' : 'present', text })
    } catch (error) {
      set(key, { state: 'failed', problem: codeOf(error) })
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
        return { key, name: file.name, state: 'waiting', text: null, problem: null }
      })
      change({ items: state.isRunning ? [...state.items, ...items] : items })
      void run()
    },
    /** What has not begun is left out; the one under way is finished. */
    cancel(): void {
      files.clear()
      change({
        items: state.items.map((item) => (item.state === 'waiting' ? { ...item, state: 'cancelled' } : item)),
      })
    },
    /** Takes the list away. */
    clear(): void {
      if (!state.isRunning) change({ items: [] })
    },
  }
}
