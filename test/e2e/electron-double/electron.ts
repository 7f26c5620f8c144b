// The module that the built main bundle gets as `electron`: the fake of the unit tests, with its windows carried to
// a real browser by the parent process.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FakeEvent, FakeSystem, type FakeWindow } from '../../support/fake-electron.ts'
import { type BrowserMethods, connect, type MainMethods } from './messages.ts'

const appPath = process.cwd()
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as { version: string }

const system = new FakeSystem({
  appPath,
  version: manifest.version,
  hooks: {
    load: (window, url) =>
      browser.call('load', window.webContents.id, url, window.options.webPreferences?.preload ?? '', {
        width: window.bounds.width,
        height: window.bounds.height,
      }),
    send: (window, channel, message) =>
      ignore(browser.call('event', window.webContents.id, channel, message)),
    hidden: (window) => ignore(browser.call('hidden', window.webContents.id)),
    unload: (window) => browser.call('unload', window.webContents.id),
    destroyed: (window) => ignore(browser.call('destroyed', window.webContents.id)),
    exit: (code) => process.exit(code),
  },
})

/** A page that goes away while it is told something is no fault. */
function ignore(promise: Promise<unknown>): void {
  promise.catch(() => undefined)
}

function windowOf(id: number): FakeWindow {
  const window = system.windows.find((one) => one.webContents.id === id)
  if (!window) throw new Error(`no window ${id}`)
  return window
}

const methods: MainMethods = {
  async shown() {
    while (!system.windows[0]?.visible) await new Promise((resolve) => setTimeout(resolve, 5))
  },
  invoke: (windowId, frame, channel, args) => system.call(channel, args, { id: windowId }, frame),
  async protocol(url, method) {
    const response = await system.fetch(url, method)
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
  },
  allows: (url, resourceType) => system.session.lets(url, resourceType),
  navigate(windowId, url, isMainFrame) {
    const { webContents } = windowOf(windowId)
    const prevented =
      webContents.attempt('will-frame-navigate', url) ||
      (isMainFrame && webContents.attempt('will-navigate', url))
    return !prevented
  },
  windowOpen(windowId, url) {
    const action = windowOf(windowId).webContents.openHandler?.({ url }).action
    if (action !== 'deny') throw new Error('the double cannot open a second window for a page')
  },
  ignoresBeforeUnload(windowId) {
    const event = new FakeEvent()
    windowOf(windowId).webContents.emit('will-prevent-unload', event)
    return event.defaultPrevented
  },
  menuClick: (idOrLabel) => system.clickMenu(idOrLabel),
  menuLabels: () => system.menuItems().flatMap((item) => (item.label ? [item.label] : [])),
  setAnswer(button) {
    system.answer = button
  },
  setSavePath(path) {
    system.savePath = path
  },
  closeWindow: (windowId) => windowOf(windowId).close(),
  secondInstance: () => void system.app.emit('second-instance', new FakeEvent(), [], ''),
  quit: () => system.app.quit(),
  record: () => ({
    log: [...system.log],
    opened: [...system.opened],
    questions: system.questions.map(({ message, detail, buttons }) => ({
      message,
      detail: detail ?? '',
      buttons: [...(buttons ?? [])],
    })),
    saveDialogs: system.saveDialogs.map(({ title, defaultPath }) => ({
      title: title ?? '',
      defaultPath: defaultPath ?? '',
    })),
  }),
}

const browser = connect<BrowserMethods>(
  {
    post: (message) => void (process.connected && process.send?.(message, undefined, {}, () => undefined)),
    listen: (listener) => void process.on('message', listener),
  },
  methods,
)
// Without its browser the double has nothing to do.
process.on('disconnect', () => process.exit(1))
setImmediate(() => system.app.becomeReady())

export const { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } =
  system.electron
