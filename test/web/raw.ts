// Talks to the loopback host byte by byte, so that tests can send what no HTTP client would.
import { connect, type Socket } from 'node:net'
import type { ExportedFile } from '../../src/main/export/downloads.ts'
import type { AppEvent } from '../../src/shared/contract/events.ts'
import type { Wire } from '../../src/shared/errors.ts'

export type RawAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>> & { readonly connection?: string }
  readonly body: string
  /** Everything that came, for what is not an HTTP answer. */
  readonly text: string
  /** Whether the host ended the connection. */
  readonly ended: boolean
}

/** Takes an answer apart; status 0 when there is none. */
export function parseAnswer(text: string, ended: boolean): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n'), text, ended }
}

const isWhole = (text: string) => {
  const answer = parseAnswer(text, false)
  const length = answer.headers['content-length']
  return length !== undefined && Buffer.byteLength(answer.body) >= Number(length)
}

/** Sends bytes and reads one answer with a declared length, or until the host ends the connection, or `waitMs`. */
export function sendRaw(port: number, bytes: string | Buffer, waitMs = 3_000): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1')
    let text = ''
    const finish = (ended: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(parseAnswer(text, ended))
    }
    const timer = setTimeout(() => finish(false), waitMs)
    socket.on('error', () => finish(true))
    socket.on('close', () => finish(true))
    socket.on('end', () => finish(true))
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      if (isWhole(text)) setImmediate(() => finish(false))
    })
    socket.on('connect', () => socket.write(bytes))
  })
}

/** A core that answers every call with what it was asked, and lets tests push events. */
export function createEchoApp() {
  const calls: { name: string; input: unknown }[] = []
  const listeners = new Set<(event: AppEvent) => void>()
  const downloads = new Map<string, ExportedFile>()
  return {
    calls,
    downloads,
    publish(event: AppEvent) {
      for (const listener of listeners) listener(event)
    },
    listeners,
    app: {
      async dispatch(name: string, input: unknown): Promise<Wire<unknown>> {
        calls.push({ name, input })
        return name === 'fail'
          ? { ok: false, error: { code: 'not-found', message: 'nothing', details: {} } }
          : { ok: true, value: { name, input } }
      },
      subscribe(listener: (event: AppEvent) => void) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      takeDownload(path: string): ExportedFile | null {
        const file = downloads.get(path) ?? null
        downloads.delete(path)
        return file
      },
    },
  }
}

/** Head lines of a request, joined as they travel. */
export const lines = (...parts: string[]) => `${parts.join('\r\n')}\r\n\r\n`
