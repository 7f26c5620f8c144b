// Packs on screen: a signed pack installed, brought up to date and removed; another key, an older edition, files that are
// refused, a change that is stopped; what a withdrawn entry says. Then the preview of a folder from the command line.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { initPack } from '../../src/main/packs/build-pack.ts'
import { fill } from '../../src/shared/i18n/fill.ts'
import { type Locale, resources } from '../../src/shared/i18n/resources.ts'
import { formatFingerprint } from '../../src/shared/library/fingerprint.ts'
import { canonicalJson, type PackManifest } from '../../src/shared/library/pack.ts'
import { DESCRIPTION, goodFiles, makePack, newKey, rawZip, term } from '../packs/make.ts'
import { tempDir } from '../support/temp.ts'
import { chromiumPath } from './electron-double.ts'
import { dataFolder, ended, HOSTS, type Opened, openHost, saved } from './hosts.ts'
import { chooseLocale, chooseLook, inspection, looksOf } from './look.ts'

const ROOT = join(import.meta.dirname, '../..')
const MANY = 12_000

/** A signed pack in which a letter was changed afterwards. */
function tampered(): Buffer {
  const files = goodFiles((manifest: PackManifest) => manifest, newKey())
  const [manifest] = files
  if (!manifest) throw new Error('no manifest')
  const value = JSON.parse(Buffer.from(manifest.data).toString()) as PackManifest
  manifest.data = Buffer.from(canonicalJson({ ...value, edition: '2028-01' }))
  return rawZip(files)
}

describe.each(HOSTS)('packs in the %s', (host) => {
  const folder = dataFolder()
  const base = join(folder.path, '..', 'files')
  const key = newKey()
  mkdirSync(base, { recursive: true })
  const first = makePack(base, [term('alpha'), term('beta'), term('gamma')], {}, { key })
  const second = makePack(
    base,
    [term('beta', 'révisé'), term('gamma'), term('delta')],
    { edition: '2027-02', date: '2027-02-01' },
    { key },
  )
  const rekeyed = makePack(
    base,
    [term('beta')],
    { edition: '2027-03', date: '2027-03-01' },
    { key: newKey() },
  )
  const large = makePack(
    base,
    Array.from({ length: MANY }, (_, index) => term(`n${index}`)),
    { edition: '2027-04', date: '2027-04-01' },
    { key },
  )
  let app: Opened
  beforeAll(async () => {
    app = await openHost(host, { dataDir: folder.path })
    await app.page.getByRole('heading', { level: 1 }).first().waitFor()
  })
  afterAll(async () => {
    await app.close()
    folder.remove()
  })

  async function open(locale: Locale = 'fr'): Promise<void> {
    const { page } = app
    await page.keyboard.press('Control+,')
    await page.getByRole('link', { name: resources[locale].packs.screen.manage }).click()
    await page.getByRole('heading', { level: 1, name: resources[locale].packs.screen.title }).waitFor()
  }

  /** Hands a file to the screen through its button, as a person does. */
  async function choose(path: string, locale: Locale = 'fr'): Promise<void> {
    const { page } = app
    const waiting = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: resources[locale].packs.screen.choose }).click()
    await (await waiting).setFiles(path)
  }

  const { packs, entry, notes, errors, shell } = resources.fr
  const screen = packs.screen
  const install = () => app.page.getByRole('button', { name: screen.install, exact: true })
  const installed = () => app.page.getByRole('list', { name: screen.installed }).getByRole('listitem')
  const packRow = () => installed().filter({ hasText: 'test-pack' })

  it('shows who a pack is from and what it adds, then installs it by the keyboard', async () => {
    const { page } = app
    await open()
    await page.getByText(screen.onlyShipped).waitFor()
    await choose(first.path)
    await install().waitFor()
    // The focus is where the answer is.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('test-pack')
    await page.getByText(fill(packs.keyState.first, { publisher: DESCRIPTION.publisher })).waitFor()
    await page.getByText('3 fiches nouvelles').first().waitFor()
    await page.getByRole('list', { name: '3 fiches nouvelles' }).getByText('Terme alpha').waitFor()
    await install().focus()
    await page.keyboard.press('Enter')
    await page.getByText(fill(screen.installedDone, { id: 'test-pack', edition: '2027-01' })).waitFor()
    await packRow().getByText(packs.sign.verified).waitFor()
    expect(await packRow().locator('code').textContent()).toMatch(/^([0-9a-f]{4} ){16}$/)
  })

  it('brings the new entries to the other screens, with the pack that they are from', async () => {
    const { page } = app
    await page.getByRole('navigation', { name: shell.navLabel }).getByText(shell.screen.library).click()
    await page.getByRole('textbox', { name: resources.fr.search.filterTitles }).fill('Terme alpha')
    await page.getByRole('link', { name: /Terme alpha/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Terme alpha' }).waitFor()
    await page.getByText(/test-pack, édition 2027-01, Secrétariat/).waitFor()
    await page.getByRole('button', { name: notes.add }).click()
    await page.getByRole('complementary').locator('[contenteditable="true"]').fill('Ma remarque d’été.')
    await saved(page)
    // The search knows it without being asked again.
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').first().fill('sens du terme gamma')
    await page
      .getByRole('option', { name: /Terme gamma/ })
      .first()
      .waitFor()
  })

  it('updates it, and says of a withdrawn entry that it is, beside its note', async () => {
    const { page } = app
    await open()
    await choose(second.path)
    await install().waitFor()
    await page.getByText(fill(packs.keyState.known, { publisher: DESCRIPTION.publisher })).waitFor()
    for (const text of ['1 fiche nouvelle', '1 fiche modifiée', '1 fiche retirée', '1 fiche inchangée']) {
      await page.getByText(text, { exact: true }).first().waitFor()
    }
    await page
      .getByRole('list', { name: '1 fiche retirée' })
      .getByRole('link', { name: 'Terme alpha' })
      .waitFor()
    await install().click()
    await page.getByText(fill(screen.installedDone, { id: 'test-pack', edition: '2027-02' })).waitFor()
    await page
      .getByRole('navigation', { name: shell.navLabel })
      .getByText(shell.screen.notes, { exact: true })
      .click()
    const row = page.getByRole('link', { name: /Ma remarque d’été/ }).first()
    await row.getByText(notes.entryWithdrawn).waitFor()
    await row.click()
    await page.getByRole('link', { name: 'Terme alpha', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Terme alpha' }).waitFor()
    await page
      .getByRole('region', { name: entry.withdrawn })
      .getByText(/2027-02/)
      .waitFor()
    await page.getByText('Sens du terme alpha.').waitFor()
    await page.getByRole('complementary').getByText('Ma remarque d’été.').waitFor()
    await page.getByRole('navigation', { name: shell.navLabel }).getByText(shell.screen.library).click()
    await page.getByRole('textbox', { name: resources.fr.search.filterTitles }).fill('Terme alpha')
    await page.getByText(resources.fr.search.titlesNone).waitFor()
  })

  it('refuses another key until its fingerprint was compared', async () => {
    const { page } = app
    await open()
    await choose(rekeyed.path)
    await page.getByText(fill(packs.keyState.changed, { publisher: DESCRIPTION.publisher })).waitFor()
    const shown = await page.locator('p', { hasText: screen.rememberedKey }).locator('code').textContent()
    const remembered = formatFingerprint(
      (await packRow().locator('code').textContent())?.replaceAll(' ', '') ?? '',
    )
    expect(shown?.trim()).toBe(remembered)
    expect(await install().isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: /J’ai comparé/ }).check()
    await expect.poll(() => install().isDisabled()).toBe(false)
    await page.getByRole('button', { name: screen.leave }).click()
    await expect.poll(() => install().count()).toBe(0)
    await packRow()
      .getByText(/2027-02/)
      .waitFor()
  })

  it('asks before going back to an older edition', async () => {
    const { page } = app
    await choose(first.path)
    await page.getByText(fill(screen.downgrade, { edition: '2027-02' })).waitFor()
    expect(await install().isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: screen.confirmDowngrade }).check()
    await install().click()
    await page.getByText(fill(screen.installedDone, { id: 'test-pack', edition: '2027-01' })).waitFor()
    await packRow()
      .getByText(/2027-01/)
      .first()
      .waitFor()
    await choose(second.path)
    await install().click()
    await page.getByText(fill(screen.installedDone, { id: 'test-pack', edition: '2027-02' })).waitFor()
  })

  it('says of every file that it refuses why, and what to do; nothing changes', async () => {
    const { page } = app
    const file = (name: string, bytes: Buffer) => {
      const path = join(base, name)
      writeFileSync(path, bytes)
      return path
    }
    const bad = readFileSync(first.path)
    const cases = [
      [file('tronqué.zip', bad.subarray(0, bad.length - 40)), errors['pack-unreadable']],
      [file('vide.zip', Buffer.alloc(0)), errors['pack-unreadable']],
      [file('texte.zip', Buffer.from('pas un lot')), errors['pack-unreadable']],
      [file('falsifié.zip', tampered()), errors['pack-signature']],
      [file('sans-signature.zip', makePack(base, [term('x')]).zip), errors['pack-unsigned']],
    ] as const
    for (const [path, message] of cases) {
      await choose(path)
      const alert = page.getByRole('alert').filter({ hasText: path.split('/').at(-1) ?? '' })
      await alert.getByText(message).waitFor()
    }
    await page.getByRole('button', { name: screen.dismiss }).click()
    await expect.poll(() => page.getByText(errors['pack-unsigned']).count()).toBe(0)
    await packRow()
      .getByText(/2027-02/)
      .waitFor()
  })

  it('takes a dropped file, and one at a time', async () => {
    const { page } = app
    const bytes = [...second.zip]
    const drop = (count: number) =>
      page.evaluate(
        ({ content, files }) => {
          const data = new DataTransfer()
          for (let index = 0; index < files; index++) {
            data.items.add(new File([new Uint8Array(content)], `lot-${index}.zip`))
          }
          for (const type of ['dragover', 'drop']) {
            document.body.dispatchEvent(
              new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
            )
          }
        },
        { content: bytes, files: count },
      )
    await drop(2)
    await page.getByText(screen.oneFile).waitFor()
    await drop(1)
    await page.getByText(packs.nothing).waitFor()
    await page.getByRole('button', { name: screen.dismiss }).click()
  })

  it('stops an installation when asked and keeps what was there', { timeout: 120_000 }, async () => {
    const { page } = app
    await choose(large.path)
    await install().waitFor({ timeout: 60_000 })
    await page
      .getByText(/^12\s000 fiches nouvelles$/)
      .first()
      .waitFor()
    await install().click()
    await page.getByRole('progressbar').waitFor()
    await page.getByRole('button', { name: shell.cancel, exact: true }).click()
    // The pack is shown again, ready to be installed or left.
    await install().waitFor({ timeout: 30_000 })
    await packRow()
      .getByText(/2027-02/)
      .waitFor()
    await page.getByRole('button', { name: screen.leave }).click()
  })

  it.each(looksOf(host, { locale: 'fr', theme: 'themeDark' }))(
    'has no accessibility violation, $locale, $theme',
    { timeout: 120_000 },
    async (look) => {
      const { page } = app
      const words = resources[look.locale]
      await chooseLook(page, look)
      const { look: check, found } = inspection(page)
      await open(look.locale)
      await check('installed')
      await choose(rekeyed.path, look.locale)
      await page.getByRole('checkbox').waitFor()
      await check('another key')
      await page.setViewportSize({ width: 640, height: 800 })
      await check('another key, narrow')
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await page.setViewportSize({ width: 1280, height: 800 })
      await choose(join(base, 'texte.zip'), look.locale)
      await page.getByText(words.errors['pack-unreadable']).waitFor()
      await check('refused')
      await page.getByRole('button', { name: fill(words.packs.screen.removeOf, { id: 'test-pack' }) }).click()
      await page.getByRole('dialog').waitFor()
      await check('removal asked')
      await page.keyboard.press('Escape')
      expect(found).toEqual([])
    },
  )

  it('removes a pack once that is confirmed, and keeps the entry that has a note', async () => {
    const { page } = app
    await chooseLocale(page, 'fr')
    await open()
    await page.getByRole('button', { name: fill(screen.removeOf, { id: 'test-pack' }) }).click()
    const dialog = page.getByRole('dialog', { name: fill(screen.removeTitle, { id: 'test-pack' }) })
    await dialog.getByRole('button', { name: shell.cancel }).click()
    expect(await packRow().count()).toBe(1)
    await page.getByRole('button', { name: fill(screen.removeOf, { id: 'test-pack' }) }).click()
    await dialog.getByRole('button', { name: screen.remove }).click()
    await page.getByText(/^Lot retiré/).waitFor()
    await page.getByText('1 fiche reste lisible pour vos notes.').waitFor()
    await expect.poll(() => packRow().count()).toBe(0)
  })

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})

describe('the preview of a folder', () => {
  it('opens the application on it and leaves nothing behind', { timeout: 120_000 }, async () => {
    const dir = join(tempDir(), 'bulletin')
    const [id, prefix, publisher, date] = ['bulletin', 'bul', 'Secrétariat', '2027-01-15']
    initPack({ dir, from: null, id, prefix, publisher, date, locale: 'fr' })
    const child = spawn(
      process.execPath,
      [join(ROOT, 'out/main/cli.js'), 'pack', 'preview', dir, '--no-open'],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let output = ''
    const address = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString()
        const found = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/.exec(output)
        if (found) resolve(found[0])
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
      child.on('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)))
    })
    const data = /\S+vademecum-preview-\S+/.exec(output)?.[0].replace(/\.$/, '') ?? ''
    expect(existsSync(data)).toBe(true)
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage({ locale: 'fr-FR' })
      await page.goto(address)
      await page.getByRole('combobox').first().fill('Réunion d’exemple')
      await page
        .getByRole('option', { name: /Réunion d’exemple/ })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: 'Réunion d’exemple' }).waitFor()
      await page.getByText(resources.fr.packs.sign.unverified).waitFor()
    } finally {
      await browser.close()
      child.kill('SIGTERM')
    }
    expect(await ended(child)).toBe(0)
    expect(existsSync(join(data, '..'))).toBe(false)
  })
})
