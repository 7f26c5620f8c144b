// The autosave of one note: a small state machine, pure of React, timers and transport passed in.
// Its one promise: the draft is never thrown away. One save in flight; what changes meanwhile is saved next.
import type { Note } from '../../../shared/contract/notes.ts'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'

export type SaverState = {
  readonly phase: 'clean' | 'dirty' | 'saving' | 'failed' | 'conflict'
  readonly draft: string
  /** Stored revision that the draft is based on; 0 until the note exists. */
  readonly revision: number
  /** When the core last acknowledged this note; null until it exists. */
  readonly savedAt: number | null
  readonly error: ErrorCode | null
  /** With `conflict`: the stored note, or null when it is gone. */
  readonly theirs: Note | null
  /** Plus one each time the draft was replaced from outside: an editor must then show it anew. */
  readonly loads: number
}

export type SaverPorts = {
  create(input: { id: string; entryId: string | null; body: string }): Promise<Note>
  save(input: { id: string; body: string; baseRevision: number }): Promise<Note>
  get(id: string): Promise<Note>
  /** Runs later; returns the way to give it up. */
  schedule(run: () => void, ms: number): () => void
}

export type NoteSaver = {
  readonly id: string
  get(): SaverState
  subscribe(listener: () => void): () => void
  /** The text, or the way to read it: then it is read when it is saved, not at each letter. */
  edit(draft: string | (() => string)): void
  /** Saves now what is not saved; resolves when nothing more can be done for the moment. */
  flush(): Promise<void>
  /** Answers a conflict. */
  resolve(choice: 'mine' | 'theirs'): Promise<void>
  /** The note as stored, read again: replaces the draft only when nothing in it is unsaved. */
  adopt(note: Note): void
  hasUnsaved(): boolean
  /** Stops the timers. What is unsaved stays in `get()`. */
  dispose(): void
}

export const SAVE_DELAY_MS = 600
/** However long somebody types without a pause. */
const LONGEST_WAIT_MS = 1000
export const RETRY_DELAY_MS = 10_000
/** Failures that may pass by themselves. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['unreachable', 'disk-full', 'store-unavailable', 'internal'])

type Start = {
  id: string
  entryId: string | null
  note: Note | null
  /** Text that a note which does not exist yet begins with. */
  template?: string
}

const codeOf = (error: unknown): ErrorCode => (error instanceof AppError ? error.code : 'internal')

export function createNoteSaver({ id, entryId, note, template = '' }: Start, ports: SaverPorts): NoteSaver {
  let state: SaverState = {
    phase: 'clean',
    draft: note?.body ?? template,
    revision: note?.revision ?? 0,
    savedAt: note?.updatedAt ?? null,
    error: null,
    theirs: null,
    loads: 0,
  }
  let saved = state.draft
  /** Bodies sent without an answer: if one of them turns out to be stored, it was ours. */
  let unanswered: string[] = []
  let running: Promise<void> | null = null
  let stopTimer: () => void = () => {}
  /** How to read what was typed last; null when `draft` has it. */
  let pending: (() => string) | null = null
  let dirtySince = 0
  const listeners = new Set<() => void>()

  function set(change: Partial<SaverState>): void {
    state = { ...state, ...change }
    for (const listener of [...listeners]) listener()
  }

  function arm(ms: number): void {
    stopTimer()
    stopTimer = ports.schedule(() => void flush(), ms)
  }

  function pull(): void {
    if (pending === null) return
    const draft = pending()
    pending = null
    if (draft !== state.draft) set({ draft })
  }

  /** Waits for a pause in the typing, but not for ever. */
  function armSave(): void {
    if (state.phase !== 'dirty') dirtySince = Date.now()
    arm(Math.max(0, Math.min(SAVE_DELAY_MS, dirtySince + LONGEST_WAIT_MS - Date.now())))
  }

  /** Nothing to write: as stored, or a new note in which nothing has been typed. */
  const isSettled = () => state.draft === saved || (state.revision === 0 && state.draft.trim() === '')

  function accept(stored: Note, body: string): void {
    pull()
    dirtySince = Date.now()
    saved = body
    unanswered = []
    const settled = state.draft === body
    set({
      phase: settled ? 'clean' : 'dirty',
      revision: stored.revision,
      savedAt: stored.updatedAt,
      error: null,
      theirs: null,
    })
  }

  async function onConflict(): Promise<void> {
    let theirs: Note
    try {
      theirs = await ports.get(id)
    } catch (error) {
      if (codeOf(error) === 'not-found') return set({ phase: 'conflict', error: null, theirs: null })
      return onFailure(error)
    }
    pull()
    if (theirs.body === state.draft || unanswered.includes(theirs.body)) return accept(theirs, theirs.body)
    set({ phase: 'conflict', error: null, theirs })
  }

  function onFailure(error: unknown): void {
    pull()
    const code = codeOf(error)
    set({ phase: 'failed', error: code })
    if (PASSING.has(code)) arm(RETRY_DELAY_MS)
  }

  async function saveOnce(): Promise<void> {
    const body = state.draft
    set({ phase: 'saving' })
    try {
      const stored =
        state.revision === 0
          ? await ports.create({ id, entryId, body })
          : await ports.save({ id, body, baseRevision: state.revision })
      accept(stored, body)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'unreachable') unanswered = [...unanswered, body].slice(-5)
      // A note that was there and is no longer is settled like a conflict: the text must go somewhere.
      if (code === 'conflict' || (code === 'not-found' && state.revision > 0)) await onConflict()
      else onFailure(error)
    }
  }

  async function run(): Promise<void> {
    do await saveOnce()
    while (state.phase === 'dirty')
  }

  async function flush(): Promise<void> {
    stopTimer()
    if (running !== null) return running
    pull()
    if (state.phase === 'conflict') return
    if (isSettled()) {
      if (state.phase === 'dirty') set({ phase: 'clean', error: null })
      return
    }
    running = run().finally(() => {
      running = null
    })
    return running
  }

  return {
    id,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit(typed) {
      if (typeof typed === 'function' && (state.phase === 'clean' || state.phase === 'dirty')) {
        pending = typed
        armSave()
        if (state.phase === 'clean') set({ phase: 'dirty', error: null })
        return
      }
      if (typeof typed === 'function' && state.phase === 'saving') {
        pending = typed
        return
      }
      pending = null
      const draft = typeof typed === 'function' ? typed() : typed
      if (draft === state.draft) return
      if (state.phase === 'conflict' || state.phase === 'saving') return set({ draft })
      set({ draft })
      if (isSettled()) {
        stopTimer()
        return set({ phase: 'clean', error: null })
      }
      armSave()
      set({ phase: 'dirty' })
    },
    flush,
    async resolve(choice) {
      pull()
      const { theirs } = state
      if (state.phase !== 'conflict' || theirs === null) return
      saved = theirs.body
      unanswered = []
      const base = { revision: theirs.revision, savedAt: theirs.updatedAt, theirs: null, error: null }
      if (choice === 'theirs')
        return set({ ...base, phase: 'clean', draft: theirs.body, loads: state.loads + 1 })
      set({ ...base, phase: isSettled() ? 'clean' : 'dirty' })
      await flush()
    },
    adopt(stored) {
      if (stored.id !== id || stored.revision <= state.revision || running !== null) return
      if (state.phase !== 'clean') return
      saved = stored.body
      const same = stored.body === state.draft
      set({
        draft: stored.body,
        revision: stored.revision,
        savedAt: stored.updatedAt,
        loads: state.loads + (same ? 0 : 1),
      })
    },
    hasUnsaved: () => pending !== null || state.phase !== 'clean' || !isSettled(),
    dispose() {
      stopTimer()
    },
  }
}
