// A whole meeting with the keyboard only, in every host and both languages: event, agenda, fifty timed lines, search,
// citation, marks, summary, report, follow-up; an agenda out of a PDF; a save that fails and is made up for.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, resources } from '../../src/shared/i18n/resources.ts'
import { dataFolder, HOSTS, type Opened, openHost } from './hosts.ts'
import { chooseLocale, chooseLook, type Theme, violations as violationsInSight } from './look.ts'

/** From the top: a line half below the bar that stays in sight would count as too small to be hit. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0))
  return violationsInSight(page)
}

function makePdf(rows: readonly (readonly [string, string])[], password?: string): Promise<Buffer> {
  return new Promise((resolve) => {
    const pdf = new PDFDocument(password === undefined ? {} : { userPassword: password, pdfVersion: '1.7' })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.text('Conférence annuelle', 72, 80)
    for (const [index, [time, title]] of rows.entries()) {
      pdf.text(title, 200, 160 + index * 40, { width: 300 })
      pdf.text(time, 72, 160 + index * 40)
    }
    pdf.end()
  })
}

const SESSIONS = {
  fr: ['Panel 1', 'Cibler les vulnérabilités et les formes négligées', 'La prévention à la loupe'],
  en: ['Panel 1', 'Targeting vulnerabilities and neglected forms', 'Prevention under the magnifying glass'],
} as const
const STATE = { fr: ['alle', 'Allemagne'], en: ['germ', 'Germany'] } as const
const LINES = 50

// A whole meeting takes half a minute: each host has one language, so that both are gone through.
const cases = HOSTS.map((host) => [host, host === 'web' ? 'fr' : 'en'] as const)

describe.each(cases)('a meeting in the %s, in %s', (host, locale: Locale) => {
  const { meetings: words, shell, errors, exports: exporting } = resources[locale]
  const folder = dataFolder()
  let app: Opened
  beforeAll(async () => {
    app = await openHost(host, { dataDir: folder.path })
    await app.page.getByRole('heading', { level: 1 }).first().waitFor()
    if (locale === 'en') await chooseLocale(app.page, locale)
  })
  afterAll(async () => {
    await app.close()
    folder.remove()
  })

  const filled = (text: string, values: Record<string, string>) =>
    Object.entries(values).reduce((out, [name, value]) => out.replace(`{{${name}}}`, value), text)
  /** Goes to an element that the keyboard can reach, and presses Enter on it. */
  async function enter(name: string, role: 'button' | 'link' = 'button'): Promise<void> {
    await app.page.getByRole(role, { name, exact: true }).first().focus()
    await app.page.keyboard.press('Enter')
  }
  async function goTo(name: string): Promise<void> {
    const nav = app.page.getByRole('navigation', { name: shell.navLabel })
    await nav.getByRole('link', { name, exact: true }).focus()
    await app.page.keyboard.press('Enter')
    await app.page.getByRole('heading', { level: 1, name }).waitFor()
  }
  const status = () => app.page.getByText(words.status.saved, { exact: true })
  const agenda = () => app.page.getByRole('navigation', { name: words.agenda.title })
  const focusedText = () =>
    app.page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value ?? '')
  const newLine = () => app.page.getByRole('textbox', { name: words.lines.new })
  async function setTheme(theme: Theme): Promise<void> {
    await chooseLook(app.page, { locale, theme })
    await app.page.keyboard.press('Alt+ArrowLeft')
    await newLine().waitFor()
  }
  const overflow = () =>
    app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  it('is made from an event: its sessions are the agenda, in the language of the window', async () => {
    const { page } = app
    await goTo(words.title)
    expect(await violations(page)).toEqual([])
    await enter(words.create.event)
    await page.getByRole('textbox', { name: words.create.findEvent }).waitFor()
    await page.keyboard.type('alliance 24')
    await page.getByRole('list', { name: words.create.events }).getByRole('button').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: words.create.start }).waitFor()
    expect(await violations(page)).toEqual([])
    await enter(words.create.start)
    await agenda().waitFor()
    for (const part of SESSIONS[locale]) await expect.poll(() => agenda().textContent()).toContain(part)
  })

  it('has an agenda that is added to, renamed, moved, cut, and all that taken back', async () => {
    const { page } = app
    const titles = () =>
      agenda()
        .locator('textarea')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
    await agenda().getByRole('textbox', { name: words.agenda.add }).focus()
    await page.keyboard.type('Questions diverses')
    await page.keyboard.press('Enter')
    await agenda().getByRole('button', { name: 'Questions diverses' }).waitFor()
    await enter(words.agenda.edit)
    await expect.poll(async () => (await titles()).length).toBe(5)
    expect(await violations(page)).toEqual([])
    const own = filled(words.agenda.itemTitle, { title: 'Questions diverses' })
    await page.getByRole('textbox', { name: own }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(titles).toSatisfy((list: string[]) => list[2] === 'Questions diverses')
    // The row keeps the focus through its moves.
    await expect.poll(focusedText).toBe('Questions diverses')
    if (host === 'web') {
      // Taken back before it is stored: this move is meant, not what was done before it.
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route(
        '**/api/meetings.moveItem',
        async (route) => {
          await held
          await route.continue()
        },
        { times: 1 },
      )
      await page.keyboard.press('Alt+ArrowUp')
      await expect.poll(titles).toSatisfy((list: string[]) => list[1] === 'Questions diverses')
      const undone = page.waitForResponse('**/api/acts.undo')
      await enter(words.agenda.undo)
      release()
      await undone
      await expect.poll(titles).toSatisfy((list: string[]) => list[2] === 'Questions diverses')
      await page.getByRole('textbox', { name: own }).focus()
    }
    await page.keyboard.press('End')
    await page.keyboard.type(' et suites')
    await page
      .getByRole('textbox', {
        name: filled(words.agenda.itemTitle, { title: 'Questions diverses et suites' }),
      })
      .waitFor()
    await enter(filled(words.agenda.remove, { title: 'Questions diverses et suites' }))
    await expect.poll(async () => (await titles()).length).toBe(4)
    await enter(words.agenda.undo)
    await expect.poll(titles).toContain('Questions diverses et suites')
    await enter(words.agenda.undo)
    await expect.poll(titles).toContain('Questions diverses')
    await enter(words.agenda.editDone)
    await agenda().getByRole('button', { name: 'Questions diverses' }).waitFor()
  })

  it('changes its title and its place', async () => {
    const { page } = app
    await enter(words.details.title)
    await page.getByRole('textbox', { name: words.create.name }).waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Alliance, journée 1')
    await page.getByRole('heading', { level: 1, name: 'Alliance, journée 1' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: words.create.name }).waitFor({ state: 'detached' })
  })

  it('takes fifty lines, each with its time and the current item', async () => {
    const { page } = app
    await newLine().focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.locator('[aria-current="step"]').waitFor()
    for (let count = 1; count <= LINES; count++) {
      await page.keyboard.type(`Point ${count}`)
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => page.locator('section textarea').count()).toBe(LINES + 1)
    await status().waitFor()
    const times = await page
      .getByRole('list', { name: words.lines.title })
      .getByRole('listitem')
      .evaluateAll((rows) => rows.map((row) => row.firstElementChild?.textContent ?? ''))
    const shape = locale === 'fr' ? /^\d{1,2}\u202fh\u202f\d{2}$/ : /^\d{2}:\d{2}$/
    expect(times.slice(0, LINES).every((time) => shape.test(time))).toBe(true)
    await agenda()
      .getByText(/^0:\d{2}$/)
      .waitFor()
  })

  it('cites from the library: a link in the line, and a line of its own with its source', async () => {
    const { page } = app
    await page.keyboard.type('Le chiffre vient de ')
    await page.keyboard.press('F2')
    const box = page.getByRole('combobox', { name: words.side.label })
    await box.waitFor()
    await page.keyboard.type('27 millions', { delay: 20 })
    const options = page.getByRole('listbox', { name: words.side.results }).getByRole('option')
    // A number is looked up: the figures near it come first, by their value.
    await options
      .filter({ hasText: /27,6 millions|27\.6 million/ })
      .first()
      .waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(focusedText).toMatch(/^Le chiffre vient de \[.*\]\(entry:figure-/)
    await page.keyboard.press('F2')
    await box.waitFor()
    // As fast as keys can come: what was typed is cited, not what was found for its first letters.
    await page.keyboard.type('12,3 millions')
    await page.keyboard.press('Shift+Enter')
    await box.waitFor({ state: 'detached' })
    await status().waitFor()
    // Both read as they are meant while they are not being written.
    const lines = page.getByRole('list', { name: words.lines.title })
    await expect.poll(() => lines.getByRole('link').count()).toBe(2)
    const cited = await lines
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') })
      .last()
      .textContent()
    expect(cited).toMatch(/ – .+ \(.+\)/)
    expect(cited).toMatch(/12[,.]3/)
  })

  it('knows who speaks, and marks what counts', async () => {
    const { page } = app
    await newLine().focus()
    const [letters, name] = STATE[locale]
    await page.keyboard.type('Nous demandons un suivi')
    await page.keyboard.press('F8')
    await page.keyboard.press('F3')
    await page.keyboard.type(letters, { delay: 20 })
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(focusedText).toBe('Nous demandons un suivi')
    await page.keyboard.press('Enter')
    // With nothing typed: who spoke, then the States in the order of the language.
    await page.keyboard.press('F3')
    await page.keyboard.press('ArrowDown')
    const options = () => page.getByRole('option').allTextContents()
    const isState = (one: string) => one.includes(words.speaker.state)
    await expect.poll(async () => (await options()).filter(isState).length).toBeGreaterThan(50)
    const names = await options()
    expect(names[0]).toContain(name)
    const states = names.filter(isState)
    expect(states[0]).toMatch(locale === 'fr' ? /^Albanie/ : /^Albania/)
    await page.keyboard.press('Escape')
    await newLine().focus()
    await page.keyboard.type('Adopter le plan')
    await page.keyboard.press('F4')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Envoyer la note')
    await page.keyboard.press('F7')
    await page.getByRole('combobox', { name: words.lines.who }).focus()
    await page.keyboard.type('Mme Xanthe')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Vérifier la date')
    await page.keyboard.press('F9')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Parler du fonds')
    await page.keyboard.press('Shift+F9')
    await page.keyboard.press('Enter')
    await status().waitFor()
    expect(await violations(page)).toEqual([])
    // The report is one key away, and so is the line that was being written.
    await page.keyboard.press('Control+e')
    await page.getByRole('dialog', { name: exporting.title }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  })

  it('takes a line out and puts it back', async () => {
    const { page } = app
    const row = page.getByRole('list', { name: words.lines.title }).getByRole('listitem').first()
    await row.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => row.locator('textarea').inputValue()).toBe('Point 2')
    // Of this line: the message of another removal may still be there.
    await page
      .getByRole('alert')
      .filter({ hasText: words.lines.removed })
      .getByRole('button', { name: shell.undoDelete })
      .focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => row.locator('textarea').inputValue()).toBe('Point 1')
  })

  it('can be read large, without times, in the dark, narrow, and twice as large', async () => {
    const { page } = app
    await enter(words.tools.large)
    await enter(words.tools.times)
    await expect
      .poll(() => page.getByRole('list', { name: words.lines.title }).getAttribute('data-times'))
      .toBe(null)
    expect(await violations(page)).toEqual([])
    await setTheme('themeDark')
    await page.setViewportSize({ width: 800, height: 700 })
    expect(await violations(page)).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
    await newLine().focus()
    await page.keyboard.press('F2')
    await page.getByRole('combobox', { name: words.side.label }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    for (let step = 0; step < 12; step++) await page.keyboard.press('Control++')
    // As fast as keys can come.
    await expect.poll(() => page.evaluate(() => document.documentElement.style.fontSize)).toBe('200%')
    expect(await overflow()).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Control+0')
    await expect.poll(() => page.evaluate(() => document.documentElement.style.fontSize)).toBe('100%')
    await page.setViewportSize({ width: 1280, height: 800 })
    await setTheme('themeLight')
  })

  it.runIf(host === 'web')(
    'keeps what the host did not take, and saves it when the host is back',
    async () => {
      const { page, faults } = app
      await page.route('**/api/**', (route) => route.abort('connectionrefused'))
      await newLine().focus()
      await page.keyboard.type('À ne pas perdre')
      const failure = page.getByText(words.status.failed)
      await failure.waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.type(', ni ceci')
      await page.unroute('**/api/**')
      await failure.waitFor({ state: 'detached' })
      await status().waitFor()
      // The browser itself tells the console of the refused requests.
      const own = faults.filter((fault) => fault.includes('ERR_CONNECTION_REFUSED'))
      expect(own.length).toBeGreaterThan(0)
      faults.splice(0, faults.length, ...faults.filter((fault) => !own.includes(fault)))
      await page.keyboard.press('Enter')
    },
  )

  it('keeps what was written when the window is loaded again', async () => {
    const { page } = app
    await status().waitFor()
    await page.reload()
    await goTo(words.title)
    await enter('Alliance, journée 1', 'link')
    const last = host === 'web' ? 1 : 0
    // Two of the lines have links and are shown as they read.
    await expect.poll(() => page.locator('section textarea').count()).toBe(LINES + 5 + last + 1)
    expect(await page.locator('section textarea').nth(9).inputValue()).toBe('Point 10')
    if (host === 'web') {
      expect(await page.locator('section textarea').nth(-2).inputValue()).toBe('À ne pas perdre, ni ceci')
    }
  })

  it.runIf(host === 'web')(
    'follows a second window: what either writes is in both, nothing is lost',
    async () => {
      const { page, faults } = app
      const other = await page.context().newPage()
      other.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          faults.push(`console: ${message.text()}`)
      })
      const token = await page.evaluate(() => sessionStorage.getItem('vademecum.token') ?? '')
      await other.addInitScript((value) => sessionStorage.setItem('vademecum.token', value), token)
      await other.goto(page.url())
      const nav = other.getByRole('navigation', { name: shell.navLabel })
      await nav.getByRole('link', { name: words.title, exact: true }).click()
      await other.getByRole('link', { name: 'Alliance, journée 1', exact: true }).click()
      const line = (where: Page, text: string) => where.locator('section textarea').filter({ hasText: text })
      const last = other.getByRole('textbox', { name: words.lines.new })
      await last.focus()
      await other.keyboard.type('Écrit dans l’autre fenêtre')
      await other.keyboard.press('F4')
      await line(page, 'Écrit dans l’autre fenêtre').waitFor()
      const row = page
        .getByRole('listitem')
        .filter({ has: page.locator('textarea', { hasText: 'Écrit dans l’autre fenêtre' }) })
      await row.getByText(words.mark.decision, { exact: true }).waitFor()
      // The cursor of this window stays behind its words while the other adds to the same line.
      await line(page, 'Écrit dans l’autre fenêtre').focus()
      await page.keyboard.press('End')
      await line(other, 'Écrit dans l’autre fenêtre').focus()
      await other.keyboard.press('Home')
      await other.keyboard.type('Ceci est ')
      await line(page, 'Ceci est Écrit dans l’autre fenêtre').waitFor()
      const cursor = () => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart)
      await expect.poll(cursor).toBe('Ceci est Écrit dans l’autre fenêtre'.length)
      // Both write in it before either has heard of the other: the saves of this one are held back.
      await page.route(
        '**/api/meetings.saveLine',
        async (route) => {
          await other.keyboard.press('Home')
          await other.keyboard.type('Là : ')
          await line(other, 'Là : Ceci est').waitFor()
          await other.getByText(words.status.saved, { exact: true }).waitFor()
          await route.continue()
        },
        { times: 1 },
      )
      await page.keyboard.type(' (ici)')
      await page.getByText(words.lines.both).waitFor()
      for (const where of [page, other]) {
        await line(where, 'Ceci est Écrit dans l’autre fenêtre (ici)').waitFor()
        await line(where, 'Là : Ceci est Écrit dans l’autre fenêtre').waitFor()
      }
      expect(await focusedText()).toBe('Ceci est Écrit dans l’autre fenêtre (ici)')
      expect(await violations(page)).toEqual([])
      // The agenda and its clock go with it, and so does the summary.
      await other.keyboard.press('Alt+ArrowDown')
      const current = (where: Page) => where.locator('[aria-current="step"]').textContent()
      const item = (text: string | null) => text?.replace(/\d+:\d{2}$/, '')
      await expect.poll(async () => item(await current(page))).toBe(item(await current(other)))
      await other.getByRole('link', { name: words.tools.summary, exact: true }).focus()
      await other.keyboard.press('Enter')
      const decisions = other.getByRole('region', { name: words.summary.decisions, exact: true })
      await decisions.getByText('(ici)').waitFor()
      for (const text of ['Là : Ceci est', '(ici)']) {
        const gone = page.getByRole('listitem').filter({ has: page.locator('textarea', { hasText: text }) })
        await gone.getByRole('button').last().focus()
        await page.keyboard.press('Enter')
        await line(page, text).waitFor({ state: 'detached' })
      }
      await decisions.getByText('(ici)').waitFor({ state: 'detached' })
      await other.close()
    },
  )

  it('is found by what was written in it, and opens at that line', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await page.keyboard.type(locale === 'fr' ? 'genre:réunion point 37' : 'kind:meeting point 37')
    const hit = page.locator('[role="listbox"]:not([data-stale]) [role="option"][data-kind="meeting"]')
    await hit.getByText('Alliance, journée 1').waitFor()
    await expect.poll(() => hit.locator('mark').allTextContents()).toContain('37')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await newLine().waitFor()
    await expect.poll(focusedText).toBe('Point 37')
  })

  it('sums up with speaker and time', async () => {
    const { page } = app
    await enter(words.tools.summary, 'link')
    await page.getByRole('heading', { level: 2, name: words.summary.decisions }).waitFor()
    const text = (name: string) => page.getByRole('region', { name, exact: true }).textContent()
    const time = locale === 'fr' ? /\d\u202fh\u202f\d{2}/ : /\d{2}:\d{2}/
    expect(await text(words.summary.decisions)).toMatch(/Adopter le plan/)
    expect(await text(words.summary.actions)).toMatch(/Envoyer la note.*Mme Xanthe/)
    const quotation = await text(words.summary.quotations)
    expect(quotation).toContain(STATE[locale][1])
    expect(quotation).toMatch(time)
    expect(await text(words.summary.toCheck)).toContain('Vérifier la date')
    expect(await text(words.summary.toRaise)).toContain('Parler du fonds')
    expect(await violations(page)).toEqual([])
  })

  it.runIf(host === 'web')('leaves as a Word report with all its lines', async () => {
    const { page } = app
    await page.keyboard.press('Control+e')
    await page.getByRole('dialog').waitFor()
    await page.getByRole('dialog').getByLabel(exporting.audiences.private).focus()
    await page.keyboard.press('Space')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    for (const part of ['Point 50', 'Adopter le plan', 'Mme Xanthe', 'Alliance, journée 1']) {
      expect(document).toContain(part)
    }
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('follows the action until it is done, and opens it again', async () => {
    const { page } = app
    await enter(words.followUp.title, 'link')
    await page.getByRole('heading', { level: 1, name: words.followUp.title }).waitFor()
    expect(await violations(page)).toEqual([])
    const box = () =>
      page.getByRole('checkbox', { name: filled(words.summary.done, { text: 'Envoyer la note' }) })
    await box().focus()
    await page.keyboard.press('Space')
    await box().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: shell.undo, exact: true }).last().focus()
    await page.keyboard.press('Enter')
    await box().waitFor()
    expect(await box().isChecked()).toBe(false)
  })

  it('is made from a PDF chosen as a file; one that wants a password is refused with the reason', async () => {
    const { page } = app
    await goTo(words.title)
    await enter(words.create.text)
    const choose = async (name: string, buffer: Buffer) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), enter(words.create.file)])
      await chooser.setFiles({ name, mimeType: 'application/pdf', buffer })
    }
    await choose('secret.pdf', await makePdf([['9 h', 'Rien']], 'secret'))
    await page.getByText(errors['agenda-encrypted']).waitFor()
    await choose(
      'programme.pdf',
      await makePdf([
        ['9 h 30', 'Ouverture de la réunion'],
        ['10 h – 11 h', 'Débat général'],
      ]),
    )
    await page.getByRole('button', { name: words.create.start }).waitFor()
    expect(await violations(page)).toEqual([])
    await enter(words.create.start)
    await agenda().getByRole('button', { name: 'Débat général' }).waitFor()
    expect(await agenda().textContent()).toMatch(locale === 'fr' ? /9\u202fh\u202f30/ : /09:30/)
  })

  it('takes words of an added text into a line and a dossier, where they are checked and leave with their source', async () => {
    const { page } = app
    const { briefs } = resources[locale]
    const quoted = 'Voir l’annexe\u202f: les foyers tulipiers accueillent les victimes pendant trois mois.'
    const body = `# Rapport de mission\n\n## Constats\n\n${quoted.replace('l’annexe', '[l’annexe](https://example.org/annexe/3)')} Rien d’autre.\n`
    await goTo(shell.screen.texts)
    await page
      .locator('#main input[type="file"]')
      .setInputFiles([{ name: 'rapport.md', mimeType: 'text/markdown', buffer: Buffer.from(body) }])
    await page.getByText(/^(À jour|Up to date)/).waitFor()

    await goTo(words.title)
    await enter('Conférence annuelle', 'link')
    await newLine().focus()
    await page.keyboard.press('F2')
    const box = page.getByRole('combobox', { name: words.side.label })
    await box.waitFor()
    await page.keyboard.type('foyers tulipiers')
    const chosen = page.getByRole('option', { selected: true })
    await chosen.getByText('Rapport de mission').first().waitFor()
    await page.keyboard.press('Control+i')
    await expect
      .poll(() => chosen.locator('mark').allTextContents())
      .toContainEqual(expect.stringMatching(/^Voir .*mois\.$/))
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Control+d')
    const dialog = page.getByRole('dialog', { name: briefs.pick.title })
    await dialog.getByText(quoted).waitFor()
    expect(await violations(page)).toEqual([])
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('dialog, [role="dialog"]') !== null))
      .toBe(true)
    await page.keyboard.type('Dossier tulipier')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('Shift+Enter')
    await box.waitFor({ state: 'detached' })
    await status().waitFor()

    const link = page
      .getByRole('list', { name: words.lines.title })
      .getByRole('listitem')
      .filter({
        hasText: `« ${quoted} »`
          .replaceAll('« ', locale === 'fr' ? '«\u202f' : '“')
          .replaceAll(' »', locale === 'fr' ? '\u202f»' : '”'),
      })
      .getByRole('link', { name: 'Rapport de mission, Constats' })
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Rapport de mission' }).waitFor()
    await expect
      .poll(() => page.locator('mark[data-current]').allTextContents())
      .toContainEqual(expect.stringMatching(/^Voir .*mois$/))
    expect(await violations(page)).toEqual([])

    await goTo(briefs.title)
    await enter('Dossier tulipier', 'link')
    await page.getByRole('heading', { level: 1, name: 'Dossier tulipier' }).waitFor()
    await page.keyboard.press('F7')
    const panel = page.getByRole('complementary', { name: briefs.checking.title })
    await panel.getByText(briefs.checking.sound_one).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    if (host !== 'electron') {
      await page.keyboard.press('Control+e')
      await page.getByRole('radio', { name: exporting.formats.docx, exact: true }).focus()
      await page.keyboard.press('Space')
      const { bytes } = await app.exported(() => page.keyboard.press('Enter'))
      const files = unzipSync(new Uint8Array(bytes))
      expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('foyers tulipiers')
      expect(strFromU8(files['word/footnotes.xml'] ?? new Uint8Array())).toContain('rapport.md')
      await page.getByRole('dialog', { name: exporting.title }).waitFor({ state: 'detached' })
    }

    // Another edition without these words: the check says so at once, and leads to the closest passage.
    await goTo(shell.screen.texts)
    await page.locator('#main input[type="file"]').setInputFiles([
      {
        name: 'rapport-2.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from(body.replace('trois', 'quatre')),
      },
    ])
    const remove = page.getByRole('button', {
      name: filled(resources[locale].texts.screen.removeOf, { title: 'Rapport de mission' }),
    })
    await expect.poll(() => remove.count()).toBe(2)
    await page.getByText(/^(À jour|Up to date)/).waitFor()
    await page.getByRole('listitem').filter({ hasText: 'rapport.md' }).getByRole('button').last().focus()
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: resources[locale].texts.screen.remove })
      .focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => remove.count()).toBe(1)
    await goTo(briefs.title)
    await enter('Dossier tulipier', 'link')
    await page.getByRole('heading', { level: 1, name: 'Dossier tulipier' }).waitFor()
    await page.keyboard.press('F7')
    await panel.getByRole('link', { name: briefs.checking.seeText }).waitFor()
    expect(await violations(page)).toEqual([])
    await panel.getByRole('link', { name: briefs.checking.seeText }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(resources[locale].texts.reading.words.changedElsewhere).waitFor()
    expect(await violations(page)).toEqual([])
    await goTo(words.title)
    await enter('Conférence annuelle', 'link')
    await newLine().waitFor()
  })

  it('goes to the trash and comes back', async () => {
    const { page } = app
    await enter(words.details.title)
    await enter(words.tools.trash)
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor()
    await goTo(shell.screen.trash)
    await enter(filled(words.trash.restoreNamed, { title: 'Conférence annuelle' }))
    await goTo(words.title)
    await page.getByRole('link', { name: 'Conférence annuelle' }).waitFor()
  })

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})
