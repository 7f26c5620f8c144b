// What the loopback host does with a request, decided from its head alone: which page, call or stream it asks for, or
// why it is refused. Pure; the rules are the fixed ones of the security design and are tested one by one.
import type { ErrorCode } from '../../shared/errors.ts'

/** Largest request body in bytes. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024
/** Calls that carry a file, and how large they may be. */
const MAX_FILE_BYTES: ReadonlyMap<string, number> = new Map([['meetings.readAgenda', 12 * 1024 * 1024]])

export type RequestHead = {
  readonly method: string
  /** The request target as it was sent. */
  readonly target: string
  /** Names and values in turn, as sent. */
  readonly rawHeaders: readonly string[]
}

export type Refusal = {
  readonly type: 'refusal'
  readonly status: number
  readonly code: ErrorCode
  readonly reason: string
  readonly allow?: string
}
export type Decision =
  | { readonly type: 'asset'; readonly path: string }
  | { readonly type: 'session'; readonly length: number }
  | { readonly type: 'call'; readonly name: string; readonly length: number }
  | { readonly type: 'events' }
  | { readonly type: 'download'; readonly path: string }
  | Refusal

export type RuleContext = {
  /** `127.0.0.1:<port>`. */
  readonly authority: string
  readonly isToken: (candidate: string) => boolean
}

/** Two of any of these is an attempt to be read in two ways. */
const SINGLE_HEADERS = [
  'origin',
  'authorization',
  'content-type',
  'content-length',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
]
const PLAIN_PATH = /^\/[A-Za-z0-9._/-]*$/
const SAME_SITE = new Set(['same-origin', 'none'])

const refusal = (status: number, code: ErrorCode, reason: string, allow?: string): Refusal => ({
  type: 'refusal',
  status,
  code,
  reason,
  ...(allow === undefined ? {} : { allow }),
})

/** Decides on a request. Nothing of the request may be read or answered before this said so. */
export function decide(head: RequestHead, context: RuleContext): Decision {
  const headers = new Map<string, string[]>()
  for (let i = 0; i + 1 < head.rawHeaders.length; i += 2) {
    const name = (head.rawHeaders[i] ?? '').toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), head.rawHeaders[i + 1] ?? ''])
  }
  const header = (name: string) => headers.get(name)?.[0]

  const hosts = headers.get('host') ?? []
  if (hosts.length !== 1 || hosts[0] !== context.authority) {
    return refusal(421, 'untrusted', 'the Host header is not this host')
  }
  const repeated = SINGLE_HEADERS.find((name) => (headers.get(name)?.length ?? 0) > 1)
  if (repeated !== undefined) return refusal(400, 'invalid-input', `repeated header ${repeated}`)
  if (headers.has('upgrade')) return refusal(400, 'invalid-input', 'no protocol upgrade here')
  if (headers.has('expect')) return refusal(417, 'invalid-input', 'no expectation is met')

  if (!head.target.startsWith('/')) return refusal(400, 'invalid-input', 'the target must be a path')
  const [path = ''] = head.target.split('?', 1)
  if (!PLAIN_PATH.test(path)) return refusal(404, 'not-found', 'no such page')
  const chunked = headers.has('transfer-encoding')
  if (path === '/api' || path.startsWith('/api/')) return decideCall(head, path, header, chunked, context)
  if (path === '/download' || path.startsWith('/download/')) {
    return decideDownload(head, path, header, chunked, context)
  }
  return decidePage(head, path, header, chunked)
}

type Header = (name: string) => string | undefined

function decidePage(head: RequestHead, path: string, header: Header, chunked: boolean): Decision {
  if (head.method !== 'GET') return refusal(405, 'invalid-input', 'pages are read with GET', 'GET')
  if (chunked || (header('content-length') ?? '0') !== '0') {
    return refusal(400, 'invalid-input', 'a page request has no body')
  }
  const site = header('sec-fetch-site')
  if (site !== undefined && !SAME_SITE.has(site)) {
    // The launch file and a link are other sites to the browser; they may open the page, and only as a document.
    const opensPage =
      path === '/' && header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document'
    if (!opensPage) return refusal(403, 'untrusted', 'asked for by another site')
  }
  return { type: 'asset', path }
}

/** What every request behind the session must show, or the refusal. */
function refuseStranger(header: Header, originIsOptional: boolean, context: RuleContext): Refusal | null {
  const origin = header('origin')
  // Browsers send no Origin with a same-origin GET: reading asks for it only when it is there.
  if (origin !== `http://${context.authority}` && !(originIsOptional && origin === undefined)) {
    return refusal(403, 'untrusted', 'the Origin is not this host')
  }
  const site = header('sec-fetch-site')
  if (site !== undefined && !SAME_SITE.has(site)) {
    return refusal(403, 'untrusted', 'asked for by another site')
  }
  return null
}

function refuseWithoutToken(header: Header, context: RuleContext): Refusal | null {
  const token = /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(header('authorization') ?? '')?.[1]
  return token === undefined || !context.isToken(token)
    ? refusal(401, 'unauthorized', 'no valid session token')
    : null
}

/** A document that was exported: read once, with the token, by the page itself. A link cannot send the token. */
function decideDownload(
  head: RequestHead,
  path: string,
  header: Header,
  chunked: boolean,
  context: RuleContext,
): Decision {
  if (head.method !== 'GET') return refusal(405, 'invalid-input', 'use GET', 'GET')
  const refused = refuseStranger(header, true, context) ?? refuseWithoutToken(header, context)
  if (refused) return refused
  if (chunked || (header('content-length') ?? '0') !== '0') {
    return refusal(400, 'invalid-input', 'a download takes no body')
  }
  return { type: 'download', path }
}

function decideCall(
  head: RequestHead,
  path: string,
  header: Header,
  chunked: boolean,
  context: RuleContext,
): Decision {
  const isEvents = path === '/api/events'
  const method = isEvents ? 'GET' : 'POST'
  if (head.method !== method) return refusal(405, 'invalid-input', `use ${method}`, method)

  const isSession = path === '/api/session'
  const refused =
    refuseStranger(header, isEvents, context) ?? (isSession ? null : refuseWithoutToken(header, context))
  if (refused) return refused
  if (isEvents) {
    if (chunked || (header('content-length') ?? '0') !== '0') {
      return refusal(400, 'invalid-input', 'the stream takes no body')
    }
    return { type: 'events' }
  }

  if (header('content-type') !== 'application/json') {
    return refusal(415, 'invalid-input', 'Content-Type must be application/json')
  }
  const length = header('content-length')
  if (chunked || length === undefined || !/^\d{1,15}$/.test(length)) {
    return refusal(411, 'invalid-input', 'Content-Length is required')
  }
  const name = path.slice('/api/'.length)
  if (Number(length) > (MAX_FILE_BYTES.get(name) ?? MAX_BODY_BYTES)) {
    return refusal(413, 'too-large', 'the body is too large')
  }
  return isSession
    ? { type: 'session', length: Number(length) }
    : { type: 'call', name, length: Number(length) }
}
