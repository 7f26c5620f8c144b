// Search over the library, the notes and the texts: hands queries to the search, and every change to its indexes.
import { join } from 'node:path'
import type { Handlers } from '../../shared/contract/contract.ts'
import type { Note } from '../../shared/contract/notes.ts'
import type { IndexState } from '../../shared/contract/texts.ts'
import { openSearchHere, openSearchThread, type Search } from '../search/thread.ts'
import { stackOf } from '../search/thread-messages.ts'
import type { Folder } from '../store/folder.ts'
import type { Stores } from '../store/stores.ts'

export type SearchService = ReturnType<typeof createSearchService>

export type SearchServiceOptions = {
  readonly stores: Pick<Stores, 'library' | 'notes' | 'texts' | 'readOnly'>
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

  const query: Handlers['search.query'] = (input) => search.call('query', input)
  const complete: Handlers['search.complete'] = (input) => search.call('complete', input)

  return {
    query,
    complete,
    /** To be called after every change of a note; one in the trash is not found. */
    noteChanged(note: Note): void {
      search.tell('noteChanged', note)
    },
    noteGone(id: string): void {
      search.tell('noteGone', id)
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
      await search.call('settled', null)
    },
    /** Stops what is being made and closes what it opened, so that the stores can be closed. */
    close: (): void => search.close(),
  }
}
