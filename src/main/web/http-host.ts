// The loopback host: node:http on 127.0.0.1, the renderer's files, the calls and the event stream. Decides nothing
// about requests itself (request-rules.ts) and knows nothing of what the operations do.
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { AppEvent } from '../../shared/contract/events.ts'
import { AppError, type ErrorCode, failure, type Wire } from '../../shared/errors.ts'
import type { App } from '../app.ts'
import type { Asset } from '../assets.ts'
import { SECURITY_HEADERS } from '../security-headers.ts'
import { createPeerCheck, type PeerCheck } from './peer.ts'
import { decide, type Refusal } from './request-rules.ts'
import { createSessions } from './session.ts'

// An import statement reads every name that the module has, those that fetch HTTP/2 and WebSocket too: 12 MB that
// nobody here uses.
const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http')

export type HttpHostOptions = {
  readonly app: Pick<App, 'dispatch' | 'subscribe' | 'takeDownload'>
  readonly assets: (urlPath: string) => Asset | null
  /** 0 lets the system choose. */
  readonly port: number
  /** Clock in milliseconds, for tests. */
  readonly now?: () => number
  /** Default 15 s. */
  readonly heartbeatMs?: number
  /** Replaces the check of the peer's user, for tests; null switches it off. */
  readonly peerCheck?: PeerCheck | null
}

export type HttpHost = {
  readonly port: number
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** A fresh address that opens the application once, within a minute. */
  createAddress(isLasting?: boolean): string
  /** How many windows listen for events. */
  countStreams(): number
  /** Ends the streams, lets running calls finish for a short while, then closes every connection. */
  close(): Promise<void>
}

const HEADERS_TIMEOUT_MS = 3_000
const REQUEST_TIMEOUT_MS = 10_000
const CHECKING_INTERVAL_MS = 500
const MAX_CONNECTIONS = 64
const MAX_HEADER_BYTES = 8 * 1024
const HEARTBEAT_MS = 15_000
/** A window that reads nothing while this much waits for it is cut off; it reconnects and fetches again. */
const MAX_STREAM_BACKLOG_BYTES = 1024 * 1024
/** How much of a refused body is read and thrown away, so that the sender can read the refusal before the end. */
const MAX_DISCARDED_BYTES = 8 * 1024 * 1024
const DISCARD_TIMEOUT_MS = 2_000
const CLOSE_GRACE_MS = 2_000

/** Fails with `port-in-use` (details: port). */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const sessions = createSessions(options.now ?? Date.now)
  const peerCheck = options.peerCheck === undefined ? await createPeerCheck() : options.peerCheck
  const streams = new Set<ServerResponse>()
  let authority = ''
  let closing: Promise<void> | undefined

  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CHECKING_INTERVAL_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
      // Our own rule answers 421 instead.
      requireHostHeader: false,
    },
    (request, response) => void handle(request, response),
  )
  server.maxConnections = MAX_CONNECTIONS

  server.on('connection', (socket: Socket) => {
    if (peerCheck && !(socket.remotePort && peerCheck(socket.remotePort, portOf(server.address())))) {
      // Another user of this computer gets no byte of HTTP.
      socket.destroy()
    }
  })
  server.on('checkContinue', (request, response) => void handle(request, response))
  server.on('checkExpectation', (request, response) => void handle(request, response))
  server.on('clientError', answerBrokenRequest)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A socket that breaks while we answer is the client's business.
    response.on('error', () => {})
    response.on('close', () => {
      // Once its answer is out, a connection has no reason to hold up the end.
      if (closing) setImmediate(() => server.closeIdleConnections())
    })
    // Requests sent ahead on a connection that is being ended are not carried out.
    if (refused.has(request.socket)) return
    const { method = '', url = '', rawHeaders } = request
    const decision = decide(
      { method, target: url, rawHeaders },
      { authority, isToken: (candidate) => sessions.isToken(candidate) },
    )
    switch (decision.type) {
      case 'refusal':
        return refuse(request, response, decision)
      case 'asset':
        return sendAsset(request, response, decision.path)
      case 'events':
        return openStream(response)
      case 'download':
        return sendDownload(request, response, decision.path)
      case 'session':
      case 'call': {
        const input = await readJson(request, decision.length)
        if (input === ABORTED) return
        if (input === MALFORMED) {
          return refuse(request, response, {
            type: 'refusal',
            status: 400,
            code: 'invalid-input',
            reason: 'the body is not JSON in UTF-8',
          })
        }
        if (decision.type === 'call')
          return sendJson(response, 200, await options.app.dispatch(decision.name, input))
        const token = sessions.exchange(codeIn(input))
        if (token !== null) return sendJson(response, 200, { ok: true, value: { token } })
        return refuse(request, response, {
          type: 'refusal',
          status: 401,
          code: 'unauthorized',
          reason: 'the code is unknown, used or too old',
        })
      }
    }
  }

  async function sendAsset(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const asset = options.assets(path)
    const content = asset && (await readFile(asset.path).catch(() => null))
    if (!content) {
      return refuse(request, response, {
        type: 'refusal',
        status: 404,
        code: 'not-found',
        reason: 'no such page',
      })
    }
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'Content-Type': asset.contentType,
      'Content-Length': content.length,
    })
    response.end(content)
  }

  function sendDownload(request: IncomingMessage, response: ServerResponse, path: string): void {
    const file = options.app.takeDownload(path)
    if (!file) {
      refuse(request, response, {
        type: 'refusal',
        status: 404,
        code: 'not-found',
        reason: 'no such download, or it has been fetched',
      })
      return
    }
    response.writeHead(200, {
      // `no-store` among them: an export leaves no copy in a cache.
      ...SECURITY_HEADERS,
      'Content-Type': file.type,
      'Content-Length': file.bytes.byteLength,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeFileName(file.name)}`,
    })
    response.end(file.bytes)
  }

  function openStream(response: ServerResponse): void {
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'application/x-ndjson; charset=utf-8' })
    // Sends the headers now: the window knows that it is connected before anything happens.
    response.write('\n')
    streams.add(response)
    response.on('close', () => streams.delete(response))
  }

  function broadcast(line: string): void {
    for (const stream of streams) {
      if (stream.writableLength > MAX_STREAM_BACKLOG_BYTES) stream.destroy()
      else stream.write(line)
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(
        inUse
          ? new AppError('port-in-use', `port ${options.port}: ${error.code}`, { port: options.port })
          : error,
      )
    })
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const port = portOf(server.address())
  authority = `127.0.0.1:${port}`

  const unsubscribe = options.app.subscribe((event: AppEvent) => broadcast(`${JSON.stringify(event)}\n`))
  const heartbeat = setInterval(() => broadcast('\n'), options.heartbeatMs ?? HEARTBEAT_MS)

  return {
    port,
    origin: `http://${authority}`,
    // In the fragment: it is never sent, so it reaches no log.
    createAddress: (isLasting) => `http://${authority}/#code=${sessions.createLaunchCode(isLasting)}`,
    countStreams: () => streams.size,
    close() {
      closing ??= new Promise((resolve) => {
        clearInterval(heartbeat)
        unsubscribe()
        const force = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS)
        server.close(() => {
          clearTimeout(force)
          resolve()
        })
        for (const stream of streams) stream.end()
        server.closeIdleConnections()
      })
      return closing
    },
  }
}

/** As RFC 8187 wants it: what `encodeURIComponent` leaves and the RFC does not allow is escaped too. */
const encodeFileName = (name: string) =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )

const portOf = (address: AddressInfo | string | null) =>
  address !== null && typeof address === 'object' ? address.port : 0

const codeIn = (input: unknown): string =>
  typeof input === 'object' && input !== null && 'code' in input && typeof input.code === 'string'
    ? input.code
    : ''

const MALFORMED = Symbol('malformed')
const ABORTED = Symbol('aborted')

async function readJson(request: IncomingMessage, length: number): Promise<unknown> {
  const chunks: Buffer[] = []
  let received = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      received += chunk.length
      chunks.push(chunk)
    }
  } catch {
    return ABORTED
  }
  if (received !== length) return ABORTED
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    return MALFORMED
  }
}

function sendJson(response: ServerResponse, status: number, wire: Wire<unknown>): void {
  const body = Buffer.from(JSON.stringify(wire))
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
  })
  response.end(body)
}

/** Connections that were answered with a refusal and are about to end. */
const refused = new WeakSet<Socket>()

/** Answers a refusal and ends the connection, after reading what the sender still has to say (within limits). */
function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  refused.add(request.socket)
  const body = Buffer.from(JSON.stringify(failure(refusal.code, refusal.reason)))
  response.writeHead(refusal.status, {
    ...SECURITY_HEADERS,
    ...(refusal.allow === undefined ? {} : { Allow: refusal.allow }),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    Connection: 'close',
  })
  if (request.complete) {
    response.end(body)
    return
  }
  // Closing a socket with unread bytes resets it, and the sender would lose the answer.
  response.write(body)
  let discarded = 0
  const finish = () => {
    clearTimeout(timer)
    response.end()
  }
  const timer = setTimeout(finish, DISCARD_TIMEOUT_MS)
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length
    if (discarded > MAX_DISCARDED_BYTES) {
      request.pause()
      finish()
    }
  })
  request.on('end', finish)
  request.on('close', finish)
}

/** What node:http could not read as a request: answered in the same form, then cut. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET' || socket.bytesWritten > 0) {
    socket.destroy()
    return
  }
  const [status, code]: [number, ErrorCode] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'too-large']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'invalid-input']
        : [400, 'invalid-input']
  const body = JSON.stringify(failure(code, 'not a readable request'))
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  // The sender may never close its side.
  setTimeout(() => socket.destroy(), 250).unref()
}
