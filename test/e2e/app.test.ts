// What a delegate does, in the built application, behind each host: search, read, write, restart, find again.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resources } from '../../src/shared/i18n/resources.ts'
import { dataFolder, HOSTS, type Opened, openHost, saved } from './hosts.ts'
import { chooseLocale, chooseLook, inspection, looksOf } from './look.ts'

const fr = resources.fr
const en = resources.en

const box = (page: Page) => page.getByRole('combobox', { name: fr.search.label })
const editor = (page: Page) => page.getByRole('textbox', { name: fr.notes.editorLabel })

async function search(page: Page, text: string): Promise<void> {
  await box(page).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text, { delay: 15 })
  await page.getByRole('listbox', { name: fr.search.results }).getByRole('option').first().waitFor()
  await page.locator('[role="listbox"]:not([data-stale])').waitFor()
}

describe.each(HOSTS)('in the %s', (host) => {
  const folder = dataFolder()
  let app: Opened
  beforeAll(async () => {
    app = await openHost(host, { dataDir: folder.path })
  })
  afterAll(async () => {
    await app.close()
    folder.remove()
  })

  it('a first start shows what can be asked, in French', async () => {
    const { page } = app
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await page.getByText(fr.search.welcomeText.slice(0, 40)).waitFor()
    expect(await page.title()).not.toBe('')
  })

  it('finds a figure by the number that was heard, with the keyboard only', async () => {
    const { page } = app
    await search(page, '25 millions')
    const first = page.getByRole('option').first()
    await expect.poll(() => first.textContent()).toContain('25 millions de victimes')
    expect(await first.locator('mark').count()).toBeGreaterThan(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { level: 1 })
    await expect.poll(() => heading.textContent()).toContain('25 millions de victimes')
    // What exactly is counted, the other figures and why they differ are on the page.
    await page.getByRole('heading', { name: fr.entry.differsFrom }).waitFor()
    await page.getByRole('table').first().waitFor()
  })

  it('writes a note beside the entry, saves it alone, and finds it after a crash', async () => {
    const { page } = app
    await page.getByRole('button', { name: fr.notes.add }).click()
    await editor(page).click()
    await page.keyboard.type('Vérifier l’origine du chiffre avec la présidence — tulipe')
    await saved(page)
    expect(app.faults).toEqual([])
    await app.kill()
    app = await openHost(host, { dataDir: folder.path })
    await search(app.page, 'tulipe')
    const hit = app.page.getByRole('option').first()
    await expect.poll(() => hit.textContent()).toContain('Vérifier l’origine')
    await app.page.keyboard.press('Enter')
    await expect.poll(() => editor(app.page).first().textContent()).toContain('tulipe')
  })

  it('offers the right spelling, and says when not all words match', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await page.keyboard.type('jonstone ', { delay: 10 })
    await page.getByText(fr.search.didYouMean).waitFor()
    await page.getByRole('button', { name: /johnstone/ }).click()
    await expect.poll(() => box(page).inputValue()).toContain('johnstone')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('zzzqqq', { delay: 10 })
    await page.getByText(fr.search.noneTitle).waitFor()
  })

  it('filters by kind with a chip and back', async () => {
    const { page } = app
    await search(page, 'traite')
    const chips = page.getByRole('group', { name: fr.search.kindFilter })
    await chips.getByText(fr.kinds.figure.many, { exact: false }).first().click()
    await expect
      .poll(async () =>
        (await page.getByRole('option').allTextContents()).every((text) =>
          text.includes(fr.kinds.figure.one),
        ),
      )
      .toBe(true)
  })

  it('moves between panes, screens and levels with the keyboard', async () => {
    const { page } = app
    await page.keyboard.press('Control+,')
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toBe(fr.shell.screen.settings)
    await page.keyboard.press('F1')
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(fr.shell.screen.help)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toBe(fr.shell.screen.settings)
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? '')
    // A screen that is come back to has the focus.
    await expect.poll(focused).not.toBe('')
    const before = await focused()
    await page.keyboard.press('F6')
    await expect.poll(focused).not.toBe(before)
  })

  it('speaks English at once when asked, everywhere, and remembers it', async () => {
    const { page } = app
    await chooseLocale(page, 'en')
    await page.reload()
    await page.getByRole('combobox', { name: en.search.label }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('25 million', { delay: 15 })
    await expect
      .poll(() => page.getByRole('option').first().textContent())
      .toContain('25 million estimated victims')
    await chooseLocale(page, 'fr')
  })

  it('puts a note in the trash, undoes it, and deletes for ever only when confirmed', async () => {
    const { page } = app
    await page.getByRole('navigation').getByText(fr.shell.screen.notes, { exact: true }).click()
    await page.getByRole('button', { name: fr.notes.newNote }).first().click()
    await editor(page).first().click()
    await page.keyboard.type('Note à jeter')
    await saved(page)
    await page.getByRole('button', { name: fr.notes.deleteNote }).first().click()
    await page.getByRole('button', { name: fr.shell.undoDelete }).click()
    await page.getByText('Note à jeter').first().waitFor()
    await page.getByText('Note à jeter').first().click()
    await page.getByRole('button', { name: fr.notes.deleteNote }).first().click()
    await page.getByText(fr.notes.deleted).waitFor()
    await page.getByRole('navigation').getByText(fr.shell.screen.trash, { exact: true }).click()
    await page
      .getByRole('button', { name: /Effacer définitivement la note/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: fr.notes.purge }).click()
    await page.getByText(fr.notes.trashEmpty).waitFor()
  })

  it.each(looksOf(host, { locale: 'fr', theme: 'themeLight' }))(
    'has no accessibility violation on any screen, $locale, $theme',
    { timeout: 120_000 },
    async ({ locale, theme }) => {
      const { page } = app
      const words = resources[locale]
      const { look, found } = inspection(page)
      await chooseLook(page, { locale, theme })
      await look('settings')
      await page.keyboard.press('F1')
      await page.getByRole('heading', { level: 1, name: words.shell.screen.help }).waitFor()
      await look('help')
      for (const screen of ['library', 'notes', 'trash'] as const) {
        await page.getByRole('navigation').getByText(words.shell.screen[screen], { exact: true }).click()
        await page.getByRole('heading', { level: 1, name: words.shell.screen[screen] }).waitFor()
        await look(screen)
      }
      await page.keyboard.press('Control+k')
      await page.keyboard.type(locale === 'fr' ? 'alliance' : 'prosecution', { delay: 10 })
      await page.locator('[role="listbox"]:not([data-stale]) [role="option"]').first().waitFor()
      await look('results')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: words.notes.add }).waitFor()
      await look('entry')
      expect(found).toEqual([])
    },
  )

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})
