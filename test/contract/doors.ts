// The doors of the application as transports for tests: IPC over a channel that clones as Electron's does, and HTTP
// over a real socket. Each is put before a core that the test opened.
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { App } from '../../src/main/app.ts'
import { startIpcHost } from '../../src/main/electron/ipc-host.ts'
import { startHttpHost } from '../../src/main/web/http-host.ts'
import { EVENT_CHANNEL, INVOKE_CHANNEL } from '../../src/shared/channels.ts'
import type { Transport } from '../../src/shared/client.ts'
import type { Wire } from '../../src/shared/errors.ts'

export type Door = Transport & { close(): Promise<void> }
type InvokeHandler = Parameters<IpcMain['handle']>[1]

const WINDOW_ID = 7

/** The Electron door: the real host between a main process and a page that only share clones. */
export async function openIpcDoor(app: App): Promise<Door> {
  const handlers = new Map<string, InvokeHandler>()
  const page = new Set<(event: { name: string; payload: unknown }) => void>()
  startIpcHost(
    { handle: (channel, handler) => void handlers.set(channel, handler) },
    app.dispatch,
    (id) => id === WINDOW_ID,
  )
  // What webContents.send does with every event of the core.
  const send = (channel: string, message: { name: string; payload: unknown }) => {
    if (channel !== EVENT_CHANNEL) return
    for (const listener of page) listener(structuredClone(message))
  }
  const stop = app.subscribe((event) => send(EVENT_CHANNEL, event))
  const event = {
    sender: { id: WINDOW_ID },
    senderFrame: { url: 'app://app/', parent: null },
  } as unknown as IpcMainInvokeEvent
  return {
    async invoke(name, input) {
      const handler = handlers.get(INVOKE_CHANNEL)
      if (!handler) throw new Error('no handler')
      return structuredClone(await handler(event, ...structuredClone([name, input]))) as Wire<unknown>
    },
    subscribe(listener) {
      page.add(listener)
      return () => page.delete(listener)
    },
    close: async () => stop(),
  }
}

/** The web door: a session opened with a launch code, calls by POST, events from the stream. */
export async function openHttpDoor(app: App): Promise<Door> {
  const host = await startHttpHost({ app, assets: () => null, port: 0 })
  const post = async (path: string, body: unknown, authorization: Record<string, string>) => {
    const response = await fetch(`${host.origin}${path}`, {
      method: 'POST',
      headers: { Origin: host.origin, 'Content-Type': 'application/json', ...authorization },
      body: JSON.stringify(body),
    })
    return (await response.json()) as Wire<unknown>
  }
  const session = await post('/api/session', { code: host.createAddress().split('#code=')[1] }, {})
  if (!session.ok) throw new Error('no session')
  const { token } = session.value as { token: string }
  const authorization = { Authorization: `Bearer ${token}` }

  const page = new Set<(event: { name: string; payload: unknown }) => void>()
  const abort = new AbortController()
  const stream = await fetch(`${host.origin}/api/events`, { headers: authorization, signal: abort.signal })
  const reading = (async () => {
    const decoder = new TextDecoder()
    let rest = ''
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      rest += decoder.decode(part.value, { stream: true })
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines.filter((text) => text !== '')) {
        const event = JSON.parse(line) as { name: string; payload: unknown }
        for (const listener of page) listener(event)
      }
    }
  })().catch(() => {})
  return {
    invoke: (name, input) => post(`/api/${encodeURIComponent(name)}`, input, authorization),
    subscribe(listener) {
      page.add(listener)
      return () => page.delete(listener)
    },
    async close() {
      abort.abort()
      await host.close()
      await reading
    },
  }
}
