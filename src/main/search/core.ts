// The search with its indexes: opens what is stored, makes what is missing, keeps all of it in step with the stores.
// Runs in the thread that makes it; worker.ts puts it into one of its own. Messages in and out are plain data.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { OpOutput, OpParsed } from '../../shared/contract/contract.ts'
import type { Note } from '../../shared/contract/notes.ts'
import type { IndexState } from '../../shared/contract/texts.ts'
import type { Entry } from '../../shared/library/model.ts'
import type { Library } from '../store/library.ts'
import type { NotesRepository } from '../store/notes.ts'
import type { TextsRepository } from '../store/texts.ts'
import { complete } from './complete.ts'
import { entryDocument, noteDocument } from './document.ts'
import { createSearchEngine, type SearchEngine } from './engine.ts'
import { ENTRY_INDEX_VERSION, type EntryIndexData } from './entries.ts'
import { createGlossary } from './glossary.ts'
import { createIndexer } from './passages/indexer.ts'
import { createPassageFiles, writeWhole } from './passages/passage-files.ts'
import { createPassageIndex } from './passages/passage-index.ts'
import type { StoredPassage } from './passages/snippet.ts'

const NOTES_AT_ONCE = 1000
/** Short enough not to be felt while typing. */
const SLICE_MS = 12
const ENTRIES_FILE = 'entries.json'
/** Some 2 MB. */
const PASSAGES_KEPT = 2000

export type SearchSources = {
  readonly library: Pick<Library, 'entries' | 'inboundCounts' | 'card'>
  readonly notes: Pick<NotesRepository, 'list'>
  readonly texts: TextsRepository
}

export type SearchCoreOptions = {
  /** Read anew each time an index is made, so that another edition of the library can be opened. */
  readonly open: () => SearchSources
  /** Folder of the stored indexes; null stores nothing. */
  readonly indexDir: string | null
  /** Folder of an index that was made with the program, for a library that is as shipped; null for none. */
  readonly shippedDir: string | null
  readonly mayWrite: boolean
  readonly onError: (error: unknown) => void
}

export type Progress = (done: number, total: number) => void

/** Begins at once, in slices; queries wait for the entries, not for the texts. */
export function createSearchCore({ open, indexDir, shippedDir, mayWrite, onError }: SearchCoreOptions) {
  let sources = open()
  let engine: SearchEngine | null = null
  /** Changes each time the index of entries is to be made: an older one that is still being made stops. */
  let round = 0
  let isClosed = false
  const passages = createPassageIndex()
  const indexer = createIndexer({
    index: passages,
    texts: sources.texts,
    files: indexDir === null ? null : createPassageFiles(indexDir),
    mayWrite,
    onError,
  })

  const titleOf = (entryId: string | null) =>
    entryId === null ? null : (sources.library.card(entryId)?.title ?? null)

  /** Passages shown lately: most are shown again at the next letter typed. */
  const shown = new Map<number, StoredPassage | null>()
  const readPassage = (key: number): StoredPassage | null => {
    const known = shown.get(key)
    if (known !== undefined) return known
    const read = sources.texts.passage(key)
    if (shown.size >= PASSAGES_KEPT) shown.clear()
    shown.set(key, read)
    return read
  }

  function* unindexed() {
    for (const { key } of indexer.waiting()) yield* sources.texts.passagesOf(key)
  }
  const newEngine = (data: EntryIndexData | null, entries: Iterable<Entry>): SearchEngine =>
    createSearchEngine({
      data,
      glossary: createGlossary(entries),
      passages,
      readPassage,
      unindexed,
    })

  /** Null for data that has the right fingerprint but is not what it should be: it is made anew. */
  const openStored = (data: EntryIndexData, entries: Iterable<Entry>): SearchEngine | null => {
    try {
      return newEngine(data, entries)
    } catch (error) {
      onError(error)
      return null
    }
  }

  /** Another engine with the entries as they are now; null when another round began. */
  const build = async (own: number, onProgress: Progress): Promise<SearchEngine | null> => {
    // Everything is read before the first pause, so that it belongs together.
    const entries = new Map<string, Entry>()
    for (const entry of sources.library.entries()) entries.set(entry.id, entry)
    const inbound = sources.library.inboundCounts()
    const fingerprint = fingerprintOf(entries.values(), inbound)
    const stored = readStored(shippedDir, fingerprint) ?? readStored(indexDir, fingerprint)
    const opened = stored === null ? null : openStored(stored, entries.values())
    const made = opened ?? newEngine(null, entries.values())
    if (opened === null) {
      let done = 0
      let start = performance.now()
      for (const entry of entries.values()) {
        made.put(entryDocument(entry, (id) => entries.get(id) ?? null, inbound.get(entry.id) ?? 0))
        done++
        if (performance.now() - start < SLICE_MS) continue
        onProgress(done, entries.size)
        await nextTurn()
        if (isClosed || own !== round) return null
        start = performance.now()
      }
      if (indexDir !== null && mayWrite) {
        try {
          writeStored(indexDir, fingerprint, made.toData())
        } catch (error) {
          // The index in memory is whole: only the next start is slower.
          onError(error)
        }
      }
    }
    // Notes last and in one go: none that is saved meanwhile is missed.
    for (let offset = 0; ; offset += NOTES_AT_ONCE) {
      const { items } = sources.notes.list(false, NOTES_AT_ONCE, offset)
      for (const note of items) made.put(noteDocument(note, titleOf(note.entryId)))
      if (items.length < NOTES_AT_ONCE) break
    }
    return made
  }

  const begin = async (onProgress: Progress): Promise<void> => {
    const own = ++round
    const made = await build(own, onProgress)
    if (made !== null && own === round) engine = made
  }

  let ready = begin(() => {})
  // A failure is told to whoever asks; without anybody asking it must not end the process.
  ready.catch(() => {})
  indexer.open()

  const opened = async (): Promise<SearchEngine> => {
    if (engine === null) await ready
    if (engine === null) throw new Error('the search is closed')
    return engine
  }

  return {
    async query({ text, ...options }: OpParsed<'search.query'>): Promise<OpOutput<'search.query'>> {
      const found = await opened()
      const start = performance.now()
      const answer = found.search(text, options)
      return {
        ...answer,
        complete: indexer.waiting().length === 0,
        tookMs: Math.round((performance.now() - start) * 100) / 100,
      }
    },
    async complete({
      text,
      locale,
      limit,
    }: OpParsed<'search.complete'>): Promise<OpOutput<'search.complete'>> {
      const found = await opened()
      return {
        items: complete(text.slice(0, 200), locale, limit, {
          words: found.words(),
          documents: found.documents(),
        }),
      }
    },
    /** To be called after every change of a note; one in the trash is not found. */
    noteChanged(note: Note): void {
      if (note.trashedAt === null) engine?.put(noteDocument(note, titleOf(note.entryId)))
      else engine?.remove(note.id)
    },
    noteGone(id: string): void {
      engine?.remove(id)
    },
    /** To be called after the library changed; the old index answers until the new one is whole. */
    async rebuild(onProgress: Progress): Promise<void> {
      sources = open()
      ready = begin(onProgress)
      await ready
    },
    /** To be called after a text was added or removed. */
    textsChanged(): void {
      shown.clear()
      indexer.update()
    },
    indexState: (): IndexState => indexer.state(),
    /** Throws the stored indexes away; what they held is made anew in the background. */
    async rebuildAll(): Promise<IndexState> {
      if (indexDir !== null && mayWrite) rmSync(join(indexDir, ENTRIES_FILE), { force: true })
      indexer.rebuild()
      ready = begin(() => {})
      await ready
      return indexer.state()
    },
    /** Resolves when entries, notes and texts are all indexed. */
    async settled(): Promise<void> {
      await ready
      await indexer.settled()
    },
    /** Stops what is being made, so that the stores can be closed. */
    close(): void {
      isClosed = true
      round++
      indexer.close()
    },
  }
}

/** Tells two states of the library, or two ways to index it, apart. About 5 ms a megabyte of entries. */
function fingerprintOf(entries: Iterable<Entry>, inbound: ReadonlyMap<string, number>): string {
  const hash = createHash('sha256').update(ENTRY_INDEX_VERSION)
  for (const entry of entries) hash.update(JSON.stringify(entry)).update(String(inbound.get(entry.id) ?? 0))
  return hash.digest('hex')
}

type StoredEntries = { readonly fingerprint: string; readonly data: EntryIndexData }

function readStored(folder: string | null, fingerprint: string): EntryIndexData | null {
  if (folder === null) return null
  try {
    const stored = JSON.parse(readFileSync(join(folder, ENTRIES_FILE), 'utf8')) as StoredEntries
    return stored.fingerprint === fingerprint ? stored.data : null
  } catch {
    return null
  }
}

function writeStored(folder: string, fingerprint: string, data: EntryIndexData): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeWhole(join(folder, ENTRIES_FILE), JSON.stringify({ fingerprint, data } satisfies StoredEntries))
}
