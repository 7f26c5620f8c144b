// From a key in a note of ten thousand words to the frame in which its letter is painted, with the spelling on, in a
// real Chromium against the web host. The search thread, the saves and the history run as they always do.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHost } from '../test/e2e/hosts.ts'
import { call, noteText, open, row } from './sample.ts'

const WORDS = 10_000
const TYPED =
  'Les délégations ont demandé des précisions sur les chiffres publiés, and the answer will follow. '

function longText(): string {
  let text = ''
  for (let index = 0; text.split(/\s+/).length < WORDS; index++) text += `${noteText(index).slice(2)}\n\n`
  return text.slice(0, 95_000)
}

export async function benchTyping(): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'vademecum-bench-'))
  const dataDir = join(base, 'data')
  const app = open(dataDir)
  await call(app, 'notes.create', { body: longText() })
  app.close()
  const opened = await openHost('web', { dataDir })
  try {
    const { page } = opened
    await page.getByRole('combobox').first().waitFor()
    await page.getByRole('navigation').first().getByRole('link', { name: 'Notes' }).click()
    await page.getByRole('list', { name: 'Liste des notes' }).getByRole('link').first().click()
    const editor = page.getByRole('textbox', { name: 'Texte de la note' })
    await editor.waitFor()
    // The first look at the spelling of the whole text is over before anything is measured.
    await page.waitForTimeout(8000)
    await page.evaluate(() => {
      const times: number[] = []
      Object.assign(window, { typedTimes: times })
      document.addEventListener(
        'keydown',
        (event) => {
          // The frame callback runs before the paint of that frame: the next task is after it.
          requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - event.timeStamp)))
        },
        true,
      )
    })
    await page.keyboard.type(TYPED.slice(0, 30), { delay: 90 })
    await page.evaluate(() => {
      ;(window as unknown as { typedTimes: number[] }).typedTimes.length = 0
    })
    await page.keyboard.type(TYPED.repeat(2), { delay: 90 })
    await page.waitForTimeout(300)
    const times = await page.evaluate(() => (window as unknown as { typedTimes: number[] }).typedTimes)
    console.log('Chromium, web host, a note of 10,000 words, spelling on, a key every 90 ms')
    console.log(row('  key to painted letter (target p95 ≤ 16 ms)', times))
    console.log('')
  } finally {
    await opened.close()
    rmSync(base, { recursive: true, force: true })
  }
}
