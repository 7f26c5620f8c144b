// The lines of one meeting in this window: on screen at once, saved behind, kept until they are saved, joined with what
// other windows write. Calls nothing but what it is given to save and to read with.
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { MeetingLine } from '../../../shared/contract/meetings.ts'
import { AppError } from '../../../shared/errors.ts'
import { isSameLine, type Line, mergeLine, placeLine } from './line-merge.ts'

export type LinesState = {
  readonly lines: readonly Line[]
  readonly phase: 'saved' | 'saving' | 'failed'
}
type Change = Partial<Omit<Line, 'id' | 'revision'>>

const SAVE_AFTER_MS = 300
const READ_AFTER_MS = 100
const RETRY_AFTER_MS = 3000
/** Saves of a line that may have arrived without an answer. */
const MOST_UNSURE = 20

const toLine = ({ meetingId: _meeting, doneAt, savedAt, trashedAt, ...line }: MeetingLine): Line => line

export type LineStore = ReturnType<typeof createLineStore>
export type LineHost = {
  readonly save: (input: OpInput<'meetings.saveLine'>) => Promise<MeetingLine>
  readonly remove: (id: string) => Promise<unknown>
  /** All lines of the meeting as they are stored. */
  readonly read: () => Promise<readonly MeetingLine[]>
  /**
   * What another window did to a line that is being written here: `both`: wrote in it too, its words now stand below;
   * `kept`: took it out, and it stays.
   */
  readonly tell: (what: 'both' | 'kept') => void
}

export function createLineStore(meetingId: string, stored: readonly MeetingLine[], host: LineHost) {
  let lines: Line[] = stored.map(toLine)
  /** What the core holds, as last heard. */
  const base = new Map(lines.map((line) => [line.id, line]))
  withEmpty()
  let state: LinesState = { lines, phase: 'saved' }
  const listeners = new Set<() => void>()
  /** Changed since they were last sent. */
  const dirty = new Set<string>()
  const sending = new Map<string, { readonly line: Line; readonly done: Promise<void> }>()
  /** Not sent before what another window wrote in them is read. */
  const waiting = new Set<string>()
  /** Sent without an answer: what of it is stored is no other window’s. */
  const unsure = new Map<string, readonly Line[]>()
  /** Taken out elsewhere while they are being written here: the next save puts them back. */
  const reviving = new Set<string>()
  /** Taken out here: what is read meanwhile does not bring them back. */
  const dropped = new Set<string>()
  /** Other windows went further than what was read. */
  let behind = false
  let reading: Promise<void> | null = null
  /** Saved or dropped while the lines are read: what is read may be older. */
  const touched = new Set<string>()
  let failed = false
  let isReadRefused = false
  let planned: { at: number; timer: ReturnType<typeof setTimeout> } | null = null

  /** There is always an empty line at the end; it is stored from its first letter on. */
  function withEmpty(): void {
    if (lines.at(-1)?.revision === 0) return
    const id = crypto.randomUUID()
    const none = { text: '', speaker: '', speakerId: null, mark: null, who: '', due: null, sensitivity: null }
    lines = [...lines, { id, itemId: null, at: Date.now(), ...none, revision: 0 }]
  }
  const find = (id: string) => lines.find((line) => line.id === id)
  function publish(): void {
    const phase = failed ? 'failed' : dirty.size + sending.size > 0 ? 'saving' : 'saved'
    // A save in the middle of a word shows nothing new: nothing is drawn again.
    if (phase === state.phase && lines === state.lines) return
    state = { lines, phase }
    for (const listener of [...listeners]) listener()
  }
  function schedule(ms: number): void {
    const at = Date.now() + ms
    if (planned !== null && planned.at <= at) return
    if (planned !== null) clearTimeout(planned.timer)
    const timer = setTimeout(() => {
      planned = null
      void flush()
    }, ms)
    planned = { at, timer }
  }

  /** The same words as a line that was never stored. */
  function begin(id: string): void {
    const line = find(id)
    if (line === undefined) return
    const fresh = { ...line, id: crypto.randomUUID(), revision: 1 }
    lines = lines.map((one) => (one.id === id ? fresh : one))
    for (const known of [dirty, reviving]) known.delete(id)
    for (const known of [base, unsure]) known.delete(id)
    dirty.add(fresh.id)
  }

  async function send(line: Line): Promise<void> {
    const { id } = line
    const revive = reviving.has(id)
    dirty.delete(id)
    try {
      const answer = await host.save({ ...line, meetingId, base: base.get(id)?.revision ?? 0, revive })
      touched.add(id)
      reviving.delete(id)
      unsure.delete(id)
      if (find(id) === undefined) return
      base.set(id, toLine(answer))
      // Taken out elsewhere between this save and its answer.
      if (answer.trashedAt !== null) behind = true
    } catch (error) {
      if (find(id) === undefined) return
      dirty.add(id)
      if (error instanceof AppError && error.code === 'conflict') {
        // Changed once more before it was taken out: what is there stays as it is, what is written here begins anew.
        if (revive) begin(id)
        else waiting.add(id)
        behind = true
        return
      }
      failed = true
      const before = unsure.get(id) ?? []
      if (before.at(-1)?.revision !== line.revision) unsure.set(id, [...before, line].slice(-MOST_UNSURE))
    } finally {
      sending.delete(id)
    }
  }

  /** A stored line that was being written here meets what another window made of it. */
  function join(mine: Line, theirs: Line): readonly Line[] {
    const { id } = mine
    const known = base.get(id) ?? { ...theirs, text: '', speaker: '', who: '' }
    const isOwn = unsure.get(id)?.some((one) => isSameLine(one, theirs)) === true
    unsure.delete(id)
    const { line, lost } = isOwn ? { line: mine, lost: null } : mergeLine(known, mine, theirs)
    if (isSameLine(line, theirs)) {
      dirty.delete(id)
      return [{ ...line, revision: theirs.revision }]
    }
    const kept = { ...line, revision: Math.max(mine.revision, theirs.revision + 1) }
    if (lost === null) return [kept]
    const copy = { ...lost, id: crypto.randomUUID(), revision: 1 }
    dirty.add(copy.id)
    host.tell('both')
    return [kept, copy]
  }

  /** What is stored takes the place of what is not being written here; no line that stays changes its place. */
  function merge(items: readonly MeetingLine[]): void {
    const remote = new Map(items.map((item) => [item.id, toLine(item)]))
    const moved: Line[] = []
    let next = lines.flatMap((mine): readonly Line[] => {
      const { id } = mine
      const theirs = remote.get(id)
      const known = base.get(id)
      remote.delete(id)
      if (sending.has(id) || touched.has(id)) {
        if (theirs?.revision !== known?.revision) behind = true
        return [mine]
      }
      // The core refused it for what it holds: it is stored, also when the answer to its first save was lost.
      const isStored = known !== undefined || waiting.has(id)
      waiting.delete(id)
      if (theirs === undefined) {
        if (!isStored || reviving.has(id)) return [mine]
        if (dirty.has(id)) {
          reviving.add(id)
          host.tell('kept')
          return [mine]
        }
        base.delete(id)
        return []
      }
      reviving.delete(id)
      if (known !== undefined && theirs.revision <= known.revision) return [mine]
      const joined = dirty.has(id) ? join(mine, theirs) : [theirs]
      base.set(id, theirs)
      if (dirty.has(id) || theirs.at === mine.at) return joined
      moved.push(theirs)
      return []
    })
    for (const line of remote.values()) {
      if (dropped.has(line.id)) continue
      if (touched.has(line.id)) {
        behind = true
        continue
      }
      base.set(line.id, line)
      moved.push(line)
    }
    for (const line of moved) next = placeLine(next, line)
    if (next.length !== lines.length || next.some((line, index) => line !== lines[index])) {
      lines = next
      withEmpty()
    }
  }

  async function readAgain(): Promise<void> {
    behind = false
    isReadRefused = false
    touched.clear()
    for (const id of sending.keys()) touched.add(id)
    try {
      merge(await host.read())
    } catch {
      behind = true
      isReadRefused = true
      if (waiting.size > 0) failed = true
    }
    publish()
  }
  function refresh(): Promise<void> {
    reading ??= readAgain().finally(() => {
      reading = null
    })
    return reading
  }

  async function flush(): Promise<void> {
    failed = false
    const isRead = behind && (listeners.size > 0 || waiting.size > 0)
    const due = lines.filter(({ id }) => dirty.has(id) && !sending.has(id) && !waiting.has(id))
    // One save of a line at a time, so that its revisions arrive in order.
    for (const line of due) sending.set(line.id, { line, done: send(line) })
    await Promise.all([...due.map(({ id }) => sending.get(id)?.done), isRead ? refresh() : null])
    if (dirty.size > 0) schedule(failed ? RETRY_AFTER_MS : SAVE_AFTER_MS)
    if (behind && listeners.size > 0) schedule(isReadRefused ? RETRY_AFTER_MS : SAVE_AFTER_MS)
    publish()
  }

  function again(): void {
    behind = true
    if (listeners.size > 0) schedule(READ_AFTER_MS)
  }

  /** A line that was dropped here is stored all the same, or again. */
  function back(id: string): void {
    dropped.delete(id)
    again()
  }

  return {
    meetingId,
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      if (behind) schedule(READ_AFTER_MS)
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
    /** Takes a line out, here at once. What was typed last is stored before, so that an undo brings it back too. */
    async drop(id: string): Promise<void> {
      const line = find(id)
      const sent = sending.get(id)
      const isDue = dirty.has(id) && !waiting.has(id)
      const input = {
        meetingId,
        base: sent?.line.revision ?? base.get(id)?.revision ?? 0,
        revive: reviving.has(id),
      }
      lines = lines.filter((one) => one.id !== id)
      withEmpty()
      for (const known of [dirty, waiting, reviving]) known.delete(id)
      for (const known of [base, unsure]) known.delete(id)
      dropped.add(id)
      publish()
      try {
        await sent?.done
        // Another window may have written in it: what is taken out then is what stands there.
        if (line !== undefined && isDue) await host.save({ ...line, ...input }).catch(() => undefined)
        if (line !== undefined && line.revision > 0) await host.remove(id)
      } catch (error) {
        back(id)
        throw error
      }
      dropped.delete(id)
      touched.add(id)
    },
    /** A line was stored or taken out, by whichever window. */
    hear({ id, revision, trashed }: { id: string; revision: number; trashed: boolean }): void {
      if (trashed && dropped.has(id)) return
      const sent = sending.get(id)?.line.revision ?? 0
      if (!trashed && revision <= Math.max(base.get(id)?.revision ?? 0, sent)) return
      again()
    },
    /** Reads the stored lines again: something may have been missed. */
    again,
    back,
  }
}
