// Use cases of the application itself: status, diagnosis, repair after a failed start, reports from the window.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { AppStatus, Diagnosis, StoreDiagnosis } from '../../shared/contract/app.ts'
import type { Handlers } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { EventBus } from '../events.ts'
import type { Logger } from '../logging/logger.ts'
import type { Ports } from '../ports.ts'
import { listBackups, restoreBackup, setAside } from '../store/backups.ts'
import { sqliteVersion } from '../store/driver.ts'
import type { Folder } from '../store/folder.ts'
import type { Stores } from '../store/stores.ts'

type AppHandlers = { [N in keyof Handlers as N extends `app.${string}` ? N : never]: Handlers[N] }

export type AppContext = {
  readonly version: string
  readonly packDir: string
  readonly folder: Folder
  readonly ports: Ports
  readonly bus: EventBus
  readonly log: Logger
  readonly now: () => number
  /** The open stores, or why they are not. */
  state(): { stores: Stores; error: null } | { stores: null; error: AppError }
  /** Closes what is open and opens again. */
  reopen(): void
}

const REPORTS_A_MINUTE = 20
type StoreName = z.infer<typeof StoreDiagnosis>['name']

export function appHandlers(context: AppContext): AppHandlers {
  const { folder, ports, bus, log, now } = context
  const reports: number[] = []

  const status = (): AppStatus => {
    const { error } = context.state()
    return {
      version: context.version,
      host: ports.host,
      dataDir: folder.dir,
      state: error ? 'failed' : 'ready',
      error: error ? { code: error.code, details: error.details } : null,
      backups: error?.code === 'store-corrupt' ? listBackups(folder) : [],
      capabilities: { revealFolder: ports.revealFolder !== undefined, openExternal: ports.openExternal },
    }
  }

  const reopened = (): AppStatus => {
    context.reopen()
    bus.publish('app.statusChanged', {})
    return status()
  }

  /** Runs a repair with nothing open, then opens again. Refused unless the user's file is what failed. */
  const repair = (run: () => void): AppStatus => {
    if (context.state().error?.code !== 'store-corrupt') {
      throw new AppError('conflict', 'there is no damaged file to repair')
    }
    run()
    return reopened()
  }

  return {
    'app.status': status,
    'app.diagnose': () => diagnose(context),
    'app.retry': () => (context.state().error ? reopened() : status()),
    'app.restoreBackup': ({ name }) => repair(() => restoreBackup(folder, name, now())),
    'app.startEmpty': () => repair(() => setAside(folder, now())),
    'app.reveal': async ({ what }) => {
      if (!ports.revealFolder) throw new AppError('unknown-operation', 'this host shows no folders')
      const path = what === 'data' ? folder.dir : folder.logsDir
      await ports.revealFolder(path)
      return { path }
    },
    'app.report': ({ message, stack }) => {
      const time = now()
      while (reports[0] !== undefined && reports[0] < time - 60_000) reports.shift()
      if (reports.length >= REPORTS_A_MINUTE) return { kept: false }
      reports.push(time)
      // The message may quote what was typed: only its kind and the frames are kept.
      const frames = (stack ?? '')
        .split('\n')
        .filter((line) => /^\s*at |@/.test(line))
        .slice(0, 12)
        .join('\n')
      log.error('window error', { kind: /^[A-Za-z]*Error/.exec(message)?.[0] ?? 'unknown', frames })
      return { kept: true }
    },
  }
}

function diagnose({ version, packDir, folder, ...context }: AppContext): Diagnosis {
  const { stores, error } = context.state()
  const describeStore = (name: StoreName, path: string): z.infer<typeof StoreDiagnosis> => ({
    name,
    path,
    exists: existsSync(path),
    bytes: existsSync(path) ? statSync(path).size : 0,
    userVersion: stores ? stores.userVersion(name) : null,
    quickCheck: stores ? stores.quickCheck(name) : [],
  })
  const packs = stores?.library.packs() ?? []
  return {
    version,
    node: process.versions.node,
    sqlite: sqliteVersion(),
    platform: `${process.platform} ${process.arch}`,
    state: error ? 'failed' : 'ready',
    error: error ? { code: error.code, details: error.details } : null,
    access: stores ? (stores.readOnly ? 'read-only' : 'read-write') : null,
    paths: { dataDir: folder.dir, packDir, logs: folder.logsDir },
    stores: [describeStore('user', folder.userFile), describeStore('library', folder.libraryFile)],
    counts: {
      entries: packs.reduce((sum, pack) => sum + pack.entries, 0),
      notes: stores?.notes.list(false, 1, 0).total ?? 0,
      trashedNotes: stores?.notes.list(true, 1, 0).total ?? 0,
      backups: listBackups(folder).length,
    },
    packs: packs.map(({ id, edition, entries }) => ({ id, edition, entries })),
    modes: modesOf(folder.dir),
  }
}

function modesOf(dir: string): Diagnosis['modes'] {
  if (process.platform === 'win32' || !existsSync(dir)) return []
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
  const items = readdirSync(dir, { withFileTypes: true }).filter(
    (item) => item.isFile() || item.isDirectory(),
  )
  return [
    { path: dir, mode: mode(dir), expected: '700' },
    ...items.map((item) => ({
      path: join(dir, item.name),
      mode: mode(join(dir, item.name)),
      expected: item.isDirectory() ? '700' : '600',
    })),
  ]
}
