// The application's windows: how they are made, shown, remembered and closed. Holds view state only, no data.
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import { EVENT_CHANNEL } from '../../shared/channels.ts'
import type { AppEvent } from '../../shared/contract/events.ts'
import type { ElectronModule } from './types.ts'
import { APP_URL } from './urls.ts'
import {
  MIN_HEIGHT,
  MIN_WIDTH,
  readWindowState,
  type WindowPlace,
  windowBounds,
  writeWindowState,
} from './window-state.ts'

/** Painted before the page is, so that a dark window does not flash white: `--v-bg` of the renderer's tokens.css. */
export const BACKGROUND = { light: '#f4f5f7', dark: '#11151b' } as const

export function windowOptions(
  place: WindowPlace,
  backgroundColor: string,
  preload: string,
  devTools: boolean,
): BrowserWindowConstructorOptions {
  const { maximized: _maximized, ...bounds } = place
  return {
    ...bounds,
    minWidth: Math.min(MIN_WIDTH, bounds.width),
    minHeight: Math.min(MIN_HEIGHT, bounds.height),
    title: 'Vademecum',
    show: false,
    backgroundColor,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools,
    },
  }
}

export type WindowsOptions = {
  readonly electron: Pick<ElectronModule, 'BrowserWindow' | 'nativeTheme' | 'screen'>
  readonly dataDir: string
  /** The built preload. */
  readonly preload: string
  /** False where positions are unknown (Wayland). */
  readonly canPlace: boolean
  readonly devTools: boolean
  /** Waits until the calls of a window that was told to close have been answered. */
  readonly settled: (quietMs: number, limitMs: number) => Promise<void>
  readonly limits: WindowLimits
}

export type WindowLimits = {
  /** Show the window after this time even if the page has not painted: on some desktops it never says so. */
  readonly showMs: number
  /** Time that a closing window has to save what was being typed. */
  readonly flushMs: number
  /** A closing window is quiet when it has made no call for this long. */
  readonly quietMs: number
}

export const DEFAULT_LIMITS: WindowLimits = { showMs: 3000, flushMs: 1000, quietMs: 100 }

export type Windows = {
  open(): void
  /** Shows and focuses the window, opening one when there is none. */
  focus(): void
  /** The focused window of ours, or any; null when none is open, or all are closing. */
  current(): BrowserWindow | null
  /** Whether the web contents with this id is one of our windows. */
  owns(webContentsId: number): boolean
  /** Sends to every live window. */
  broadcast(event: AppEvent): void
  send(window: BrowserWindow, event: AppEvent): void
  /** Paints the background again after a change of theme. */
  repaint(): void
  /** Lets every window save what was being typed, then closes it; never takes longer than the limit. */
  closeAll(): Promise<void>
}

const REMEMBER_AFTER_MS = 500

export function createWindows(options: WindowsOptions): Windows {
  const { electron, dataDir, limits } = options
  /** Open windows, each with the way to keep its place now. */
  const live = new Map<BrowserWindow, () => void>()
  const closing = new Map<BrowserWindow, Promise<void>>()

  const background = () => (electron.nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light)

  function displays() {
    const primary = electron.screen.getPrimaryDisplay()
    const others = electron.screen.getAllDisplays().filter((display) => display.id !== primary.id)
    return [primary, ...others].map((display) => display.workArea)
  }

  function open(): void {
    const place = windowBounds(readWindowState(dataDir), displays(), options.canPlace)
    const window = new electron.BrowserWindow(
      windowOptions(place, background(), options.preload, options.devTools),
    )
    live.set(window, rememberPlace(window))
    showWhenReady(window, place.maximized)

    window.on('close', (event) => {
      // The first request lets the page save; the second, made by closeWindow, goes through.
      if (closing.has(window)) return
      event.preventDefault()
      void closeWindow(window)
    })
    window.on('closed', () => {
      live.delete(window)
      closing.delete(window)
    })
    // A page may ask to stay while something is unsaved; Electron would then keep it open without a word.
    window.webContents.on('will-prevent-unload', (event) => event.preventDefault())
    reloadAfterCrash(window)
    load(window)
  }

  function load(window: BrowserWindow): void {
    // A failed load shows in the window itself; nothing to add here.
    window.loadURL(APP_URL).catch(() => undefined)
  }

  function showWhenReady(window: BrowserWindow, maximized: boolean): void {
    let shown = false
    const show = () => {
      clearTimeout(timer)
      if (shown || window.isDestroyed() || closing.has(window)) return
      shown = true
      if (maximized) window.maximize()
      window.show()
    }
    const timer = setTimeout(show, limits.showMs)
    window.once('ready-to-show', show)
    window.once('closed', () => clearTimeout(timer))
  }

  /** Keeps the place only while the window is visible: hidden ones tell wrong bounds on some systems. */
  function rememberPlace(window: BrowserWindow): () => void {
    let timer: NodeJS.Timeout | undefined
    const keep = () => {
      clearTimeout(timer)
      if (window.isDestroyed() || !window.isVisible() || window.isMinimized() || window.isFullScreen()) return
      const { x, y, width, height } = window.getNormalBounds()
      writeWindowState(dataDir, { x, y, width, height, maximized: window.isMaximized() })
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, REMEMBER_AFTER_MS)
    }
    window.on('resize', later)
    window.on('move', later)
    window.on('maximize', later)
    window.on('unmaximize', later)
    window.once('closed', () => clearTimeout(timer))
    return keep
  }

  /** Once: a page that dies again within ten seconds would die for ever. */
  function reloadAfterCrash(window: BrowserWindow): void {
    let lastCrash = Number.NEGATIVE_INFINITY
    window.webContents.on('render-process-gone', (_event, details) => {
      const now = performance.now()
      if (details.reason === 'clean-exit' || closing.has(window) || now - lastCrash < 10_000) return
      lastCrash = now
      load(window)
    })
  }

  function closeWindow(window: BrowserWindow): Promise<void> {
    const known = closing.get(window)
    if (known) return known
    const done = flushAndClose(window)
    closing.set(window, done)
    return done
  }

  /**
   * Hiding takes the focus away and makes the page hidden, and pages save on either; then the ordinary close, and
   * the forced one for a page that does not answer.
   */
  async function flushAndClose(window: BrowserWindow): Promise<void> {
    const begin = performance.now()
    const left = () => Math.max(0, limits.flushMs - (performance.now() - begin))
    live.get(window)?.()
    if (!window.webContents.isCrashed()) {
      window.hide()
      await options.settled(limits.quietMs, left())
    }
    if (window.isDestroyed()) return
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => {
        if (!window.isDestroyed()) window.destroy()
        resolve()
      }, left())
      window.once('closed', () => {
        clearTimeout(force)
        resolve()
      })
      window.close()
    })
  }

  function send(window: BrowserWindow, event: AppEvent): void {
    if (!window.isDestroyed() && !window.webContents.isDestroyed()) {
      window.webContents.send(EVENT_CHANNEL, event)
    }
  }

  function current(): BrowserWindow | null {
    const usable = [...live.keys()].filter((window) => !closing.has(window))
    const focused = electron.BrowserWindow.getFocusedWindow()
    return usable.find((window) => window === focused) ?? usable.at(-1) ?? null
  }

  return {
    open,
    current,
    send,
    focus() {
      const window = current()
      if (!window) return open()
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    owns: (webContentsId) =>
      [...live.keys()].some((window) => !window.isDestroyed() && window.webContents.id === webContentsId),
    broadcast(event) {
      for (const window of live.keys()) send(window, event)
    },
    repaint() {
      for (const window of live.keys()) if (!window.isDestroyed()) window.setBackgroundColor(background())
    },
    async closeAll() {
      await Promise.all([...live.keys()].map((window) => closeWindow(window)))
    },
  }
}
