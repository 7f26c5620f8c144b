// The lines of the meetings open in this window: on screen at once, saved behind, kept until they are saved.
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { LineMark, MeetingLine } from '../../../shared/contract/meetings.ts'
import { api, connection, guardUnload } from '../../api/api.ts'

export type Line = {
  readonly id: string
  readonly itemId: string | null
  readonly at: number
  readonly text: string
  readonly speaker: string
  readonly speakerId: string | null
  readonly mark: LineMark | null
  readonly who: string
  readonly due: string | null
  readonly sensitivity: MeetingLine['sensitivity']
  readonly revision: number
}
export type LinesState = {
  readonly lines: readonly Line[]
  readonly phase: 'saved' | 'saving' | 'failed'
}
type Change = Partial<Omit<Line, 'id' | 'revision'>>

const SAVE_AFTER_MS = 300
const RETRY_AFTER_MS = 3000

export type LineStore = ReturnType<typeof createLineStore>
type Save = (input: OpInput<'meetings.saveLine'>) => Promise<{ revision: number }>

export function createLineStore(meetingId: string, stored: readonly MeetingLine[], save: Save) {
  let lines: Line[] = stored.map(({ meetingId: _meeting, doneAt, savedAt, trashedAt, ...line }) => line)
  let state: LinesState = { lines, phase: 'saved' }
  const listeners = new Set<() => void>()
  /** Changed since they were last sent. */
  const dirty = new Set<string>()
  const sending = new Set<string>()
  let failed = false
  let planned = false

  function publish(): void {
    const phase = failed ? 'failed' : dirty.size + sending.size > 0 ? 'saving' : 'saved'
    state = { lines, phase }
    for (const listener of [...listeners]) listener()
  }
  function schedule(ms: number): void {
    if (planned) return
    planned = true
    setTimeout(() => {
      planned = false
      void flush()
    }, ms)
  }
  async function send(line: Line): Promise<void> {
    sending.add(line.id)
    dirty.delete(line.id)
    try {
      const answer = await save({ ...line, meetingId })
      // Another window went further: what is written here comes after it.
      const now = lines.find(({ id }) => id === line.id)
      if (now && answer.revision > now.revision) {
        lines = lines.map((one) => (one.id === line.id ? { ...one, revision: answer.revision + 1 } : one))
        dirty.add(line.id)
      }
    } catch {
      dirty.add(line.id)
      failed = true
    } finally {
      sending.delete(line.id)
    }
  }
  async function flush(): Promise<void> {
    failed = false
    // One save of a line at a time, so that its revisions arrive in order.
    await Promise.all(lines.filter(({ id }) => dirty.has(id) && !sending.has(id)).map(send))
    if (dirty.size > 0) schedule(failed ? RETRY_AFTER_MS : SAVE_AFTER_MS)
    publish()
  }

  return {
    meetingId,
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    hasUnsaved: () => dirty.size + sending.size > 0,
    flush,
    /** Puts a new line at the end; it is stored from its first letter on. */
    add(line: Omit<Line, 'revision'>): void {
      if (lines.at(-1)?.revision === 0) return
      lines = [...lines, { ...line, revision: 0 }]
      publish()
    },
    change(id: string, change: Change): void {
      lines = lines.map((line) =>
        line.id === id ? { ...line, ...change, revision: line.revision + 1 } : line,
      )
      dirty.add(id)
      schedule(SAVE_AFTER_MS)
      publish()
    },
    /** Forgets a line here; the caller has it removed from the store. */
    drop(id: string): void {
      lines = lines.filter((line) => line.id !== id)
      dirty.delete(id)
      publish()
    },
  }
}

const open = new Map<string, LineStore>()

/** The lines of a meeting: those that wait to be saved here, else the stored ones. */
export function linesOf(meetingId: string, stored: readonly MeetingLine[]): LineStore {
  const known = open.get(meetingId)
  if (known?.hasUnsaved()) return known
  const store = createLineStore(meetingId, stored, (input) => api.call('meetings.saveLine', input))
  open.set(meetingId, store)
  return store
}

export async function flushLines(meetingId: string): Promise<void> {
  await open.get(meetingId)?.flush()
}

function flushAll(): void {
  for (const store of open.values()) if (store.hasUnsaved()) void store.flush()
}

guardUnload(() => [...open.values()].some((store) => store.hasUnsaved()))
window.addEventListener('pagehide', flushAll)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flushAll()
})
connection.subscribe(() => {
  if (connection.get() === 'online') flushAll()
})
