// Runs the *built* main and preload bundles without Electron: the main bundle in a child process on Node, where the
// module `electron` is a double, and the page in a real Chromium held by the test.
//
// What is real: the built bundles, two processes and a structured clone between them, the core with its stores,
// Chromium, the content security policy and the other headers that the protocol handler answers.
// What is not: Chromium cannot open unknown schemes, so `app://app/` is shown to it as a reserved https origin and
// translated on the way (also in the frame that the host is told about); the preload runs in the page's own world;
// the order of events, the single-instance lock, menus and dialogs are the double's, not the system's.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Frame,
  type Page,
  type Route,
} from 'playwright-core'
import {
  type BrowserMethods,
  connect,
  type DoubleFrame,
  type DoubleRecord,
  type MainMethods,
} from './electron-double/messages.ts'
import { BINDING, DELIVER, pageScript } from './electron-double/page-shim.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const APP_ORIGIN = 'app://app'
/** `.invalid` is reserved: no request for it can leave the computer. */
const PAGE_ORIGIN = 'https://app.vademecum.invalid'

export type DoubleOptions = {
  readonly dataDir: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly context?: BrowserContextOptions
}

export type ElectronDouble = {
  /** The page of the first window. */
  readonly page: Page
  /** Pages of all open windows. */
  pages(): Page[]
  /** Requests that were refused, by the host's rules or because there is no network. */
  readonly refused: string[]
  /** Standard output and error of the main process so far. */
  output(): string
  /** By id (a command of the contract, `open-data`, `open-logs`) or by label. */
  menuClick(idOrLabel: string): Promise<void>
  menuLabels(): Promise<string[]>
  /** The button that the user presses in system dialogs from now on; 1 (cancel) at first. */
  answerDialogs(button: number): Promise<void>
  /** Where the user saves from now on; null, as at first, gives up. */
  saveTo(path: string | null): Promise<void>
  /** A call as if from the given frame of the first window; null is a frame that has gone. */
  invokeAs(frame: DoubleFrame | null, name: unknown, input: unknown): Promise<unknown>
  /** What the main process did with the system. */
  record(): Promise<DoubleRecord>
  secondInstance(): Promise<void>
  /** Closes the first window as the user does. */
  closeWindow(): Promise<void>
  /** Quits as the menu does and answers the exit code. */
  quit(): Promise<number | null>
  /** SIGKILL, for tests of crashes. */
  kill(): Promise<void>
  /** Quits if need be and closes the browser. */
  close(): Promise<void>
}

export function chromiumPath(): string {
  const { CHROMIUM_PATH: path } = process.env
  return path ?? '/usr/bin/chromium'
}

function toAppUrl(url: string): string {
  return url === PAGE_ORIGIN || url.startsWith(`${PAGE_ORIGIN}/`)
    ? APP_ORIGIN + url.slice(PAGE_ORIGIN.length)
    : url
}

function toPageUrl(url: string): string {
  return url.startsWith(`${APP_ORIGIN}/`) ? PAGE_ORIGIN + url.slice(APP_ORIGIN.length) : url
}

function toFrame(frame: Frame): DoubleFrame {
  const parent = frame.parentFrame()
  return { url: toAppUrl(frame.url()), parent: parent ? toFrame(parent) : null }
}

/** Electron's names for what Playwright tells. */
function resourceType(route: Route): string {
  const request = route.request()
  const type = request.resourceType()
  if (type === 'document') return request.frame().parentFrame() ? 'subFrame' : 'mainFrame'
  if (type === 'fetch' || type === 'eventsource') return 'xhr'
  return ['stylesheet', 'script', 'image', 'font', 'xhr', 'ping', 'media'].includes(type) ? type : 'other'
}

/** Resolves when the first window has loaded and is shown; rejects, with the output, when the process ends before. */
export async function launchElectronDouble(options: DoubleOptions): Promise<ElectronDouble> {
  const main = join(ROOT, 'out/main/index.js')
  if (!existsSync(main)) throw new Error('no build: run "npm run build" first')

  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    return await start(main, browser, options)
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function start(main: string, browser: Browser, options: DoubleOptions): Promise<ElectronDouble> {
  const context = await browser.newContext({ locale: 'fr-FR', serviceWorkers: 'block', ...options.context })
  const pages = new Map<number, Page>()
  const refused: string[] = []
  let output = ''

  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--import',
      new URL('./electron-double/register.ts', import.meta.url).href,
      main,
      '--data',
      options.dataDir,
      ...(options.args ?? []),
    ],
    {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    },
  )
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  child.on('error', (error) => {
    output += String(error)
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))

  let loaded: (page: Page) => void = () => undefined
  const firstPage = new Promise<Page>((resolve) => {
    loaded = resolve
  })

  const own: BrowserMethods = {
    async load(windowId, url, preload, size) {
      const page = pages.get(windowId) ?? (await open(windowId, preload, size))
      goingTo.set(page, toPageUrl(url))
      await page.goto(toPageUrl(url))
      loaded(page)
    },
    async event(windowId, channel, message) {
      await pages.get(windowId)?.evaluate(
        ({ deliver, channel, message }) => {
          const page = window as unknown as Record<string, (channel: string, message: unknown) => void>
          page[deliver]?.(channel, message)
        },
        { deliver: DELIVER, channel, message },
      )
    },
    async hidden(windowId) {
      // A headless page is never hidden: tell it what it would be told.
      await pages.get(windowId)?.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
        Object.defineProperty(document, 'hidden', { value: true, configurable: true })
        const focused = document.activeElement
        focused?.dispatchEvent(new FocusEvent('blur'))
        focused?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
        window.dispatchEvent(new FocusEvent('blur'))
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      })
    },
    async unload(windowId) {
      const page = pages.get(windowId)
      if (!page) return
      const closed = new Promise<void>((resolve) => page.once('close', () => resolve()))
      await page.close({ runBeforeUnload: true })
      await closed
    },
    async destroyed(windowId) {
      const page = pages.get(windowId)
      pages.delete(windowId)
      if (page && !page.isClosed()) await page.close()
    },
  }
  const remote = connect<MainMethods>(
    {
      // With a callback, sending to a process that has just ended is no uncaught error.
      post: (message) => void (child.connected && child.send(message, () => undefined)),
      listen: (listener) => void child.on('message', listener),
    },
    own,
  )
  void exited.then((code) => remote.abandon(`the main process ended with ${code}\n${output}`))

  /** Loads that the host itself asked for: Electron does not ask the host about those. */
  const goingTo = new Map<Page, string>()

  function windowIdOf(page: Page): number {
    for (const [id, one] of pages) if (one === page) return id
    throw new Error('the page has no window')
  }

  async function open(
    windowId: number,
    preload: string,
    size: { width: number; height: number },
  ): Promise<Page> {
    const page = await context.newPage()
    pages.set(windowId, page)
    await page.setViewportSize(options.context?.viewport ?? size)
    await page.addInitScript({ content: pageScript(readFileSync(preload, 'utf8')) })
    page.on('dialog', (dialog) => {
      const leaves = dialog.type() === 'beforeunload' && remote.call('ignoresBeforeUnload', windowId)
      Promise.resolve(leaves)
        .then((ignored) => (ignored ? dialog.accept() : dialog.dismiss()))
        // The window may be gone before the answer comes.
        .catch(() => undefined)
    })
    return page
  }

  // Pages that are made here, as windows, stay; those that a page opens go away, and `answer` has told the host where
  // they wanted to go.
  let opening = 0
  const newPage = context.newPage.bind(context)
  context.newPage = async () => {
    opening += 1
    try {
      return await newPage()
    } finally {
      opening -= 1
    }
  }
  context.on('page', (popup) => {
    if (opening === 0) popup.close().catch(() => undefined)
  })

  await exposeInvoke(context, remote, windowIdOf)
  await context.route('**/*', (route) => answer(route).catch(() => route.abort().catch(() => undefined)))
  await context.routeWebSocket(/.*/, (socket) => {
    refused.push(socket.url())
    void socket.close()
  })

  /** The page that asks, or null for the first address of a window that a page opens. */
  function pageOf(route: Route): Page | null {
    try {
      const page = route.request().frame().page()
      return [...pages.values()].includes(page) ? page : null
    } catch {
      // Playwright does not know the frame yet.
      return null
    }
  }

  async function answer(route: Route): Promise<void> {
    const request = route.request()
    const url = toAppUrl(request.url())
    const page = pageOf(route)
    if (page === null) {
      // The browser does not always tell whose it was (rel=noopener): the last window is taken.
      const from = [...pages.keys()].at(-1)
      if (from !== undefined) await remote.call('windowOpen', from, url)
      return route.abort('aborted')
    }
    if (request.isNavigationRequest()) {
      const isMainFrame = request.frame() === page.mainFrame()
      const own = isMainFrame && goingTo.get(page) === request.url()
      goingTo.delete(page)
      if (!own && !(await remote.call('navigate', windowIdOf(page), url, isMainFrame))) {
        refused.push(url)
        // The page stays where it is.
        return route.abort('aborted')
      }
    }
    if (!(await remote.call('allows', url, resourceType(route)))) {
      refused.push(url)
      return route.abort('blockedbyclient')
    }
    if (!url.startsWith(`${APP_ORIGIN}/`)) {
      refused.push(url)
      return route.abort('internetdisconnected')
    }
    const { status, headers, body } = await remote.call('protocol', url, request.method())
    await route.fulfill({ status, headers, body: Buffer.from(body) })
  }

  const page = await Promise.race([
    firstPage,
    exited.then((code) => {
      throw new Error(`the main process ended with ${code} before its window was open\n${output}`)
    }),
  ])

  await remote.call('shown')

  async function quit(): Promise<number | null> {
    // The process ends while it answers.
    remote.call('quit').catch(() => undefined)
    return exited
  }

  return {
    page,
    pages: () => [...pages.values()],
    refused,
    output: () => output,
    menuClick: (idOrLabel) => remote.call('menuClick', idOrLabel),
    menuLabels: () => remote.call('menuLabels'),
    answerDialogs: (button) => remote.call('setAnswer', button),
    saveTo: (path) => remote.call('setSavePath', path),
    invokeAs: (frame, name, input) =>
      remote.call('invoke', windowIdOf(page), frame, 'api:invoke', [name, input]),
    record: () => remote.call('record'),
    secondInstance: () => remote.call('secondInstance'),
    closeWindow: () => remote.call('closeWindow', windowIdOf(page)),
    quit,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async close() {
      if (child.exitCode === null && child.signalCode === null) {
        const hung = setTimeout(() => child.kill('SIGKILL'), 5000)
        await quit()
        clearTimeout(hung)
      }
      await browser.close()
    },
  }
}

async function exposeInvoke(
  context: BrowserContext,
  remote: { call(method: 'invoke', ...args: Parameters<MainMethods['invoke']>): Promise<unknown> },
  windowIdOf: (page: Page) => number,
): Promise<void> {
  await context.exposeBinding(BINDING, ({ page, frame }, channel: string, args: unknown[]) =>
    remote.call('invoke', windowIdOf(page), toFrame(frame), channel, args),
  )
}
