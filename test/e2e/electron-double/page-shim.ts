// What the double puts into a page before its own scripts: the two Electron modules of a sandboxed preload, then the
// built preload bundle. Runs in the page; must not use anything from outside the function.

/** Name of the function through which the parent process hears the page; hidden from the application's own frame. */
export const BINDING = '__electronDoubleInvoke'
/** Name of the function through which the parent process sends events into the page. */
export const DELIVER = '__electronDoubleDeliver'

type Invoke = (channel: string, args: unknown[]) => Promise<unknown>
type Listener = (event: unknown, ...args: unknown[]) => void

/** Prepares the page and runs `preload`, the bundle as a function of `require`, `module` and `exports`. */
export function runPreload(
  names: { binding: string; deliver: string },
  preload: (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void,
): void {
  // Electron runs a preload in the top frame only, unless node integration in subframes is asked for.
  if (window.top !== window) return
  const page = window as unknown as Record<string, unknown>
  const invoke = page[names.binding] as Invoke
  delete page[names.binding]

  const listeners = new Map<string, Set<Listener>>()
  const ipcRenderer = {
    // What cannot be cloned is refused here, as Electron does: functions, for one.
    invoke: async (channel: string, ...args: unknown[]) => invoke(channel, structuredClone(args)),
    on(channel: string, listener: Listener) {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known.add(listener))
      return ipcRenderer
    },
    removeListener(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  Object.defineProperty(page, names.deliver, {
    value: (channel: string, message: unknown) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({ sender: ipcRenderer }, message)
    },
  })

  /** Copies values and wraps functions, so that identity is lost on the way as it is over Electron's bridge. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => cross((value as (...args: unknown[]) => unknown)(...args.map(cross)))
    }
    if (value instanceof Promise) return value.then(cross)
    if (Array.isArray(value)) return value.map(cross)
    if (typeof value === 'object' && value !== null) {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cross(one)])))
    }
    return value
  }
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      Object.defineProperty(window, name, { value: cross(api), enumerable: true })
    },
  }

  const module = { exports: {} }
  preload(
    (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer }
      throw new Error(`module not found: ${name}`)
    },
    module,
    module.exports,
  )
}

/** The whole script, as text for the page. */
export function pageScript(preloadSource: string): string {
  const names = JSON.stringify({ binding: BINDING, deliver: DELIVER })
  return `(${runPreload.toString()})(${names}, function (require, module, exports) {\n${preloadSource}\n})`
}
