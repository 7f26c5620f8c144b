// Search over the library, the notes, the meetings and the texts: hands queries to the search, and every change to its indexes.
import { join } from 'node:path'
import type { Handlers } from '../../shared/contract/contract.ts'
import type { FullNote } from '../../shared/contract/notes.ts'
import type { IndexState } from '../../shared/contract/texts.ts'
import { openSearchHere, openSearchThread, type Search } from '../search/thread.ts'
import { stackOf } from '../search/thread-messages.ts'
import type { Folder } from '../store/folder.ts'
import type { Stores } from '../store/stores.ts'

/** A meeting is put into the index anew this long after its first change: not at each line. */
const MEETING_QUIET_MS = 1500

export type SearchService = ReturnType<typeof createSearchService>

export type SearchServiceOptions = {
  readonly stores: Pick<Stores, 'library' | 'notes' | 'meetings' | 'texts' | 'readOnly'>
  readonly folder: Pick<Folder, 'dir' | 'libraryFile' | 'userFile'>
  /** Folder of the shipped pack, beside which an index of its entries may lie. */
  readonly packDir: string
  /** `thread`: in a thread of its own, so that the one that serves the window never waits. */
  readonly place: 'thread' | 'here'
  /** Frames of what went wrong in the background; never a text. */
  readonly onProblem: (stack: string) => void
  /** More can be found than when a query was last answered. */
  readonly onChanged: () => void
}

/** Begins to open the indexes at once; the first query waits for the entries. */
export function createSearchService({
  stores,
  folder,
  packDir,
  place,
  onProblem,
  onChanged,
}: SearchServiceOptions) {
  const indexDir = join(folder.dir, 'index')
  const shippedDir = join(packDir, 'index')
  const mayWrite = !stores.readOnly
  const here = (): Search =>
    openSearchHere({
      open: () => stores,
      release: () => {},
      indexDir,
      shippedDir,
      mayWrite,
      isGentle: false,
      onError: (error) => onProblem(stackOf(error)),
      onChanged,
    })
  const search =
    place === 'here'
      ? here()
      : (openSearchThread(
          { libraryFile: folder.libraryFile, userFile: folder.userFile, indexDir, shippedDir, mayWrite },
          onProblem,
          onChanged,
        ) ?? here())

  /** Meetings that changed since the search was told; a line is saved several times while it is being written. */
  const meetings = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  const tellMeetings = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    for (const id of meetings) search.tell('meetingChanged', id)
    meetings.clear()
  }

  // Messages are answered in order: what was saved before a question is found by it.
  const query: Handlers['search.query'] = (input) => {
    tellMeetings()
    return search.call('query', input)
  }
  const complete: Handlers['search.complete'] = (input) => {
    tellMeetings()
    return search.call('complete', input)
  }

  return {
    query,
    complete,
    /** To be called after every change of a note; one in the trash is not found. */
    noteChanged(note: FullNote): void {
      search.tell('noteChanged', note)
    },
    noteGone(id: string): void {
      search.tell('noteGone', id)
    },
    /** To be called after a change of a meeting or of what is in it, and after it is gone. Costs the caller nothing. */
    meetingChanged(id: string): void {
      meetings.add(id)
      timer ??= setTimeout(tellMeetings, MEETING_QUIET_MS).unref()
    },
    /** To be called after a text was added or removed; it is indexed in the background. */
    textsChanged(): void {
      search.tell('textsChanged', null)
    },
    indexState: (): Promise<IndexState> => search.call('indexState', null),
    /** Throws the stored indexes away and makes them anew. */
    rebuildAll: (): Promise<IndexState> => search.call('rebuildAll', null),
    /** Lets go of the library’s file, so that another can be put in its place; `rebuild` must follow. */
    async releaseLibrary(): Promise<void> {
      await search.call('releaseLibrary', null)
    },
    /** To be called after the library changed: the old index answers until the new one is whole. */
    async rebuild(onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
      await search.call('rebuild', null, onProgress)
    },
    /** Resolves when nothing is waiting to be indexed. */
    async settled(): Promise<void> {
      tellMeetings()
      await search.call('settled', null)
    },
    /** Stops what is being made and closes what it opened, so that the stores can be closed. */
    close(): void {
      if (timer !== null) clearTimeout(timer)
      timer = null
      meetings.clear()
      search.close()
    },
  }
}
