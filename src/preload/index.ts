// The bridge: two functions over two fixed channels. Runs sandboxed, so it must build to one CommonJS file and may
// not expose anything of Electron.
import { contextBridge, ipcRenderer } from 'electron'
import { EVENT_CHANNEL, INVOKE_CHANNEL } from '../shared/channels.ts'

type Listener = (event: { name: string; payload: unknown }) => void

// One Electron listener per page whatever the number of subscribers; it drops Electron's own event object.
const listeners = new Set<{ call: Listener }>()
ipcRenderer.on(EVENT_CHANNEL, (_event, message: { name: string; payload: unknown }) => {
  for (const listener of [...listeners]) listener.call(message)
})

contextBridge.exposeInMainWorld('desktop', {
  invoke: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(INVOKE_CHANNEL, name, input),
  subscribe: (listener: Listener): (() => void) => {
    const entry = { call: listener }
    listeners.add(entry)
    return () => {
      listeners.delete(entry)
    }
  },
})
