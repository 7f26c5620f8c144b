// A meeting's lines as they are written: which is current, where the focus goes, what the keys do. Draws nothing; one
// object for the life of the screen, so that a key in one line draws that line only.
import type { LineMark } from '../../../shared/contract/meetings.ts'
import { cursorAfter, type Line } from './line-merge.ts'
import type { LineStore, LinesState } from './line-store.ts'

export type RoomState = LinesState & {
  /** The line that has the focus or had it last. */
  readonly current: string | null
}
type Field = 'text' | 'speaker'

export type Room = ReturnType<typeof createRoom>

/** `currentItem`: the agenda item of this moment, for a line that begins. `onGone`: a line is being taken out. */
export function createRoom(
  store: LineStore,
  currentItem: () => string | null,
  onGone: (line: Line, gone: Promise<void>) => void,
) {
  const fields = new Map<string, HTMLElement>()
  const listeners = new Set<() => void>()
  let chosen: string | null = null
  /** Gets the focus as soon as it is drawn. */
  let wanted: string | null = null
  let state: RoomState = { ...store.get(), current: null }
  let stopStore: () => void = () => {}

  /** The cursor of this window stays behind the same words when another window changes them. */
  function keepCursor(lines: readonly Line[]): void {
    const element = document.activeElement
    if (!(element instanceof HTMLTextAreaElement)) return
    const line = lines.find(({ id }) => fields.get(`text ${id}`) === element)
    if (line === undefined || line.text === element.value) return
    const cursor = cursorAfter(element.value, line.text, element.selectionStart)
    requestAnimationFrame(() => {
      if (element.value === line.text) element.setSelectionRange(cursor, cursor)
    })
  }
  /** Another window took out the line that has the focus: the one that comes in its place gets it. */
  function keepFocus(lines: readonly Line[]): void {
    if (chosen === null || lines.some(({ id }) => id === chosen)) return
    const row = fields.get(`speaker ${chosen}`)?.closest('li')
    const at = state.lines.findIndex(({ id }) => id === chosen)
    chosen = lines[Math.min(Math.max(at, 0), lines.length - 1)]?.id ?? null
    if (chosen === null || row === null || row === undefined || !row.contains(document.activeElement)) return
    wanted = `text ${chosen}`
    const element = fields.get(wanted)
    if (element === undefined) return
    wanted = null
    element.focus()
  }

  function publish(): void {
    const { lines, phase } = store.get()
    if (lines !== state.lines) {
      keepFocus(lines)
      keepCursor(lines)
    }
    const line = lines.find(({ id }) => id === chosen) ?? lines.at(-1)
    state = { lines, phase, current: line?.id ?? null }
    for (const listener of [...listeners]) listener()
  }
  publish()

  const find = (id: string | null) => state.lines.find((line) => line.id === id)
  /** What a line gets with its first change: the time and the item of that moment. */
  const birth = (id: string) => (find(id)?.revision === 0 ? { at: Date.now(), itemId: currentItem() } : {})

  function setCurrent(id: string): void {
    if (id === chosen) return
    chosen = id
    publish()
  }
  function focus(id: string | undefined, field: Field = 'text'): void {
    if (id === undefined) return
    const key = `${field} ${id}`
    wanted = key
    setCurrent(id)
    const element = fields.get(key)
    if (element === undefined) return
    wanted = null
    element.focus()
  }

  return {
    store,
    get: () => state,
    subscribe(listener: () => void) {
      if (listeners.size === 0) {
        stopStore = store.subscribe(publish)
        publish()
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stopStore()
      }
    },
    register(id: string, field: Field, element: HTMLElement | null): void {
      const key = `${field} ${id}`
      if (element === null) fields.delete(key)
      else {
        fields.set(key, element)
        if (wanted === key) {
          wanted = null
          element.focus()
        }
      }
    },
    setCurrent,
    focus,
    /** Goes to the empty line at the end. */
    toNew(): void {
      void store.flush()
      focus(state.lines.at(-1)?.id)
    },
    move(from: string, by: 1 | -1): boolean {
      const next = state.lines[state.lines.findIndex(({ id }) => id === from) + by]
      focus(next?.id)
      return next !== undefined
    },
    type: (id: string, text: string) => store.change(id, { ...birth(id), text }),
    speak: (id: string, speaker: string, speakerId: string | null) =>
      store.change(id, { ...birth(id), speaker, speakerId }),
    mark(mark: LineMark): void {
      const line = find(state.current)
      if (line === undefined) return
      store.change(line.id, { ...birth(line.id), mark: line.mark === mark ? null : mark })
      focus(line.id)
    },
    /** At the cursor of the current line, or where it was last; the cursor goes behind it. */
    insert(text: string): void {
      const line = find(state.current)
      if (line === undefined) return
      const field = fields.get(`text ${line.id}`)
      const at = field instanceof HTMLTextAreaElement ? field.selectionStart : line.text.length
      const before = line.text.slice(0, at)
      const gap = before === '' || /\s$/.test(before) ? '' : ' '
      const head = `${before}${gap}${text}`
      store.change(line.id, { ...birth(line.id), text: `${head}${line.text.slice(at)}` })
      focus(line.id)
      requestAnimationFrame(() => {
        const drawn = fields.get(`text ${line.id}`)
        if (drawn instanceof HTMLTextAreaElement) drawn.setSelectionRange(head.length, head.length)
      })
    },
    /** A line of its own at the end. */
    insertLine(text: string): void {
      const last = state.lines.at(-1)
      if (last === undefined) return
      store.change(last.id, { ...birth(last.id), text })
      focus(state.lines.at(-1)?.id)
    },
    remove(id: string): void {
      const line = find(id)
      const gone = store.drop(id)
      focus(state.lines.at(-1)?.id)
      if (line !== undefined && line.revision > 0) onGone(line, gone)
    },
    focusCurrent: () => focus(state.current ?? undefined),
    focusSpeaker: () => focus(state.current ?? undefined, 'speaker'),
    retry: () => void store.flush(),
  }
}
