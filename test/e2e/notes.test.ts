// The notes as a delegate uses them, with the keyboard only, in the built application, behind each host.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resources } from '../../src/shared/i18n/resources.ts'
import { dataFolder, HOSTS, type Opened, openHost, saved } from './hosts.ts'
import { chooseLook, inspection, looksOf } from './look.ts'

const fr = resources.fr

const editor = (page: Page) => page.getByRole('textbox', { name: fr.notes.editorLabel })

async function openNotes(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: fr.shell.screen.notes }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: fr.notes.listTitle }).waitFor()
}

describe.each(HOSTS)('notes in the %s', (host) => {
  const folder = dataFolder()
  let app: Opened
  beforeAll(async () => {
    app = await openHost(host, { dataDir: folder.path })
    await app.page.getByRole('combobox', { name: fr.search.label }).waitFor()
  })
  afterAll(async () => {
    await app.close()
    folder.remove()
  })

  it('loses no letter typed at once after asking for a note', async () => {
    const { page } = app
    const noticed = async (text: string) => {
      await expect.poll(() => editor(page).last().textContent()).toBe(text)
      await saved(page)
    }
    // The keyboard, from another screen: the editor is two screens away.
    await page.keyboard.press('Control+n')
    await page.keyboard.type('Écrit sans attendre')
    await noticed('Écrit sans attendre')
    // The button of the list, with another note open.
    await page.getByRole('button', { name: fr.notes.newNote }).last().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Deuxième')
    await noticed('Deuxième')
    // Beside an entry.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('alliance 20', { delay: 15 })
    await page.locator('[role="listbox"]:not([data-stale]) [role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: fr.notes.add }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Sur la fiche')
    await noticed('Sur la fiche')
  })

  it('says who may see a note, pins it, raises it, files it under its tags, and undoes each', async () => {
    const { page } = app
    await openNotes(page)
    await page.keyboard.press('Control+n')
    await page.keyboard.type('Position sur la #non-sanction')
    await saved(page)
    const row = page.getByRole('list', { name: fr.notes.list }).getByRole('link', { name: /Position sur/ })
    await row.getByText(fr.notes.private).waitFor()
    const details = page.getByRole('group', { name: fr.notes.details })
    await details.getByRole('combobox', { name: fr.notes.sensitivity }).focus()
    await page.keyboard.press('ArrowDown')
    await row.getByText(fr.notes.delegation).waitFor()
    await details.getByRole('button', { name: fr.notes.toRaise }).focus()
    await page.keyboard.press('Space')
    await row.getByRole('img', { name: fr.notes.toRaise }).waitFor()
    await details.getByRole('button', { name: fr.notes.pin }).focus()
    await page.keyboard.press('Enter')
    await row.getByRole('img', { name: fr.notes.pinned }).waitFor()
    // Outside of an editor the last act is undone, then the one before.
    await page.keyboard.press('Control+z')
    await row.getByRole('img', { name: fr.notes.pinned }).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await row.getByRole('img', { name: fr.notes.toRaise }).waitFor({ state: 'detached' })
    await details.getByRole('link', { name: '#non-sanction' }).focus()
    await page.keyboard.press('Enter')
    const list = page.getByRole('list', { name: fr.notes.list })
    await expect.poll(() => list.getByRole('link').count()).toBe(1)
    await page.getByRole('button', { name: fr.notes.filter.clear }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => list.getByRole('link').count()).toBe(4)
  })

  it('is attached afterwards to a meeting and to an entry, freed, and put back', async () => {
    const { page } = app
    await page.getByRole('navigation').getByRole('link', { name: fr.meetings.title, exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: fr.meetings.create.none }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: fr.meetings.create.name }).focus()
    await page.keyboard.type('Comité d’experts')
    await page.getByRole('button', { name: fr.meetings.create.start }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: fr.meetings.lines.new }).waitFor()
    await openNotes(page)
    const row = page.getByRole('list', { name: fr.notes.list }).getByRole('link', { name: /Position sur/ })
    await row.focus()
    await page.keyboard.press('Enter')
    await editor(page).waitFor()
    const button = page.getByRole('button', { name: fr.notes.attach.button })
    const choices = page.getByRole('listbox', { name: fr.notes.attach.choices })
    const attach = async (text: string, choice: RegExp) => {
      await button.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('combobox', { name: fr.notes.attach.label }).waitFor()
      await page.keyboard.type(text)
      await choices.getByRole('option', { name: choice, selected: true }).waitFor()
      await page.keyboard.press('Enter')
      await choices.waitFor({ state: 'detached' })
      await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)
    }
    await attach('comite', /Comité d’experts/)
    await row.getByText('Comité d’experts').waitFor()
    await attach('alliance 20', /20e conférence/)
    const entry = page.getByRole('link', { name: /^20e conférence de l’Alliance/ })
    await entry.waitFor()
    // With nothing typed what it is on comes first; nothing is chosen before an arrow is pressed.
    await page.keyboard.press('Enter')
    await choices.getByRole('option', { name: /^Détacher de la fiche/, selected: false }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await entry.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await entry.waitFor()
    // The meeting has it, and what is noted there is of the meeting.
    await page.getByRole('link', { name: 'Comité d’experts', exact: true }).focus()
    await page.keyboard.press('Enter')
    const notes = page.getByRole('list', { name: fr.meetings.notes.title })
    await notes.getByRole('link', { name: /Position sur/ }).waitFor()
    await page.keyboard.press('Control+Shift+n')
    await page.keyboard.type('Entendu dans le couloir')
    await page.keyboard.press('Control+Enter')
    await notes.getByRole('link', { name: /Entendu dans le couloir/ }).waitFor()
    await openNotes(page)
    await row.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: fr.notes.setFreeOfMeeting }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Comité d’experts', exact: true }).waitFor({ state: 'detached' })
  })

  it('links an entry from the keyboard, opens it, and is found from it', async () => {
    const { page } = app
    await openNotes(page)
    await page.keyboard.press('Control+n')
    await page.keyboard.type('Voir @alliance 20')
    const proposals = page.getByRole('listbox', { name: fr.notes.linkProposals })
    await expect.poll(() => proposals.getByRole('option').first().textContent()).toContain('20e conférence')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const chosen = proposals.getByRole('option', { selected: true })
    await expect
      .poll(
        async () =>
          (await chosen.getAttribute('id')) === (await editor(page).getAttribute('aria-activedescendant')),
      )
      .toBe(true)
    await page.keyboard.press('Enter')
    await proposals.waitFor({ state: 'detached' })
    const link = editor(page).getByRole('link', { name: /20e conférence/ })
    await link.waitFor()
    await page.keyboard.type('pour le rappel, écrire à contact@osce.org')
    await saved(page)
    expect(await proposals.count()).toBe(0)
    await page.keyboard.press('Control+Home')
    for (let letter = 0; letter < 5; letter++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: /^20e conférence de l’Alliance/ }).waitFor()
    const mentions = page.getByRole('region', { name: fr.notes.mentions })
    await mentions.getByRole('link', { name: /Voir 20e conférence/ }).focus()
    await page.keyboard.press('Enter')
    await link.waitFor()
    await link.click()
    await mentions.waitFor()
  })

  it('keeps tasks and tables, written with the keyboard', async () => {
    const { page } = app
    await openNotes(page)
    await page.keyboard.press('Control+n')
    await page.keyboard.type('Suites\n[ ] Appeler la présidence\nEnvoyer le texte')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: fr.notes.table, exact: true }).focus()
    await page.keyboard.press('Enter')
    for (const cell of ['Pays', 'Année', 'Chiffre', 'France']) {
      await page.keyboard.type(cell)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('End')
    await page.keyboard.type(' | a')
    await saved(page)
    await page.reload()
    await openNotes(page)
    const row = page.getByRole('list', { name: fr.notes.list }).getByRole('link', { name: /Suites/ })
    await expect.poll(() => row.textContent()).toContain('1 sur 2')
    await row.focus()
    await page.keyboard.press('Enter')
    await editor(page).waitFor()
    await expect.poll(() => editor(page).getByRole('checkbox').count()).toBe(2)
    await expect.poll(() => editor(page).getByRole('checkbox', { checked: true }).count()).toBe(1)
    await expect
      .poll(() => editor(page).getByRole('row').allTextContents())
      .toEqual(['PaysAnnéeChiffre', 'France | a', ''])
  })

  it('pastes from a word processor what a note can hold, and nothing that runs', async () => {
    const { page } = app
    await openNotes(page)
    await page.keyboard.press('Control+n')
    await editor(page).waitFor()
    await page.evaluate(() => {
      const item = (level: number, sign: string, text: string) =>
        `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
        `<span style='mso-list:Ignore'>${sign}<span>&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
      const html = `<html><head><style>p{color:red}</style></head><body>
        <h1 style="color:red">Titre</h1><p style="font-size:11pt">Du <span style="font-weight:700">gras</span>
        et <b style="font-weight:normal">pas</b>.</p>${item(1, '·', 'un')}${item(2, 'o', 'dessous')}${item(1, '·', 'deux')}
        <p>Texte</p>${item(1, '1.', 'premier')}
        <table><tr><td><p>a</p><p>b</p></td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>
        <img src=x onerror="window.ran=1"><script>window.ran = 1</script><a href="javascript:window.ran=1">lien</a></body></html>`
      const data = new DataTransfer()
      data.setData('text/html', html)
      data.setData('text/plain', 'x')
      document
        .querySelector('.ProseMirror')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await saved(page)
    const text = editor(page)
    expect(await text.getByRole('heading', { level: 2 }).textContent()).toBe('Titre')
    expect(await text.locator('strong').allTextContents()).toEqual(['gras'])
    expect(await text.locator('ul > li > p').allTextContents()).toEqual(['un', 'dessous', 'deux'])
    expect(await text.locator('ul ul > li > p').allTextContents()).toEqual(['dessous'])
    expect(await text.locator('ol > li > p').allTextContents()).toEqual(['premier'])
    expect(await text.getByRole('row').allTextContents()).toEqual(['a bc', 'de'])
    expect(await text.locator('a, img').count()).toBe(0)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  })

  it('begins from a template, goes back to an earlier version, and takes that back', async () => {
    const { page } = app
    await openNotes(page)
    await page.getByRole('button', { name: fr.notes.template }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Entretien bilatéral' }).waitFor()
    await page.getByRole('menuitem', { name: 'Entretien bilatéral' }).focus()
    await page.keyboard.press('Enter')
    await editor(page).getByRole('heading', { name: 'Nos objectifs' }).waitFor()
    await page.keyboard.type(' avec la Suède')
    await saved(page)
    await page.keyboard.type(' et la Norvège')
    await saved(page)
    await page.getByRole('button', { name: fr.notes.history.open }).focus()
    await page.keyboard.press('Enter')
    const history = page.getByRole('region', { name: fr.notes.history.title, exact: true })
    await expect.poll(() => history.locator('ins').allTextContents()).toEqual([' et la Norvège'])
    await history.getByRole('button', { name: /Revenir à la version/ }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => editor(page).locator('p').first().textContent()).not.toContain('Norvège')
    await page.getByRole('button', { name: fr.shell.undo, exact: true }).last().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => editor(page).locator('p').first().textContent()).toContain('et la Norvège')
  })

  it('takes a quick note over any screen, at once, and leaves the screen as it was', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await page.keyboard.type('alliance 20', { delay: 15 })
    await page.locator('[role="listbox"]:not([data-stale]) [role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^20e conférence/ }).waitFor()
    await page.keyboard.press('Control+Shift+n')
    await page.keyboard.type('Saisie au vol')
    const dialog = page.getByRole('dialog', { name: fr.notes.quick.title })
    await dialog.getByText('Saisie au vol').waitFor()
    const box = dialog.getByRole('checkbox', { name: /Sur la fiche/ })
    expect(await box.isChecked()).toBe(true)
    await dialog.getByRole('button', { name: fr.notes.toRaise }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: /^20e conférence/ }).waitFor()
    // Beside the entry, at once.
    await page.getByRole('complementary').getByText('Saisie au vol').waitFor()
    await page.keyboard.press('Control+Shift+n')
    await page.keyboard.type('Libre')
    // Saved for the first time, it does not for a moment look as if it were not of the entry.
    await box.evaluate((input: HTMLInputElement) => {
      const look = () => {
        if (!input.checked) document.body.dataset['flickered'] = 'yes'
        if (input.isConnected) requestAnimationFrame(look)
      }
      look()
    })
    await saved(page)
    expect(await page.locator('body').getAttribute('data-flickered')).toBe(null)
    await box.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => box.isChecked()).toBe(false)
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await openNotes(page)
    const list = page.getByRole('list', { name: fr.notes.list })
    const row = list.getByRole('link', { name: /Saisie au vol/ })
    await row.getByRole('img', { name: fr.notes.toRaise }).waitFor()
    await list.getByRole('link', { name: /Libre/ }).getByText(fr.notes.free).waitFor()
  })

  it('underlines what nobody knows, in both languages, and mends it from the keyboard', async () => {
    const { page } = app
    await openNotes(page)
    await page.keyboard.press('Control+n')
    await page.keyboard.type(
      'La délégation de l’OSCE recoit le raport, and the organization published figures. ',
    )
    const wrong = editor(page).locator('.note-misspelt')
    await expect.poll(() => wrong.allTextContents(), { timeout: 15_000 }).toEqual(['recoit', 'raport'])
    expect(await editor(page).getAttribute('spellcheck')).toBe('false')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+.')
    const suggestions = page.getByRole('listbox', { name: /recoit/ })
    await suggestions.getByRole('option', { name: 'reçoit' }).waitFor()
    const place = (await suggestions.getByRole('option').allTextContents()).indexOf('reçoit')
    for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown')
    await suggestions.getByRole('option', { name: 'reçoit', selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => editor(page).textContent()).toContain('OSCE reçoit le')
    await expect.poll(() => wrong.allTextContents()).toEqual(['raport'])
    await page.keyboard.press('Control+.')
    const add = page.getByRole('option', { name: /Ajouter/ })
    await add.waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => wrong.count()).toBe(0)
    await saved(page)
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: fr.settings.removeWord.replace('{{word}}', 'raport') }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(fr.settings.ownWordsNone).waitFor()
  })

  it.each(looksOf(host, { locale: 'fr', theme: 'themeLight' }))(
    'has no accessibility violation, $locale, $theme',
    { timeout: 120_000 },
    async (look) => {
      const { page } = app
      const words = resources[look.locale]
      const { look: check, found } = inspection(page)
      await chooseLook(page, look)
      await page
        .getByRole('navigation')
        .getByRole('link', { name: words.shell.screen.notes, exact: true })
        .click()
      await page.getByText(words.notes.filter.label).click()
      await page
        .getByRole('list', { name: words.notes.list })
        .getByRole('link', { name: /Suites|Position/ })
        .first()
        .click()
      await page.getByRole('textbox', { name: words.notes.editorLabel }).waitFor()
      await page.getByRole('button', { name: words.notes.history.open }).click()
      await page.getByRole('region', { name: words.notes.history.title, exact: true }).waitFor()
      await check('notes')
      await page.getByRole('button', { name: words.notes.attach.button }).click()
      await page.keyboard.type('alliance')
      await page
        .getByRole('listbox', { name: words.notes.attach.choices })
        .getByRole('option')
        .first()
        .waitFor()
      await check('where to attach a note')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+n')
      await page.getByRole('dialog').getByRole('textbox', { name: words.notes.editorLabel }).waitFor()
      await page.keyboard.type('@alliance')
      await page
        .getByRole('listbox', { name: words.notes.linkProposals })
        .getByRole('option')
        .first()
        .waitFor()
      // Alone: it covers what stands below it, as such a list does.
      await check('list of links', '[role="listbox"]')
      await page.keyboard.press('Escape')
      await check('quick note')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(found).toEqual([])
    },
  )

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})
