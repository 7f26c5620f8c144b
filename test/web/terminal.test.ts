// The loopback host as a process: what it prints, how it ends, what it leaves behind.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openApp } from '../../src/main/app.ts'
import { localeOf } from '../../src/main/web/terminal.ts'
import { resources } from '../../src/shared/i18n/resources.ts'
import { writePack } from '../support/pack.ts'
import { tempDir } from '../support/temp.ts'

const ADDRESS = /^http:\/\/127\.0\.0\.1:(\d+)\/#code=([A-Za-z0-9_-]{43})$/

const HOST_PROCESS = fileURLToPath(new URL('./host-process.ts', import.meta.url))

type Running = {
  readonly child: ChildProcess
  readonly dataDir: string
  readonly packDir: string
  stdout(): string
  stderr(): string
  /** Waits for the n-th address. */
  address(n: number): Promise<string>
  ended(): Promise<number | null>
}

function start(dataDirOf: (base: string) => string = (base) => join(base, 'data')): Running {
  const base = tempDir()
  const dataDir = dataDirOf(base)
  const packDir = join(base, 'pack')
  const rendererDir = join(base, 'renderer')
  writePack(packDir)
  mkdirSync(rendererDir)
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html>')
  const child = spawn(process.execPath, [HOST_PROCESS, dataDir, packDir, rendererDir], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8')
  })
  const exit = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  return {
    child,
    dataDir,
    packDir,
    stdout: () => out,
    stderr: () => err,
    async address(n) {
      await expect.poll(() => out.split('\n').length, { timeout: 10_000 }).toBeGreaterThan(n)
      return out.split('\n')[n - 1] ?? ''
    },
    ended: () => exit,
  }
}

async function session(address: string): Promise<{ origin: string; token: string | null; status: number }> {
  const { origin, hash } = new URL(address)
  const response = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: hash.slice('#code='.length) }),
  })
  const wire = (await response.json()) as { value?: { token: string } }
  return { origin, token: wire.value?.token ?? null, status: response.status }
}

const call = async (to: { origin: string; token: string | null }, name: string, input: unknown) => {
  const response = await fetch(`${to.origin}/api/${name}`, {
    method: 'POST',
    headers: {
      Origin: to.origin,
      'Content-Type': 'application/json',
      Authorization: `Bearer ${to.token ?? ''}`,
    },
    body: JSON.stringify(input),
  })
  return (await response.json()) as { ok: boolean; value?: { state?: string }; error?: { code: string } }
}

test('prints one address, serves, and says that it serves once', async () => {
  const running = start()
  const address = await running.address(1)
  expect(address).toMatch(ADDRESS)
  expect(running.stdout()).toBe(`${address}\n`)
  await expect.poll(() => running.stderr()).toContain(resources.fr.cli.start.addressEnter)
  expect(running.stderr()).not.toContain('code=')
  const first = await session(address)
  expect(first.status).toBe(200)
  expect((await session(address)).status).toBe(401)
  expect(await (await fetch(first.origin)).text()).toBe('<!doctype html>')
  expect(await call(first, 'app.status', {})).toMatchObject({
    ok: true,
    value: { state: 'ready', host: 'web' },
  })
  expect(await call(first, 'app.reveal', { what: 'data' })).toMatchObject({
    ok: false,
    error: { code: 'unknown-operation' },
  })
})

test('prints a fresh address at each Enter', async () => {
  const running = start()
  const first = await running.address(1)
  running.child.stdin?.write('\n')
  const second = await running.address(2)
  expect(second).toMatch(ADDRESS)
  expect(second).not.toBe(first)
  const one = await session(second)
  const other = await session(first)
  expect([one.status, other.status]).toEqual([200, 200])
})

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  test('closes cleanly: exit 0, one file, the folder free again', async () => {
    const running = start()
    const to = await session(await running.address(1))
    expect(await call(to, 'notes.create', { body: 'gardée' })).toMatchObject({ ok: true })
    // A window that listens must not keep the host from ending.
    const stream = await fetch(`${to.origin}/api/events`, {
      headers: { Authorization: `Bearer ${to.token}` },
    })
    const begin = performance.now()
    running.child.kill(signal)
    running.child.kill(signal)
    expect(await running.ended()).toBe(0)
    expect(performance.now() - begin).toBeLessThan(3_000)
    await stream.body?.cancel().catch(() => {})

    // Checkpointed: everything is in the one file.
    expect(existsSync(join(running.dataDir, 'user.sqlite'))).toBe(true)
    expect(existsSync(join(running.dataDir, 'user.sqlite-wal'))).toBe(false)
    const app = openApp({
      dataDir: running.dataDir,
      packDir: running.packDir,
      version: '0.0.0-test',
      ports: { host: 'cli', openExternal: false },
      access: 'exclusive',
    })
    onTestFinished(() => app.close())
    expect(await app.dispatch('app.status', {})).toMatchObject({ value: { state: 'ready' } })
    expect(await app.dispatch('notes.list', {})).toMatchObject({ value: { total: 1 } })
    // The log knows operations, not secrets and not texts.
    for (const name of readdirSync(join(running.dataDir, 'logs'))) {
      const log = readFileSync(join(running.dataDir, 'logs', name), 'utf8')
      expect(log).not.toContain(to.token)
      expect(log).not.toContain('gardée')
      expect(log).not.toContain('code=')
    }
  })
})

test('starts when the stores cannot be opened, so that the page can say why', async () => {
  const running = start((base) => {
    writeFileSync(join(base, 'file'), '')
    return join(base, 'file', 'data')
  })
  const to = await session(await running.address(1))
  expect(await call(to, 'app.status', {})).toMatchObject({
    value: { state: 'failed', error: { code: 'store-unwritable' } },
  })
  expect(await call(to, 'search.query', { text: 'x' })).toMatchObject({ error: { code: 'store-unwritable' } })
  running.child.kill('SIGTERM')
  expect(await running.ended()).toBe(0)
})

test('the entry refuses wrong arguments and a port in use in one line', async () => {
  // The entry serves the built renderer; it may not be built yet, and its content does not matter here.
  mkdirSync(join(import.meta.dirname, '../../out/renderer'), { recursive: true })
  const running = start()
  const { port } = new URL(await running.address(1))
  const entry = (...args: string[]) =>
    new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
      const child = spawn(
        process.execPath,
        [
          join(import.meta.dirname, '../../src/main/web/index.ts'),
          '--data',
          join(tempDir(), 'data'),
          ...args,
        ],
        { env: { ...process.env, VADEMECUM_LANG: 'fr' } },
      )
      let stdout = ''
      let stderr = ''
      child.stdout.on('data', (chunk: Buffer) => {
        stdout += chunk.toString('utf8')
      })
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString('utf8')
      })
      child.on('close', (code) => resolve({ code, stdout, stderr }))
    })
  for (const wrong of ['65536', '-1', 'x', '']) {
    expect(await entry(`--port=${wrong}`)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${resources.fr.cli.start.badPort}\n`,
    })
  }
  expect(await entry('--nothing')).toMatchObject({ code: 2, stdout: '' })
  expect(await entry('--port', port)).toEqual({
    code: 1,
    stdout: '',
    stderr: `${resources.fr.errors['port-in-use']}\n`,
  })
})

test.each([
  [{}, 'fr'],
  [{ LANG: 'C.UTF-8' }, 'fr'],
  [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en' }, 'en'],
  [{ LANG: 'eng' }, 'fr'],
  [{ LANG: 'en_GB', LC_ALL: 'fr_FR' }, 'fr'],
  [{ LANG: 'en_GB', VADEMECUM_LANG: 'fr' }, 'fr'],
  [{ LANG: 'fr_FR', VADEMECUM_LANG: 'en' }, 'en'],
] as const)('the language of %j is %s', (env, locale) => {
  expect(localeOf(env)).toBe(locale)
})
