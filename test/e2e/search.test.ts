// Searching as a delegate does, in the built application, behind each host, with the keyboard: suggestions, filters,
// reasons, preview, saved searches, and texts of one's own that are found and read at the passage.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resources } from '../../src/shared/i18n/resources.ts'
import { dataFolder, HOSTS, type Opened, openHost } from './hosts.ts'
import { chooseLook, inspection, looksOf } from './look.ts'

const { fr } = resources
const PARAGRAPH = 'Le dispositif de répit des victimes tulipières reste peu connu des magistrats.'
const REPORT = [
  '# Rapport de mission',
  'La mission a rencontré les services de l’État.',
  '## Constats',
  ...Array.from(
    { length: 80 },
    (_, index) => `Constat ${index} : les moyens manquent dans la région ${index}.`,
  ),
  '## Répit',
  PARAGRAPH,
].join('\n\n')

const box = (page: Page) => page.getByRole('combobox', { name: fr.search.label })
const options = (page: Page) => page.getByRole('listbox', { name: fr.search.results }).getByRole('option')

async function search(page: Page, text: string): Promise<void> {
  await box(page).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text, { delay: 15 })
  await options(page).first().waitFor()
  await page.locator('[role="listbox"]:not([data-stale])').waitFor()
}

describe.each(HOSTS)('searching in the %s', (host) => {
  const folder = dataFolder()
  const files = mkdtempSync(join(tmpdir(), 'vademecum-texts-'))
  let app: Opened
  beforeAll(async () => {
    writeFileSync(join(files, 'rapport.md'), REPORT)
    writeFileSync(
      join(files, 'ancien.txt'),
      Buffer.from('Texte ancien : été à Vienne, œuvre sociale.', 'latin1'),
    )
    writeFileSync(join(files, 'scan.pdf'), '%PDF-1.4')
    app = await openHost(host, { dataDir: folder.path })
  })
  afterAll(async () => {
    await app.close()
    folder.remove()
    rmSync(files, { recursive: true, force: true })
  })

  it('takes a suggestion with the right arrow, and the arrows stay with the results', async () => {
    const { page } = app
    await search(page, 'genr')
    await page.getByRole('list', { name: fr.search.suggestions }).waitFor()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => box(page).inputValue()).toBe('genre:')
    await page.keyboard.type('chif', { delay: 15 })
    await page
      .getByRole('list', { name: fr.search.suggestions })
      .getByRole('button', { name: /^chiffre/ })
      .waitFor()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => box(page).inputValue()).toBe('genre:chiffre ')
    await page.keyboard.type('travail', { delay: 15 })
    await expect
      .poll(async () => {
        const kinds = await options(page).evaluateAll((all) =>
          all.map((one) => one.getAttribute('data-kind')),
        )
        return kinds.length > 0 && kinds.every((kind) => kind === 'figure')
      })
      .toBe(true)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => options(page).nth(1).getAttribute('aria-selected')).toBe('true')
  })

  it('takes the proposed spelling with the right arrow', async () => {
    const { page } = app
    await search(page, 'jonstone')
    await page.getByText(fr.search.didYouMean).waitFor()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => box(page).inputValue()).toBe('johnstone')
  })

  it('says by which other names it looked, and stops when asked, for good', async () => {
    const { page } = app
    await search(page, 'poursuites')
    const also = page.getByText(/^aussi cherché.*prosecution/)
    await also.waitFor()
    await page.getByRole('switch', { name: fr.search.translate }).click()
    await also.waitFor({ state: 'detached' })
    await page.reload()
    await search(page, 'poursuites')
    await expect.poll(() => page.getByRole('switch', { name: fr.search.translate }).isChecked()).toBe(false)
    await page.getByRole('switch', { name: fr.search.translate }).click()
    await also.waitFor()
  })

  it('shows the chosen result and why it is there without leaving the box', async () => {
    const { page } = app
    await search(page, '25 millions')
    await page.keyboard.press('Control+i')
    const preview = page.getByRole('complementary', { name: fr.search.preview })
    await preview.getByRole('heading', { name: /25 millions de victimes/ }).waitFor()
    await preview.getByRole('heading', { name: fr.search.why }).waitFor()
    await preview.getByRole('listitem').filter({ hasText: '25 millions' }).first().waitFor()
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => preview.getByRole('heading', { level: 2 }).first().textContent())
      .not.toContain('25 millions de victimes')
    await page.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
    expect(await box(page).inputValue()).toBe('25 millions')
  })

  it('narrows by a filter, and back and forward bring it back', async () => {
    const { page } = app
    await search(page, 'travail forcé')
    const status = () => page.locator('#main [role="status"]').first().textContent()
    const before = await status()
    const value = page
      .getByRole('group', { name: fr.search.facet.organisations })
      .getByRole('checkbox')
      .first()
    await value.check()
    const active = page.getByRole('list', { name: fr.search.activeFilters })
    await active.waitFor()
    await expect.poll(status).not.toBe(before)
    await page.keyboard.press('Alt+ArrowLeft')
    await active.waitFor({ state: 'detached' })
    await expect.poll(status).toBe(before)
    await page.keyboard.press('Alt+ArrowRight')
    await active.waitFor()
    await active.getByRole('button', { name: /Retirer le filtre/ }).click()
    await active.waitFor({ state: 'detached' })
  })

  it('keeps pins, saved and recent searches on the home screen', async () => {
    const { page } = app
    await search(page, '25 millions')
    await page.keyboard.press('Control+b')
    await options(page).first().getByText(fr.search.pinned).waitFor()
    await page.getByRole('button', { name: fr.search.saveSearch }).click()
    await page.getByRole('textbox', { name: fr.search.saveName }).fill('Le chiffre de 2017')
    await page.keyboard.press('Enter')
    await page.getByText(fr.search.saved).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /25 millions/ }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: fr.search.pinnedTitle }).waitFor()
    await page.getByRole('heading', { name: fr.search.recentSearches }).waitFor()
    await page.getByRole('button', { name: /^Supprimer .*Le chiffre de 2017/ }).click()
    await page.getByRole('button', { name: fr.shell.undoDelete }).click()
    await page.getByRole('button', { name: 'Le chiffre de 2017', exact: false }).first().click()
    await expect.poll(() => box(page).inputValue()).toBe('25 millions')
  })

  it('puts figures side by side from the results', async () => {
    const { page } = app
    await search(page, 'genre:chiffre travail forcé')
    await page.keyboard.press('Control+j')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+j')
    await expect.poll(() => options(page).getByText(fr.search.compared).count()).toBe(2)
    await page.getByRole('button', { name: fr.search.compareClear }).click()
  })

  it('adds texts, tells what it cannot read, finds a passage and reads it there', async () => {
    const { page } = app
    await page.getByRole('navigation').getByText(fr.shell.screen.texts, { exact: true }).click()
    await page.getByText(fr.texts.screen.empty).waitFor()
    await page
      .locator('#main input[type="file"]')
      .setInputFiles([join(files, 'rapport.md'), join(files, 'ancien.txt'), join(files, 'scan.pdf')])
    await page.getByText(fr.texts.import.kind).waitFor()
    await page.getByRole('link', { name: 'Rapport de mission' }).first().waitFor()
    await page.locator('#main input[type="file"]').setInputFiles([join(files, 'rapport.md')])
    await page.getByText(fr.texts.import.present).waitFor()
    await page.getByText(/^À jour/).waitFor()

    await search(page, 'repit tulipieres')
    const passage = page.locator('[role="option"][data-kind="text"]').first()
    await passage.waitFor()
    const place = await options(page).evaluateAll((all) =>
      all.findIndex((one) => one.getAttribute('data-kind') === 'text'),
    )
    for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown')
    await expect.poll(() => passage.getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Rapport de mission' }).waitFor()
    const current = page.locator('mark[data-current]')
    await current.waitFor()
    await expect.poll(() => current.evaluate((mark) => mark.getBoundingClientRect().top)).toBeLessThan(800)
    await page.keyboard.press('Control+f')
    await page.keyboard.type('etat', { delay: 15 })
    await expect.poll(() => current.textContent()).toBe('État')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => box(page).inputValue()).toBe('repit tulipieres')
  })

  it('makes a note of a passage, and removes a text when confirmed', async () => {
    const { page } = app
    await page.getByRole('navigation').getByText(fr.shell.screen.texts, { exact: true }).click()
    await page.getByRole('link', { name: 'ancien', exact: true }).first().click()
    await page.getByText('été à Vienne').waitFor()
    await page
      .getByRole('button', { name: /^Note sur le passage/ })
      .first()
      .click()
    await page.locator('[contenteditable="true"]').waitFor()
    await page.keyboard.type('À vérifier')
    await page.locator('blockquote').getByText('Texte ancien').waitFor()
    await page.getByText(/^Enregistré/).waitFor()
    await page.getByRole('paragraph').getByRole('link', { name: 'ancien' }).click()
    await page
      .getByRole('list', { name: /^Notes sur le passage/ })
      .getByText('À vérifier')
      .waitFor()
    await page.getByRole('navigation').getByText(fr.shell.screen.texts, { exact: true }).click()
    await page.getByRole('button', { name: /^Retirer .*ancien/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: fr.texts.screen.remove }).click()
    await page.getByText(fr.texts.screen.removed).waitFor()
  })

  it.each(looksOf(host, { locale: 'fr', theme: 'themeLight' }))(
    'has no accessibility violation, $locale, $theme',
    { timeout: 180_000 },
    async ({ locale, theme }) => {
      const { page } = app
      const words = resources[locale]
      const { look, found } = inspection(page)
      await chooseLook(page, { locale, theme })
      await page.keyboard.press('Control+k')
      await page.keyboard.type('constat', { delay: 15 })
      await page
        .locator('[role="listbox"]:not([data-stale]) [role="option"][data-kind="text"]')
        .first()
        .waitFor()
      await page.getByRole('region', { name: words.search.filters }).waitFor()
      await look('results')
      await page.keyboard.press('Control+i')
      await page.getByRole('heading', { name: words.search.why }).waitFor()
      await look('preview')
      await page.setViewportSize({ width: 800, height: 700 })
      await look('narrow')
      await page.keyboard.press('Escape')
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.getByRole('button', { name: words.search.syntaxHelp }).click()
      await page.getByRole('dialog').waitFor()
      await look('query language')
      await page.keyboard.press('Escape')
      await page.getByRole('navigation').getByText(words.shell.screen.texts, { exact: true }).click()
      await page.getByRole('heading', { level: 1, name: words.shell.screen.texts }).waitFor()
      await look('texts')
      await page.getByRole('link', { name: 'Rapport de mission' }).first().click()
      await page.getByRole('search').last().waitFor()
      await page.getByText('La mission a rencontré').waitFor()
      await look('reading')
      await page.keyboard.press('Control+k')
      await page.keyboard.press('Escape')
      await page.getByRole('heading', { name: words.search.savedTitle }).waitFor()
      await look('home')
      expect(found).toEqual([])
    },
  )

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})
