// The door of the Electron host: two functions that the preload script puts on the window.
import type { Transport } from '../../shared/client.ts'
import { failure } from '../../shared/errors.ts'

declare global {
  interface Window {
    readonly desktop?: Transport
  }
}

export function createDesktopTransport(desktop: Transport): Transport {
  return {
    async invoke(name, input) {
      try {
        return await desktop.invoke(name, input)
      } catch (error) {
        return failure('unreachable', error instanceof Error ? error.message : String(error))
      }
    },
    subscribe: (listener) => desktop.subscribe(listener),
  }
}
