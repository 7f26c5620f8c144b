// The built Electron bundles under the double: what only this door has. What the application does is proven by the
// other specs, over whichever door they are given.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BINDING } from './electron-double/page-shim.ts'
import { type DoubleOptions, type ElectronDouble, launchElectronDouble } from './electron-double.ts'

type Desktop = {
  invoke(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>
  subscribe(listener: (...args: unknown[]) => void): () => void
}
type DesktopWindow = Window & { desktop: Desktop; heard?: unknown[][] }

let folder: string
let running: ElectronDouble | null = null

async function launch(options: Partial<DoubleOptions> = {}): Promise<ElectronDouble> {
  running = await launchElectronDouble({ dataDir: join(folder, 'data'), ...options })
  return running
}

function invoke(page: Page, name: string, input: unknown) {
  return page.evaluate(
    ({ name, input }) => (window as unknown as DesktopWindow).desktop.invoke(name, input),
    { name, input },
  )
}

async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const target = window as unknown as DesktopWindow
    target.heard = []
    target.desktop.subscribe((...args) => target.heard?.push(args))
  })
}

async function heard(page: Page, count: number): Promise<unknown[][]> {
  await page.waitForFunction(
    (wanted) => ((window as unknown as DesktopWindow).heard?.length ?? 0) >= wanted,
    count,
  )
  return page.evaluate(() => (window as unknown as DesktopWindow).heard ?? [])
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-e2e-'))
})

afterEach(async () => {
  await running?.close()
  running = null
  rmSync(folder, { recursive: true, force: true })
})

describe('page', () => {
  it('is loaded from the application’s scheme with its content security policy', async () => {
    const { page, refused } = await launch()
    expect(await page.title()).toContain('Vademecum')
    expect(await page.locator('#root').count()).toBe(1)
    const fromTop = await page.evaluate(async () => {
      const answers = await Promise.all(
        ['/', '/../../../package.json', '/%2e%2e/%2e%2e/package.json', '/assets/', '/nothing.js'].map(
          async (path) => (await fetch(path)).status,
        ),
      )
      const policy = (await fetch('/')).headers.get('content-security-policy')
      const inline = document.createElement('script')
      let stopped = false
      try {
        inline.textContent = 'window.inlineRan = true'
        document.head.append(inline)
      } catch {
        stopped = true
      }
      return { answers, policy, stopped, ran: 'inlineRan' in window }
    })
    expect(fromTop.answers).toEqual([200, 404, 404, 404, 404])
    expect(fromTop.policy).toContain("default-src 'none'")
    expect(fromTop).toMatchObject({ stopped: true, ran: false })
    expect(refused).toEqual([])
  })

  it('has two functions and nothing of Electron or Node', async () => {
    const { page } = await launch()
    const found = await page.evaluate((binding) => {
      const { desktop } = window as unknown as DesktopWindow
      // Refused without a word outside strict code.
      Reflect.set(window, 'desktop', null)
      return {
        members: Object.entries(desktop)
          .map(([name, value]) => `${name}: ${typeof value}`)
          .sort(),
        frozen: Object.isFrozen(desktop),
        kept: (window as unknown as DesktopWindow).desktop === desktop,
        leaks: ['require', 'process', 'module', 'ipcRenderer', 'electron', binding].filter(
          (name) => name in window,
        ),
      }
    }, BINDING)
    expect(found).toEqual({
      members: ['invoke: function', 'subscribe: function'],
      frozen: true,
      kept: true,
      leaks: [],
    })
  })

  it('cannot leave, cannot reach the network, and opens links only after a confirmation', async () => {
    const app = await launch()
    const { page } = app
    const before = page.url()
    for (const url of ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'app://evil/']) {
      // Chromium itself refuses files and says so; of the others it begins a request, which must come to nothing.
      const refusal = url.startsWith('file:')
        ? page.waitForEvent('console', (message) => message.text().includes(url))
        : page.waitForEvent('requestfailed', (request) => request.url() === url)
      await page.evaluate((target) => {
        location.href = target
      }, url)
      await refusal
      expect(page.url()).toBe(before)
    }
    const reached = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => true,
        () => false,
      ),
    )
    expect(reached).toBe(false)

    const open = (url: string) =>
      page.evaluate((target) => void window.open(target, '_blank', 'noopener'), url)
    await open('https://www.osce.org/cthb')
    await expect.poll(async () => (await app.record()).questions.length).toBe(1)
    expect((await app.record()).questions[0]?.detail).toContain('https://www.osce.org/cthb')
    expect((await app.record()).opened).toEqual([])
    await app.answerDialogs(0)
    await open('https://www.coe.int/fr')
    await expect
      .poll(async () => (await app.record()).opened)
      .toEqual([{ kind: 'external', target: 'https://www.coe.int/fr' }])
    expect(app.pages()).toHaveLength(1)
  })
})

describe('calls and events', () => {
  it('answer the page through the real preload and the real core', async () => {
    const { page } = await launch()
    const status = await invoke(page, 'app.status', {})
    expect(status).toMatchObject({
      ok: true,
      value: { host: 'electron', state: 'ready', dataDir: join(folder, 'data') },
    })
    expect(await invoke(page, 'no.such', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-operation' },
    })
    expect(await invoke(page, 'search.query', { text: 7 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    })
    const refusal = await page.evaluate(() =>
      (window as unknown as DesktopWindow).desktop
        .invoke('settings.get', { callback: () => undefined })
        .catch((error: Error) => error.name),
    )
    expect(refusal).toBe('DataCloneError')
  })

  it('bring menu commands and changes to the page, without Electron’s event object', async () => {
    const app = await launch()
    await listen(app.page)
    await app.menuClick('search')
    expect(await heard(app.page, 1)).toEqual([[{ name: 'menu.command', payload: { command: 'search' } }]])
    expect(await app.menuLabels()).toContain('Fichier')
    await invoke(app.page, 'settings.set', { locale: 'en' })
    expect((await heard(app.page, 2))[1]).toMatchObject([
      { name: 'settings.changed', payload: { locale: 'en' } },
    ])
    expect(await app.menuLabels()).toContain('File')
    await app.menuClick('open-logs')
    await expect.poll(async () => (await app.record()).opened.length).toBe(1)
    expect((await app.record()).opened[0]?.target).toContain(join(folder, 'data'))
    for (const [command, title] of [
      ['go-packs', 'Packs'],
      ['go-briefs', 'Briefs'],
      ['go-follow-up', 'Follow-up'],
    ] as const) {
      await app.menuClick(command)
      await app.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    }
  })

  it('refuse every frame but the top one of the application', async () => {
    const app = await launch()
    const top = { url: 'app://app/', parent: null }
    expect(await app.invokeAs(top, 'settings.get', {})).toMatchObject({ ok: true })
    for (const frame of [
      null,
      { url: 'app://app/', parent: top },
      { url: 'https://app.vademecum.invalid/', parent: null },
      { url: 'app://evil/', parent: null },
      { url: 'about:blank', parent: null },
    ]) {
      expect(await app.invokeAs(frame, 'settings.get', {})).toMatchObject({
        ok: false,
        error: { code: 'untrusted' },
      })
    }
    // A frame that the page itself makes has no bridge, and is refused even when it finds the double's own door.
    await app.page.evaluate(() => void document.body.append(document.createElement('iframe')))
    const [, inner] = app.page.frames()
    if (!inner) throw new Error('the frame was not made')
    expect(await inner.evaluate(() => 'desktop' in window)).toBe(false)
    const answer = await inner.evaluate(
      (binding) =>
        (window as unknown as Record<string, (...args: unknown[]) => unknown>)[binding]?.('api:invoke', [
          'settings.get',
          {},
        ]),
      BINDING,
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'untrusted' } })
  })
})

describe('lifecycle', () => {
  it('quits cleanly and finds its data again', async () => {
    const first = await launch()
    const made = await invoke(first.page, 'notes.create', { body: 'Retenir la mesure 7' })
    expect(made).toMatchObject({ ok: true })
    expect(await first.quit()).toBe(0)
    expect(first.page.isClosed()).toBe(true)
    expect(first.output()).toBe('')
    await first.close()
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700)
    expect(JSON.parse(readFileSync(join(folder, 'data/window.json'), 'utf8'))).toMatchObject({
      maximized: false,
    })

    const second = await launch()
    expect(await invoke(second.page, 'notes.list', {})).toMatchObject({
      ok: true,
      value: { total: 1, items: [{ title: 'Retenir la mesure 7' }] },
    })
  })

  it('lets a page save when it is hidden by quitting', async () => {
    const first = await launch()
    await first.page.evaluate(() => {
      const save = () => {
        const { desktop } = window as unknown as DesktopWindow
        void desktop.invoke('notes.create', { body: 'Tapé au dernier moment' })
      }
      document.addEventListener('visibilitychange', save, { once: true })
    })
    expect(await first.quit()).toBe(0)
    await first.close()
    const second = await launch()
    expect(await invoke(second.page, 'notes.list', {})).toMatchObject({ ok: true, value: { total: 1 } })
  })

  it('ends when its window is closed, even by a page that wants to stay', async () => {
    const app = await launch()
    await app.page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()))
    // Chromium asks only for pages that the user has touched.
    await app.page.mouse.click(5, 5)
    await app.closeWindow()
    await expect.poll(() => app.page.isClosed()).toBe(true)
    expect(await app.quit().catch(() => 0)).toBe(0)
  })

  it('frees its data when it is killed', async () => {
    const first = await launch()
    expect(await invoke(first.page, 'notes.create', { body: 'Avant la coupure' })).toMatchObject({ ok: true })
    await first.kill()
    await first.close()
    const second = await launch()
    expect(await invoke(second.page, 'notes.list', {})).toMatchObject({ ok: true, value: { total: 1 } })
  })

  it('comes to the front when it is started again', async () => {
    const app = await launch()
    await app.secondInstance()
    expect((await app.record()).log.at(-1)).toBe('focus')
    expect(app.pages()).toHaveLength(1)
  })

  it('opens its window on a folder that cannot be written, and tells why', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const { page } = await launch({ dataDir: join(file, 'data') })
    expect(await invoke(page, 'app.status', {})).toMatchObject({
      ok: true,
      value: { state: 'failed', error: { code: 'store-unwritable' } },
    })
  })
})
