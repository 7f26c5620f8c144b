// One way to open the application for a spec, whichever host is under test, with everything a page must not do
// recorded: console errors, violations of the content security policy, uncaught errors, requests to elsewhere.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { launchElectron, reasonWithoutElectron } from '../support/real-electron.ts'
import { chromiumPath, launchElectronDouble } from './electron-double.ts'

const ROOT = join(import.meta.dirname, '../..')

export type HostName = 'web' | 'electron double' | 'electron'

const withoutElectron = reasonWithoutElectron()
if (withoutElectron !== null) console.warn(`Not run in the real Electron: ${withoutElectron}.`)

/** Every host that can be run here; the real Electron where its binary is present. */
export const HOSTS: readonly HostName[] = [
  'web',
  'electron double',
  ...(withoutElectron === null ? (['electron'] as const) : []),
]

export type Opened = {
  readonly page: Page
  /** What the page did that it must not do; empty is the only good answer. */
  readonly faults: string[]
  /**
   * The file that leaves the application while `act` runs: a download of the browser, or what the save dialog was led
   * to write. The real Electron has a dialog that no test can answer.
   */
  exported(act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }>
  /** Waits until the user, led to a save dialog by `act`, has given up in it; only the double has such a dialog. */
  givenUp(act: () => Promise<unknown>): Promise<void>
  /** Ends the application as a user does; the data folder stays. */
  close(): Promise<void>
  /** Ends it as a power cut does. */
  kill(): Promise<void>
}

const PATIENCE_MS = 30_000

/** For what no page and no event tells of: asks again and again, but not for ever. */
async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS} ms in vain until ${what}`)
    await setTimeout(20)
  }
}

export type OpenOptions = { readonly dataDir: string; readonly context?: BrowserContextOptions }

/** A folder for one spec file, to be removed by `remove`. */
export function dataFolder(): { path: string; remove(): void } {
  const base = mkdtempSync(join(tmpdir(), 'vademecum-e2e-'))
  return { path: join(base, 'data'), remove: () => rmSync(base, { recursive: true, force: true }) }
}

function watch(page: Page, ownOrigin: (url: string) => boolean): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    if (!ownOrigin(request.url())) faults.push(`request: ${request.url()}`)
  })
  return faults
}

/** Reports violations to the console, where `watch` finds them; runs before any script of the page. */
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) => {
  console.error('policy violation: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile)
})`

type WebProcess = { child: ChildProcess; address: string }

/** The built web host as a child process; resolves with the address that it prints. */
export async function startWebProcess(dataDir: string, args: readonly string[] = []): Promise<WebProcess> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'out/main/web.js'), '--port', '0', '--data', dataDir, ...args],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/.exec(output)
      if (found) resolve(found[0])
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('exit', (code) => reject(new Error(`the web host ended with ${code}: ${output}`)))
  })
  return { child, address }
}

export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

async function openWeb({ dataDir, context: contextOptions }: OpenOptions): Promise<Opened> {
  const { child, address } = await startWebProcess(dataDir)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const context = await browser.newContext({ locale: 'fr-FR', serviceWorkers: 'block', ...contextOptions })
  await context.addInitScript(REPORT_VIOLATIONS)
  const page = await context.newPage()
  const origin = new URL(address).origin
  const faults = watch(page, (url) => url.startsWith(`${origin}/`) || url.startsWith('blob:'))
  await page.goto(address)
  const end = async (signal: NodeJS.Signals) => {
    await browser.close()
    child.kill(signal)
    await ended(child)
  }
  return {
    page,
    faults,
    async exported(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
    },
    givenUp: () => Promise.reject(new Error('a browser asks nobody where to save')),
    close: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

async function openDouble({ dataDir, context }: OpenOptions): Promise<Opened> {
  const double = await launchElectronDouble({ dataDir, ...(context ? { context } : {}) })
  const { page } = double
  const origin = new URL(page.url()).origin
  const faults = watch(page, (url) => url.startsWith(`${origin}/`) || url.startsWith('blob:'))
  // The page has loaded once by now: load again so that everything from its first script on is watched.
  await page.addInitScript(REPORT_VIOLATIONS)
  await page.reload()
  return {
    page,
    faults,
    async exported(act) {
      const dir = mkdtempSync(join(tmpdir(), 'vademecum-saved-'))
      try {
        const path = join(dir, 'document')
        const before = (await double.record()).saveDialogs.length
        await double.saveTo(path)
        await act()
        // The dialog adds the extension of the name that was proposed.
        await until('a file is saved', () => readdirSync(dir).some((name) => !name.endsWith('.tmp')))
        const { saveDialogs } = await double.record()
        const [file = ''] = readdirSync(dir)
        return { name: saveDialogs[before]?.defaultPath ?? '', bytes: readFileSync(join(dir, file)) }
      } finally {
        await double.saveTo(null)
        rmSync(dir, { recursive: true, force: true })
      }
    },
    async givenUp(act) {
      const asked = async () => (await double.record()).saveDialogs.length
      const before = await asked()
      await act()
      await until('the save dialog was left', async () => (await asked()) > before)
    },
    close: () => double.close(),
    kill: async () => {
      await double.kill()
      await double.close()
    },
  }
}

async function openElectron({ dataDir, context }: OpenOptions): Promise<Opened> {
  const electron = await launchElectron(dataDir)
  const page = await electron.firstWindow()
  const faults = watch(page, (url) => url.startsWith('app://app/') || url.startsWith('blob:'))
  await page.addInitScript(REPORT_VIOLATIONS)
  if (context?.viewport) await page.setViewportSize(context.viewport)
  if (context?.reducedMotion) await page.emulateMedia({ reducedMotion: context.reducedMotion })
  await page.reload()
  return {
    page,
    faults,
    exported: () => Promise.reject(new Error('nobody can answer the dialog of the system')),
    givenUp: () => Promise.reject(new Error('nobody can answer the dialog of the system')),
    close: () => electron.close(),
    kill: async () => {
      electron.process().kill('SIGKILL')
      await ended(electron.process())
    },
  }
}

const OPENERS: Record<HostName, (options: OpenOptions) => Promise<Opened>> = {
  web: openWeb,
  'electron double': openDouble,
  electron: openElectron,
}

/** Opens the built application on a data folder, in a window of 1280 × 800 unless said otherwise. */
export function openHost(host: HostName, options: OpenOptions): Promise<Opened> {
  // Without motion, so that what is measured and looked at is the final state.
  const context = {
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce' as const,
    ...options.context,
  }
  return OPENERS[host]({ ...options, context })
}

/**
 * What is promised: a second after the last key it is saved. The sleep is that second: the status may say “saved” of the
 * letters before, and nothing on the page tells that it has heard of the last key.
 */
export async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(1000)
  await page
    .getByText(/^(Enregistré|Saved)/)
    .first()
    .waitFor()
}
