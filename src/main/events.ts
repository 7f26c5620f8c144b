// In-process bus: services publish after the commit, hosts forward to their windows.
import type { AppEvent, EventMap, EventName } from '../shared/contract/events.ts'

export type EventBus = {
  publish<N extends EventName>(name: N, payload: EventMap[N]): void
  /** Returns the way to stop. A listener that throws does not keep others from being called. */
  subscribe(listener: (event: AppEvent) => void): () => void
}

/** `onError` receives what listeners throw. */
export function createEventBus(onError: (error: unknown) => void): EventBus {
  const listeners = new Set<(event: AppEvent) => void>()
  return {
    publish(name, payload) {
      for (const listener of [...listeners]) {
        try {
          listener({ name, payload } as AppEvent)
        } catch (error) {
          onError(error)
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
