// The door of the web host: one POST per call, one long answer for the events. Maps every transport failure to a code.
import type { Transport } from '../../shared/client.ts'
import { AppError, failure, type Wire } from '../../shared/errors.ts'
import type { Connection } from './connection.ts'
import { readJsonLines } from './ndjson.ts'

/** The door of the web host: its documents are fetched by the page, which saves them. */
export type HttpTransport = Transport & {
  /** The bytes of a document that was exported, once. Rejects with `unreachable`, `unauthorized` or `not-found`. */
  fetchDownload(path: string): Promise<Blob>
}

type Listener = Parameters<Transport['subscribe']>[0]

/** Browsers refuse larger bodies on requests that may outlive the page. */
const KEEPALIVE_MAX_CHARS = 15_000
const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 8000

function isWire(value: unknown): value is Wire<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'
}

export function createHttpTransport(
  session: () => Promise<string | null>,
  connection: Connection,
): HttpTransport {
  let token: Promise<string | null> | null = null
  const listeners = new Set<Listener>()
  let streaming = false

  /** A session that failed because the host was away is tried again at the next call. */
  async function authorization(): Promise<string> {
    token ??= session()
    try {
      return `Bearer ${(await token) ?? ''}`
    } catch (error) {
      token = null
      throw error
    }
  }

  async function invoke(name: string, input: unknown): Promise<Wire<unknown>> {
    try {
      const body = JSON.stringify(input)
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: await authorization() },
        body,
        // What was typed and is saved while the page goes away must still arrive.
        keepalive:
          /^(?:notes\.|briefs\.|meetings\.saveLine$)/.test(name) && body.length < KEEPALIVE_MAX_CHARS,
      })
      if (response.status === 401) {
        connection.set('unauthorized')
        return failure('unauthorized', 'the host refused the token')
      }
      const wire: unknown = await response.json()
      connection.set('online')
      return isWire(wire) ? wire : failure('internal', `unexpected answer, status ${response.status}`)
    } catch (error) {
      if (connection.get() !== 'unauthorized') connection.set('offline')
      return failure('unreachable', error instanceof Error ? error.message : String(error))
    }
  }

  async function fetchDownload(path: string): Promise<Blob> {
    const response = await authorization()
      .then((header) => fetch(path, { headers: { Authorization: header } }))
      .catch((cause: unknown) => {
        throw new AppError('unreachable', String(cause))
      })
    if (response.status === 401) throw new AppError('unauthorized', 'the host refused the token')
    if (!response.ok) throw new AppError('not-found', `no such download, status ${response.status}`)
    return response.blob()
  }

  async function streamOnce(): Promise<'ended' | 'refused'> {
    const response = await fetch('/api/events', { headers: { Authorization: await authorization() } })
    if (response.status === 401) return 'refused'
    if (!response.ok || response.body === null) return 'ended'
    connection.set('online')
    await readJsonLines(response.body, (value) => {
      if (typeof value !== 'object' || value === null || !('name' in value)) return
      const event = { name: String(value.name), payload: 'payload' in value ? value.payload : null }
      for (const listener of [...listeners]) listener(event)
    })
    return 'ended'
  }

  async function streamForEver(): Promise<void> {
    let wait = FIRST_RETRY_MS
    for (;;) {
      const startedAt = Date.now()
      const outcome = await streamOnce().catch(() => 'ended' as const)
      if (outcome === 'refused') return connection.set('unauthorized')
      connection.set('offline')
      if (Date.now() - startedAt > LONGEST_RETRY_MS) wait = FIRST_RETRY_MS
      await new Promise((resolve) => setTimeout(resolve, wait))
      wait = Math.min(wait * 2, LONGEST_RETRY_MS)
    }
  }

  return {
    invoke,
    fetchDownload,
    subscribe(listener) {
      listeners.add(listener)
      if (!streaming) {
        streaming = true
        void streamForEver()
      }
      return () => listeners.delete(listener)
    },
  }
}
