// The figures in the built application, behind each host: charts against their tables, look-up, comparison, citing, export.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resources } from '../../src/shared/i18n/resources.ts'
import { dataFolder, HOSTS, type Opened, openHost } from './hosts.ts'
import { chooseLook, inspection, looksOf, violations } from './look.ts'

const fr = resources.fr
type Locale = keyof typeof resources
type Drawn = { id: string; value: number; year: number }

async function openFigures(page: Page, locale: Locale = 'fr'): Promise<void> {
  const words = resources[locale]
  await page.getByRole('navigation').getByText(words.shell.screen.figures, { exact: true }).click()
  await page.getByRole('heading', { level: 1, name: words.figures.title }).waitFor()
  await page.getByRole('table').first().waitFor()
}

async function openIndicator(page: Page, name: string, locale: Locale = 'fr'): Promise<void> {
  const nav = page.getByRole('navigation', { name: resources[locale].figures.indicators })
  await nav.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

const drawn = (page: Page): Promise<Drawn[]> =>
  page.locator('[role="img"] [data-figure]').evaluateAll((marks) =>
    marks.map((mark) => ({
      id: mark.getAttribute('data-figure') ?? '',
      value: Number(mark.getAttribute('data-value')),
      year: Number(mark.getAttribute('data-year')),
    })),
  )

/** The rows of the table as a reader sees them: the value of the row and its last year. */
const rows = (page: Page): Promise<Drawn[]> =>
  page.locator('tbody tr[data-cite]').evaluateAll((lines) =>
    lines.map((line) => ({
      id: line.getAttribute('data-cite') ?? '',
      value: Number(line.getAttribute('data-value')),
      year: Number(/(\d{4})$/.exec(line.querySelectorAll('td')[1]?.textContent ?? '')?.[1]),
    })),
  )

const byId = (a: Drawn, b: Drawn) => a.id.localeCompare(b.id)

/** What was written to the clipboard: reading it is refused to the page, so the call itself is watched. */
const WATCH_CLIPBOARD = `(() => {
  const written = []
  Object.assign(globalThis, { written })
  navigator.clipboard.write = async (items) => {
    for (const item of items) {
      const read = async (type) => (await item.getType(type)).text()
      written.push({ html: await read('text/html'), text: await read('text/plain') })
    }
  }
})()`
type Forms = { html: string; text: string }
const lastWritten = (page: Page): Promise<Forms | undefined> =>
  page.evaluate(() => (globalThis as unknown as { written: Forms[] }).written.at(-1))

describe.each(HOSTS)('in the %s', (host) => {
  const folder = dataFolder()
  let app: Opened
  beforeAll(async () => {
    app = await openHost(host, { dataDir: folder.path, context: { acceptDownloads: true } })
    await app.page.getByRole('navigation').first().waitFor()
    await app.page.evaluate(WATCH_CLIPBOARD)
  })
  afterAll(async () => {
    await app.close()
    folder.remove()
  })

  it('draws what the table says, and marks where the definition changes', async () => {
    const { page } = app
    await openFigures(page)
    await openIndicator(page, 'Personnes en travail forcé dans le monde')
    await expect.poll(async () => (await drawn(page)).length).toBe(4)
    const marks = await drawn(page)
    expect(marks.toSorted(byId)).toEqual((await rows(page)).toSorted(byId))
    expect(marks.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual([
      12.3e6, 20.9e6, 24.9e6, 27.6e6,
    ])
    expect(await page.locator('[role="img"] [data-break]').count()).toBe(2)
    // Every point says what it is, to the keyboard as well: one stop, the newest value first.
    const points = page.getByRole('slider', { name: /Personnes en travail forcé dans le monde/ })
    await points.focus()
    const tip = page.locator('[data-tip]')
    const said: string[] = []
    for (let step = 0; step < marks.length; step++) {
      const text = (await points.getAttribute('aria-valuetext')) ?? ''
      expect(await tip.textContent()).toContain(text.split('. ')[0])
      said.push(text)
      await page.keyboard.press('ArrowLeft')
    }
    expect(said[0]).toMatch(/27,6.millions/)
    expect(said[0]).toMatch(/2021.*Source.: .*Réserve.: /s)
    expect(new Set(said).size).toBe(marks.length)
    await page.keyboard.press('Escape')
    await tip.waitFor({ state: 'detached' })
    await page.keyboard.press('Home')
    await tip.waitFor()
    expect(await points.getAttribute('aria-valuetext')).toBe(said.at(-1))
    await page.keyboard.press('Tab')
    await tip.waitFor({ state: 'detached' })
    await page.locator('[role="img"] [data-figure] path').first().hover()
    await tip
      .getByText(/Source/)
      .first()
      .waitFor()
    await page.mouse.move(0, 0)
    await tip.waitFor({ state: 'detached' })
    // Each of these replaced the one before: no line makes a trend of them.
    expect(await page.locator('[role="img"] [data-join]').count()).toBe(0)
  })

  it('joins the years of one definition, dotted where years are missing', async () => {
    const { page } = app
    await openIndicator(page, 'Condamnations pour traite dans le monde (rapport américain)')
    // The chart is drawn whole; of the table the first rows come before the others.
    await expect.poll(async () => (await drawn(page)).length).toBeGreaterThan(12)
    const marks = await drawn(page)
    await expect.poll(async () => (await rows(page)).toSorted(byId)).toEqual(marks.toSorted(byId))
    const yearOf = new Map(marks.map(({ id, year }) => [id, year]))
    const joins = await page
      .locator('[role="img"] [data-join]')
      .evaluateAll((lines) =>
        lines.map((line) => ({ ends: line.getAttribute('data-join'), gap: line.hasAttribute('data-gap') })),
      )
    expect(joins.length).toBeGreaterThan(5)
    for (const { ends, gap } of joins) {
      const [from = 0, to = 0] = (ends ?? '').split(' ').map((id) => yearOf.get(id))
      expect(gap).toBe(to - from > 1)
    }
  })

  it('shows places of one year as bars, never as a line', async () => {
    const { page } = app
    await openIndicator(page, 'Travail forcé par région (découpage de 2012)')
    await expect.poll(async () => (await drawn(page)).length).toBe(6)
    const marks = await drawn(page)
    expect(marks.toSorted(byId)).toEqual((await rows(page)).toSorted(byId))
    expect(await page.locator('[role="img"] [data-join]').count()).toBe(0)
  })

  it('sorts by a column and filters by chips that say how many they leave', async () => {
    const { page } = app
    await page
      .getByRole('navigation', { name: fr.figures.indicators })
      .getByRole('link', { name: fr.figures.allFigures })
      .click()
    const chip = page.getByRole('button', { name: /^Contesté \(\d+\)$/ })
    const count = Number(/\d+/.exec((await chip.getAttribute('aria-label')) ?? '')?.[0])
    await chip.click()
    await expect.poll(async () => (await rows(page)).length).toBe(count)
    await page.getByRole('button', { name: fr.figures.column.year }).click()
    await page.locator('th[aria-sort="ascending"]').waitFor()
    const years = (await rows(page)).map(({ year }) => year)
    expect(years).toEqual(years.toSorted((a, b) => a - b))
    await chip.click()
  })

  it.each([
    ['27 millions', /27,6.millions/],
    ['150 Md$', /150.*milliards/],
    ['1/2154', /1 sur 2.154/],
    ['-50 %', /−5\d.%/],
  ])('finds the figures near %s', async (heard, first) => {
    const { page } = app
    await page.getByRole('searchbox', { name: fr.figures.lookup }).fill(heard)
    const found = page.getByRole('table', { name: fr.figures.lookupResults }).locator('tbody tr')
    await expect.poll(() => found.first().textContent()).toMatch(first)
    await page.getByRole('searchbox', { name: fr.figures.lookup }).fill('')
  })

  it('shows the source of a value to the keyboard', async () => {
    const { page } = app
    await openIndicator(page, 'Personnes en travail forcé dans le monde')
    await page.locator('tbody tr').first().getByRole('checkbox').focus()
    await page.keyboard.press('Tab')
    const tip = page.getByRole('tooltip')
    await expect.poll(() => tip.textContent()).toContain('ILO')
    expect(await violations(page)).toEqual([])
  })

  it('copies a row with its source and its caveats, by the keys and by the button', async () => {
    const { page } = app
    await page.keyboard.press('Control+Shift+C')
    await page.getByText(fr.cite.done).first().waitFor()
    const forms = await lastWritten(page)
    expect(forms?.text).toContain('27,6\u00a0millions de personnes en travail forcé')
    expect(forms?.text).toMatch(/ILO|OIT/)
    expect(forms?.text).toContain('Réserve')
    expect(forms?.html).toContain('<strong>')
    await page
      .locator('tbody tr')
      .nth(3)
      .getByRole('button', { name: /^Copier avec la source/ })
      .click()
    await expect.poll(async () => (await lastWritten(page))?.text).toContain('12,3\u00a0millions')
    expect((await lastWritten(page))?.text).toContain('remplacé')
  })

  it('sets the chosen figures side by side with the reasons', async () => {
    const { page } = app
    for (const row of [0, 1]) await page.locator('tbody tr').nth(row).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Comparer (2)' }).click()
    const table = page.getByRole('table', { name: fr.figures.compareTable })
    await table.waitFor()
    for (const row of Object.values(fr.figures.row)) {
      expect(await table.getByRole('rowheader', { name: row, exact: true }).count()).toBe(1)
    }
    await page.getByRole('heading', { name: fr.figures.why }).waitFor()
    await page.getByText('24,9 millions dans l’édition précédente, pour 2016.').waitFor()
    await table.locator('thead a').first().click()
    await page.getByRole('button', { name: fr.figures.removeFromComparison }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await table.waitFor()
  })

  // The double of Electron drives a page whose downloads it does not see.
  it.runIf(host === 'web')('exports what is shown for a French Excel', async () => {
    const { page } = app
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: fr.figures.exportExcel }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/^vademecum-comparaison-\d{4}-\d\d-\d\d\.csv$/)
    const text = readFileSync(await download.path(), 'utf8')
    expect(text.startsWith(`\ufeff${fr.figures.csv.id};`)).toBe(true)
    expect(text).toContain(';27600000;')
    expect(text.trimEnd().split('\r\n')).toHaveLength(3)
  })

  it.each(looksOf(host, { locale: 'en', theme: 'themeDark' }))(
    'has no accessibility violation, $locale, $theme',
    { timeout: 120_000 },
    async ({ locale, theme }) => {
      const { page } = app
      const words = resources[locale]
      const { look, found } = inspection(page)
      await chooseLook(page, { locale, theme })
      await openFigures(page, locale)
      await page.getByRole('searchbox', { name: words.figures.lookup }).fill('27')
      await page.getByRole('table', { name: words.figures.lookupResults }).waitFor()
      await look('figures')
      const name = {
        fr: 'Personnes en travail forcé dans le monde',
        en: 'People in forced labour worldwide',
      }[locale]
      await openIndicator(page, name, locale)
      await page.getByRole('slider').first().focus()
      await page.locator('[data-tip]').waitFor()
      await look('indicator')
      await page.getByRole('button', { name: /\(2\)$/ }).click()
      await page.getByRole('table', { name: words.figures.compareTable }).waitFor()
      await look('comparison')
      await page.getByRole('table').locator('thead a').first().click()
      await page.getByRole('button', { name: words.cite.copy }).first().waitFor()
      await look('entry')
      expect(found).toEqual([])
    },
  )

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})
