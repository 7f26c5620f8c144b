// The bridge, with Electron's two renderer modules replaced.
import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const exposed = new Map<string, unknown>()
const renderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn(async (...args: unknown[]) => ({ ok: true, value: args })),
})

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) },
  ipcRenderer: renderer,
}))

type Bridge = {
  invoke(name: string, input: unknown): Promise<unknown>
  subscribe(listener: (...args: unknown[]) => void): () => void
}

beforeEach(async () => {
  vi.resetModules()
  renderer.removeAllListeners()
  exposed.clear()
  await import('../../src/preload/index.ts')
})

function bridge(): Bridge {
  return exposed.get('desktop') as Bridge
}

describe('preload', () => {
  it('exposes two functions and nothing else', () => {
    expect([...exposed.keys()]).toEqual(['desktop'])
    expect(Object.keys(bridge()).sort()).toEqual(['invoke', 'subscribe'])
  })

  it('calls on the one channel, with a name and an input', async () => {
    await bridge().invoke('notes.get', { id: 'n' })
    expect(renderer.invoke).toHaveBeenLastCalledWith('api:invoke', 'notes.get', { id: 'n' })
  })

  it('gives listeners the message without Electron’s event, until they stop', () => {
    const heard: unknown[][] = []
    const stop = bridge().subscribe((...args) => heard.push(args))
    const message = { name: 'recent.changed', payload: {} }
    renderer.emit('api:event', { sender: 'secret' }, message)
    expect(heard).toEqual([[message]])
    expect(stop()).toBeUndefined()
    renderer.emit('api:event', {}, message)
    expect(heard).toHaveLength(1)
  })

  it('keeps one Electron listener for any number of subscribers, and one subscription per call', () => {
    const listener = vi.fn()
    const stops = Array.from({ length: 200 }, () => bridge().subscribe(listener))
    expect(renderer.listenerCount('api:event')).toBe(1)
    stops[0]?.()
    stops[0]?.()
    renderer.emit('api:event', {}, { name: 'x', payload: null })
    expect(listener).toHaveBeenCalledTimes(199)
  })
})
