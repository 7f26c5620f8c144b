// The views of the library: events, plans, instruments, topics and the long list, in both languages and both themes.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, resources } from '../../src/shared/i18n/resources.ts'
import { dataFolder, HOSTS, type Opened, openHost } from './hosts.ts'
import { chooseLook, inspection, looksOf, violations } from './look.ts'

type ViewName = 'events' | 'plans' | 'instruments' | 'topics' | 'library'

const focusedName = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )

describe.each(HOSTS)('views in the %s', (host) => {
  const folder = dataFolder()
  let app: Opened
  beforeAll(async () => {
    app = await openHost(host, { dataDir: folder.path })
    await app.page.getByRole('heading', { level: 1 }).first().waitFor()
  })
  afterAll(async () => {
    await app.close()
    folder.remove()
  })

  async function open(view: ViewName, locale: Locale = 'fr'): Promise<void> {
    const { shell } = resources[locale]
    await app.page
      .getByRole('navigation', { name: shell.navLabel })
      .getByText(shell.screen[view], { exact: true })
      .click()
    await app.page.getByRole('heading', { level: 1, name: shell.screen[view] }).waitFor()
  }

  describe.each(['fr', 'en'] as const)('in %s', (locale) => {
    const words = resources[locale]

    it('walks the timeline by the keyboard, zooms it, and lists the same events', async () => {
      const { page } = app
      await chooseLook(page, { locale, theme: 'themeLight' })
      await open('events', locale)
      const timeline = page.getByRole('group', { name: words.events.timeline })
      const marks = timeline.getByRole('link')
      await marks.first().waitFor()
      const rows = page.getByRole('region', { name: words.events.list }).getByRole('listitem')
      await expect.poll(async () => (await marks.count()) - (await rows.count())).toBe(0)
      await timeline.locator('a[tabindex="0"]').focus()
      await page.keyboard.press('Home')
      await expect.poll(() => focusedName(page)).toContain('2004')
      const first = await focusedName(page)
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => focusedName(page)).not.toBe(first)
      const width = () => timeline.evaluate((element) => element.getBoundingClientRect().width)
      const before = await width()
      await page.keyboard.press('+')
      await expect.poll(width).toBeGreaterThan(before)
      await page.keyboard.press('-')
      await expect.poll(width).toBe(before)
      await page.keyboard.press('End')
      const last = await focusedName(page)
      // The event in hand stays in sight at every scale.
      for (const key of ['', '+', '+', '+', '-']) {
        if (key !== '') await page.keyboard.press(key)
        await expect
          .poll(() =>
            timeline.evaluate((element) => {
              const area = element.parentElement?.getBoundingClientRect()
              const mark = document.activeElement?.getBoundingClientRect()
              return area && mark && mark.left >= area.left && mark.right <= area.right
            }),
          )
          .toBe(true)
      }
      await page.keyboard.press('Enter')
      await expect
        .poll(async () =>
          last.startsWith((await page.getByRole('heading', { level: 1 }).textContent()) ?? '?'),
        )
        .toBe(true)
    })

    it('filters events by series and leads from one edition to the next', async () => {
      const { page } = app
      await open('events', locale)
      await page
        .getByRole('group', { name: words.events.filterSeries })
        .getByRole('button', { name: /Alliance/ })
        .click()
      const rows = page.getByRole('region', { name: words.events.list }).getByRole('listitem')
      await expect
        .poll(async () => (await rows.allTextContents()).every((text) => /Alliance/.test(text)))
        .toBe(true)
      await rows.nth(3).getByRole('link').click()
      const neighbours = page.getByRole('navigation', { name: words.events.neighbours })
      await neighbours.waitFor()
      const title = await page.getByRole('heading', { level: 1 }).textContent()
      await neighbours.getByRole('link', { name: words.events.next }).click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toBe(title)
      await page
        .getByRole('navigation', { name: words.events.neighbours })
        .getByRole('link', { name: words.events.previous })
        .click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
    })

    it('shows plans as a tree that admits its gaps, and by subject', async () => {
      const { page } = app
      await open('plans', locale)
      const missing = locale === 'fr' ? /intitulés non trouvés/ : /titles not found/
      await page.getByText(missing).first().waitFor()
      await page.getByRole('button', { name: words.plans.closeAll }).click()
      await expect.poll(() => page.getByText(missing).first().isVisible()).toBe(false)
      await page.getByText(words.plans.matrix, { exact: true }).click()
      const table = page.getByRole('table', { name: words.plans.matrixTable })
      await table.waitFor()
      const columns = await table.getByRole('columnheader').count()
      expect(columns).toBeGreaterThan(3)
      const row = table.getByRole('row').nth(1)
      expect(await row.getByRole('cell').count()).toBe(columns - 1)
      await row.getByRole('cell').getByRole('link').first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    })

    it('sets a measure beside those of other plans', async () => {
      const { page } = app
      await open('plans', locale)
      const name =
        locale === 'fr' ? 'Sensibiliser les publics exposés' : 'Raise awareness among groups at risk'
      await page.getByRole('link', { name }).first().click()
      const table = page.getByRole('table', { name: words.plans.side })
      await table.waitFor()
      expect(await table.getByRole('columnheader').count()).toBeGreaterThan(1)
      await table.getByText(words.plans.notFound).first().waitFor()
    })

    it('sorts instruments by a column and finds one by its symbol', async () => {
      const { page } = app
      await open('instruments', locale)
      const table = page.getByRole('table', { name: words.plans.instrumentsTable })
      const header = table.getByRole('columnheader', { name: words.entry.parties })
      await header.getByRole('button').click()
      await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending')
      const counts = (await table.locator('tbody td:nth-of-type(5)').allTextContents())
        .map((text) => Number.parseInt(text, 10))
        .filter((count) => !Number.isNaN(count))
      expect(counts.length).toBeGreaterThan(1)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      await page.getByRole('textbox', { name: words.plans.filterLetters }).fill('a res 55 25')
      await expect.poll(() => table.locator('tbody tr').count()).toBeLessThan(5)
      await expect.poll(() => table.textContent()).toContain('A/RES/55/25')
    })

    it('browses the thesaurus down to what is filed under a term', async () => {
      const { page } = app
      await open('topics', locale)
      const tree = page.getByRole('navigation', { name: words.topics.tree })
      const fold = tree.getByRole('button', { expanded: false }).first()
      await fold.press('Enter')
      await tree.getByRole('button', { expanded: true }).first().waitFor()
      const branch = tree.locator('ul ul a').first()
      const term = await branch.evaluate((link) => link.firstChild?.textContent ?? '')
      await branch.press('Enter')
      await page.getByRole('heading', { level: 2, name: term, exact: true }).waitFor()
      await page.getByRole('list', { name: words.topics.path }).waitFor()
      await page.getByRole('region', { name: words.topics.filed }).waitFor()
      await page.getByRole('textbox', { name: words.topics.filter }).fill('GRETA')
      await expect.poll(() => tree.getByRole('link').count()).toBeLessThan(10)
    })

    it('draws only some rows of the long list and says the place of each among all', async () => {
      const { page } = app
      await open('library', locale)
      const list = page.getByRole('list', { name: words.search.allKinds })
      await list.getByRole('listitem').first().waitFor()
      const total = Number(await list.getByRole('listitem').first().getAttribute('aria-setsize'))
      expect(total).toBeGreaterThan(1000)
      expect(await list.getByRole('listitem').count()).toBeLessThan(100)
      await list.locator('a[tabindex="0"]').focus()
      const place = () =>
        page.evaluate(() => Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset')))
      await page.keyboard.press('ArrowDown')
      await expect.poll(place).toBe(2)
      await page.keyboard.press('End')
      await expect.poll(place).toBe(total)
      await page.keyboard.press('Home')
      await expect.poll(place).toBe(1)
      await page.getByRole('combobox', { name: words.lists.sort }).selectOption('newest')
      await expect.poll(() => list.getByRole('listitem').first().textContent()).toMatch(/20[23]\d/)
      await page
        .getByRole('group', { name: words.lists.reliability })
        .getByRole('button', { name: words.entry.confidence.low })
        .click()
      await expect
        .poll(async () => Number(await list.getByRole('listitem').first().getAttribute('aria-setsize')))
        .toBeLessThan(total)
    })
  })

  it.each(looksOf(host, { locale: 'fr', theme: 'themeDark' }))(
    'has no accessibility violation, $locale, $theme',
    { timeout: 120_000 },
    async (look) => {
      const { page } = app
      const words = resources[look.locale]
      const { look: check, found } = inspection(page)
      await chooseLook(page, look)
      await open('events', look.locale)
      await page.getByRole('group', { name: words.events.timeline }).getByRole('link').first().waitFor()
      await check('events')
      await open('plans', look.locale)
      await page.locator('summary').first().waitFor()
      await check('plans')
      await page.getByText(words.plans.matrix, { exact: true }).click()
      await page.getByRole('table').waitFor()
      await check('matrix')
      await open('instruments', look.locale)
      await page.getByRole('table').waitFor()
      await check('instruments')
      await open('topics', look.locale)
      await page.getByRole('navigation', { name: words.topics.tree }).getByRole('link').first().click()
      await page.getByRole('region', { name: words.topics.filed }).waitFor()
      await check('topics')
      await open('library', look.locale)
      await page.locator('[aria-posinset]').first().waitFor()
      await check('library')
      expect(found).toEqual([])
    },
  )

  it.runIf(host === 'web')('finds the faults that are planted', async () => {
    const { page } = app
    await chooseLook(page, { locale: 'fr', theme: 'themeLight' })
    await open('plans')
    expect(await violations(page)).toEqual([])
    await page.evaluate(() => {
      const planted = document.createElement('div')
      planted.id = 'planted'
      const [title, link, text, wide] = ['h1', 'a', 'p', 'div'].map((name) => document.createElement(name))
      title?.append('Second')
      link?.setAttribute('aria-current', 'page')
      link?.append('Here')
      text?.append('Pale words to be read')
      if (text) Object.assign(text.style, { color: '#777', background: '#888' })
      if (wide) Object.assign(wide.style, { width: '300vw', height: '1px' })
      planted.append(
        document.createElement('button'),
        ...[title, link, text, wide].filter((one) => one !== undefined),
      )
      document.querySelector('main')?.prepend(planted)
    })
    const rules = (await violations(page)).map((fault) => fault.split(':')[0])
    for (const rule of ['button-name', 'color-contrast', 'one-title', 'current-page', 'sideways'])
      expect(rules).toContain(rule)
    expect((await violations(page, '#planted')).map((fault) => fault.split(':')[0])).toContain('button-name')
    await page.evaluate(() => document.getElementById('planted')?.remove())
    expect(await violations(page)).toEqual([])
  })

  it.runIf(host === 'web')('tells apart what is chosen when the system forces its colours', async () => {
    const { page } = app
    await open('plans')
    const fills = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).backgroundColor))])
    const chosen = [
      'nav [aria-current="page"]',
      '.mantine-SegmentedControl-label[data-active]',
      'main [aria-pressed="true"]',
    ]
    const others = [
      'nav a:not([aria-current])',
      '.mantine-SegmentedControl-label:not([data-active])',
      'main [aria-pressed="false"]',
    ]
    await page.emulateMedia({ forcedColors: 'active' })
    for (const [index, selector] of chosen.entries()) {
      const filled = await fills(selector)
      expect(filled).toHaveLength(1)
      expect(await fills(others[index] ?? '')).not.toContain(filled[0])
    }
    await page.emulateMedia({ forcedColors: 'none' })
  })

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})
