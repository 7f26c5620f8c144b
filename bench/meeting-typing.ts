// Nothing blocks typing: keys into the lines of a meeting in a real Chromium against the web host, while texts are being
// imported and the index is made anew. Prints when a key was painted and when it was durable, beside a quiet run
// and a bare text field in the same browser at the same load.
import { type Browser, chromium, type Page } from 'playwright-core'
import { resources } from '../src/shared/i18n/resources.ts'
import { chromiumPath } from '../test/e2e/electron-double.ts'
import { dataFolder, ended, startWebProcess } from '../test/e2e/hosts.ts'
import { NOTE_COUNT, noteText, row } from './sample.ts'

const LINES = 12
const LINE = 'La délégation rappelle que la protection des victimes est au cœur du plan'
const KEY_EVERY_MS = 70
/** Lines that the meeting has already. */
const LINES_BEFORE = 150
/** Most texts that are imported while the lines are typed, each of some 100 KB. */
const TEXTS = 400
const TEXT_NOTES = 200

type Times = { painted: number[]; durable: number[]; unsaved: number }

/** Runs in the page: when each key was painted, when what it wrote was answered as saved. */
function watchKeys(): void {
  type Key = { at: number; value: string }
  const keys: Key[] = []
  const painted: number[] = []
  const saves: { text: string; at: number }[] = []
  const send = window.fetch.bind(window)
  window.fetch = async (url, init) => {
    const answer = await send(url, init)
    if (String(url).endsWith('/api/meetings.saveLine') && typeof init?.body === 'string') {
      const wire = (await answer.clone().json()) as { ok: boolean }
      if (wire.ok) saves.push({ text: String(JSON.parse(init.body).text), at: performance.now() })
    }
    return answer
  }
  const after = new MessageChannel()
  let waiting: number[] = []
  after.port1.onmessage = () => {
    const now = performance.now()
    for (const at of waiting) painted.push(now - at)
    waiting = []
  }
  // `timeStamp` is when the browser got the key, before anything of the page could be in its way.
  let pressed = 0
  document.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp
    },
    true,
  )
  document.addEventListener(
    'input',
    (event) => {
      if (!(event.target instanceof HTMLTextAreaElement)) return
      const at = pressed
      keys.push({ at, value: event.target.value })
      // A message sent by a frame callback comes after that frame was painted.
      requestAnimationFrame(() => {
        waiting.push(at)
        after.port2.postMessage(null)
      })
    },
    true,
  )
  Object.assign(window, {
    keyTimes: (): Times => {
      const durable = keys.map(({ at, value }) => {
        const save = saves.find((one) => one.at >= at && one.text.startsWith(value))
        return save === undefined ? Number.NaN : save.at - at
      })
      const unsaved = durable.filter(Number.isNaN).length
      const answer = { painted: [...painted], durable: durable.filter((ms) => !Number.isNaN(ms)), unsaved }
      keys.length = 0
      painted.length = 0
      saves.length = 0
      return answer
    },
  })
}

const read = (page: Page) => page.evaluate(() => (window as unknown as { keyTimes(): Times }).keyTimes())

async function typeLines(page: Page, name: string): Promise<Times> {
  for (let line = 0; line < LINES; line++) {
    await page.keyboard.type(`${name} ${line} ${LINE}`, { delay: KEY_EVERY_MS })
    await page.keyboard.press('Enter')
  }
  await page.waitForTimeout(2500)
  return read(page)
}

type Call = (name: string, input: unknown) => Promise<unknown>

/** Calls beside the window, as a second one makes them. */
async function caller(page: Page): Promise<Call> {
  const { origin, token } = await page.evaluate(() => ({
    origin: location.origin,
    token: sessionStorage.getItem('vademecum.token') ?? '',
  }))
  return async (name, input) => {
    const answer = await fetch(`${origin}/api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin, Authorization: `Bearer ${token}` },
      body: JSON.stringify(input),
    })
    const wire = (await answer.json()) as { ok: boolean; value?: unknown; error?: { code: string } }
    if (!wire.ok) throw new Error(`${name}: ${wire.error?.code ?? 'failed'}`)
    return wire.value
  }
}

async function bareField(browser: Browser): Promise<Times> {
  const page = await browser.newPage()
  await page.addInitScript(watchKeys)
  await page.goto('about:blank')
  await page.setContent('<textarea rows="4" cols="60"></textarea>')
  await page.evaluate(watchKeys)
  await page.locator('textarea').focus()
  await page.keyboard.type(`0 ${LINE} ${LINE}`, { delay: KEY_EVERY_MS })
  const times = await read(page)
  await page.close()
  return times
}

const share = (sample: readonly number[]) =>
  `${((100 * sample.filter((ms) => ms <= 16).length) / sample.length).toFixed(1)} % within 16 ms`

function tell(label: string, { painted, durable, unsaved }: Times, bare: Times): void {
  console.log(row(`  ${label}: bare text field, key to painted`, bare.painted))
  console.log(row(`  ${label}: line, key to painted (p95 ≤ 16 ms)`, painted))
  console.log(`    bare field ${share(bare.painted)}, line ${share(painted)}`)
  console.log(row(`  ${label}: line, key to durable (≤ 1 s)`, durable))
  if (unsaved > 0) console.log(`    ${unsaved} keys without a save`)
}

/** The window has a meeting of some length open, the focus in its last line. */
async function openMeeting(page: Page, address: string): Promise<Call> {
  await page.goto(address)
  await page.getByRole('navigation').first().waitFor()
  const call = await caller(page)
  const { id } = (await call('meetings.create', {
    draft: { title: 'Réunion', items: [{ title: 'Un' }] },
  })) as {
    id: string
  }
  for (let line = 0; line < LINES_BEFORE; line++) {
    await call('meetings.saveLine', {
      id: crypto.randomUUID(),
      meetingId: id,
      at: Date.now() - (LINES_BEFORE - line) * 60_000,
      text: `${LINE} ${line}`,
      revision: 1,
    })
  }
  const { meetings: words, shell } = resources.fr
  await page
    .getByRole('navigation', { name: shell.navLabel })
    .getByRole('link', { name: words.title })
    .click()
  await page.getByRole('main').getByRole('link', { name: 'Réunion', exact: true }).click()
  await page.getByRole('textbox', { name: words.lines.new }).focus()
  return call
}

async function run(browser: Browser): Promise<void> {
  const folder = dataFolder()
  const { child, address } = await startWebProcess(folder.path)
  try {
    const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } })
    await page.addInitScript(watchKeys)
    const call = await openMeeting(page, address)
    const quiet = await typeLines(page, 'calme')
    tell('quiet', quiet, await bareField(browser))

    let stop = false
    let added = 0
    let rebuilt = 0
    const body = (index: number) =>
      `# Texte ${index}\n\n${Array.from({ length: TEXT_NOTES }, (_, part) => noteText(index * NOTE_COUNT + part)).join('\n\n')}`
    const imports = (async () => {
      for (let index = 0; index < TEXTS && !stop; index++) {
        await call('texts.add', { body: body(index), origin: `texte-${index}.md` })
        added++
      }
    })()
    const rebuilds = (async () => {
      while (!stop) {
        await call('texts.rebuildIndex', {})
        rebuilt++
        await new Promise((resolve) => setTimeout(resolve, 2000))
      }
    })()
    await page.bringToFront()
    const busy = await typeLines(page, 'chargé')
    const bare = await bareField(browser)
    stop = true
    await Promise.all([imports, rebuilds])
    tell(`busy, ${added} texts in, index anew ${rebuilt} ×`, busy, bare)
    console.log('')
  } finally {
    child.kill('SIGTERM')
    await ended(child)
    folder.remove()
  }
}

export async function benchMeetingTyping(): Promise<void> {
  for (const [label, args] of [
    ['Typing in a meeting, screen of 60 Hz', []],
    // Without the wait for the screen's next frame: what the application itself takes.
    ['Typing in a meeting, no wait for the screen', ['--disable-frame-rate-limit', '--disable-gpu-vsync']],
  ] as const) {
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', ...args],
    })
    try {
      console.log(label)
      await run(browser)
    } finally {
      await browser.close()
    }
  }
}

if (import.meta.main) await benchMeetingTyping()
