// Calls between the two processes of the Electron double, over Node's channel with structured clone ("advanced"
// serialization): the same copying, and the same refusals, as between Electron's processes.

type Message =
  | { kind: 'call'; id: number; method: string; args: unknown[] }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; message: string }

/** One end of the channel. A message to a process that has gone is dropped. */
export type Endpoint = {
  post(message: object): void
  listen(listener: (message: unknown) => void): void
}

export type Methods = Readonly<Record<string, (...args: never[]) => unknown>>

/** Serves `own` to the other side and returns the way to call the other side's methods. */
export function connect<Other extends Methods>(endpoint: Endpoint, own: Methods) {
  let nextId = 1
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()

  const post = (message: Message): void => endpoint.post(message)

  async function serve(message: Message & { kind: 'call' }): Promise<void> {
    try {
      const method = own[message.method] as ((...args: unknown[]) => unknown) | undefined
      if (!method) throw new Error(`no method ${message.method}`)
      post({ kind: 'answer', id: message.id, value: await method(...message.args) })
    } catch (error) {
      post({
        kind: 'failure',
        id: message.id,
        message: error instanceof Error ? error.message : String(error),
      })
    }
  }

  endpoint.listen((raw) => {
    const message = raw as Message
    if (message.kind === 'call') {
      void serve(message)
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') call?.resolve(message.value)
    else call?.reject(new Error(message.message))
  })

  return {
    call<M extends keyof Other & string>(
      method: M,
      ...args: Parameters<Other[M]>
    ): Promise<Awaited<ReturnType<Other[M]>>> {
      const id = nextId++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: (value) => resolve(value as Awaited<ReturnType<Other[M]>>), reject })
        post({ kind: 'call', id, method, args })
      })
    },
    /** Fails every call that is still waiting: the other side has gone. */
    abandon(reason: string): void {
      for (const { reject } of waiting.values()) reject(new Error(reason))
      waiting.clear()
    },
  }
}

export type DoubleFrame = { url: string; parent: DoubleFrame | null }
export type DoubleResponse = { status: number; headers: Record<string, string>; body: Uint8Array }
export type DoubleRecord = {
  log: string[]
  opened: { kind: 'external' | 'path'; target: string }[]
  questions: { message: string; detail: string; buttons: string[] }[]
  saveDialogs: { title: string; defaultPath: string }[]
}

/** What the process that runs the built main bundle offers. */
export type MainMethods = {
  /** Resolves once the first window is shown. */
  shown(): Promise<void>
  invoke(windowId: number, frame: DoubleFrame | null, channel: string, args: unknown[]): Promise<unknown>
  protocol(url: string, method: string): Promise<DoubleResponse>
  allows(url: string, resourceType: string): boolean
  /** Whether the page may go there. */
  navigate(windowId: number, url: string, isMainFrame: boolean): boolean
  windowOpen(windowId: number, url: string): void
  /** Whether the page is closed although it asks to stay. */
  ignoresBeforeUnload(windowId: number): boolean
  menuClick(idOrLabel: string): void
  menuLabels(): string[]
  setAnswer(button: number): void
  /** Where the save dialog leads from now on; null gives up. */
  setSavePath(path: string | null): void
  closeWindow(windowId: number): void
  secondInstance(): void
  quit(): void
  record(): DoubleRecord
}

/** What the process that holds the browser offers. */
export type BrowserMethods = {
  load(windowId: number, url: string, preload: string, size: { width: number; height: number }): Promise<void>
  event(windowId: number, channel: string, message: unknown): Promise<void>
  hidden(windowId: number): Promise<void>
  unload(windowId: number): Promise<void>
  destroyed(windowId: number): Promise<void>
}
