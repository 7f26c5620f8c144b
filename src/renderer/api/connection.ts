// Whether the core answers: a tiny observable value that the transports set and the shell shows.

export type ConnectionState = 'online' | 'offline' | 'unauthorized'

export type Connection = {
  get(): ConnectionState
  set(state: ConnectionState): void
  /** Calls back after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void
}

export function createConnection(): Connection {
  let current: ConnectionState = 'online'
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(state) {
      if (state === current) return
      current = state
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
