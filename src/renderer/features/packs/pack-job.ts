// The one change of packs under way in this window: a file is handed over, checked, shown, installed; or a pack is taken
// out. Lives outside the screens, so that leaving the screen stops nothing. Draws nothing and words nothing.
import type { Client } from '../../../shared/client.ts'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import type { EventMap, PackPhase } from '../../../shared/contract/events.ts'
import type { InstalledPackView, PackInspection } from '../../../shared/contract/packs.ts'
import { AppError, type ErrorCode, type ErrorDetails } from '../../../shared/errors.ts'
import { handOver } from '../../../shared/hand-over.ts'

/** What a person must have confirmed for the pack that is shown. */
export type Confirmed = { readonly key: boolean; readonly older: boolean }

export type PackJob =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly file: string; readonly done: number; readonly total: number }
  | { readonly step: 'checking'; readonly file: string; readonly done: number; readonly total: number }
  | {
      readonly step: 'proposed'
      readonly file: string
      readonly upload: string
      readonly found: PackInspection
    }
  | {
      readonly step: 'changing'
      readonly act: 'install' | 'remove'
      readonly pack: string
      readonly phase: PackPhase | null
      readonly done: number
      readonly total: number
      readonly cancelling: boolean
    }
  | {
      readonly step: 'refused'
      readonly act: 'open' | 'install' | 'remove'
      /** Name of the file, or id of the pack. */
      readonly subject: string
      readonly code: ErrorCode
      readonly details: ErrorDetails
    }
  | {
      readonly step: 'installed'
      readonly result: OpOutput<'packs.install'>
      /** The search does not know the change yet. */
      readonly searching: boolean
    }
  | {
      readonly step: 'removed'
      readonly result: OpOutput<'packs.remove'>
      readonly searching: boolean
    }

/** What is needed of a file: the browser's `File` has it. */
export type PackFile = Pick<File, 'name' | 'size'> & { slice(start: number, end: number): Blob }

export type PackJobs = {
  get(): PackJob
  /** Calls back after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void
  /** Hands a file over and has it checked; an earlier file that waits is forgotten. Nothing while a change is under way. */
  choose(file: PackFile): Promise<void>
  install(confirmed: Confirmed): Promise<void>
  remove(pack: Pick<InstalledPackView, 'id'>): Promise<void>
  /** Stops what is under way and forgets what is shown. From the exchange of the files on, nothing can be stopped. */
  cancel(): Promise<void>
}

/** Phases after which the old edition can no longer be kept. */
const FINAL: ReadonlySet<PackPhase> = new Set(['swap', 'done', 'index'])

export function canCancel(job: PackJob): boolean {
  if (job.step === 'changing') return !job.cancelling && (job.phase === null || !FINAL.has(job.phase))
  return job.step === 'reading' || job.step === 'checking'
}

/** The bytes of a piece in base64, as the contract wants them. */
function toBase64(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(new AppError('pack-not-found', 'the file cannot be read'))
    reader.readAsDataURL(piece)
  })
}

const asAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('internal', String(error))

export function createPackJobs(
  api: Pick<Client, 'call' | 'on'>,
  encode: (piece: Blob) => Promise<string> = toBase64,
): PackJobs {
  let job: PackJob = { step: 'idle' }
  // Whatever was begun before is of no interest once this number has moved on.
  let turn = 0
  let searching = false
  const listeners = new Set<() => void>()

  const set = (next: PackJob): void => {
    job = next
    for (const listener of [...listeners]) listener()
  }

  const refuse = (act: 'open' | 'install' | 'remove', subject: string, error: unknown): void => {
    const { code, details } = asAppError(error)
    if (code === 'pack-cancelled' && act === 'open') set({ step: 'idle' })
    else set({ step: 'refused', act, subject, code, details })
  }

  const forget = (upload: string | null): void => {
    if (upload !== null) api.call('packs.discard', { upload }).catch(() => {})
  }

  const onProgress = ({ phase, done, total }: EventMap['packs.progress']): void => {
    if (job.step === 'checking' && phase === 'verify') set({ ...job, done, total })
    // The search follows once the pack is in place: the screens tell of that on their own.
    if (job.step === 'changing' && phase !== 'index') set({ ...job, phase, done, total })
  }
  const onSearching = (now: boolean): void => {
    searching = now
    if (job.step === 'installed' || job.step === 'removed') set({ ...job, searching })
  }
  api.on('packs.progress', onProgress)
  api.on('library.changed', () => onSearching(true))
  api.on('packs.changed', () => onSearching(false))

  async function handOverFile(file: PackFile, mine: number): Promise<string | null> {
    const { upload, chunkBytes } = await api.call('packs.begin', { bytes: file.size })
    try {
      await handOver(
        file.size,
        chunkBytes,
        async (offset, end) =>
          api.call('packs.append', { upload, offset, data: await encode(file.slice(offset, end)) }),
        (done) => {
          if (turn === mine) set({ step: 'reading', file: file.name, done, total: file.size })
          return turn === mine
        },
      )
    } catch (error) {
      forget(upload)
      throw error
    }
    if (turn === mine) return upload
    forget(upload)
    return null
  }

  async function choose(file: PackFile): Promise<void> {
    if (job.step === 'changing') return
    if (job.step === 'proposed') forget(job.upload)
    const mine = ++turn
    let upload: string | null = null
    set({ step: 'reading', file: file.name, done: 0, total: file.size })
    try {
      if (file.size === 0) throw new AppError('pack-unreadable', 'empty', {})
      upload = await handOverFile(file, mine)
      if (upload === null) return
      set({ step: 'checking', file: file.name, done: 0, total: 0 })
      const found = await api.call('packs.inspect', { source: { upload } })
      if (turn !== mine) return forget(upload)
      set({ step: 'proposed', file: file.name, upload, found })
    } catch (error) {
      forget(upload)
      if (turn === mine) refuse('open', file.name, error)
    }
  }

  async function install(confirmed: Confirmed): Promise<void> {
    if (job.step !== 'proposed') return
    const proposed = job
    const { found, upload, file } = proposed
    const nothing = { phase: null, done: 0, total: 0, cancelling: false }
    set({ step: 'changing', act: 'install', pack: found.id, ...nothing })
    try {
      const result = await api.call('packs.install', {
        source: { upload },
        digest: found.digest,
        acceptKey: confirmed.key ? found.fingerprint : null,
        allowDowngrade: confirmed.older,
      })
      set({ step: 'installed', result, searching })
    } catch (error) {
      const { code } = asAppError(error)
      // Stopped by the person: the pack is still there to be looked at.
      if (code === 'pack-cancelled') return set(proposed)
      forget(upload)
      refuse('install', file, error)
    }
  }

  async function remove(pack: Pick<InstalledPackView, 'id'>): Promise<void> {
    if (job.step === 'changing') return
    if (job.step === 'proposed') forget(job.upload)
    turn++
    const nothing = { phase: null, done: 0, total: 0, cancelling: false }
    set({ step: 'changing', act: 'remove', pack: pack.id, ...nothing })
    try {
      const result = await api.call('packs.remove', { id: pack.id })
      set({ step: 'removed', result, searching })
    } catch (error) {
      if (asAppError(error).code === 'pack-cancelled') set({ step: 'idle' })
      else refuse('remove', pack.id, error)
    }
  }

  async function cancel(): Promise<void> {
    if (job.step === 'changing') {
      if (!canCancel(job)) return
      set({ ...job, cancelling: true })
      await api.call('packs.cancel', {}).catch(() => {})
      return
    }
    turn++
    if (job.step === 'proposed') forget(job.upload)
    const wasChecking = job.step === 'checking'
    set({ step: 'idle' })
    if (wasChecking) await api.call('packs.cancel', {}).catch(() => {})
  }

  return {
    get: () => job,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    choose,
    install,
    remove,
    cancel,
  }
}
