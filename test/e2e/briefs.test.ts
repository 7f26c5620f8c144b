// A dossier from nothing to a document, with the keyboard: made, filled, ordered, checked, said, exported. Documents are
// read back by other programs and searched for what must not leave.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, resources } from '../../src/shared/i18n/resources.ts'
import { partsOf, plainSpaces, reasonWithoutOffice, textOfPdf, throughOffice } from './documents.ts'
import { dataFolder, type HostName, type Opened, openHost, saved } from './hosts.ts'
import { chooseLook, type Theme, violations } from './look.ts'

const SECRET = 'CANARI-7391'
const withoutOffice = reasonWithoutOffice()
if (withoutOffice !== null) console.warn(`DOCX not opened by another program: ${withoutOffice}.`)

const CASES: readonly (readonly [HostName, Locale, Theme])[] = [
  ['web', 'fr', 'themeDark'],
  ['electron double', 'en', 'themeLight'],
]

describe.each(CASES)('a dossier on %s in %s, %s', (host, locale, theme) => {
  const { briefs: words, exports: out, shell, kinds, cite } = resources[locale]
  const folder = dataFolder()
  let app: Opened
  const of = (template: string, values: Record<string, string | number>) =>
    template.replace(/\{\{(\w+)[^}]*\}\}/g, (_all, name: string) => String(values[name]))
  const text = locale === 'fr' ? 'Nous saluons les progrès accomplis.' : 'We welcome the progress made.'

  beforeAll(async () => {
    app = await openHost(host, { dataDir: folder.path })
    const { page } = app
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await chooseLook(page, { locale, theme })
  })
  afterAll(async () => {
    await app.close()
    folder.remove()
  })

  const handles = () => app.page.locator('main ol > li > button[id^="brief-handle-"]')
  const order = async () =>
    (await handles().evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))).map(
      // “Move: Text: …” and its French: the second part is the kind.
      (label) => label.split(/\s?[:\u202f]+\s/u)[1] ?? label,
    )
  const KIND = {
    text: words.items.kind.text,
    figure: kinds.figure.one,
    measure: kinds.measure.one,
    note: words.items.kind.note,
  }

  async function searchAndAdd(query: string, title: RegExp): Promise<void> {
    const { page } = app
    const box = page.getByRole('combobox', { name: words.add.searchLabel })
    await box.waitFor()
    await page.keyboard.type(query)
    const options = page.getByRole('listbox', { name: words.add.results }).getByRole('option')
    await options.filter({ hasText: title }).first().waitFor()
    // Down to the one that is meant, as a person does: looking where each key has led.
    for (let step = 0; step < 12; step++) {
      if (title.test((await options.nth(step).textContent()) ?? '')) break
      await page.keyboard.press('ArrowDown')
      await options
        .nth(step + 1)
        .and(page.locator('[aria-selected="true"]'))
        .waitFor()
    }
    // However far down it is, it is in sight.
    await expect
      .poll(() =>
        options
          .and(page.locator('[aria-selected="true"]'))
          .evaluate(
            (option) =>
              option.getBoundingClientRect().bottom <=
              (option.closest('aside')?.getBoundingClientRect().bottom ?? 0),
          ),
      )
      .toBe(true)
    const before = await handles().count()
    await page.keyboard.press('Enter')
    await expect.poll(() => handles().count()).toBe(before + 1)
  }

  it('is made with the keyboard', async () => {
    const { page } = app
    // A private note first, which nothing may carry out.
    await page.keyboard.press('Control+k')
    await page
      .getByRole('navigation', { name: shell.navLabel })
      .getByRole('link', { name: shell.screen.notes })
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: resources[locale].notes.listTitle }).waitFor()
    await page.getByRole('button', { name: resources[locale].notes.newNote }).last().focus()
    await page.keyboard.press('Enter')
    await page.locator('[contenteditable="true"]').waitFor()
    await page.keyboard.type(`Note ${SECRET}`)
    await saved(page)
    await page.keyboard.press('Control+Shift+C')
    await page.getByText(cite.private).waitFor()

    await page
      .getByRole('navigation', { name: shell.navLabel })
      .getByRole('link', { name: words.title })
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor()
    await page.getByText(words.empty).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('textbox', { name: words.newTitle }).focus()
    await page.keyboard.type('Intervention')
    await page.keyboard.press('Enter')
    await page.getByText(words.items.emptyTitle).waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('takes a text, a superseded figure, a measure and a note', async () => {
    const { page } = app
    await page.keyboard.press('F4')
    await page.getByRole('textbox', { name: words.items.textIn[locale] }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.type(text)
    await page.keyboard.press('F2')
    await searchAndAdd(locale === 'fr' ? '20,9 millions' : '20.9 million', /20[.,]9.*2012/)
    await searchAndAdd(
      locale === 'fr' ? 'sensibiliser les publics exposés' : 'raise awareness among groups at risk',
      locale === 'fr' ? /Sensibiliser les publics exposés/ : /Raise awareness among groups at risk/,
    )
    await searchAndAdd(SECRET, new RegExp(SECRET))
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(order).toEqual([KIND.text, KIND.figure, KIND.measure, KIND.note])
  })

  it('is put in order with the keyboard and by dragging, and undoes it', async () => {
    const { page } = app
    // The last one added has the focus on its handle.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^brief-handle-/)
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(order).toEqual([KIND.text, KIND.figure, KIND.note, KIND.measure])
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(order).toEqual([KIND.text, KIND.note, KIND.figure, KIND.measure])
    await page
      .getByText(/2 (?:sur|of) 4/)
      .first()
      .waitFor({ state: 'attached' })

    // The way of screen readers: picked up, moved, dropped, each said.
    await page.keyboard.press('Space')
    await page
      .getByText(of(words.items.picked, { name: '', position: 2, total: 4 }).slice(-20))
      .waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowDown')
    await page
      .getByText(of(words.items.over, { name: '', position: 3, total: 4 }).slice(-12))
      .waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await expect.poll(order).toEqual([KIND.text, KIND.note, KIND.figure, KIND.measure])
    // As fast as keys can come.
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Space')
    await expect.poll(order).toEqual([KIND.text, KIND.figure, KIND.note, KIND.measure])

    const from = await handles().nth(3).boundingBox()
    const to = await handles().nth(1).boundingBox()
    if (!from || !to) throw new Error('no handles')
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(to.x + 8, to.y + 20, { steps: 12 })
    await page.mouse.move(to.x + 8, to.y + 4, { steps: 4 })
    await page.mouse.up()
    await expect.poll(order).toEqual([KIND.text, KIND.measure, KIND.figure, KIND.note])

    await handles().nth(0).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(order).toEqual([KIND.text, KIND.figure, KIND.note, KIND.measure])
    await handles().nth(3).focus()
    await page.keyboard.press('Delete')
    await expect.poll(order).toEqual([KIND.text, KIND.figure, KIND.note])
    await page
      .getByRole('alert')
      .filter({ hasText: words.items.removed })
      .getByRole('button', { name: shell.undo, exact: true })
      .click()
    await expect.poll(order).toEqual([KIND.text, KIND.figure, KIND.note, KIND.measure])
  })

  it('keeps what is written in it', async () => {
    const { page } = app
    // At once: what was written was saved when its field was left, and what was moved when it moved.
    await page.reload()
    await page
      .getByRole('navigation', { name: shell.navLabel })
      .getByRole('link', { name: words.title })
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Intervention' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(order).toEqual([KIND.text, KIND.figure, KIND.note, KIND.measure])
    expect(await page.getByRole('textbox', { name: words.items.textIn[locale] }).inputValue()).toBe(text)
  })

  it('is checked, and the check finds the private note and the superseded figure and puts them right', async () => {
    const { page } = app
    await page.keyboard.press('F7')
    const panel = page.getByRole('complementary', { name: words.checking.title })
    await panel.getByText(words.checking.rules['too-private'].title).waitFor()
    await panel.getByText(words.checking.rules.superseded.title).waitFor()
    expect(await violations(page)).toEqual([])
    await panel
      .getByRole('button', { name: new RegExp(`^${words.checking.go}`) })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.id))
      .toMatch(/^brief-item-/)
    await panel.getByRole('button', { name: new RegExp(`^${words.checking.fixes.replace}`) }).focus()
    await page.keyboard.press('Enter')
    await panel.getByText(words.checking.rules.superseded.title).waitFor({ state: 'detached' })
    await expect.poll(order).toEqual([KIND.text, KIND.figure, KIND.note, KIND.measure])
    await page.keyboard.press('Escape')
  })

  it('is said in large type, and Escape goes back', async () => {
    const { page } = app
    await page.keyboard.press('F9')
    const dialog = page.getByRole('dialog', { name: words.speak })
    await dialog.getByText(text).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await dialog.getByText(of(words.speaking.position, { position: 2, total: 4 })).waitFor()
    await page.keyboard.press('m')
    await dialog.getByText(text).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: 'Intervention' }).waitFor()
  })

  async function openExport(format: string): Promise<void> {
    const { page } = app
    await page.keyboard.press('Control+e')
    const dialog = page.getByRole('dialog', { name: out.title })
    await dialog.getByRole('radio', { name: format, exact: true }).focus()
    await page.keyboard.press('Space')
  }

  it('leaves as DOCX without the private note, and another program opens it', async () => {
    const { page } = app
    await openExport(out.formats.docx)
    const dialog = page.getByRole('dialog', { name: out.title })
    // Said before anything is made.
    await dialog.getByText(new RegExp(SECRET)).waitFor()
    expect(await violations(page)).toEqual([])
    const { name, bytes } = await app.exported(() => page.keyboard.press('Enter'))
    expect(name).toBe('Intervention.docx')
    const parts = await partsOf(bytes)
    const inside = [...parts.values()].join('\n')
    expect(inside).not.toContain(SECRET)
    expect(parts.get('word/document.xml')).toContain(text)
    expect(parts.get('word/footnotes.xml')).toContain('w:footnote')
    expect(inside).toContain(`w:lang w:val="${locale === 'fr' ? 'fr-FR' : 'en-GB'}"`)
    await dialog.waitFor({ state: 'detached' })
    if (withoutOffice !== null) return
    const pages = await textOfPdf(await throughOffice(bytes))
    expect(pages).toContain(plainSpaces(text))
    expect(pages).toMatch(locale === 'fr' ? /DÉLÉGATION/ : /DELEGATION/)
    expect(pages).toContain(
      locale === 'fr' ? 'Sensibiliser les publics exposés' : 'Raise awareness among groups',
    )
    expect(pages).not.toContain(SECRET)
  })

  it('leaves as PDF, with everything only when that is said', async () => {
    const { page } = app
    await openExport(out.formats.pdf)
    const { name, bytes } = await app.exported(() => page.keyboard.press('Enter'))
    expect(name).toBe('Intervention.pdf')
    const pages = await textOfPdf(bytes)
    expect(pages).toContain(plainSpaces(text))
    expect(pages).not.toContain(SECRET)
    expect(bytes.includes(SECRET)).toBe(false)
    expect(bytes.toString('latin1')).toContain('/MarkInfo')
    await page.getByRole('dialog', { name: out.title }).waitFor({ state: 'detached' })

    await openExport(out.formats.md)
    await page.getByRole('radio', { name: out.audiences.private }).focus()
    await page.keyboard.press('Space')
    await page.getByText(out.nothingLeftOut).waitFor()
    const whole = await app.exported(() => page.keyboard.press('Enter'))
    expect(whole.bytes.toString('utf8')).toContain(SECRET)
    expect(whole.bytes.toString('utf8')).toContain(locale === 'fr' ? 'PRIVÉ' : 'PRIVATE')
    await page.getByRole('dialog', { name: out.title }).waitFor({ state: 'detached' })
  })

  it('is looked at as it would be printed', async () => {
    const { page } = app
    await page.getByRole('button', { name: words.print }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: words.print }).waitFor()
    const sheet = page.getByRole('article')
    await sheet.getByText(text).waitFor()
    expect(await sheet.textContent()).not.toContain(SECRET)
    await page.getByText(words.printLeftOut_one).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: words.backToBrief }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Intervention' }).waitFor()
  })

  it('gives the sources alone to a reference manager', async () => {
    const { page } = app
    if (host !== 'web') return
    await openExport(out.formats.ris)
    const { name, bytes } = await app.exported(() => page.keyboard.press('Enter'))
    expect(name).toBe('sources.ris')
    expect(bytes.toString('utf8')).toMatch(/^TY {2}- /)
    expect(bytes.toString('utf8')).not.toContain(SECRET)
    await page.getByRole('dialog', { name: out.title }).waitFor({ state: 'detached' })
  })

  it('claims nothing when the user gives up in the save dialog', async () => {
    if (host === 'web') return
    const { page } = app
    await handles().nth(0).focus()
    const before = await page.evaluate(() => document.activeElement?.id)
    await openExport(out.formats.docx)
    await app.givenUp(() => page.keyboard.press('Enter'))
    const dialog = page.getByRole('dialog', { name: out.title })
    await expect.poll(() => dialog.getByRole('button', { name: out.runWithout }).isEnabled()).toBe(true)
    expect(await dialog.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    // The focus is where it was.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(before)
  })

  it('takes an entry from the search with one key, and takes it back', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await page.keyboard.type('alliance 25')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+d')
    const dialog = page.getByRole('dialog', { name: words.pick.title })
    await dialog.getByRole('button', { name: /^Intervention/ }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toMatch(/^Intervention/)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText(of(words.pick.added, { title: 'Intervention' })).waitFor()
    await page.getByRole('button', { name: shell.undo, exact: true }).last().click()
    await page.getByText(shell.undone).waitFor()
  })

  it('goes to the trash and comes back', async () => {
    const { page } = app
    await page
      .getByRole('navigation', { name: shell.navLabel })
      .getByRole('link', { name: words.title })
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: of(words.trashOf, { title: 'Intervention' }) }).focus()
    await page.keyboard.press('Enter')
    // Said on the screen of the dossiers, and put back where everything is that was thrown away.
    await page.getByRole('link', { name: of(words.trashLink_one, { count: 1 }) }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: of(words.restoreOf, { title: 'Intervention' }) }).focus()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText(resources[locale].notes.trashEmpty).waitFor()
    // The row is gone; whoever works with the keyboard is not lost with it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page
      .getByRole('navigation', { name: shell.navLabel })
      .getByRole('link', { name: words.title })
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Intervention' }).waitFor()
    await page.getByText(of(words.count_other, { count: 4 })).waitFor()
  })

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})
