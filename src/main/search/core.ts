// The search with its indexes: opens what is stored, makes what is missing, keeps all of it in step with the stores.
// Runs in the thread that makes it; worker.ts puts it into one of its own. Messages in and out are plain data.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { OpOutput, OpParsed } from '../../shared/contract/contract.ts'
import type { FullNote } from '../../shared/contract/notes.ts'
import type { IndexState } from '../../shared/contract/texts.ts'
import type { Entry } from '../../shared/library/model.ts'
import type { Library } from '../store/library.ts'
import type { MeetingsRepository } from '../store/meetings.ts'
import type { NotesRepository } from '../store/notes.ts'
import type { TextsRepository } from '../store/texts.ts'
import { decodeArrays, encodeArrays } from './arrays-file.ts'
import { complete } from './complete.ts'
import { entryDocument, meetingDocument, noteDocument } from './document.ts'
import { createSearchEngine, type SearchEngine } from './engine.ts'
import { PART_VERSION, type PartData } from './entries/part.ts'
import { createGlossary } from './glossary.ts'
import { createIndexer } from './passages/indexer.ts'
import { createPassageFiles, writeWhole } from './passages/passage-files.ts'
import { createPassageIndex } from './passages/passage-index.ts'
import type { StoredPassage } from './passages/snippet.ts'

const NOTES_AT_ONCE = 1000
/** Short enough not to be felt while typing. */
const SLICE_MS = 12
const ENTRIES_FILE = 'entries.index'
/** Longest wait of a query for the notes, when the entries are there. */
const PATIENCE_MS = 150
/** Passages in each of two generations; some 4 MB when both are full. */
const PASSAGES_KEPT = 2000

export type SearchSources = {
  readonly library: Pick<Library, 'entries' | 'entriesOfKind' | 'inboundCounts' | 'installedPacks' | 'card'>
  readonly notes: Pick<NotesRepository, 'list'>
  readonly meetings: Pick<MeetingsRepository, 'liveIds' | 'content'>
  readonly texts: TextsRepository
}

export type SearchCoreOptions = {
  /** Read anew each time an index is made, so that another edition of the library can be opened. */
  readonly open: () => SearchSources
  /** Closes the library’s file if it was opened here. */
  readonly release: () => void
  /** Folder of the stored indexes; null stores nothing. */
  readonly indexDir: string | null
  /** Folder of an index that was made with the program, for a library that is as shipped; null for none. */
  readonly shippedDir: string | null
  readonly mayWrite: boolean
  /** Leaves half of the time to whoever types meanwhile, when texts are indexed. */
  readonly isGentle: boolean
  readonly onError: (error: unknown) => void
  /** More can be found than when a query was last answered. */
  readonly onChanged: () => void
}

export type Progress = (done: number, total: number) => void

/** Begins at once, in slices; queries wait for the entries, a little for the notes, not for the texts. */
export function createSearchCore({
  open,
  release,
  indexDir,
  shippedDir,
  mayWrite,
  isGentle,
  onError,
  onChanged,
}: SearchCoreOptions) {
  let sources = open()
  let engine: SearchEngine | null = null
  /** Being made: its entries are there, its notes come. Changed notes go to both. */
  let coming: SearchEngine | null = null
  /** Notes that changed while it is being made: what was read of them before is old. */
  const changed = new Set<string>()
  /** Whether a query was answered without everything. */
  let wasPartial = false
  /** Changes each time the index of entries is to be made: an older one that is still being made stops. */
  let round = 0
  let isClosed = false
  /** Until the library is opened again nothing is read from it. */
  let isReleased = false
  const passages = createPassageIndex()
  const indexer = createIndexer({
    index: passages,
    texts: sources.texts,
    files: indexDir === null ? null : createPassageFiles(indexDir),
    mayWrite,
    isGentle,
    onError,
    onDone: onChanged,
  })

  const titleOf = (entryId: string | null) =>
    entryId === null || isReleased ? null : (sources.library.card(entryId)?.title ?? null)

  /** Title of what a note is on: an entry, else an added text. */
  const placeOf = ({ entryId, passage }: FullNote) => {
    const title = passage === null ? undefined : sources.texts.find(passage.textId)?.title
    return titleOf(entryId) ?? (title === undefined ? null : { fr: title, en: title })
  }

  /** Passages shown lately: most are shown again at the next letter typed. When full, the older half goes. */
  let shown = new Map<number, StoredPassage | null>()
  let shownBefore = new Map<number, StoredPassage | null>()
  const readPassage = (key: number): StoredPassage | null => {
    let passage = shown.get(key)
    if (passage !== undefined) return passage
    passage = shownBefore.get(key) ?? sources.texts.passage(key)
    if (shown.size >= PASSAGES_KEPT) {
      shownBefore = shown
      shown = new Map()
    }
    shown.set(key, passage)
    return passage
  }

  function* unindexed() {
    for (const { key } of indexer.waiting()) yield* sources.texts.passagesOf(key)
  }
  const newEngine = (data: PartData | null): SearchEngine =>
    createSearchEngine({
      data,
      glossary: createGlossary([
        ...sources.library.entriesOfKind('organisation'),
        ...sources.library.entriesOfKind('term'),
      ]),
      passages,
      readPassage,
      unindexed,
    })

  /** Null for data that has the right fingerprint but is not what it should be: it is made anew. */
  const openStored = (data: PartData): SearchEngine | null => {
    try {
      return newEngine(data)
    } catch (error) {
      onError(error)
      return null
    }
  }

  /** Runs steps to their end with pauses; false when another round began meanwhile. */
  const inSlices = async (
    own: number,
    steps: Generator<void, void>,
    onPause: () => void,
  ): Promise<boolean> => {
    let start = performance.now()
    while (!steps.next().done) {
      if (performance.now() - start < SLICE_MS) continue
      onPause()
      await nextTurn()
      if (isClosed || own !== round) return false
      start = performance.now()
    }
    return true
  }

  /** Another engine with the entries as they are now; null when another round began. */
  const buildEntries = async (own: number, onProgress: Progress): Promise<SearchEngine | null> => {
    const fingerprint = fingerprintOf(sources.library)
    const stored = readStored(shippedDir, fingerprint) ?? readStored(indexDir, fingerprint)
    const opened = stored === null ? null : openStored(stored)
    if (opened !== null) return opened
    const made = newEngine(null)
    // Everything is read before the first pause, so that it belongs together.
    const entries = new Map<string, Entry>()
    for (const entry of sources.library.entries()) entries.set(entry.id, entry)
    const inbound = sources.library.inboundCounts()
    let done = 0
    function* putAll(): Generator<void, void> {
      for (const entry of entries.values()) {
        made.put(entryDocument(entry, (id) => entries.get(id) ?? null, inbound.get(entry.id) ?? 0))
        done++
        yield
      }
      yield* made.finish()
    }
    if (!(await inSlices(own, putAll(), () => onProgress(done, entries.size)))) return null
    const data = made.toData()
    if (indexDir !== null && mayWrite && data !== null) {
      try {
        writeStored(indexDir, fingerprint, data)
      } catch (error) {
        // The index in memory is whole: only the next start is slower.
        onError(error)
      }
    }
    return made
  }

  /** As the store holds it at this moment; one that is gone or in the trash is not found. */
  const putMeeting = (made: SearchEngine, id: string): void => {
    const content = sources.meetings.content(id)
    if (content === null || content.meeting.trashedAt !== null) made.remove(id)
    else made.put(meetingDocument(content, titleOf(content.meeting.entryId)))
  }

  /** Notes and meetings; false when another round began. */
  const putOwn = async (own: number, made: SearchEngine): Promise<boolean> => {
    changed.clear()
    coming = made
    // All are read at once: what changes from now on is told.
    const notes: FullNote[] = []
    for (let offset = 0; ; offset += NOTES_AT_ONCE) {
      const { items } = sources.notes.list(false, NOTES_AT_ONCE, offset)
      notes.push(...items)
      if (items.length < NOTES_AT_ONCE) break
    }
    const meetings = sources.meetings.liveIds()
    function* putAll(): Generator<void, void> {
      for (const [index, note] of notes.entries()) {
        if (!changed.has(note.id)) made.put(noteDocument(note, placeOf(note)))
        if (index % NOTES_AT_ONCE === NOTES_AT_ONCE - 1) yield* made.finish()
        else yield
      }
      for (const id of meetings) {
        putMeeting(made, id)
        yield
      }
      yield* made.finish()
    }
    return inSlices(own, putAll(), () => {})
  }

  /** Resolves once the entries can be searched. */
  let usable: Promise<void> = Promise.resolve()

  const begin = (onProgress: Progress): Promise<void> => {
    const own = ++round
    const entries = buildEntries(own, onProgress)
    usable = entries.then(
      () => {},
      () => {},
    )
    return entries.then(async (made) => {
      if (made === null || !(await putOwn(own, made)) || own !== round) return
      engine = made
      coming = null
      if (wasPartial) onChanged()
      wasPartial = false
    })
  }

  let ready = begin(() => {})
  // A failure is told to whoever asks; without anybody asking it must not end the process.
  ready.catch(() => {})
  indexer.open()

  const opened = async (): Promise<SearchEngine> => {
    if (engine === null) {
      await usable
      await Promise.race([ready, pause(PATIENCE_MS, undefined, { ref: false })])
    }
    const found = engine ?? coming
    if (found === null) throw new Error('the search is closed')
    return found
  }

  return {
    async query({ text, ...options }: OpParsed<'search.query'>): Promise<OpOutput<'search.query'>> {
      const found = await opened()
      const start = performance.now()
      const answer = sources.texts.together(() => found.search(text, options))
      const complete = found === engine && indexer.waiting().length === 0
      wasPartial ||= !complete
      return {
        ...answer,
        complete,
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
          parts: found.parts(),
        }),
      }
    },
    /** To be called after every change of a note; one in the trash is not found. */
    noteChanged(note: FullNote): void {
      changed.add(note.id)
      for (const made of [engine, coming]) {
        if (note.trashedAt === null) made?.put(noteDocument(note, placeOf(note)))
        else made?.remove(note.id)
      }
    },
    noteGone(id: string): void {
      changed.add(id)
      for (const made of [engine, coming]) made?.remove(id)
    },
    /** To be called after a change of a meeting, its agenda or its lines, and after it is gone. */
    meetingChanged(id: string): void {
      for (const made of [engine, coming]) if (made !== null) putMeeting(made, id)
    },
    /** Another file is about to be put in the place of the library; `rebuild` opens it. Queries are answered meanwhile. */
    releaseLibrary(): void {
      isReleased = true
      release()
    },
    /** To be called after the library changed; the old index answers until the new one is whole. */
    async rebuild(onProgress: Progress): Promise<void> {
      isReleased = false
      sources = open()
      ready = begin(onProgress)
      await ready
    },
    /** To be called after a text was added or removed. */
    textsChanged(): void {
      shown.clear()
      shownBefore.clear()
      indexer.update()
    },
    indexState: (): IndexState => indexer.state(),
    /** Throws the stored indexes away; what they held is made anew in the background. */
    async rebuildAll(): Promise<IndexState> {
      if (indexDir !== null && mayWrite) rmSync(join(indexDir, ENTRIES_FILE), { force: true })
      indexer.rebuild()
      // A library that is being exchanged is indexed anew in any case.
      if (isReleased) return indexer.state()
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

/** Tells two states of the library, or two ways to index it, apart. Packs are told by the digest of their content. */
function fingerprintOf(library: SearchSources['library']): string {
  const packs = library
    .installedPacks()
    .map((pack) => [pack.id, pack.prefix, pack.digest, pack.removed, pack.withdrawn])
  return createHash('sha256').update(PART_VERSION).update(JSON.stringify(packs)).digest('hex')
}

function readStored(folder: string | null, fingerprint: string): PartData | null {
  if (folder === null) return null
  try {
    const read = readFileSync(join(folder, ENTRIES_FILE))
    // Views need their offset; a small file may lie anywhere in a shared buffer.
    return decodeArrays<PartData>(read.byteOffset % 8 === 0 ? read : new Uint8Array(read), fingerprint)
  } catch {
    return null
  }
}

function writeStored(folder: string, fingerprint: string, data: PartData): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeWhole(join(folder, ENTRIES_FILE), encodeArrays(data, fingerprint))
}
