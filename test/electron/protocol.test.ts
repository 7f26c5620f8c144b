// The scheme app://: what it serves, with which headers, and that nothing else can be named.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAssetMap } from '../../src/main/assets.ts'
import { createAppHandler, serveApp } from '../../src/main/electron/protocol.ts'
import { SECURITY_HEADERS } from '../../src/main/security-headers.ts'
import { tempDir } from '../support/temp.ts'

function site() {
  const dir = tempDir()
  const root = join(dir, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html>')
  writeFileSync(join(root, 'assets/main-1a.js'), 'export {}')
  writeFileSync(join(root, 'assets/notes.exe'), 'MZ')
  writeFileSync(join(dir, 'secret.json'), '{"secret":true}')
  symlinkSync(join(dir, 'secret.json'), join(root, 'assets/link.json'))
  const handler = createAppHandler(createAssetMap(root))
  return { root, get: (url: string, method = 'GET') => handler({ url, method }) }
}

describe('app://', () => {
  it.each([
    ['app://app/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://app/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://app/?q=1#/notes', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://app/assets/main-1a.js', 'text/javascript; charset=utf-8', 'export {}'],
  ])('serves %s with every security header', async (url, type, body) => {
    const response = await site().get(url)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(body)
    expect(Object.fromEntries(response.headers)).toEqual({
      ...Object.fromEntries(
        Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      'content-type': type,
    })
  })

  it.each([
    'app://app/../secret.json',
    'app://app/assets/../../secret.json',
    'app://app/%2e%2e/secret.json',
    'app://app/..%2fsecret.json',
    'app://app/%2e%2e%2fsecret.json',
    'app://app/assets/%2e%2e/%2e%2e/secret.json',
    'app://app/..%5csecret.json',
    'app://app/..\\secret.json',
    'app://app/assets/..\\..\\secret.json',
    'app://app/%252e%252e/secret.json',
    'app://app/secret.json%00.html',
    'app://app/index.html%00',
    'app://app//etc/passwd',
    'app://app//index.html',
    'app://app/./assets//main-1a.js',
    'app://app/etc/passwd',
    'app://app/C:/Windows/win.ini',
    'app://app/\\\\host\\share\\file.html',
    'app://app/assets',
    'app://app/assets/',
    'app://app/assets/link.json',
    'app://app/assets/notes.exe',
    'app://app/INDEX.HTML',
    'app://app/__proto__',
    'app://app/constructor',
    'app://evil/index.html',
    'app://app.evil/index.html',
    'app://app:80/index.html',
    'app://user@app/index.html',
    'file:///etc/passwd',
    'not a url',
    '',
  ])('answers 404 to %s', async (url) => {
    const response = await site().get(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('Not found')
    expect(response.headers.get('content-security-policy')).toBe(SECURITY_HEADERS['Content-Security-Policy'])
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get'])('answers 404 to %s', async (method) => {
    expect((await site().get('app://app/', method)).status).toBe(404)
  })

  it('answers 404 for a file that went away, and for everything without a build', async () => {
    const { get } = site()
    const gone = createAppHandler(() => ({ path: '/nowhere/x.js', contentType: 'text/javascript' }))
    expect((await gone({ url: 'app://app/x.js', method: 'GET' })).status).toBe(404)
    expect((await get('app://app/')).status).toBe(200)
    const handlers: ((request: Request) => Response | Promise<Response>)[] = []
    serveApp({ handle: (_scheme, handler) => void handlers.push(handler) }, '/nowhere')
    const answer = await handlers[0]?.({ url: 'app://app/', method: 'GET' } as Request)
    expect(answer?.status).toBe(404)
  })
})
