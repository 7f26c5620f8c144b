// The loopback host against raw bytes: every fixed rule has its cases, on a real socket.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAssetMap } from '../../src/main/assets.ts'
import { SECURITY_HEADERS } from '../../src/main/security-headers.ts'
import { type HttpHost, startHttpHost } from '../../src/main/web/http-host.ts'
import { MAX_BODY_BYTES } from '../../src/main/web/request-rules.ts'
import { ERROR_CODES } from '../../src/shared/errors.ts'
import { createEchoApp, lines, sendRaw } from './raw.ts'

let root: string
let echo: ReturnType<typeof createEchoApp>
let host: HttpHost
let token: string
let clock = 1_000_000

async function exchange(code: string): Promise<{ status: number; token: string | null }> {
  const body = JSON.stringify({ code })
  const answer = await sendRaw(
    host.port,
    `${lines(
      'POST /api/session HTTP/1.1',
      `Host: 127.0.0.1:${host.port}`,
      `Origin: ${host.origin}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
    )}${body}`,
  )
  const wire = JSON.parse(answer.body) as { ok: boolean; value?: { token: string } }
  return { status: answer.status, token: wire.value?.token ?? null }
}

const codeOf = (address: string) => address.split('#code=')[1] ?? ''

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'vademecum-web-'))
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>page</title>')
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(root, 'assets/main.js'), 'export {}')
  writeFileSync(join(root, 'secret.txt'), 'SECRET')
  symlinkSync('/etc/passwd', join(root, 'passwd.html'))
  echo = createEchoApp()
  host = await startHttpHost({ app: echo.app, assets: createAssetMap(root), port: 0, now: () => clock })
  token = (await exchange(codeOf(host.createAddress()))).token ?? ''
})
afterAll(async () => {
  await host.close()
  rmSync(root, { recursive: true, force: true })
})
beforeEach(() => {
  echo.calls.length = 0
})

type Parts = {
  start?: string
  host?: string | null
  origin?: string | null
  authorization?: string | null
  type?: string | null
  length?: string | null
  more?: string[]
  body?: string
}

/** A good call, with the given parts replaced (null: left out). */
function call(parts: Parts = {}): string {
  const body = parts.body ?? '{"a":1}'
  const given = (name: string, value: string | null | undefined, usual: string) =>
    value === null ? [] : [`${name}: ${value ?? usual}`]
  return (
    lines(
      parts.start ?? 'POST /api/echo HTTP/1.1',
      ...given('Host', parts.host, `127.0.0.1:${host.port}`),
      ...given('Origin', parts.origin, host.origin),
      ...given('Authorization', parts.authorization, `Bearer ${token}`),
      ...given('Content-Type', parts.type, 'application/json'),
      ...given('Content-Length', parts.length, String(Buffer.byteLength(body))),
      ...(parts.more ?? []),
    ) + body
  )
}

/** A good request for the page, with more lines. */
function page(start = 'GET / HTTP/1.1', ...more: string[]): string {
  return lines(start, `Host: 127.0.0.1:${host.port}`, ...more)
}

const mutate = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)

/** status; 0 means: no answer at all, the connection is cut. */
type Case = [what: string, status: number, request: () => string | Buffer]

const GOOD: Case[] = [
  ['the page', 200, () => page()],
  ['a file', 200, () => page('GET /assets/main.js HTTP/1.1')],
  ['the page with a query string', 200, () => page('GET /?x=%2e%2e HTTP/1.1')],
  ['the page over HTTP/1.0', 200, () => page('GET / HTTP/1.0')],
  ['the page opened by the user', 200, () => page('GET / HTTP/1.1', 'Sec-Fetch-Site: none')],
  [
    'the page opened from the launch file',
    200,
    () =>
      page(
        'GET / HTTP/1.1',
        'Sec-Fetch-Site: cross-site',
        'Sec-Fetch-Mode: navigate',
        'Sec-Fetch-Dest: document',
      ),
  ],
  ['a call', 200, () => call()],
  ['a call from the page', 200, () => call({ more: ['Sec-Fetch-Site: same-origin'] })],
  ['a call whose operation fails', 200, () => call({ start: 'POST /api/fail HTTP/1.1' })],
  ['a call with an odd operation name', 200, () => call({ start: 'POST /api/__proto__ HTTP/1.1' })],
  ['a call with null', 200, () => call({ body: 'null' })],
  ['a call over HTTP/1.0', 200, () => call({ start: 'POST /api/echo HTTP/1.0' })],
]

const HOSTS: Case[] = [
  ['localhost', 421, () => call({ host: `localhost:${host.port}` })],
  ['no port', 421, () => call({ host: '127.0.0.1' })],
  ['another port', 421, () => call({ host: '127.0.0.1:1' })],
  ['another loopback address', 421, () => call({ host: `127.0.0.2:${host.port}` })],
  ['IPv6', 421, () => call({ host: `[::1]:${host.port}` })],
  ['a name', 421, () => call({ host: `evil.example:${host.port}` })],
  ['ours as a prefix', 421, () => call({ host: `127.0.0.1:${host.port}.evil.example` })],
  ['a decimal address', 421, () => call({ host: `2130706433:${host.port}` })],
  ['user information', 421, () => call({ host: `a@127.0.0.1:${host.port}` })],
  ['empty', 421, () => call({ host: '' })],
  ['none', 421, () => call({ host: null })],
  ['none over HTTP/1.0', 421, () => lines('GET / HTTP/1.0')],
  ['twice the same', 421, () => call({ more: [`Host: 127.0.0.1:${host.port}`] })],
  ['ours, then another', 421, () => call({ more: ['Host: evil.example'] })],
  ['of the page', 421, () => lines('GET / HTTP/1.1', 'Host: evil.example')],
]

const ORIGINS: Case[] = [
  ['no Origin', 403, () => call({ origin: null })],
  ['null Origin', 403, () => call({ origin: 'null' })],
  ['another Origin', 403, () => call({ origin: 'https://evil.example' })],
  ['localhost', 403, () => call({ origin: `http://localhost:${host.port}` })],
  ['another port', 403, () => call({ origin: 'http://127.0.0.1:1' })],
  ['https', 403, () => call({ origin: `https://127.0.0.1:${host.port}` })],
  ['a trailing slash', 403, () => call({ origin: `${host.origin}/` })],
  ['two Origins', 400, () => call({ more: ['Origin: https://evil.example'] })],
  ['cross-site', 403, () => call({ more: ['Sec-Fetch-Site: cross-site'] })],
  ['same-site', 403, () => call({ more: ['Sec-Fetch-Site: same-site'] })],
  ['an unknown Sec-Fetch-Site', 403, () => call({ more: ['Sec-Fetch-Site: x'] })],
  ['two Sec-Fetch-Site', 400, () => call({ more: ['Sec-Fetch-Site: none', 'Sec-Fetch-Site: cross-site'] })],
  [
    'the stream with another Origin',
    403,
    () => page('GET /api/events HTTP/1.1', 'Origin: https://evil.example', `Authorization: Bearer ${token}`),
  ],
  [
    'the stream from another site',
    403,
    () => page('GET /api/events HTTP/1.1', 'Sec-Fetch-Site: cross-site', `Authorization: Bearer ${token}`),
  ],
  [
    'a file from another site',
    403,
    () => page('GET /assets/main.js HTTP/1.1', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors'),
  ],
  [
    'the page in a frame of another site',
    403,
    () =>
      page(
        'GET / HTTP/1.1',
        'Sec-Fetch-Site: cross-site',
        'Sec-Fetch-Mode: navigate',
        'Sec-Fetch-Dest: iframe',
      ),
  ],
  ['the session without Origin', 403, () => call({ start: 'POST /api/session HTTP/1.1', origin: null })],
]

const TOKENS: Case[] = [
  ['none', 401, () => call({ authorization: null })],
  ['empty', 401, () => call({ authorization: 'Bearer ' })],
  ['of the same length, one letter off', 401, () => call({ authorization: `Bearer ${mutate(token)}` })],
  ['shorter', 401, () => call({ authorization: `Bearer ${token.slice(0, -1)}` })],
  ['longer', 401, () => call({ authorization: `Bearer ${token}A` })],
  ['without its scheme', 401, () => call({ authorization: token })],
  ['with another scheme', 401, () => call({ authorization: `Basic ${token}` })],
  ['with a lower-case scheme', 401, () => call({ authorization: `bearer ${token}` })],
  ['with more after it', 401, () => call({ authorization: `Bearer ${token} x` })],
  ['twice', 400, () => call({ more: [`Authorization: Bearer ${token}`] })],
  ['in a cookie', 401, () => call({ authorization: null, more: [`Cookie: token=${token}`] })],
  [
    'in the address',
    401,
    () => call({ authorization: null, start: `POST /api/echo?token=${token} HTTP/1.1` }),
  ],
  ['none on the stream', 401, () => page('GET /api/events HTTP/1.1')],
  [
    'wrong on the stream',
    401,
    () => page('GET /api/events HTTP/1.1', `Authorization: Bearer ${mutate(token)}`),
  ],
]

const BODIES: Case[] = [
  ['no type', 415, () => call({ type: null })],
  ['text/plain', 415, () => call({ type: 'text/plain' })],
  ['a form', 415, () => call({ type: 'application/x-www-form-urlencoded' })],
  ['a type with a charset', 415, () => call({ type: 'application/json; charset=utf-8' })],
  ['a type in capitals', 415, () => call({ type: 'Application/JSON' })],
  ['two types', 400, () => call({ more: ['Content-Type: text/plain'] })],
  ['no length', 411, () => call({ length: null, body: '' })],
  [
    'chunked',
    411,
    () => call({ length: null, more: ['Transfer-Encoding: chunked'], body: '7\r\n{"a":1}\r\n0\r\n\r\n' }),
  ],
  ['chunked with a length', 400, () => call({ more: ['Transfer-Encoding: chunked'] })],
  ['two lengths', 400, () => call({ more: ['Content-Length: 1'] })],
  ['a negative length', 400, () => call({ length: '-1' })],
  ['a length that is no number', 400, () => call({ length: '1e3' })],
  ['too large, announced only', 413, () => call({ length: String(MAX_BODY_BYTES + 1) })],
  ['far too large, announced only', 413, () => call({ length: '999999999999999' })],
  ['not JSON', 400, () => call({ body: '{' })],
  ['empty', 400, () => call({ body: '' })],
  [
    'not UTF-8',
    400,
    () =>
      Buffer.concat([Buffer.from(call({ body: '', length: '4' })), Buffer.from([0x22, 0xff, 0xfe, 0x22])]),
  ],
  ['a page request with a body', 400, () => `${page('GET / HTTP/1.1', 'Content-Length: 1')}x`],
  ['an expectation', 417, () => call({ more: ['Expect: 100-continue'] })],
  ['an odd expectation', 417, () => call({ more: ['Expect: tea'] })],
]

const PATHS: Case[] = [
  ['an unknown file', 404, () => page('GET /nothing.html HTTP/1.1')],
  ['a file of an unlisted type', 404, () => page('GET /secret.txt HTTP/1.1')],
  ['a link out of the folder', 404, () => page('GET /passwd.html HTTP/1.1')],
  ['a folder', 404, () => page('GET /assets/ HTTP/1.1')],
  ['dots', 404, () => page('GET /../../etc/passwd HTTP/1.1')],
  ['dots inside', 404, () => page('GET /assets/../secret.txt HTTP/1.1')],
  ['encoded dots', 404, () => page('GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1')],
  ['an encoded slash', 404, () => page('GET /assets%2fmain.js HTTP/1.1')],
  ['twice encoded', 404, () => page('GET /%252e%252e/secret.txt HTTP/1.1')],
  ['a backslash', 404, () => page('GET /..\\..\\secret.txt HTTP/1.1')],
  ['an encoded backslash', 404, () => page('GET /..%5c..%5csecret.txt HTTP/1.1')],
  ['an encoded NUL', 404, () => page('GET /index.html%00.js HTTP/1.1')],
  ['a raw NUL', 400, () => page('GET /index.html\0.js HTTP/1.1')],
  ['a double slash', 404, () => page('GET //etc/passwd HTTP/1.1')],
  ['another host in a path', 404, () => page('GET //evil.example/ HTTP/1.1')],
  ['dots in an operation', 200, () => call({ start: 'POST /api/../secret.txt HTTP/1.1' })],
  ['encoded dots in an operation', 404, () => call({ start: 'POST /api/%2e%2e/secret.txt HTTP/1.1' })],
  ['an absolute address', 400, () => page(`GET http://127.0.0.1:${host.port}/ HTTP/1.1`)],
  ['an absolute foreign address', 400, () => page('GET http://evil.example/ HTTP/1.1')],
  ['a fragment', 404, () => page('GET /#x HTTP/1.1')],
]

const METHODS: Case[] = [
  ['HEAD', 405, () => page('HEAD / HTTP/1.1')],
  ['POST on the page', 405, () => page('POST / HTTP/1.1', 'Content-Length: 0')],
  ['PUT', 405, () => page('PUT /index.html HTTP/1.1', 'Content-Length: 0')],
  ['DELETE', 405, () => page('DELETE / HTTP/1.1')],
  ['OPTIONS', 405, () => page('OPTIONS / HTTP/1.1')],
  ['OPTIONS *', 400, () => page('OPTIONS * HTTP/1.1')],
  ['TRACE', 405, () => page('TRACE / HTTP/1.1')],
  ['PATCH on a call', 405, () => call({ start: 'PATCH /api/echo HTTP/1.1' })],
  ['GET on a call', 405, () => page('GET /api/echo HTTP/1.1')],
  ['a preflight', 405, () => page('OPTIONS /api/echo HTTP/1.1', 'Origin: https://evil.example')],
  ['POST on the stream', 405, () => call({ start: 'POST /api/events HTTP/1.1' })],
  ['GET on the session', 405, () => page('GET /api/session HTTP/1.1')],
  ['CONNECT', 0, () => page(`CONNECT 127.0.0.1:${host.port} HTTP/1.1`)],
  ['an unknown method', 400, () => page('BREW / HTTP/1.1')],
  ['a WebSocket', 400, () => page('GET / HTTP/1.1', 'Connection: Upgrade', 'Upgrade: websocket')],
  ['HTTP/2 in clear', 400, () => page('GET / HTTP/1.1', 'Connection: Upgrade', 'Upgrade: h2c')],
  ['the HTTP/2 preface', 400, () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['HTTP/0.9', 421, () => 'GET /\r\n\r\n'],
  ['a TLS greeting', 400, () => Buffer.from([0x16, 0x03, 0x01, 0x00, 0x05, 0x01, 0x00, 0x00, 0x01, 0x00])],
  ['too many header bytes', 431, () => page('GET / HTTP/1.1', `X: ${'a'.repeat(9 * 1024)}`)],
  ['an address that is too long', 431, () => page(`GET /${'a'.repeat(9 * 1024)} HTTP/1.1`)],
  ['bare line feeds in a header', 400, () => page('GET / HTTP/1.1', 'A: b\nHost: evil.example')],
  ['a space before the colon', 400, () => page('GET / HTTP/1.1', 'Content-Length : 5')],
]

describe.each([
  ['good requests', GOOD],
  ['Host', HOSTS],
  ['Origin', ORIGINS],
  ['token', TOKENS],
  ['body', BODIES],
  ['path', PATHS],
  ['method and form', METHODS],
] satisfies [string, Case[]][])('%s', (_group, cases) => {
  test.each(cases)('%s: %i', async (_what, status, request) => {
    const answer = await sendRaw(host.port, request())
    expect(answer.status).toBe(status)
    if (status === 0) {
      expect(answer.text).toBe('')
      expect(answer.ended).toBe(true)
      return
    }
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(answer.headers[name.toLowerCase()], name).toBe(value)
    }
    expect(
      Object.keys(answer.headers).filter((name) =>
        /^(access-control|set-cookie|server|x-powered)/.test(name),
      ),
    ).toEqual([])
    expect(answer.text).not.toContain('SECRET')
    expect(answer.text).not.toContain('root:')
    if (status === 200) return
    expect(echo.calls).toEqual([])
    expect(answer.headers.connection).toBe('close')
    // A HEAD answer has the head of its body only.
    if (answer.body === '') return
    const wire = JSON.parse(answer.body) as { ok: boolean; error: { code: string } }
    expect(wire.ok).toBe(false)
    expect(ERROR_CODES).toContain(wire.error.code)
    const code: Record<number, string> = {
      401: 'unauthorized',
      403: 'untrusted',
      421: 'untrusted',
      413: 'too-large',
    }
    if (code[status]) expect(wire.error.code).toBe(code[status])
  })
})

test('passes the operation and its input to the core and answers its Wire', async () => {
  const good = await sendRaw(host.port, call({ start: 'POST /api/notes.save HTTP/1.1', body: '{"é":["œ"]}' }))
  expect(echo.calls).toEqual([{ name: 'notes.save', input: { é: ['œ'] } }])
  expect(JSON.parse(good.body)).toEqual({ ok: true, value: { name: 'notes.save', input: { é: ['œ'] } } })
  const bad = await sendRaw(host.port, call({ start: 'POST /api/fail HTTP/1.1' }))
  expect(bad.status).toBe(200)
  expect(JSON.parse(bad.body)).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

test('takes a body of exactly the limit', async () => {
  const body = `"${'a'.repeat(MAX_BODY_BYTES - 2)}"`
  const answer = await sendRaw(host.port, call({ body }))
  expect(answer.status).toBe(200)
})

test('lets the sender of a large body read the refusal', async () => {
  const response = await fetch(`${host.origin}/api/echo`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, Origin: host.origin, 'Content-Type': 'application/json' },
    body: JSON.stringify('a'.repeat(4 * 1024 * 1024)),
  })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ ok: false, error: { code: 'too-large' } })
})

test('ignores what follows a refused request on the same connection', async () => {
  const answer = await sendRaw(host.port, call({ authorization: null }) + call())
  expect(answer.status).toBe(401)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(echo.calls).toEqual([])
})

describe('downloads', () => {
  const path = `/download/${'k'.repeat(43)}`
  const name = 'Intervention « l’été (1)*.docx'
  const bytes = Buffer.from('PK\u0003\u0004 document')
  beforeEach(() => {
    echo.downloads.clear()
    echo.downloads.set(path, { name, type: 'application/pdf', bytes })
  })
  const get = (start: string, ...more: string[]) =>
    sendRaw(host.port, lines(start, `Host: 127.0.0.1:${host.port}`, ...more))
  const good = () => [`Authorization: Bearer ${token}`, 'Sec-Fetch-Site: same-origin']

  test('hands out a document once, under its name, with the headers of every answer', async () => {
    const answer = await get(`GET ${path} HTTP/1.1`, ...good())
    expect(answer.status).toBe(200)
    expect(answer.body).toBe(bytes.toString())
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition':
        "attachment; filename*=UTF-8''Intervention%20%C2%AB%20l%E2%80%99%C3%A9t%C3%A9%20%281%29%2A.docx",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect((await get(`GET ${path} HTTP/1.1`, ...good())).status).toBe(404)
  })
  test('answers no other path', async () => {
    for (const other of [
      '/download',
      '/download/',
      `/download/${'x'.repeat(43)}`,
      '/download/../index.html',
    ]) {
      const answer = await get(`GET ${other} HTTP/1.1`, ...good())
      expect([other, answer.status]).toEqual([other, 404])
    }
  })
  test.each([
    ['no token', 401, () => get(`GET ${path} HTTP/1.1`, 'Sec-Fetch-Site: same-origin')],
    ['a wrong token', 401, () => get(`GET ${path} HTTP/1.1`, `Authorization: Bearer ${mutate(token)}`)],
    ['the token in the address', 401, () => get(`GET ${path}?token=${token} HTTP/1.1`)],
    ['another Origin', 403, () => get(`GET ${path} HTTP/1.1`, ...good(), 'Origin: https://evil.example')],
    [
      'another site',
      403,
      () => get(`GET ${path} HTTP/1.1`, `Authorization: Bearer ${token}`, 'Sec-Fetch-Site: cross-site'),
    ],
    [
      'opened as a page by another site',
      403,
      () =>
        get(
          `GET ${path} HTTP/1.1`,
          `Authorization: Bearer ${token}`,
          'Sec-Fetch-Site: cross-site',
          'Sec-Fetch-Mode: navigate',
          'Sec-Fetch-Dest: document',
        ),
    ],
    ['POST', 405, () => get(`POST ${path} HTTP/1.1`, ...good())],
    ['HEAD', 405, () => get(`HEAD ${path} HTTP/1.1`, ...good())],
    ['a body', 400, () => get(`GET ${path} HTTP/1.1`, ...good(), 'Content-Length: 1')],
    [
      'another Host',
      421,
      () => sendRaw(host.port, lines(`GET ${path} HTTP/1.1`, 'Host: evil.example', ...good())),
    ],
  ])('%s: %i, and the document waits on', async (_what, status, request) => {
    const answer = await request()
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('document')
    expect(echo.downloads.has(path)).toBe(true)
  })
})

describe('launch codes', () => {
  test('serve once', async () => {
    const code = codeOf(host.createAddress())
    expect(await exchange(code)).toEqual({ status: 200, token })
    expect(await exchange(code)).toEqual({ status: 401, token: null })
  })

  test('that last serve as often as needed, whenever', async () => {
    const lasting = codeOf(host.createAddress(true))
    for (let hour = 0; hour < 3; hour++) {
      clock += 3_600_000
      expect(await exchange(lasting)).toEqual({ status: 200, token })
    }
  })

  test('serve for a minute', async () => {
    const early = codeOf(host.createAddress())
    const late = codeOf(host.createAddress())
    clock += 60_000
    expect((await exchange(early)).status).toBe(200)
    clock += 1
    expect((await exchange(late)).status).toBe(401)
  })

  test('that were never given are refused', async () => {
    for (const code of ['', 'x', 'a'.repeat(43), token]) expect((await exchange(code)).status).toBe(401)
  })

  test('are all different and say nothing of the token', () => {
    const codes = new Set(Array.from({ length: 50 }, () => codeOf(host.createAddress())))
    expect(codes.size).toBe(50)
    for (const code of codes) expect(code).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(codes.has(token)).toBe(false)
  })

  test('wait in limited number', async () => {
    const first = codeOf(host.createAddress())
    for (let i = 0; i < 16; i++) host.createAddress()
    expect((await exchange(first)).status).toBe(401)
  })

  test.each(['null', '[]', '"x"', '{"code":1}', '{"code":null}'])(
    'of a wrong form are refused: %s',
    async (body) => {
      const answer = await sendRaw(
        host.port,
        call({ start: 'POST /api/session HTTP/1.1', authorization: null, body }),
      )
      expect(answer.status).toBe(401)
    },
  )
})

describe.concurrent('slow clients', () => {
  const closedAfter = (bytes: string, again?: string) =>
    new Promise<number>((resolve) => {
      const start = performance.now()
      const socket = connect(host.port, '127.0.0.1', () => socket.write(bytes))
      const timer = again === undefined ? undefined : setInterval(() => socket.write(again), 200)
      socket.on('error', () => {})
      socket.resume()
      socket.on('close', () => {
        clearInterval(timer)
        resolve(performance.now() - start)
      })
    })

  test('a client that never ends its head is cut within five seconds', async () => {
    expect(await closedAfter(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n`, 'X: y\r\n')).toBeLessThan(
      5_000,
    )
  })

  test('a client that says nothing is cut within five seconds', async () => {
    expect(await closedAfter('')).toBeLessThan(5_000)
  })

  test('a client that never ends its body is cut within thirteen seconds', async () => {
    expect(await closedAfter(call({ length: '1000', body: '{' }))).toBeLessThan(13_000)
    expect(echo.calls).toEqual([])
  })
})

describe('broken and many clients', () => {
  test('a client that leaves in the middle of its body harms nothing', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(host.port, '127.0.0.1', () => {
        socket.write(call({ length: '1000', body: '{' }), () => setTimeout(() => socket.destroy(), 20))
      })
      socket.on('close', () => resolve())
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await sendRaw(host.port, call())).status).toBe(200)
    expect(echo.calls).toHaveLength(1)
  })

  test('two hundred slow clients do not keep a good one out for more than five seconds', async () => {
    const sockets = Array.from({ length: 200 }, () => {
      const socket = connect(host.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n'))
      socket.on('error', () => {})
      return socket
    })
    const start = performance.now()
    let status = 0
    while (status !== 200 && performance.now() - start < 10_000) {
      status = (await sendRaw(host.port, page(), 1_000)).status
      if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(performance.now() - start).toBeLessThan(5_000)
    for (const socket of sockets) socket.destroy()
  })
})

describe('event stream', () => {
  const open: (() => void)[] = []
  afterEach(() => {
    for (const close of open.splice(0)) close()
  })

  /** Reads the stream as the page does. */
  async function listen(of: HttpHost, key: string) {
    const abort = new AbortController()
    open.push(() => abort.abort())
    const response = await fetch(`${of.origin}/api/events`, {
      headers: { Authorization: `Bearer ${key}` },
      signal: abort.signal,
    })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    return {
      response,
      abort,
      async read() {
        const { value, done } = await reader.read()
        return done ? null : decoder.decode(value, { stream: true })
      },
    }
  }

  async function tokenOf(of: HttpHost) {
    const response = await fetch(`${of.origin}/api/session`, {
      method: 'POST',
      headers: { Origin: of.origin, 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: codeOf(of.createAddress()) }),
    })
    return ((await response.json()) as { value: { token: string } }).value.token
  }

  test('answers at once and carries events as lines to every listener', async () => {
    const first = await listen(host, token)
    const second = await listen(host, token)
    expect(first.response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    expect(first.response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await first.read()).toBe('\n')
    expect(await second.read()).toBe('\n')
    expect(host.countStreams()).toBe(2)
    const event = { name: 'notes.changed', payload: { id: 'n', entryId: null, revision: 2 } } as const
    echo.publish(event)
    expect(JSON.parse((await first.read()) ?? '')).toEqual(event)
    expect(JSON.parse((await second.read()) ?? '')).toEqual(event)
  })

  test('forgets a listener that left', async () => {
    const stream = await listen(host, token)
    await stream.read()
    const before = host.countStreams()
    stream.abort.abort()
    await expect.poll(() => host.countStreams()).toBeLessThan(before)
  })

  test('beats, and ends when the host closes', async () => {
    const own = createEchoApp()
    const other = await startHttpHost({ app: own.app, assets: () => null, port: 0, heartbeatMs: 20 })
    const stream = await listen(other, await tokenOf(other))
    expect(await stream.read()).toBe('\n')
    expect(await stream.read()).toBe('\n')
    expect(own.listeners.size).toBe(1)
    await other.close()
    let rest = await stream.read()
    while (rest !== null) rest = await stream.read()
    expect(own.listeners.size).toBe(0)
    expect(other.countStreams()).toBe(0)
    await expect(fetch(other.origin)).rejects.toThrow()
    // Closing again changes nothing.
    await other.close()
  })

  test('cuts a listener that does not read', async () => {
    const own = createEchoApp()
    const other = await startHttpHost({ app: own.app, assets: () => null, port: 0 })
    const key = await tokenOf(other)
    const socket = connect(other.port, '127.0.0.1', () => {
      socket.write(
        lines('GET /api/events HTTP/1.1', `Host: 127.0.0.1:${other.port}`, `Authorization: Bearer ${key}`),
      )
    })
    socket.on('error', () => {})
    socket.pause()
    await expect.poll(() => other.countStreams()).toBe(1)
    const id = 'x'.repeat(100_000)
    for (let i = 0; i < 400 && other.countStreams() > 0; i++) {
      own.publish({ name: 'notes.changed', payload: { id, entryId: null, revision: i } })
      await new Promise((resolve) => setImmediate(resolve))
    }
    await expect.poll(() => other.countStreams()).toBe(0)
    socket.destroy()
    await other.close()
  })
})

describe('closing', () => {
  test('lets a running call finish and refuses new connections', async () => {
    let release: () => void = () => {}
    const own = createEchoApp()
    const waiting = new Promise<void>((resolve) => {
      release = resolve
    })
    const other = await startHttpHost({
      app: {
        ...own.app,
        async dispatch(name, input) {
          await waiting
          return own.app.dispatch(name, input)
        },
      },
      assets: () => null,
      port: 0,
    })
    const code = codeOf(other.createAddress())
    const headers = { Origin: other.origin, 'Content-Type': 'application/json' }
    const session = await fetch(`${other.origin}/api/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ code }),
    })
    const key = ((await session.json()) as { value: { token: string } }).value.token
    const running = fetch(`${other.origin}/api/echo`, {
      method: 'POST',
      headers: { ...headers, Authorization: `Bearer ${key}` },
      body: '{}',
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const closed = other.close()
    release()
    expect(await (await running).json()).toMatchObject({ ok: true })
    await closed
  })

  test('does not wait for a call that never ends', async () => {
    const own = createEchoApp()
    const other = await startHttpHost({
      app: { ...own.app, dispatch: () => new Promise(() => {}) },
      assets: () => null,
      port: 0,
    })
    const socket = connect(other.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write('GET / HTTP/1.1\r\n')
    await new Promise((resolve) => setTimeout(resolve, 50))
    const start = performance.now()
    await other.close()
    expect(performance.now() - start).toBeLessThan(4_000)
  })
})

describe('starting', () => {
  test('a port in use is a coded error', async () => {
    await expect(startHttpHost({ app: echo.app, assets: () => null, port: host.port })).rejects.toMatchObject(
      {
        code: 'port-in-use',
        details: { port: host.port },
      },
    )
  })

  test('listens on 127.0.0.1 only', async () => {
    const refused = await new Promise<boolean>((resolve) => {
      const socket = connect(host.port, '127.0.0.2')
      socket.on('connect', () => resolve(false))
      socket.on('error', () => resolve(true))
    })
    expect(refused).toBe(true)
  })

  test('another user gets no byte', async () => {
    const other = await startHttpHost({ app: echo.app, assets: () => null, port: 0, peerCheck: () => false })
    const answer = await sendRaw(other.port, page())
    expect(answer.text).toBe('')
    expect(answer.ended).toBe(true)
    await other.close()
  })
})
