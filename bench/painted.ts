// From a key in the box to the frame in which its results are painted, in a real Chromium against the web host.
import type { Page } from 'playwright-core'
import { openHost } from '../test/e2e/hosts.ts'
import { QUERIES, row, sampleFolder } from './sample.ts'

/**
 * Types as a person does and measures inside the page: from the `input` event to the first frame after the list
 * says that it answers the text of the box. Milliseconds per key.
 */
async function measure(page: Page, text: string): Promise<number[]> {
  await page.getByRole('combobox').fill('')
  await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('input[role="combobox"]')
    const times: number[] = []
    Object.assign(window, { paintedTimes: times })
    box?.addEventListener('input', () => {
      const start = performance.now()
      const typed = box.value
      const look = () => {
        // The count and the list are marked as stale until the answer to this very text is shown. A text that was
        // typed over before counts until then: leaving it out would hide the slowest.
        const isShown = box.value === typed && document.querySelector('#main [role="status"]') !== null
        if (box.value === typed && (!isShown || document.querySelector('#main [data-stale]')))
          requestAnimationFrame(look)
        // The frame callback runs before the paint of that frame: the next task is after it.
        else setTimeout(() => times.push(performance.now() - start))
      }
      requestAnimationFrame(look)
    })
  })
  await page.getByRole('combobox').pressSequentially(text, { delay: 90 })
  await page.waitForTimeout(300)
  return page.evaluate(() => (window as unknown as { paintedTimes: number[] }).paintedTimes)
}

export async function benchPainted(): Promise<void> {
  const { dataDir, remove } = await sampleFolder()
  const opened = await openHost('web', { dataDir })
  try {
    await opened.page.getByRole('combobox').waitFor()
    const times: number[] = []
    await measure(opened.page, 'échauffement')
    for (const query of QUERIES) times.push(...(await measure(opened.page, query)))
    console.log('Chromium, web host, a key every 90 ms')
    console.log(row('  key to painted results (target p95 ≤ 50 ms)', times))
    console.log('')
  } finally {
    await opened.close()
    remove()
  }
}
