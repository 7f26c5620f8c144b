// The notes as a delegate uses them, with the keyboard only, in the built application, behind each host.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resources } from '../../src/shared/i18n/resources.ts'
import { dataFolder, HOSTS, type Opened, openHost, saved } from './hosts.ts'

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

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})
