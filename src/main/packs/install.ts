// Puts a pack into the library, or takes one out: a copy is changed in one transaction, made durable, and only then
// takes the place of the file in use. Killed or failed at any step, the edition in place is untouched.
import { constants, rmSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'
import type { PackManifest } from '../../shared/library/pack.ts'
import { createPace, type Pace } from '../pace.ts'
import { storeError } from '../store/errors.ts'
import { type Library, partialLibrary, replaceLibrary } from '../store/library.ts'
import { type Counts, type LibraryWriter, openLibraryWriter } from '../store/library-writer.ts'
import { openPack } from './read-pack.ts'
import { type Decisions, judgePack, requireDecisions } from './trust.ts'

/** The steps in their order; after `swap` the new edition is in place. */
export const INSTALL_PHASES = [
  'verify',
  'copy',
  'entries',
  'attachments',
  'order',
  'sync',
  'swap',
  'done',
] as const
export type InstallPhase = (typeof INSTALL_PHASES)[number]
export type OnProgress = (phase: InstallPhase, done: number, total: number) => void

export type Target = {
  readonly library: Library
  readonly libraryFile: string
  readonly now: () => number
  readonly signal?: AbortSignal | undefined
  readonly onProgress: OnProgress
  /** Runs `change` while nobody has the library’s file open: another file is put in its place then. */
  readonly swap: (change: () => void) => Promise<void>
}

export type Installed = {
  readonly manifest: PackManifest
  readonly digest: string
  readonly counts: Readonly<Counts>
  /** False when the very same pack was in place already. */
  readonly isNew: boolean
}

/**
 * Installs a pack file. `expected`: the digest that was shown to the person, when there was one. Rejects with a
 * `pack-…` code, `pack-cancelled` among them, or a code of the disk; the library is as before then.
 */
export async function installPack(
  path: string,
  program: string,
  decisions: Decisions,
  expected: string | null,
  target: Target,
): Promise<Installed> {
  const { library, onProgress } = target
  onProgress('verify', 0, 1)
  const pack = await openPack(path, program)
  try {
    const { manifest, signature, digest } = pack
    if (expected !== null && expected !== digest)
      throw new AppError('pack-replaced', 'another file than shown')
    const verdict = judgePack(pack, library)
    requireDecisions(verdict, pack, decisions)
    if (verdict.isInstalled) {
      const counts = { added: 0, changed: 0, withdrawn: 0, unchanged: manifest.entries }
      return { manifest, digest, counts, isNew: false }
    }
    const counts = await change(target, async (writer, pace) => {
      writer.begin({
        ...manifest,
        digest,
        origin: 'file',
        fingerprint: signature?.fingerprint ?? null,
        installedAt: target.now(),
      })
      let done = 0
      for await (const item of pack.entries(pace)) {
        writer.put(item)
        onProgress('entries', ++done, manifest.entries)
      }
      let attached = 0
      onProgress('attachments', 0, manifest.attachments.length)
      for await (const item of pack.attachments(pace)) {
        writer.attach(item)
        onProgress('attachments', ++attached, manifest.attachments.length)
      }
      onProgress('order', 0, 1)
      for (const _ of writer.finish()) await pace()
    })
    return { manifest, digest, counts, isNew: true }
  } finally {
    pack.close()
  }
}

/**
 * Takes a pack out. Entries in `keep` (those with notes) stay readable as withdrawn. `not-found`, `pack-base`.
 */
export async function removePack(id: string, keep: ReadonlySet<string>, target: Target): Promise<Counts> {
  const pack = target.library.installedPacks().find((candidate) => candidate.id === id && !candidate.removed)
  if (!pack) throw new AppError('not-found', 'no such pack', { id })
  if (pack.prefix === null) throw new AppError('pack-base', 'the shipped library stays', { id })
  return change(target, async (writer, pace) => {
    target.onProgress('order', 0, 1)
    for (const _ of writer.remove(id, keep)) await pace()
  })
}

async function change(
  { libraryFile, signal, onProgress, swap }: Target,
  work: (writer: LibraryWriter, pace: Pace) => Promise<void>,
): Promise<Counts> {
  const partial = partialLibrary(libraryFile)
  const pace = createPace(signal)
  try {
    onProgress('copy', 0, 1)
    rmSync(partial, { force: true })
    await copyFile(libraryFile, partial, constants.COPYFILE_FICLONE)
    await pace()
    const writer = openLibraryWriter(partial)
    try {
      await work(writer, pace)
      await pace()
      writer.commit()
    } finally {
      writer.close()
    }
    onProgress('sync', 0, 1)
    const handle = await open(partial, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (signal?.aborted) throw new AppError('pack-cancelled', 'cancelled')
    onProgress('swap', 0, 1)
    await swap(() => replaceLibrary(partial, libraryFile))
    onProgress('done', 1, 1)
    return { ...writer.counts }
  } catch (error) {
    rmSync(partial, { force: true })
    throw storeError(error, { path: libraryFile }) ?? error
  }
}
