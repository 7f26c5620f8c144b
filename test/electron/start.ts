// Starts the host on the fake Electron with a stub core, for the tests of this folder.
import { join } from 'node:path'
import { type HostOptions, startElectronHost } from '../../src/main/electron/host.ts'
import type { Settings } from '../../src/shared/contract/settings.ts'
import type { Wire } from '../../src/shared/errors.ts'
import { type FakeOptions, FakeSystem } from '../support/fake-electron.ts'
import { stubApp } from '../support/stub-app.ts'
import { tempDir } from '../support/temp.ts'

export type StartOptions = FakeOptions & {
  readonly dataDir?: string
  readonly platform?: NodeJS.Platform
  readonly env?: Record<string, string>
  readonly args?: string[]
  readonly settings?: Partial<Settings>
  readonly limits?: HostOptions['limits']
  readonly answer?: (name: string, input: unknown) => Promise<Wire<unknown>> | Wire<unknown> | undefined
}

export const QUICK = { showMs: 60, flushMs: 150, quietMs: 10 }

/** Calls the host and stops where Electron would: before `ready`. */
export function begin(options: StartOptions = {}) {
  const dataDir = options.dataDir ?? join(tempDir(), 'data')
  const system = new FakeSystem(options)
  const stub = stubApp(system.log, options.settings, options.answer)
  const started = startElectronHost({
    electron: system.electron,
    openApp: stub.openApp,
    mainDir: '/app/out/main',
    surroundings: {
      platform: options.platform ?? 'linux',
      env: options.env ?? {},
      args: options.args ?? ['--data', dataDir],
      homeDir: tempDir(),
      tempDir: tempDir(),
      resourcesDir: '/opt/vademecum/resources',
    },
    limits: options.limits ?? QUICK,
  })
  return { system, dataDir, stub, started }
}

/** Starts the host up to its first window. */
export async function start(options: StartOptions = {}) {
  const run = begin(options)
  run.system.app.becomeReady()
  await run.started
  return { ...run, core: run.stub.app() }
}

export function firstWindow(system: FakeSystem) {
  const window = system.windows[0]
  if (!window) throw new Error('no window is open')
  return window
}

/** Waits until the condition holds. */
export async function until(condition: () => boolean, limitMs = 2000): Promise<void> {
  const begun = performance.now()
  while (!condition()) {
    if (performance.now() - begun > limitMs) throw new Error('the condition did not come true in time')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
