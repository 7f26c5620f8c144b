// The search as the services call it: in a thread of its own, or in this one. A thread that dies is begun again; what
// was asked of it is asked once more.
import type { Worker } from 'node:worker_threads'
import { createSearchCore, type Progress, type SearchCoreOptions } from './core.ts'
import { takeSearchThread } from './early-thread.ts'
import type { CallName, Reply, Request, SearchCalls, ThreadData } from './thread-messages.ts'

/** Everything answers later; changes of notes are told in order and answered by nobody. */
export type Search = {
  call<N extends CallName>(
    name: N,
    input: SearchCalls[N]['input'],
    onProgress?: Progress,
  ): Promise<SearchCalls[N]['output']>
  /** Tells without waiting. */
  tell(name: 'noteChanged', note: SearchCalls['noteChanged']['input']): void
  tell(name: 'noteGone' | 'meetingChanged', id: string): void
  tell(name: 'textsChanged', nothing: null): void
  /** Synchronous: afterwards no file is open. */
  close(): void
}

/** A dead thread is not begun more often than so. */
const MOST_STARTS = 3
/** Longest wait for the thread to close its files. */
const CLOSE_MS = 500

type Pending = {
  readonly request: Request
  readonly onProgress: Progress
  resolve(value: unknown): void
  reject(error: Error): void
  tries: number
}

/** Null when there is no file to run: the caller searches in its own thread. */
export function openSearchThread(
  data: Omit<ThreadData, 'closed'>,
  onProblem: (stack: string) => void,
  onChanged: () => void,
): Search | null {
  const pending = new Map<number, Pending>()
  const closed = new SharedArrayBuffer(4)
  let worker: Worker | null = null
  let starts = 0
  let next = 0
  let isClosing = false

  const start = (): Worker | null => {
    const made = takeSearchThread()
    if (made === null) return null
    starts++
    made.postMessage({ ...data, closed } satisfies ThreadData)
    made.on('message', receive)
    made.on('error', (error) => onProblem(error instanceof Error ? error.name : 'error'))
    made.on('exit', () => {
      if (isClosing || worker !== made) return
      worker = starts < MOST_STARTS ? start() : null
      for (const [id, item] of pending) {
        if (worker !== null && item.tries === 0) {
          item.tries++
          worker.postMessage(item.request)
        } else {
          pending.delete(id)
          item.reject(new Error('the search thread ended'))
        }
      }
    })
    return made
  }

  const receive = (reply: Reply): void => {
    if (reply.id === null) {
      if (reply.type === 'changed') onChanged()
      else onProblem(reply.stack)
      return
    }
    const item = pending.get(reply.id)
    if (!item) return
    if (reply.type === 'progress') {
      item.onProgress(reply.done, reply.total)
      return
    }
    pending.delete(reply.id)
    if (reply.type === 'value') item.resolve(JSON.parse(reply.json))
    else {
      onProblem(reply.stack)
      item.reject(new Error('the search failed'))
    }
  }

  worker = start()
  if (worker === null) return null

  return {
    call(name, input, onProgress = () => {}) {
      const id = next++
      const request = { id, name, input } as Request
      return new Promise((resolve, reject) => {
        if (worker === null || isClosing) return reject(new Error('the search thread is closed'))
        pending.set(id, {
          request,
          onProgress,
          resolve: resolve as (value: unknown) => void,
          reject,
          tries: 0,
        })
        worker.postMessage(request)
      })
    },
    tell(name: CallName, input: SearchCalls[CallName]['input']) {
      // Nobody waits: the reply finds no entry and is dropped. A thread begun again reads the stores anew.
      if (!isClosing) worker?.postMessage({ id: next++, name, input } as Request)
    },
    close() {
      if (isClosing) return
      isClosing = true
      worker?.postMessage({ id: next++, name: 'close', input: null } satisfies Request)
      Atomics.wait(new Int32Array(closed), 0, 0, CLOSE_MS)
      void worker?.terminate()
      for (const item of pending.values()) item.reject(new Error('the search thread is closed'))
      pending.clear()
    },
  }
}

/** The same in this thread: for one command of the command line, and for tests. */
export function openSearchHere(options: SearchCoreOptions): Search {
  const core = createSearchCore(options)
  const calls: { [N in CallName]: (input: SearchCalls[N]['input'], onProgress: Progress) => unknown } = {
    query: core.query,
    complete: core.complete,
    noteChanged: core.noteChanged,
    noteGone: core.noteGone,
    meetingChanged: core.meetingChanged,
    releaseLibrary: core.releaseLibrary,
    rebuild: (_, onProgress) => core.rebuild(onProgress),
    textsChanged: core.textsChanged,
    indexState: core.indexState,
    rebuildAll: core.rebuildAll,
    settled: core.settled,
    close: core.close,
  }
  const run = <N extends CallName>(name: N, input: SearchCalls[N]['input'], onProgress: Progress): unknown =>
    calls[name](input, onProgress)
  return {
    async call(name, input, onProgress = () => {}) {
      return ((await run(name, input, onProgress)) ?? null) as SearchCalls[typeof name]['output']
    },
    tell(name: CallName, input: SearchCalls[CallName]['input']) {
      run(name, input as never, () => {})
    },
    close: core.close,
  }
}
