// Search over the library and the notes: builds the index, keeps it in step with the notes, answers queries.

import type { Handlers } from '../../shared/contract/contract.ts'
import type { Note } from '../../shared/contract/notes.ts'
import type { Entry } from '../../shared/library/model.ts'
import { entryDocument, noteDocument } from '../search/document.ts'
import { createSearchEngine } from '../search/engine.ts'
import type { Library } from '../store/library.ts'
import type { NotesRepository } from '../store/notes.ts'

const NOTES_AT_ONCE = 1000

export type SearchService = ReturnType<typeof createSearchService>

/** Reads the whole library and every note once; about 1 ms an entry. */
export function createSearchService(library: Library, notes: NotesRepository) {
  const engine = createSearchEngine()
  const titleOf = (entryId: string | null) =>
    entryId === null ? null : (library.card(entryId)?.title ?? null)

  const entries = new Map<string, Entry>()
  for (const entry of library.entries()) entries.set(entry.id, entry)
  const inbound = library.inboundCounts()
  for (const entry of entries.values()) {
    engine.put(entryDocument(entry, (id) => entries.get(id) ?? null, inbound.get(entry.id) ?? 0))
  }
  for (let offset = 0; ; offset += NOTES_AT_ONCE) {
    const { items } = notes.list(false, NOTES_AT_ONCE, offset)
    for (const note of items) engine.put(noteDocument(note, titleOf(note.entryId)))
    if (items.length < NOTES_AT_ONCE) break
  }

  const query: Handlers['search.query'] = ({ text, ...options }) => {
    const start = performance.now()
    const answer = engine.search(text, options)
    return { ...answer, tookMs: Math.round((performance.now() - start) * 100) / 100 }
  }

  return {
    query,
    /** To be called after every change of a note; one in the trash is not found. */
    noteChanged(note: Note): void {
      if (note.trashedAt === null) engine.put(noteDocument(note, titleOf(note.entryId)))
      else engine.remove(note.id)
    },
    noteGone(id: string): void {
      engine.remove(id)
    },
  }
}
