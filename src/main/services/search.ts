// Search over the library and the notes: builds the index, keeps it in step with the notes, answers queries.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Handlers } from '../../shared/contract/contract.ts'
import type { Note } from '../../shared/contract/notes.ts'
import type { Entry } from '../../shared/library/model.ts'
import { entryDocument, noteDocument } from '../search/document.ts'
import { createSearchEngine, type SearchEngine } from '../search/engine.ts'
import type { Library } from '../store/library.ts'
import type { NotesRepository } from '../store/notes.ts'

const NOTES_AT_ONCE = 1000

/** Read before the window is served; what packs hold beyond it is read in slices afterwards. */
const ENTRIES_AT_START = 2000
/** Short enough not to be felt while typing. */
const SLICE_MS = 12

export type SearchService = ReturnType<typeof createSearchService>

/**
 * Reads the whole library and every note once; about 0.4 ms an entry. A query waits until everything is read, which it
 * is at once unless large packs are installed.
 */
export function createSearchService(library: Library, notes: NotesRepository) {
  let engine = createSearchEngine()
  /** The index being built from another edition of the library; kept in step with the notes as well. */
  let next: SearchEngine | null = null
  let isClosed = false
  const titleOf = (entryId: string | null) =>
    entryId === null ? null : (library.card(entryId)?.title ?? null)

  /** Everything is read from the stores before the first pause, so that neither may change in between. */
  function* fill(into: SearchEngine): Generator<{ done: number; total: number }> {
    const entries = new Map<string, Entry>()
    for (const entry of library.entries()) entries.set(entry.id, entry)
    const inbound = library.inboundCounts()
    for (let offset = 0; ; offset += NOTES_AT_ONCE) {
      const { items } = notes.list(false, NOTES_AT_ONCE, offset)
      for (const note of items) into.put(noteDocument(note, titleOf(note.entryId)))
      if (items.length < NOTES_AT_ONCE) break
    }
    let done = 0
    for (const entry of entries.values()) {
      into.put(entryDocument(entry, (id) => entries.get(id) ?? null, inbound.get(entry.id) ?? 0))
      yield { done: ++done, total: entries.size }
    }
  }

  const inSlices = async (
    steps: Generator<{ done: number; total: number }>,
    onProgress: (done: number, total: number) => void = () => {},
  ): Promise<void> => {
    let start = performance.now()
    for (const { done, total } of steps) {
      if (performance.now() - start < SLICE_MS) continue
      onProgress(done, total)
      await nextTurn()
      if (isClosed) return
      start = performance.now()
    }
  }

  const first = fill(engine)
  let isFilled: boolean | undefined = false
  for (let read = 0; read < ENTRIES_AT_START && !isFilled; read++) isFilled = first.next().done
  let ready: Promise<void> | null = null
  if (!isFilled) {
    ready = inSlices(first).finally(() => {
      ready = null
    })
  }

  const query: Handlers['search.query'] = async ({ text, ...options }) => {
    if (ready) await ready
    const start = performance.now()
    const answer = engine.search(text, options)
    return { ...answer, tookMs: Math.round((performance.now() - start) * 100) / 100 }
  }

  const indexes = () => (next ? [engine, next] : [engine])

  return {
    query,
    /** To be called after every change of a note; one in the trash is not found. */
    noteChanged(note: Note): void {
      for (const index of indexes()) {
        if (note.trashedAt === null) index.put(noteDocument(note, titleOf(note.entryId)))
        else index.remove(note.id)
      }
    },
    noteGone(id: string): void {
      for (const index of indexes()) index.remove(id)
    },
    /** To be called after the library changed: builds another index in slices; the old one answers until it is whole. */
    async rebuild(onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
      const building = createSearchEngine()
      next = building
      await inSlices(fill(building), onProgress)
      // A later call has begun another one meanwhile.
      if (next !== building || isClosed) return
      engine = building
      next = null
    },
    /** Stops what is being read, so that the stores can be closed. */
    close(): void {
      isClosed = true
    },
  }
}
