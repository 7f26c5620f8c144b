// A stand-in for Electron's main-process modules: remembers what it was told, in order, and lets a test act as the
// system would. IPC structured-clones both ways, as Electron does. Used by unit tests and by the end-to-end double.
import { EventEmitter } from 'node:events'
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  SaveDialogOptions,
} from 'electron'
import type { ElectronModule } from '../../src/main/electron/types.ts'

export type FakeFrame = { url: string; parent: FakeFrame | null }
type Handler = (event: unknown, ...args: unknown[]) => unknown
type Rect = { x: number; y: number; width: number; height: number }
export type FakeDisplay = { id: number; workArea: Rect }
type OpenHandler = (details: { url: string }) => { action: string }

/** Where the double carries effects into a real browser; a unit test leaves them out. */
export type FakeHooks = {
  load?(window: FakeWindow, url: string): Promise<void>
  send?(window: FakeWindow, channel: string, message: unknown): void
  hidden?(window: FakeWindow): void
  /** The window asks its page to go; the page has gone when it resolves. */
  unload?(window: FakeWindow): Promise<void>
  destroyed?(window: FakeWindow): void
  exit?(code: number): void
}

export type FakeOptions = {
  readonly packaged?: boolean
  readonly appPath?: string
  readonly version?: string
  readonly exePath?: string
  readonly lock?: boolean
  readonly dark?: boolean
  readonly displays?: readonly FakeDisplay[]
  /** Windows that never say they have painted. */
  readonly neverPaints?: boolean
  readonly hooks?: FakeHooks
}

/** An event that can be prevented, as Electron passes to its listeners. */
export class FakeEvent {
  defaultPrevented = false
  readonly url: string
  constructor(url = '') {
    this.url = url
  }
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

export class FakeWebContents extends EventEmitter {
  readonly id: number
  readonly sent: { channel: string; message: unknown }[] = []
  mainFrame: FakeFrame = { url: '', parent: null }
  openHandler: OpenHandler | null = null
  crashed = false
  readonly window: FakeWindow

  constructor(id: number, window: FakeWindow) {
    super()
    this.id = id
    this.window = window
  }
  send(channel: string, message: unknown): void {
    const copy = structuredClone(message)
    this.sent.push({ channel, message: copy })
    this.window.hooks.send?.(this.window, channel, copy)
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
  isDestroyed(): boolean {
    return this.window.destroyed
  }
  isCrashed(): boolean {
    return this.crashed
  }
  /** A page tries to go to an address; answers whether it was prevented. */
  attempt(event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', url: string): boolean {
    const details = new FakeEvent(url)
    this.emit(event, details, url)
    return details.defaultPrevented
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents: FakeWebContents
  readonly options: BrowserWindowConstructorOptions
  readonly hooks: FakeHooks
  bounds: Rect
  visible = false
  minimized = false
  maximized = false
  fullScreen = false
  focused = false
  destroyed = false
  background: string | undefined
  #closingPage = false
  readonly #system: FakeSystem

  constructor(system: FakeSystem, id: number, options: BrowserWindowConstructorOptions) {
    super()
    this.#system = system
    this.hooks = system.hooks
    this.options = options
    this.background = options.backgroundColor
    this.bounds = {
      x: options.x ?? 10,
      y: options.y ?? 20,
      width: options.width ?? 800,
      height: options.height ?? 600,
    }
    this.webContents = new FakeWebContents(id, this)
  }

  async loadURL(url: string): Promise<void> {
    this.#system.log.push(`load:${url}`)
    this.webContents.mainFrame = { url, parent: null }
    await this.hooks.load?.(this, url)
    if (this.#system.paints && !this.destroyed) this.emit('ready-to-show')
  }
  show(): void {
    this.#system.log.push('show')
    this.visible = true
    this.focused = true
  }
  hide(): void {
    this.#system.log.push('hide')
    this.visible = false
    this.focused = false
    this.hooks.hidden?.(this)
  }
  focus(): void {
    this.#system.log.push('focus')
    this.focused = true
  }
  restore(): void {
    this.minimized = false
  }
  maximize(): void {
    this.maximized = true
    this.visible = true
  }
  setBackgroundColor(color: string): void {
    this.background = color
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  isVisible(): boolean {
    return this.visible
  }
  isMinimized(): boolean {
    return this.minimized
  }
  isMaximized(): boolean {
    return this.maximized
  }
  isFullScreen(): boolean {
    return this.fullScreen
  }
  getNormalBounds(): Rect {
    return { ...this.bounds }
  }
  /** The user's or the program's request to close. */
  close(): void {
    if (this.destroyed || this.#closingPage) return
    const event = new FakeEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return
    if (!this.hooks.unload) {
      this.destroy()
      return
    }
    this.#closingPage = true
    void this.hooks.unload(this).then(() => this.destroy())
  }
  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    this.#system.log.push('closed')
    this.hooks.destroyed?.(this)
    this.#system.forget(this)
    this.emit('closed')
    this.#system.afterClosed()
  }
}

type PermissionDetails = { isMainFrame: boolean; requestingUrl: string }

export class FakeSession {
  permissionRequest:
    | ((c: unknown, permission: string, done: (granted: boolean) => void, d: PermissionDetails) => void)
    | null = null
  permissionCheck:
    | ((c: unknown, permission: string, origin: string, d: PermissionDetails) => boolean)
    | null = null
  device: ((details: unknown) => boolean) | null = null
  beforeRequest:
    | ((details: { url: string; resourceType: string }, done: (answer: { cancel: boolean }) => void) => void)
    | null = null
  spellChecker = true
  readonly #log: string[]

  constructor(log: string[]) {
    this.#log = log
  }
  setPermissionRequestHandler(handler: FakeSession['permissionRequest']): void {
    this.#log.push('permission-request')
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: FakeSession['permissionCheck']): void {
    this.#log.push('permission-check')
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: FakeSession['device']): void {
    this.#log.push('device-permission')
    this.device = handler
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker = on
  }
  readonly webRequest = {
    onBeforeRequest: (handler: FakeSession['beforeRequest']): void => {
      this.#log.push('before-request')
      this.beforeRequest = handler
    },
  }
  /** Whether a request would go out. */
  lets(url: string, resourceType: string): boolean {
    let cancelled = false
    this.beforeRequest?.({ url, resourceType }, (answer) => {
      cancelled = answer.cancel
    })
    return !cancelled
  }
}

class FakeApp extends EventEmitter {
  readonly isPackaged: boolean
  readonly paths = new Map<string, string>()
  #ready: () => void = () => undefined
  readonly #whenReady = new Promise<void>((resolve) => {
    this.#ready = resolve
  })
  quitting = false
  exited = false
  readonly #system: FakeSystem
  readonly #options: FakeOptions

  constructor(system: FakeSystem, options: FakeOptions) {
    super()
    this.#system = system
    this.#options = options
    this.isPackaged = options.packaged ?? false
    this.paths.set('exe', options.exePath ?? '/opt/vademecum/vademecum')
  }
  setPath(name: string, path: string): void {
    this.#system.log.push(`path:${name}`)
    this.paths.set(name, path)
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? ''
  }
  getAppPath(): string {
    return this.#options.appPath ?? '/app'
  }
  getVersion(): string {
    return this.#options.version ?? '0.0.0'
  }
  requestSingleInstanceLock(): boolean {
    this.#system.log.push('lock')
    return this.#options.lock ?? true
  }
  enableSandbox(): void {
    this.#system.log.push('sandbox')
  }
  whenReady(): Promise<void> {
    return this.#whenReady
  }
  becomeReady(): void {
    if (this.exited) return
    this.#system.log.push('ready')
    this.#ready()
  }
  quit(): void {
    if (this.exited) return
    this.#system.log.push('quit')
    const event = new FakeEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.quitting = true
    for (const window of [...this.#system.windows]) window.close()
    if (this.#system.windows.length === 0) this.finish()
  }
  finish(): void {
    if (this.exited) return
    this.emit('will-quit', new FakeEvent())
    this.exit(0)
  }
  exit(code: number): void {
    this.exited = true
    this.#system.log.push('exit')
    this.#system.hooks.exit?.(code)
  }
}

class FakeNativeTheme extends EventEmitter {
  #source = 'system'
  systemDark: boolean
  constructor(dark: boolean) {
    super()
    this.systemDark = dark
  }
  get themeSource(): string {
    return this.#source
  }
  set themeSource(source: string) {
    const before = this.shouldUseDarkColors
    this.#source = source
    if (this.shouldUseDarkColors !== before) this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark' || (this.#source === 'system' && this.systemDark)
  }
}

export type FakeMenu = { template: MenuItemConstructorOptions[] }

export class FakeSystem {
  /** What happened, in order. */
  readonly log: string[] = []
  readonly hooks: FakeHooks
  readonly paints: boolean
  readonly windows: FakeWindow[] = []
  readonly app: FakeApp
  readonly session: FakeSession
  readonly nativeTheme: FakeNativeTheme
  readonly schemes: CustomScheme[][] = []
  readonly protocolHandlers = new Map<string, (request: Request) => Promise<Response>>()
  readonly opened: { kind: 'external' | 'path'; target: string }[] = []
  readonly questions: MessageBoxOptions[] = []
  /** The button that the user presses next; a promise keeps the dialog open. */
  answer: number | Promise<number> = 1
  readonly saveDialogs: SaveDialogOptions[] = []
  /** Where the user saves next: a path, or null when the dialog is given up. A promise keeps it open. */
  savePath: string | null | Promise<string | null> = null
  menu: FakeMenu | null = null
  menusBuilt = 0
  readonly electron: ElectronModule
  readonly #ipc = new Map<string, Handler>()

  constructor(options: FakeOptions = {}) {
    this.hooks = options.hooks ?? {}
    this.paints = !options.neverPaints
    this.app = new FakeApp(this, options)
    this.session = new FakeSession(this.log)
    this.nativeTheme = new FakeNativeTheme(options.dark ?? false)
    const displays = options.displays ?? [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]
    this.electron = this.#module(displays)
  }

  #module(displays: readonly FakeDisplay[]): ElectronModule {
    const system = this
    let nextId = 1
    class BrowserWindow extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(system, nextId++, options)
        system.log.push('window')
        system.windows.push(this)
        system.app.emit('web-contents-created', new FakeEvent(), this.webContents)
      }
      static getFocusedWindow(): FakeWindow | null {
        return system.windows.find((window) => window.focused) ?? null
      }
      static getAllWindows(): FakeWindow[] {
        return [...system.windows]
      }
    }
    const parts = {
      app: this.app,
      BrowserWindow,
      dialog: {
        showMessageBox: async (...args: unknown[]) => {
          this.questions.push(args.at(-1) as MessageBoxOptions)
          return { response: await this.answer, checkboxChecked: false }
        },
        showSaveDialog: async (...args: unknown[]) => {
          this.saveDialogs.push(args.at(-1) as SaveDialogOptions)
          const path = await this.savePath
          return { canceled: path === null, filePath: path ?? '' }
        },
        showErrorBox: (title: string, content: string) => {
          this.log.push(`error:${title}:${content}`)
        },
      },
      ipcMain: {
        handle: (channel: string, handler: Handler) => {
          if (this.#ipc.has(channel)) throw new Error(`a second handler for ${channel}`)
          this.log.push(`ipc:${channel}`)
          this.#ipc.set(channel, handler)
        },
      },
      Menu: {
        buildFromTemplate: (template: MenuItemConstructorOptions[]): FakeMenu => ({ template }),
        setApplicationMenu: (menu: FakeMenu) => {
          this.log.push('menu')
          this.menusBuilt += 1
          this.menu = menu
        },
      },
      nativeTheme: this.nativeTheme,
      protocol: {
        registerSchemesAsPrivileged: (schemes: CustomScheme[]) => {
          this.log.push('schemes')
          this.schemes.push(schemes)
        },
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
          this.log.push(`protocol:${scheme}`)
          this.protocolHandlers.set(scheme, handler)
        },
      },
      screen: { getPrimaryDisplay: () => displays[0], getAllDisplays: () => [...displays] },
      session: { defaultSession: this.session },
      shell: {
        openExternal: async (target: string) => {
          this.opened.push({ kind: 'external', target })
        },
        openPath: async (target: string) => {
          this.opened.push({ kind: 'path', target })
          return ''
        },
      },
    }
    return parts as unknown as ElectronModule
  }

  forget(window: FakeWindow): void {
    this.windows.splice(this.windows.indexOf(window), 1)
  }
  afterClosed(): void {
    if (this.windows.length > 0) return
    // Electron leaves `window-all-closed` out while it is quitting.
    if (this.app.quitting) this.app.finish()
    else this.app.emit('window-all-closed')
  }

  /** A page's call, cloned both ways; `frame` is null when it has navigated or gone. */
  async call(
    channel: string,
    args: unknown[],
    sender: { id: number },
    frame: FakeFrame | null,
  ): Promise<unknown> {
    const handler = this.#ipc.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const copies = args.map((arg) => structuredClone(arg))
    return structuredClone(await handler({ sender, senderFrame: frame }, ...copies))
  }

  /** Answers a request for the application's scheme. */
  async fetch(url: string, method = 'GET'): Promise<Response> {
    const scheme = url.slice(0, url.indexOf(':'))
    const handler = this.protocolHandlers.get(scheme)
    if (!handler) throw new Error(`no handler for ${scheme}:`)
    // Not a real Request: it would resolve `..` before the handler saw it.
    return await handler({ url, method } as Request)
  }

  /** All items of the present menu, submenus included. */
  menuItems(): MenuItemConstructorOptions[] {
    return flattenMenu(this.menu?.template ?? [])
  }

  /** Clicks the item with this id, or with this label. */
  clickMenu(idOrLabel: string): void {
    const items = this.menuItems()
    const item = items.find((one) => one.id === idOrLabel) ?? items.find((one) => one.label === idOrLabel)
    if (!item) throw new Error(`no menu item ${idOrLabel}`)
    if (item.role === 'quit') this.app.quit()
    else if (item.role === 'close') this.windows.find((window) => window.focused)?.close()
    else if (item.click) (item.click as (...args: unknown[]) => void)(item, undefined, {})
    else throw new Error(`the menu item ${idOrLabel} has no action here`)
  }
}

export function flattenMenu(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flattenMenu(item.submenu) : [])])
}
