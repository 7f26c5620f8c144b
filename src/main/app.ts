// Composition root: opens the stores, builds the index and the services, answers calls. Never imports Electron.
import type { Handlers } from '../shared/contract/contract.ts'
import type { AppEvent } from '../shared/contract/events.ts'
import { AppError, type Wire } from '../shared/errors.ts'
import { createDispatcher, type Gate } from './api/dispatcher.ts'
import { createEventBus } from './events.ts'
import { createDownloads, type ExportedFile } from './export/downloads.ts'
import { createLogger, fileSink, type LogSink } from './logging/logger.ts'
import type { Ports } from './ports.ts'
import { appHandlers } from './services/app.ts'
import { type BriefsContext, briefHandlers, purgeBrief, tellBriefUndone } from './services/briefs.ts'
import { exportHandlers } from './services/exports.ts'
import { libraryHandlers } from './services/library.ts'
import {
  type MeetingsContext,
  meetingHandlers,
  purgeMeeting,
  tellMeetingUndone,
} from './services/meetings.ts'
import { emptyTrashIfSure, type NotesContext, noteHandlers } from './services/notes.ts'
import { createPacksService } from './services/packs.ts'
import { locateQuote } from './services/quoted-places.ts'
import { createSearchService, type SearchService } from './services/search.ts'
import { settingsHandlers } from './services/settings.ts'
import { shelfHandlers } from './services/shelf.ts'
import { spellingHandlers } from './services/spelling.ts'
import { createTextsService } from './services/texts.ts'
import { createSpellingThread } from './spelling/thread.ts'
import { storeError } from './store/errors.ts'
import { ensurePrivateDir, folderLayout } from './store/folder.ts'
import { openStores, type Stores } from './store/stores.ts'

export type AppOptions = {
  /** The user's folder; created with mode 0700 if absent. */
  readonly dataDir: string
  /** Folder of the shipped pack: manifest.json and entries.ndjson. */
  readonly packDir: string
  readonly version: string
  readonly ports: Ports
  /** `read-if-locked`: when another process holds the folder, open it read-only instead of failing. */
  readonly access: 'exclusive' | 'read-if-locked'
  /** Clock in milliseconds, for tests. */
  readonly now?: () => number
}

/** Everything between a host and the core: JSON messages only, so that the core can move to another process. */
export type App = {
  /** Never rejects. */
  dispatch(name: string, input: unknown): Promise<Wire<unknown>>
  /** Returns the way to stop. */
  subscribe(listener: (event: AppEvent) => void): () => void
  /** An exported document by its path (`/download/…`), once; null for any other path. */
  takeDownload(path: string): ExportedFile | null
  /** Refuses new commands from now on (`shutting-down`). */
  beginShutdown(): void
  /** Synchronous; safe to call twice. */
  close(): void
}

/** The first copy of the day waits until the window is there. */
const BACKUP_DELAY_MS = 10_000

type Open = { readonly stores: Stores; readonly search: SearchService }
type State = { readonly open: Open; readonly error: null } | { readonly open: null; readonly error: AppError }

/** Never throws: after a failed start every operation but `app.*` answers the error that `app.status` tells. */
export function openApp(options: AppOptions): App {
  const now = options.now ?? Date.now
  const folder = folderLayout(options.dataDir)
  let shuttingDown = false
  let sink: LogSink | null = null
  // The log begins once the folder is known to be ours to write.
  const log = createLogger('app', (line) => sink?.(line), now)
  const bus = createEventBus((error) =>
    log.error('event listener threw', { error: error instanceof Error ? error.name : 'unknown' }),
  )

  const open = (): State => {
    let stores: Stores | null = null
    try {
      stores = openStores({
        folder,
        packDir: options.packDir,
        access: options.access,
        now,
        onProblem: (error) => log.warn('the shipped library was not installed', { code: error.code }),
      })
      if (sink === null && !stores.readOnly) {
        ensurePrivateDir(folder.logsDir)
        sink = fileSink(folder.logsDir)
      }
      const search = createSearchService({
        packDir: options.packDir,
        stores,
        folder,
        // A command ends before a thread would be of use.
        place: options.ports.host === 'cli' ? 'here' : 'thread',
        onProblem: (stack) => log.error('search', { stack }),
        onChanged: () => bus.publish('search.changed', {}),
      })
      return { open: { stores, search }, error: null }
    } catch (error) {
      stores?.close()
      const known = storeError(error) ?? new AppError('internal', 'the start failed', {}, { cause: error })
      log.error('start failed', { code: known.code })
      return { open: null, error: known }
    }
  }

  let state = open()
  log.info('started', { version: options.version, host: options.ports.host, ready: state.error === null })

  const backup = setTimeout(() => {
    try {
      state.open?.stores.backUpIfDue()
    } catch (error) {
      log.warn('the daily copy failed', { code: storeError(error)?.code ?? 'internal' })
    }
    try {
      const { open } = state
      // After the copy of the day: what leaves the trash stays in the copies for a week.
      if (open && !open.stores.readOnly) emptyTrashIfSure(notesContext(), open.stores.settings, now())
    } catch (error) {
      log.warn('the trash was not emptied', { code: storeError(error)?.code ?? 'internal' })
    }
  }, BACKUP_DELAY_MS)
  backup.unref()

  // The gate keeps handlers from being called while nothing is open; this states it for the compiler.
  const opened = (): Open => {
    if (!state.open) throw state.error
    return state.open
  }
  const library = () => opened().stores.library

  const notesContext = (): NotesContext => ({
    notes: opened().stores.notes,
    acts: opened().stores.acts,
    searches: opened().stores.searches,
    library: library(),
    search: opened().search,
    bus,
    hasMeeting: (id) => opened().stores.meetings.has(id),
    hasText: (id) => opened().stores.texts.find(id) !== null,
    locate: (quoted) => locateQuote({ texts: opened().stores.texts, search: opened().search }, quoted),
    tellUndone: (what, target) => {
      tellMeetingUndone(meetingsContext(), what, target)
      tellBriefUndone(briefsContext(), what, target)
    },
    purgeOthers: (before) => {
      const { stores } = opened()
      for (const id of stores.meetings.trashedBefore(before)) purgeMeeting(meetingsContext(), id)
      for (const id of stores.briefs.trashedBefore(before)) purgeBrief(briefsContext(), id)
    },
  })
  const downloads = createDownloads(now)
  const briefsContext = (): BriefsContext => ({
    briefs: opened().stores.briefs,
    notes: opened().stores.notes,
    acts: opened().stores.acts,
    library: library(),
    texts: opened().stores.texts,
    search: opened().search,
    bus,
    hasMeeting: (id) => opened().stores.meetings.has(id),
  })
  const meetingsContext = (): MeetingsContext => ({
    meetings: opened().stores.meetings,
    notes: opened().stores.notes,
    acts: opened().stores.acts,
    library: library(),
    bus,
    now,
  })

  const packs = createPacksService({
    folder,
    version: options.version,
    ports: options.ports,
    bus,
    now,
    onProblem: (error) =>
      log.warn('the search does not know the new packs yet', {
        code: storeError(error)?.code ?? 'internal',
      }),
    open: () => ({ library: library(), notes: opened().stores.notes, search: opened().search }),
  })

  const texts = createTextsService(now, () => ({
    texts: opened().stores.texts,
    search: opened().search,
    bus,
  }))

  const spelling = createSpellingThread((name) => log.warn('spelling', { name }))

  const handlers: Handlers = {
    ...packs.handlers,
    ...appHandlers({
      version: options.version,
      packDir: options.packDir,
      folder,
      ports: options.ports,
      bus,
      log,
      now,
      state: () =>
        state.open ? { stores: state.open.stores, error: null } : { stores: null, error: state.error },
      reopen: () => {
        state.open?.search.close()
        state.open?.stores.close()
        state = open()
      },
    }),
    ...libraryHandlers(library),
    ...noteHandlers(notesContext),
    ...meetingHandlers(meetingsContext),
    ...briefHandlers(briefsContext),
    ...exportHandlers(() => ({
      briefs: opened().stores.briefs,
      meetings: opened().stores.meetings,
      notes: opened().stores.notes,
      library: library(),
      texts: opened().stores.texts,
      search: opened().search,
      ports: options.ports,
      downloads,
      now,
    })),
    ...settingsHandlers(() => ({
      settings: opened().stores.settings,
      recent: opened().stores.recent,
      library: library(),
      bus,
    })),
    ...shelfHandlers(() => ({
      settings: opened().stores.settings,
      texts: opened().stores.texts,
      library: library(),
      bus,
    })),
    ...spellingHandlers(() => ({
      thread: spelling,
      settings: opened().stores.settings,
      library: library(),
      bus,
    })),
    ...texts.handlers,
    'search.query': (input) => opened().search.query(input),
    'search.complete': (input) => opened().search.complete(input),
  }

  const gate: Gate = (name, type) => {
    if (type === 'command' && shuttingDown) return new AppError('shutting-down', 'the application is closing')
    if (name.startsWith('app.')) return null
    if (state.error) return state.error
    if (type === 'command' && state.open.stores.readOnly) {
      return new AppError('store-locked', 'the data folder is open in another process', { path: folder.dir })
    }
    return null
  }
  const dispatch = createDispatcher(handlers, gate, log, () => performance.now())

  bus.subscribe((event) => {
    const { name, payload } = event
    if (name === 'meetings.lineChanged') state.open?.search.meetingChanged(payload.meetingId)
    else if (name === 'meetings.changed' || name === 'meetings.purged')
      state.open?.search.meetingChanged(payload.id)
    if (name !== 'app.statusChanged' && name !== 'search.changed') state.open?.stores.changed()
  })

  return {
    dispatch,
    subscribe: bus.subscribe,
    takeDownload: downloads.take,
    beginShutdown: () => {
      shuttingDown = true
    },
    close: () => {
      clearTimeout(backup)
      downloads.clear()
      packs.close()
      texts.close()
      spelling.close()
      if (!state.open) return
      state.open.search.close()
      state.open.stores.close()
      state = { open: null, error: new AppError('shutting-down', 'the application is closed') }
      log.info('closed')
    },
  }
}
