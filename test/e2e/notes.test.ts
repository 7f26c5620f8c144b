// The notes as a delegate uses them, with the keyboard only, in the built application, behind each host.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resources } from '../../src/shared/i18n/resources.ts'
import { dataFolder, HOSTS, type Opened, openHost, saved } from './hosts.ts'

const fr = resources.fr

const editor = (page: Page) => page.getByRole('textbox', { name: fr.notes.editorLabel })

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

  it('never broke its own rules on the way', () => {
    expect(app.faults).toEqual([])
  })
})
