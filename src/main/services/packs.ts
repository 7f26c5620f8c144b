// Use cases of content packs: one change at a time, progress told, the search index brought up to date afterwards.
import { appendFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers } from '../../shared/contract/contract.ts'
import type { EventMap } from '../../shared/contract/events.ts'
import { UPLOAD_CHUNK_BYTES } from '../../shared/contract/packs.ts'
import { AppError } from '../../shared/errors.ts'
import { parseFingerprint } from '../../shared/library/fingerprint.ts'
import type { EventBus } from '../events.ts'
import { createPace } from '../pace.ts'
import { installPack, removePack, type Target } from '../packs/install.ts'
import { PACK_LIMITS } from '../packs/limits.ts'
import { planPack } from '../packs/plan.ts'
import { openPack } from '../packs/read-pack.ts'
import { judgePack } from '../packs/trust.ts'
import type { Ports } from '../ports.ts'
import { storeError } from '../store/errors.ts'
import { ensurePrivateDir, ensurePrivateFile, type Folder } from '../store/folder.ts'
import { type Library, trustOf } from '../store/library.ts'
import type { NotesRepository } from '../store/notes.ts'
import type { SearchService } from './search.ts'
import { createUploads } from './uploads.ts'

type PackHandlers = { [N in keyof Handlers as N extends `packs.${string}` ? N : never]: Handlers[N] }
type Source = { upload: string } | { path: string }

const MAX_LISTED = 500
const PROGRESS_EVERY_MS = 100
const NOTES_AT_ONCE = 1000

export type PacksContext = {
  readonly folder: Folder
  readonly version: string
  readonly ports: Ports
  readonly bus: EventBus
  readonly now: () => number
  /** The search could not be brought up to date; the library is. */
  readonly onProblem: (error: unknown) => void
  readonly open: () => { library: Library; notes: NotesRepository; search: SearchService }
}

export type PacksService = { readonly handlers: PackHandlers; close(): void }

export function createPacksService(context: PacksContext): PacksService {
  const { folder, version, bus } = context
  const incoming = join(folder.dir, 'incoming')
  const uploads = createUploads<{ path: string; bytes: number; received: number }>(
    context.now,
    'pack-busy',
    ({ path }) => rmSync(path, { force: true }),
  )
  let running: AbortController | null = null
  const inspecting = new Set<AbortController>()
  let sweptOnce = false

  /** Files of windows that were closed half-way in an earlier run. */
  const sweep = (): void => {
    if (sweptOnce) return
    sweptOnce = true
    rmSync(incoming, { recursive: true, force: true })
  }

  const pathOf = (source: Source): string => {
    if ('path' in source) {
      if (context.ports.host !== 'cli') throw new AppError('untrusted', 'a window names no path')
      return source.path
    }
    const upload = uploads.get(source.upload)
    if (upload.received !== upload.bytes) {
      throw new AppError('pack-unreadable', 'the file was not handed over whole', { reason: 'upload' })
    }
    return upload.path
  }

  const discard = (id: string): boolean => {
    const upload = uploads.take(id)
    if (upload !== null) rmSync(upload.path, { force: true })
    return upload !== null
  }

  /** Tells windows how far it is: every step, and in between not more often than they can show. */
  const progress = (pack: string | null) => {
    let last = { phase: '', time: 0 }
    return (phase: EventMap['packs.progress']['phase'], done: number, total: number): void => {
      const time = performance.now()
      if (phase === last.phase && time - last.time < PROGRESS_EVERY_MS && done < total) return
      last = { phase, time }
      bus.publish('packs.progress', { pack, phase, done, total })
    }
  }

  const exclusively = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    if (running) throw new AppError('pack-busy', 'another change is under way')
    running = new AbortController()
    try {
      return await work(running.signal)
    } finally {
      running = null
    }
  }

  const stopWork = (): void => {
    running?.abort()
    for (const inspection of inspecting) inspection.abort()
  }

  const target = (signal: AbortSignal, onProgress: Target['onProgress']): Target => ({
    library: context.open().library,
    libraryFile: folder.libraryFile,
    now: context.now,
    signal,
    onProgress,
    swap: async (change) => {
      const { library, search } = context.open()
      await search.releaseLibrary()
      try {
        library.swap(change)
      } catch (error) {
        // The old edition is still there: the search opens it again.
        search.rebuild().catch(context.onProblem)
        throw error
      }
    },
  })

  let indexing: Promise<void> = Promise.resolve()
  /**
   * Windows go on at once, with the old index until the new one is whole; one command of the command line waits, so
   * that the next start finds the index made.
   */
  const afterwards = async (tell: ReturnType<typeof progress>): Promise<void> => {
    bus.publish('library.changed', {})
    indexing = indexing
      .then(() => context.open().search.rebuild((done, total) => tell('index', done, total)))
      .catch((error: unknown) => context.onProblem(error))
      .then(() => bus.publish('packs.changed', {}))
    if (context.ports.host === 'cli') await indexing
  }

  /** Entries that a note is attached to, notes in the trash included: they may come back. */
  const noted = (): Set<string> => {
    const ids = new Set<string>()
    for (const trashed of [false, true]) {
      for (let offset = 0; ; offset += NOTES_AT_ONCE) {
        const { items } = context.open().notes.list(trashed, NOTES_AT_ONCE, offset)
        for (const note of items) if (note.entryId !== null) ids.add(note.entryId)
        if (items.length < NOTES_AT_ONCE) break
      }
    }
    return ids
  }

  const handlers: PackHandlers = {
    'packs.list': () =>
      context
        .open()
        .library.installedPacks()
        .filter((pack) => !pack.removed)
        .map(({ id, edition, date, publisher, languages, entries, attachments, withdrawn, ...pack }) => ({
          ...{ id, edition, date, publisher, languages, entries, attachments, withdrawn },
          trust: trustOf(pack),
          fingerprint: pack.fingerprint,
          installedAt: pack.installedAt,
          removable: pack.prefix !== null,
        })),

    'packs.begin': ({ bytes }) => {
      if (bytes > PACK_LIMITS.archiveBytes) {
        throw new AppError('pack-too-large', 'beyond the limit', {
          what: 'archiveBytes',
          limit: PACK_LIMITS.archiveBytes,
        })
      }
      const upload = uploads.begin((id) => {
        const path = join(incoming, id)
        try {
          sweep()
          ensurePrivateDir(incoming)
          ensurePrivateFile(path)
        } catch (error) {
          throw storeError(error, { path: incoming }) ?? error
        }
        return { path, bytes, received: 0 }
      })
      return { upload, chunkBytes: UPLOAD_CHUNK_BYTES }
    },

    'packs.append': ({ upload: id, offset, data }) => {
      const upload = uploads.get(id)
      if (offset !== upload.received) throw new AppError('conflict', 'another offset', { id })
      const chunk = Buffer.from(data, 'base64')
      if (upload.received + chunk.length > upload.bytes) {
        throw new AppError('pack-too-large', 'more than announced', { what: 'upload', limit: upload.bytes })
      }
      try {
        appendFileSync(upload.path, chunk)
      } catch (error) {
        discard(id)
        throw storeError(error, { path: upload.path }) ?? error
      }
      upload.received = statSync(upload.path).size
      return { received: upload.received }
    },

    'packs.discard': ({ upload }) => ({ discarded: discard(upload) }),

    'packs.inspect': async ({ source }) => {
      const pack = await openPack(pathOf(source), version)
      const cancelled = new AbortController()
      inspecting.add(cancelled)
      try {
        const { library } = context.open()
        const { manifest, signature } = pack
        const verdict = judgePack(pack, library)
        const tell = progress(manifest.id)
        const plan = await planPack(pack, library, createPace(cancelled.signal), (done) =>
          tell('verify', done, manifest.entries),
        )
        const { id, prefix, edition, date, publisher, languages, minimumProgram, entries } = manifest
        return {
          ...{ id, prefix, edition, date, publisher, languages, minimumProgram, entries },
          attachments: manifest.attachments.length,
          bytes: pack.archiveBytes,
          digest: pack.digest,
          trust: signature ? 'verified' : 'unverified',
          key: verdict.key,
          fingerprint: signature?.fingerprint ?? null,
          rememberedFingerprint: verdict.remembered,
          installedEdition: verdict.installed?.edition ?? null,
          isInstalled: verdict.isInstalled,
          needs: [...verdict.needs],
          added: plan.added.slice(0, MAX_LISTED),
          changed: plan.changed.slice(0, MAX_LISTED),
          withdrawn: plan.withdrawn.slice(0, MAX_LISTED),
          totals: {
            added: plan.added.length,
            changed: plan.changed.length,
            withdrawn: plan.withdrawn.length,
            unchanged: plan.unchanged,
          },
        }
      } finally {
        inspecting.delete(cancelled)
        pack.close()
      }
    },

    'packs.install': ({ source, digest, acceptKey, allowDowngrade }) =>
      exclusively(async (signal) => {
        const tell = progress(null)
        const decisions = {
          acceptKey: acceptKey === null ? null : parseFingerprint(acceptKey),
          allowDowngrade,
        }
        const path = pathOf(source)
        const { manifest, counts, isNew } = await installPack(
          path,
          version,
          decisions,
          digest,
          target(signal, tell),
        )
        if ('upload' in source) discard(source.upload)
        if (isNew) await afterwards(tell)
        const { added, changed, withdrawn } = counts
        return { id: manifest.id, edition: manifest.edition, isNew, added, changed, withdrawn }
      }),

    'packs.cancel': () => {
      const wasBusy = running !== null || inspecting.size > 0
      stopWork()
      return { cancelled: wasBusy }
    },

    'packs.remove': ({ id }) =>
      exclusively(async (signal) => {
        const tell = progress(id)
        const { withdrawn } = await removePack(id, noted(), target(signal, tell))
        await afterwards(tell)
        const left = context
          .open()
          .library.installedPacks()
          .find((pack) => pack.id === id)
        return { id, removed: withdrawn, kept: left?.withdrawn ?? 0 }
      }),
  }

  return {
    handlers,
    close() {
      stopWork()
      for (const id of uploads.ids()) discard(id)
    },
  }
}
