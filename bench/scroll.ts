// Frames while a person scrolls the long views of a library of 20,000 entries and more, and a very long text, in a real Chromium against the web
// host, beside those of a page that has nothing but height: what this machine can do at all. Prints; asserts nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { writePack } from '../src/main/packs/write-pack.ts'
import { addText } from '../src/shared/add-text.ts'
import { createClient } from '../src/shared/client.ts'
import { resources } from '../src/shared/i18n/resources.ts'
import { openHost } from '../test/e2e/hosts.ts'
import { copies } from './large-pack.ts'
import { longText } from './long-text.ts'
import { call, open, percentile, row } from './sample.ts'

const ENTRIES = 20_000
const FRAMES = 300
const LONG_WORDS = 800_000
const LONG_TITLE = 'Rapport très long'
/** A frame that comes later than this was dropped at 60 frames a second. */
const LATE_MS = 25

type Axis = 'y' | 'x'
type Sample = { frames: number[]; work: number[] }

/**
 * Moves the scrolling area by some pixels a frame, down and up in turns, and tells the time between frames and the
 * time that the page's own thread was busy in each.
 */
async function scroll(page: Page, selector: string, axis: Axis, pixels: number): Promise<Sample> {
  return page.evaluate(
    ({ selector: wanted, axis: way, pixels: step, frames }) =>
      new Promise<Sample>((resolve) => {
        const area = document.querySelector(wanted)
        if (!(area instanceof HTMLElement)) throw new Error(`nothing to scroll at ${wanted}`)
        const sample: Sample = { frames: [], work: [] }
        const channel = new MessageChannel()
        let last = performance.now()
        let began = last
        let direction = 1
        // Runs when the frame's own work (script, style, layout) is done.
        channel.port1.onmessage = () => sample.work.push(performance.now() - began)
        const frame = (now: number) => {
          began = performance.now()
          if (sample.frames.length >= frames) {
            resolve({ frames: sample.frames.slice(5), work: sample.work.slice(5) })
            return
          }
          sample.frames.push(now - last)
          last = now
          const place = way === 'y' ? area.scrollTop : area.scrollLeft
          const end =
            way === 'y' ? area.scrollHeight - area.clientHeight : area.scrollWidth - area.clientWidth
          if (place >= end - 1) direction = -1
          if (place <= 0) direction = 1
          if (way === 'y') area.scrollTop = place + direction * step
          else area.scrollLeft = place + direction * step
          channel.port2.postMessage(null)
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
    { selector, axis, pixels, frames: FRAMES },
  )
}

function print(label: string, { frames, work }: Sample): void {
  const late = frames.filter((time) => time > LATE_MS).length
  console.log(row(`  ${label}`, frames))
  console.log(
    `${' '.repeat(6)}late frames ${((100 * late) / frames.length).toFixed(1)} %; script, style and layout p95 ${percentile(work, 0.95).toFixed(1)} ms a frame`,
  )
}

async function largeFolder(base: string): Promise<string> {
  const dataDir = join(base, 'data')
  const { zip } = writePack({
    description: {
      ...{ id: 'bench', prefix: 'bench', edition: 'first', date: '2027-01-01', publisher: 'Bench' },
      ...{ languages: ['fr', 'en'], minimumProgram: '0.0.0', withdrawn: [] },
    },
    entries: copies(ENTRIES),
  })
  const path = join(base, 'bench.zip')
  writeFileSync(path, zip)
  const app = open(dataDir)
  await call(app, 'packs.install', { source: { path } })
  const invoke = (name: string, input: unknown) => app.dispatch(name, input)
  await addText(createClient({ invoke, subscribe: app.subscribe }), {
    body: longText(LONG_WORDS, LONG_TITLE),
  }).added
  app.close()
  return dataDir
}

export async function benchScroll(): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'vademecum-bench-'))
  try {
    const dataDir = await largeFolder(base)
    const opened = await openHost('web', { dataDir, context: { reducedMotion: 'no-preference' } })
    const { page } = opened
    const { shell, figures, events } = resources.fr
    const visit = async (name: string, ready: () => Promise<unknown>) => {
      const start = performance.now()
      await page.getByRole('navigation', { name: shell.navLabel }).getByText(name, { exact: true }).click()
      await ready()
      console.log(`  ${name}: shown ${((performance.now() - start) / 1000).toFixed(2)} s after the click`)
    }
    try {
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      console.log(
        `Chromium, web host, ${ENTRIES} entries of a pack beside the shipped ones (target 60 frames a second)`,
      )
      await page.evaluate(() => {
        const area = document.createElement('div')
        area.id = 'bench-empty'
        area.style.cssText = 'position:fixed;inset:0;overflow:auto;z-index:99;background:white'
        area.append(document.createElement('div'))
        const [inner] = area.children
        if (inner instanceof HTMLElement) inner.style.height = '1000000px'
        document.body.append(area)
      })
      print('nothing but height', await scroll(page, '#bench-empty', 'y', 40))
      await page.evaluate(() => document.querySelector('#bench-empty')?.remove())
      await visit(shell.screen.library, () => page.locator('[aria-posinset]').first().waitFor())
      print('library list, 40 pixels a frame', await scroll(page, '#main', 'y', 40))
      print('library list, a page a frame', await scroll(page, '#main', 'y', 700))
      await visit(shell.screen.events, () =>
        page.getByRole('group', { name: events.timeline }).getByRole('link').first().waitFor(),
      )
      print('events, down the list', await scroll(page, '#main', 'y', 40))
      await page.getByRole('group', { name: events.timeline }).locator('a[tabindex="0"]').focus()
      for (let step = 0; step < 3; step++) await page.keyboard.press('+')
      await page.evaluate(() => {
        const marks = document.querySelector('[role="group"] a')?.closest('[role="group"]')
        marks?.parentElement?.setAttribute('data-bench', '')
      })
      print('events, along the timeline', await scroll(page, '[data-bench]', 'x', 20))
      await visit(shell.screen.figures, () => page.getByText(figures.exportExcel).first().waitFor())
      print('figures, chart and table', await scroll(page, '#main', 'y', 40))
      await visit(shell.screen.texts, () => page.getByRole('link', { name: LONG_TITLE }).waitFor())
      const start = performance.now()
      await page.getByRole('link', { name: LONG_TITLE }).click()
      await page.locator('[data-index] [lang]').first().waitFor()
      console.log(
        `  text of ${LONG_WORDS} words: shown ${((performance.now() - start) / 1000).toFixed(2)} s after the click`,
      )
      print('long text, 40 pixels a frame', await scroll(page, '#main', 'y', 40))
      console.log('')
    } finally {
      await opened.close()
    }
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}
