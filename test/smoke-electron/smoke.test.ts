// The real Electron, where its binary is installed: run it before a release, on each system. Needs a build.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { launchElectron, reasonWithoutElectron } from '../support/real-electron.ts'

const reason = reasonWithoutElectron()
if (reason !== null) console.warn(`Electron smoke test skipped: ${reason}.`)

type Desktop = { invoke(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown }> }

describe.skipIf(reason !== null)(`real Electron${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'vademecum-smoke-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it('opens, searches, saves, quits and finds the note again', async () => {
    const first = await launchElectron(dataDir)
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

    const second = await launchElectron(dataDir)
    const again = await second.firstWindow()
    await again.waitForSelector('#root')
    const list = await again.evaluate(() =>
      (window as unknown as { desktop: Desktop }).desktop.invoke('notes.list', {}),
    )
    expect(list).toMatchObject({ ok: true, value: { total: 1 } })
    await second.close()
  }, 120_000)
})
