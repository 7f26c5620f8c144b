// The lines of one meeting in this window: on screen at once, saved behind, kept until they are saved. Calls nothing but
// what it is given to save with.
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { LineMark, MeetingLine } from '../../../shared/contract/meetings.ts'
import { AppError } from '../../../shared/errors.ts'

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

const toLine = ({ meetingId: _meeting, doneAt, savedAt, trashedAt, ...line }: MeetingLine): Line => line

export type LineStore = ReturnType<typeof createLineStore>
type Save = (input: OpInput<'meetings.saveLine'>) => Promise<{ revision: number }>

export function createLineStore(meetingId: string, stored: readonly MeetingLine[], save: Save) {
  let lines: Line[] = stored.map(toLine)
  withEmpty()
  let state: LinesState = { lines, phase: 'saved' }
  const listeners = new Set<() => void>()
  /** Changed since they were last sent. */
  const dirty = new Set<string>()
  const sending = new Set<string>()
  let failed = false
  let planned = false

  /** There is always an empty line at the end; it is stored from its first letter on. */
  function withEmpty(): void {
    if (lines.at(-1)?.revision === 0) return
    const id = crypto.randomUUID()
    const none = { text: '', speaker: '', speakerId: null, mark: null, who: '', due: null, sensitivity: null }
    lines = [...lines, { id, itemId: null, at: Date.now(), ...none, revision: 0 }]
  }
  function publish(): void {
    const phase = failed ? 'failed' : dirty.size + sending.size > 0 ? 'saving' : 'saved'
    // A save in the middle of a word shows nothing new: nothing is drawn again.
    if (phase === state.phase && lines === state.lines) return
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
    } catch (error) {
      const now = lines.find(({ id }) => id === line.id)
      if (now === undefined) return
      dirty.add(line.id)
      const known = error instanceof AppError ? error : null
      const revision = known?.details.revision
      // Two windows wrote the same revision: what is written here comes after it, at once.
      if (known?.code === 'conflict' && typeof revision === 'number' && revision >= now.revision) {
        lines = lines.map((one) => (one.id === line.id ? { ...one, revision: revision + 1 } : one))
      } else failed = true
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
    change(id: string, change: Change): void {
      lines = lines.map((line) =>
        line.id === id ? { ...line, ...change, revision: line.revision + 1 } : line,
      )
      withEmpty()
      dirty.add(id)
      schedule(SAVE_AFTER_MS)
      publish()
    },
    /** Forgets a line here; the caller has it removed from the store. */
    drop(id: string): void {
      lines = lines.filter((line) => line.id !== id)
      withEmpty()
      dirty.delete(id)
      publish()
    },
    /** Puts a stored line back where its time says. */
    put(line: MeetingLine): void {
      const kept = lines.filter(({ id }) => id !== line.id)
      const at = kept.findIndex((one) => one.revision === 0 || one.at > line.at)
      const back = toLine(line)
      lines = at === -1 ? [...kept, back] : [...kept.slice(0, at), back, ...kept.slice(at)]
      publish()
    },
  }
}
