// Spelling in a thread of its own, begun at the first word and ended after some quiet minutes: the dictionaries weigh
// more than all the rest of the core, and few hours have typing in them.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { SpellingCall, SpellingReply } from './messages.ts'

export type SpellingThread = {
  /** Null when spelling cannot be checked here. */
  ask(call: SpellingCall): Promise<readonly string[] | null>
  close(): void
}

const IDLE_MS = 5 * 60_000

/** File of the worker: beside this one as source, beside the entries in a bundle. Null when it was not built. */
function workerFile(): string | null {
  if (import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('./worker.ts', import.meta.url))
  const places = ['./spelling-worker.js', '../spelling-worker.js'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  )
  return places.find((path) => existsSync(path)) ?? null
}

export function createSpellingThread(onProblem: (name: string) => void, idleMs = IDLE_MS): SpellingThread {
  let worker: Worker | null = null
  let idle: ReturnType<typeof setTimeout> | undefined
  let next = 0
  const waiting = new Map<number, (words: readonly string[] | null) => void>()

  const drop = (): void => {
    clearTimeout(idle)
    void worker?.terminate()
    worker = null
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }

  const start = (): Worker | null => {
    const file = workerFile()
    if (file === null) return null
    const made = new Worker(file, { execArgv: [] })
    made.unref()
    made.on('message', ({ id, words }: SpellingReply) => {
      if (words === null) onProblem('dictionaries')
      waiting.get(id)?.(words)
      waiting.delete(id)
    })
    made.on('error', (error) => {
      onProblem(error instanceof Error ? error.name : 'error')
      if (worker === made) drop()
    })
    return made
  }

  return {
    ask(call) {
      worker ??= start()
      const thread = worker
      if (thread === null) return Promise.resolve(null)
      clearTimeout(idle)
      idle = setTimeout(drop, idleMs)
      idle.unref()
      return new Promise((resolve) => {
        const id = next++
        waiting.set(id, resolve)
        thread.postMessage({ id, call })
      })
    },
    close: drop,
  }
}
