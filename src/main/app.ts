// Composition root: opens the stores, builds the index and the services, answers calls. Never imports Electron.
import type { AppEvent } from '../shared/contract/events.ts'
import type { Wire } from '../shared/errors.ts'
import type { Ports } from './ports.ts'

export type AppOptions = {
  /** The user's folder; created with mode 0700 if absent. */
  readonly dataDir: string
  /** Folder of the shipped pack: manifest.json and entries.ndjson. */
  readonly packDir: string
  readonly version: string
  readonly ports: Ports
  /** `read-if-locked`: when another process holds the folder, open it read-only instead of failing. */
  readonly access: 'exclusive' | 'read-if-locked'
  /** Clock in milliseconds, for tests. */
  readonly now?: () => number
}

/** Everything between a host and the core: JSON messages only, so that the core can move to another process. */
export type App = {
  /** Never rejects. */
  dispatch(name: string, input: unknown): Promise<Wire<unknown>>
  /** Returns the way to stop. */
  subscribe(listener: (event: AppEvent) => void): () => void
  /** Refuses new commands from now on (`shutting-down`). */
  beginShutdown(): void
  /** Synchronous; safe to call twice. */
  close(): void
}

/** Never throws: after a failed start every operation but `app.*` answers the error that `app.status` tells. */
export function openApp(_options: AppOptions): App {
  throw new Error('not built yet')
}
