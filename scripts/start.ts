// `npm start`: the application in Electron, or in a browser window through the loopback host where Electron's runtime
// is not on the machine. Owns that choice and nothing of what is started.
import '../src/main/memory.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { locateProgram, resolveDataDir } from '../src/main/data-dir.ts'
import { LAUNCH_CODE_LIFETIME_MS } from '../src/main/web/session.ts'
import { localeOf, serveInTerminal } from '../src/main/web/terminal.ts'
import { AppError } from '../src/shared/errors.ts'
import { fill } from '../src/shared/i18n/fill.ts'
import { resources } from '../src/shared/i18n/resources.ts'
import { findChromium } from './chromium.ts'
import { BuildError, ensureBuilt } from './ensure-build.ts'

const INSTALL_LIMIT_MS = 60_000
const RETRY_INSTALL_AFTER_MS = 24 * 60 * 60 * 1000
/** A window that ends sooner was never seen: something is missing on this machine. */
const FAILED_START_MS = 5_000
/** After the browser ended, another tab may still be connected, or may be reloading. */
const LAST_WINDOW_GRACE_MS = 3_000

/** Path of Electron's executable, or null when its runtime was not downloaded. */
export function findElectron(root: string): string | null {
  try {
    const name = readFileSync(join(root, 'node_modules/electron/path.txt'), 'utf8').trim()
    const path = join(root, 'node_modules/electron/dist', name)
    return name !== '' && statSync(path).isFile() ? path : null
  } catch {
    return null
  }
}

/** Whether a window can be shown at all. */
export function hasDisplay(
  env: { readonly DISPLAY?: string | undefined; readonly WAYLAND_DISPLAY?: string | undefined },
  platform: NodeJS.Platform,
): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Runs Electron's own installer once, within the limit; a failed try is remembered for a day, so that a machine
 * without network does not wait at every start. Answers whether it was tried.
 */
export async function tryInstaller(
  root: string,
  onTry: () => void,
  limitMs = INSTALL_LIMIT_MS,
): Promise<boolean> {
  const memory = join(root, 'out/.electron-not-installed')
  const installer = join(root, 'node_modules/electron/install.js')
  const last = statSync(memory, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (Date.now() - last < RETRY_INSTALL_AFTER_MS || !existsSync(installer)) return false
  onTry()
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [installer], {
      stdio: 'ignore',
      timeout: limitMs,
      killSignal: 'SIGKILL',
    })
    child.on('error', () => resolve())
    child.on('exit', () => resolve())
  })
  if (findElectron(root) === null) writeFileSync(memory, '')
  else rmSync(memory, { force: true })
  return true
}

/** Resolves with Electron's exit code, or null when it could not start here. */
export async function runElectron(binary: string, root: string, dataDir: string): Promise<number | null> {
  const start = performance.now()
  const { ELECTRON_RUN_AS_NODE: _ignored, ...env } = process.env
  const child = spawn(binary, [root, '--data', dataDir], { stdio: 'inherit', env })
  // The terminal sends Ctrl+C to both; the child closes first and its code is ours.
  const pass = (signal: NodeJS.Signals) => {
    if (signal !== 'SIGINT') child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, pass)
  try {
    return await new Promise((resolve) => {
      child.on('error', () => resolve(null))
      child.on('exit', (code, signal) => {
        const isEarly = performance.now() - start < FAILED_START_MS
        // 126, 127: a shared library is missing; a crash signal: no sandbox, no display.
        const crashed = signal !== null && signal !== 'SIGTERM' && signal !== 'SIGINT'
        if (isEarly && (code === 126 || code === 127 || crashed)) resolve(null)
        else resolve(code ?? 0)
      })
    })
  } finally {
    for (const signal of signals) process.off(signal, pass)
  }
}

/** Writes the file that sends a browser to the address: the code in it must not be seen in the list of processes. */
export function writeLaunchFile(dataDir: string, address: string): { path: string; remove(): void } {
  let dir = join(dataDir, 'runtime')
  let isTemporary = false
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    chmodSync(dir, 0o700)
  } catch {
    // The page must open all the same: it says what is wrong with the folder.
    dir = mkdtempSync(join(tmpdir(), 'vademecum-'))
    isTemporary = true
  }
  const path = join(dir, 'open.html')
  rmSync(path, { force: true })
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><title>Vademecum</title><meta http-equiv="refresh" content="0; url=${address}">`,
    { mode: 0o600, flag: 'wx' },
  )
  return { path, remove: () => rmSync(isTemporary ? dir : path, { force: true, recursive: true }) }
}

/** A window without tabs or address bar, with a profile of its own that asks nothing of the network. */
export function browserArguments(launchFile: string, profileDir: string): string[] {
  return [
    `--app=${pathToFileURL(launchFile).href}`,
    `--user-data-dir=${profileDir}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--disable-sync',
    '--password-store=basic',
    '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
  ]
}

type Options = {
  readonly data: string | undefined
  readonly port: number
  readonly noOpen: boolean
  readonly web: boolean
}

async function main(): Promise<number> {
  const locale = localeOf(process.env)
  const { cli, errors } = resources[locale]
  const say = (message: string) => process.stderr.write(`${message}\n`)
  const fail = (message: string, code: number) => {
    say(message)
    return code
  }

  let options: Options
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        web: { type: 'boolean' },
      },
    })
    const port = values.port ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return fail(cli.start.badPort, 2)
    options = {
      data: values.data,
      port: Number(port),
      noOpen: values['no-open'] ?? false,
      web: values.web ?? false,
    }
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), 2)
  }

  try {
    await ensureBuilt({ onBuild: () => say(cli.start.building) })
  } catch (error) {
    if (!(error instanceof BuildError)) throw error
    return fail(`${error.output.trimEnd()}\n${cli.start.buildFailed}`, 1)
  }

  const program = locateProgram(import.meta.dirname)
  const dataDir = resolveDataDir({
    argv: options.data,
    env: process.env,
    programDir: program.root,
    homeDir: homedir(),
  })
  const withWindow = !options.noOpen && hasDisplay(process.env, process.platform)

  if (!options.noOpen && !options.web) {
    if (findElectron(program.root) === null) await tryInstaller(program.root, () => say(cli.start.installing))
    const electron = findElectron(program.root)
    const code = electron === null || !withWindow ? null : await runElectron(electron, program.root, dataDir)
    if (code !== null) return code
    if (electron === null) say(cli.start.noElectron)
    else if (withWindow) say(cli.start.electronFailed)
  }
  if (!withWindow && !options.noOpen) say(cli.start.noDisplay)

  try {
    const { runWebHost } = await import('../src/main/web/run.ts')
    const host = await runWebHost({ dataDir, port: options.port, program })
    const { stdin, stdout, stderr } = process
    const terminal = { stdin, stdout, stderr, locale }
    const browser = withWindow ? findChromium() : null
    if (withWindow && browser === null) say(cli.start.noBrowser)
    if (browser === null) {
      await serveInTerminal(host, terminal)
      return 0
    }
    const launch = writeLaunchFile(dataDir, host.createAddress())
    // Its code is worth nothing by then.
    setTimeout(launch.remove, LAUNCH_CODE_LIFETIME_MS).unref()
    const window = spawn(browser, browserArguments(launch.path, join(dataDir, 'browser')), {
      stdio: 'ignore',
    })
    try {
      await serveInTerminal(
        host,
        terminal,
        windowClosed(
          window,
          () => host.countStreams(),
          () => say(cli.start.noBrowser),
        ),
      )
    } finally {
      launch.remove()
      window.kill()
    }
    return 0
  } catch (error) {
    if (error instanceof AppError) return fail(errors[error.code], 1)
    return fail(
      fill(cli.start.unexpected, { reason: error instanceof Error ? error.message : String(error) }),
      1,
    )
  }
}

/** Resolves when the browser that we started has ended and no other window is connected. */
async function windowClosed(
  window: ChildProcess,
  streams: () => number,
  onFailure: () => void,
): Promise<void> {
  const start = performance.now()
  await new Promise<void>((resolve) => {
    window.on('error', () => resolve())
    window.on('exit', () => resolve())
  })
  if (performance.now() - start < FAILED_START_MS && streams() === 0) {
    // It could not start, or handed the window over to one that was already running: serve until Ctrl+C.
    onFailure()
    return new Promise(() => {})
  }
  for (;;) {
    await sleep(LAST_WINDOW_GRACE_MS)
    if (streams() === 0) return
  }
}

if (import.meta.main) process.exit(await main())
