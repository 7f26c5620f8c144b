// The real Electron, where its binary is installed: run it before a release, on each system. Needs a build.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ElectronApplication, _electron as electron } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Found by looking at files: importing the package would download the binary. */
function electronBinary(): string | null {
  const folder = join(ROOT, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

function reasonToSkip(): string | null {
  if (electronBinary() === null) return 'Electron’s binary is not installed'
  if (!existsSync(join(ROOT, 'out/main/index.js'))) return 'there is no build: run "npm run build" first'
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env
  if (process.platform === 'linux' && !x11 && !wayland) return 'there is no display'
  return null
}

const reason = reasonToSkip()
if (reason !== null) console.warn(`Electron smoke test skipped: ${reason}.`)

type Desktop = { invoke(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown }> }

describe.skipIf(reason !== null)(`real Electron${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'vademecum-smoke-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  function launch(): Promise<ElectronApplication> {
    return electron.launch({
      executablePath: electronBinary() ?? '',
      args: [ROOT, '--data', dataDir],
      cwd: ROOT,
    })
  }

  it('opens, searches, saves, quits and finds the note again', async () => {
    const first = await launch()
    const page = await first.firstWindow()
    await page.waitForSelector('#root')
    expect(page.url()).toMatch(/^app:\/\/app\//)
    const call = (name: string, input: unknown) =>
      page.evaluate(
        ({ name, input }) => (window as unknown as { desktop: Desktop }).desktop.invoke(name, input),
        { name, input },
      )
    expect(await call('app.status', {})).toMatchObject({
      ok: true,
      value: { host: 'electron', state: 'ready' },
    })
    expect(await call('search.query', { text: 'OSCE' })).toMatchObject({ ok: true })
    expect(await call('notes.create', { body: 'Essai' })).toMatchObject({ ok: true })
    // What no double can prove: the sandbox, the isolated world, the scheme's privileges.
    expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false)
    expect(await page.evaluate(() => isSecureContext)).toBe(true)
    expect(await page.evaluate(async () => (await fetch('/../package.json')).status)).toBe(404)
    const settings = await first.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    )
    expect(settings).toEqual([true])
    await first.close()

    const second = await launch()
    const again = await second.firstWindow()
    await again.waitForSelector('#root')
    const list = await again.evaluate(() =>
      (window as unknown as { desktop: Desktop }).desktop.invoke('notes.list', {}),
    )
    expect(list).toMatchObject({ ok: true, value: { total: 1 } })
    await second.close()
  }, 120_000)
})
