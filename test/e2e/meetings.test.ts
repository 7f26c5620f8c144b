// A meeting with the keyboard only: event, agenda, timed lines, search, citation, decision, summary; both languages.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, resources } from '../../src/shared/i18n/resources.ts'
import { dataFolder, type Opened, openHost } from './hosts.ts'

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.map((item) => `${item.id}: ${item.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

describe.each(['fr', 'en'] as const)('a meeting in %s', (locale: Locale) => {
  const { meetings: words, settings, shell } = resources[locale]
  const folder = dataFolder()
  let app: Opened
  beforeAll(async () => {
    app = await openHost('web', { dataDir: folder.path })
    await app.page.getByRole('heading', { level: 1 }).first().waitFor()
    if (locale === 'fr') return
    await app.page.keyboard.press('Control+,')
    await app.page.getByText(settings.localeEn, { exact: true }).click()
    await app.page.locator('html[lang="en"]').waitFor()
  })
  afterAll(async () => {
    await app.close()
    folder.remove()
  })

  /** Goes to an element that the keyboard can reach, and presses Enter on it. */
  async function enter(name: string, role: 'button' | 'link' = 'button'): Promise<void> {
    const target = app.page.getByRole(role, { name, exact: true })
    await target.focus()
    await app.page.keyboard.press('Enter')
  }
  const status = () => app.page.getByText(words.status.saved, { exact: true })

  it('is made from an event, whose sessions are its agenda', async () => {
    const { page } = app
    const nav = page.getByRole('navigation', { name: shell.navLabel })
    await nav.getByRole('link', { name: words.title }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor()
    expect(await violations(page)).toEqual([])
    await enter(words.create.event)
    await page.getByRole('textbox', { name: words.create.findEvent }).waitFor()
    await page.keyboard.type('alliance 25')
    await page.getByRole('list', { name: words.create.events }).getByRole('button').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: words.create.start }).waitFor()
    expect(await violations(page)).toEqual([])
    await enter(words.create.start)
    await page.getByRole('navigation', { name: words.agenda.title }).waitFor()
    await page.getByRole('textbox', { name: words.agenda.add }).focus()
    await page.keyboard.type('Questions diverses')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Questions diverses' }).waitFor()
  })

  it('takes lines with their time, cites from the library, marks a decision and an action', async () => {
    const { page } = app
    const line = page.getByRole('textbox', { name: words.lines.new })
    await line.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.locator('[aria-current="step"]').waitFor()
    for (let count = 1; count <= 10; count++) {
      await page.keyboard.type(`Point ${count}`)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.type('Le chiffre vient de ')
    await page.keyboard.press('F2')
    await page.getByRole('combobox', { name: words.side.label }).waitFor()
    await page.keyboard.type(locale === 'fr' ? '25 millions' : '25 million')
    await page.getByRole('listbox', { name: words.side.results }).getByRole('option').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value ?? ''))
      .toMatch(/^Le chiffre vient de \[.*\]\(entry:/)
    await page.keyboard.press('F8')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Adopter le plan')
    await page.keyboard.press('F4')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Envoyer la note')
    await page.keyboard.press('F7')
    await page.keyboard.press('F3')
    await page.keyboard.type('France')
    await status().waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('keeps what was written when the window is loaded again', async () => {
    const { page } = app
    await page.waitForTimeout(500)
    await status().waitFor()
    await page.reload()
    const nav = page.getByRole('navigation', { name: shell.navLabel })
    await nav.getByRole('link', { name: words.title }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().focus()
    await page.keyboard.press('Enter')
    // The line with a link is shown as it reads.
    await expect.poll(() => page.locator('textarea').count()).toBe(13)
    expect(await page.locator('textarea').nth(9).inputValue()).toBe('Point 10')
  })

  it('sums up, and follows the action until it is done', async () => {
    const { page } = app
    await enter(words.tools.summary, 'link')
    await page.getByRole('heading', { level: 2, name: words.summary.decisions }).waitFor()
    const region = (name: string) => page.getByRole('region', { name })
    expect(await region(words.summary.decisions).textContent()).toContain('Adopter le plan')
    expect(await region(words.summary.actions).textContent()).toContain('Envoyer la note')
    await region(words.summary.quotations).getByRole('link').waitFor()
    expect(await violations(page)).toEqual([])
    await enter(words.followUp.title, 'link')
    await page.getByRole('heading', { level: 1, name: words.followUp.title }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('main').getByRole('checkbox').last().focus()
    await page.keyboard.press('Space')
    await page.getByText(words.followUp.empty).waitFor()
  })

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})
