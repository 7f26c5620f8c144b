import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { beginSearchThread, takeSearchThread } from '../../src/main/search/early-thread.ts'
import { createSearchService } from '../../src/main/services/search.ts'
import { folderLayout } from '../../src/main/store/folder.ts'
import { openStores } from '../../src/main/store/stores.ts'
import { contract } from '../../src/shared/contract/contract.ts'
import { type Core, openCore, refusal } from '../support/core.ts'
import { tempDir } from '../support/temp.ts'

const BODY = `# Rapport de mission

Le mécanisme national d’orientation des victimes est prévu par la décision MC.DEC/7/13.

En 2021, 27,6 millions de personnes étaient en travail forcé.`

async function settled({ client }: Core): Promise<void> {
  while ((await client.call('texts.indexState', {})).waiting > 0) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const titles = async ({ client }: Core, text: string) =>
  (await client.call('search.query', { text, texts: 10 })).texts.hits.map((hit) => hit.title)

describe('texts', () => {
  it('alone asked for, the other kinds still say how much they would leave', async () => {
    const core = openCore()
    await core.client.call('texts.add', { body: BODY })
    await settled(core)
    const ask = (text: string, more = {}) => core.client.call('search.query', { text, texts: 10, ...more })
    const all = await ask('victimes')
    const only = await ask('kind:text victimes')
    expect(only.texts).toMatchObject({ total: all.texts.total })
    expect(only.texts.total).toBeGreaterThan(0)
    expect(only.hits).toEqual([])
    expect(only.total).toBe(0)
    expect(only.kinds).toEqual(all.kinds)
    expect(only.kinds.length).toBeGreaterThan(0)
    expect((await ask('kind:text victimes', { yearFrom: 2023 })).kinds.map(({ kind }) => kind)).toEqual([
      'event',
    ])
  })

  it('are counted beside the other kinds whatever kind is asked for, and found only with theirs', async () => {
    const core = openCore()
    await core.client.call('texts.add', { body: BODY })
    await settled(core)
    const ask = async (more = {}) =>
      (await core.client.call('search.query', { text: 'travail forcé', texts: 10, ...more })).texts
    expect(await ask()).toMatchObject({ total: 1, ofAnyKind: 1 })
    expect(await ask({ kinds: ['figure'] })).toEqual({ total: 0, ofAnyKind: 1, hits: [] })
    expect(await ask({ text: 'kind:figure travail forcé' })).toEqual({ total: 0, ofAnyKind: 1, hits: [] })
    expect(await ask({ text: 'kind:text travail forcé' })).toMatchObject({ total: 1, ofAnyKind: 1 })
    // A filter that no text can pass is not a filter by kind.
    expect(await ask({ yearFrom: 2023 })).toEqual({ total: 0, ofAnyKind: 0, hits: [] })
  })

  it('are shown without the signs of their headings', async () => {
    const core = openCore()
    await core.client.call('texts.add', { body: `${BODY}\n\n## Suites données ##\n\nLe point reste ouvert.` })
    await settled(core)
    for (const text of ['victimes', '27,6 millions', 'suites']) {
      const { hits } = (await core.client.call('search.query', { text, texts: 10 })).texts
      const parts = hits[0]?.passages[0]?.snippet ?? []
      expect(parts.map((part) => part.text).join('')).not.toContain('#')
      expect(parts.some(({ hit }) => hit)).toBe(true)
    }
    const { hits } = (await core.client.call('search.query', { text: 'suites', texts: 10 })).texts
    expect(hits[0]?.passages[0]?.snippet.find(({ hit }) => hit)?.text).toBe('Suites')
  })

  it('tell their headings, and where words stand without regard to accents', async () => {
    const { client } = openCore()
    const told: unknown[] = []
    client.on('texts.changed', (payload) => told.push(payload))
    const long = (word: string) => Array.from({ length: 200 }, (_, index) => `${word}${index}`).join(' ')
    const body = `# Rapport\n\n${long('a')} Étranger.\n\n## Suites\n\nétranger, etranger\n\n## Suites\n\n${long('b')}`
    const { text } = await client.call('texts.add', { body })
    const { items } = await client.call('texts.outline', { id: text.id })
    expect(items.map(({ title, level }) => `${level} ${title}`)).toEqual([
      '1 Rapport',
      '2 Suites',
      '2 Suites',
    ])
    expect(items[0]?.position).toBe(0)
    const found = await client.call('texts.find', { id: text.id, texts: ['ETRANGER'] })
    expect(found.total).toBe(3)
    const { passages } = await client.call('texts.read', {
      id: text.id,
      from: found.passages[0]?.position ?? 0,
    })
    expect(passages[0]?.body).toContain('Étranger')
    expect(
      (await client.call('texts.find', { id: text.id, texts: ['etrange'], wholeWords: true })).total,
    ).toBe(0)
    expect((await client.call('texts.find', { id: text.id, texts: [' '] })).total).toBe(0)
    expect(await refusal(client.call('texts.find', { id: 'none', texts: ['x'] }))).toBe('not-found')
    expect(await refusal(client.call('texts.outline', { id: 'none' }))).toBe('not-found')
    await client.call('texts.remove', { id: text.id })
    expect(told).toHaveLength(2)
  })

  it('are added once, listed, read whole, found, removed', async () => {
    const core = openCore()
    const { client } = core
    const { text, added } = await client.call('texts.add', { body: BODY, origin: 'rapport.md' })
    expect({ added, title: text.title, language: text.language }).toEqual({
      added: true,
      title: 'Rapport de mission',
      language: 'fr',
    })
    expect(await client.call('texts.add', { body: BODY })).toEqual({ text, added: false })
    expect((await client.call('texts.list', {})).items).toEqual([text])
    const { passages } = await client.call('texts.read', { id: text.id })
    expect(passages.map((passage) => passage.body).join('')).toBe(BODY)
    await settled(core)
    expect(await titles(core, 'mecanisme orienta')).toEqual(['Rapport de mission'])
    expect(await titles(core, '27 M')).toEqual(['Rapport de mission'])
    await client.call('texts.remove', { id: text.id })
    expect(await titles(core, 'mecanisme orienta')).toEqual([])
    expect(await refusal(client.call('texts.remove', { id: text.id }))).toBe('not-found')
  })

  it('refuses what is no text', async () => {
    const { client } = openCore()
    expect(await refusal(client.call('texts.add', { body: ' \n ' }))).toBe('invalid-input')
    expect(await refusal(client.call('texts.add', { body: 'PK\u0000\u0003' }))).toBe('invalid-input')
  })

  it('are not answered unless asked for', async () => {
    const core = openCore()
    await core.client.call('texts.add', { body: BODY })
    await settled(core)
    expect((await core.client.call('search.query', { text: 'mécanisme' })).texts).toEqual({
      total: 0,
      ofAnyKind: 0,
      hits: [],
    })
  })

  it('opens the stored index, and makes it anew from any kind of damage', async () => {
    const base = tempDir()
    const first = openCore({ base })
    await first.client.call('texts.add', { body: BODY })
    await first.client.call('texts.add', { body: 'The national referral mechanism of the OSCE.' })
    await settled(first)
    await expect.poll(() => existsSync(join(first.dataDir, 'index/passages.json'))).toBe(true)
    first.app.close()
    const folder = join(first.dataDir, 'index')
    const damages: (() => void)[] = [
      () => {},
      () => rmSync(folder, { recursive: true }),
      () => writeFileSync(join(folder, 'passages.json'), '{'),
      () => {
        for (const name of readdirSync(folder)) {
          if (name.endsWith('.segment'))
            writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(9))
        }
      },
      () =>
        writeFileSync(
          join(folder, 'entries.index'),
          readFileSync(join(folder, 'entries.index')).subarray(0, 500),
        ),
    ]
    for (const [index, damage] of damages.entries()) {
      damage()
      const core = openCore({ base })
      // At once, by the index or by a scan.
      expect(await titles(core, 'mécanisme')).toContain('Rapport de mission')
      expect((await core.client.call('search.query', { text: 'prévention' })).total).toBeGreaterThan(0)
      await settled(core)
      const state = await core.client.call('texts.indexState', {})
      expect(state).toMatchObject({ indexed: 2, waiting: 0 })
      if (index === 0) expect(state.opened).toBe('stored')
      expect(await titles(core, 'referral')).toEqual(['The national referral mechanism of the OSCE.'])
      core.app.close()
    }
  })

  it('work without a folder for the index', async () => {
    const base = tempDir()
    const first = openCore({ base })
    first.app.close()
    rmSync(join(first.dataDir, 'index'), { recursive: true, force: true })
    writeFileSync(join(first.dataDir, 'index'), 'a file where the folder should be')
    chmodSync(join(first.dataDir, 'index'), 0o600)
    const core = openCore({ base })
    await core.client.call('texts.add', { body: BODY })
    await settled(core)
    expect(await titles(core, 'orientation')).toEqual(['Rapport de mission'])
  })

  it('rebuilds on demand', async () => {
    const core = openCore()
    await core.client.call('texts.add', { body: BODY })
    await settled(core)
    await core.client.call('texts.rebuildIndex', {})
    await settled(core)
    expect(await titles(core, 'orientation')).toEqual(['Rapport de mission'])
    expect((await core.client.call('search.query', { text: 'prévention' })).total).toBeGreaterThan(0)
  })
})

describe('a start with many notes', () => {
  it('answers before all are read, says so, and tells when they are', async () => {
    const base = tempDir()
    const first = openCore({ base })
    const ids: string[] = []
    for (let index = 0; index < 1500; index++) {
      const { id } = await first.client.call('notes.create', { body: `Prévention, point ${index}` })
      ids.push(id)
    }
    first.app.close()
    const core = openCore({ base })
    let told = 0
    core.app.subscribe((event) => {
      if (event.name === 'search.changed') told++
    })
    const early = await core.client.call('search.query', { text: 'prévention', kinds: ['note'] })
    // What changes while notes are read counts as it is now.
    const { id } = await core.client.call('notes.create', { body: 'Prévention, dernier point' })
    await core.client.call('notes.trash', { id: ids[0] ?? '' })
    await expect
      .poll(async () => (await core.client.call('search.query', { text: 'point', kinds: ['note'] })).complete)
      .toBe(true)
    const late = await core.client.call('search.query', { text: 'prévention', kinds: ['note'] })
    expect(late.total).toBe(1500)
    const last = await core.client.call('search.query', { text: 'dernier prévention', kinds: ['note'] })
    expect(last.hits[0]?.id).toBe(id)
    if (!early.complete) expect(told).toBeGreaterThan(0)
    core.app.close()
  })
})

describe('the search in a thread of its own', () => {
  it('answers as the one in this thread, and sees a note at once', async () => {
    const base = tempDir()
    const core = openCore({ base, ports: { host: 'web', openExternal: false } })
    await core.client.call('texts.add', { body: BODY })
    await settled(core)
    const note = await core.client.call('notes.create', { body: 'relire la cartographie des acteurs' })
    const ids = async (text: string) =>
      (await core.client.call('search.query', { text })).hits.map((hit) => hit.id)
    expect(await ids('cartographie')).toEqual([note.id])
    await core.client.call('notes.trash', { id: note.id })
    expect(await ids('cartographie')).toEqual([])
    expect(await titles(core, 'orientation')).toEqual(['Rapport de mission'])
    const threaded = await core.client.call('search.query', { text: 'victimes prévention', texts: 10 })
    core.app.close()
    const here = openCore({ base })
    const answer = await here.client.call('search.query', { text: 'victimes prévention', texts: 10 })
    expect({ ...answer, tookMs: 0 }).toEqual({ ...threaded, tookMs: 0 })
  })

  it.runIf(process.platform === 'linux')(
    'lets go of the library while it is exchanged, and goes on answering',
    async () => {
      const base = tempDir()
      openCore({ base }).app.close()
      const folder = folderLayout(join(base, 'data'))
      const stores = openStores({
        folder,
        packDir: join(base, 'pack'),
        access: 'exclusive',
        now: Date.now,
        onProblem: () => {},
      })
      const search = createSearchService({
        stores,
        folder,
        packDir: join(base, 'pack'),
        place: 'thread',
        onProblem: () => {},
        onChanged: () => {},
      })
      onTestFinished(() => {
        search.close()
        stores.close()
      })
      const total = async () =>
        (await search.query(contract['search.query'].input.parse({ text: 'prévention' }))).total
      const before = await total()
      expect(before).toBeGreaterThan(0)
      const handles = () =>
        readdirSync('/proc/self/fd').filter((fd) => {
          try {
            return readlinkSync(`/proc/self/fd/${fd}`) === folder.libraryFile
          } catch {
            return false
          }
        }).length
      expect(handles()).toBe(2)
      await search.releaseLibrary()
      expect(handles()).toBe(1)
      expect(await total()).toBe(before)
      await search.rebuild()
      expect(handles()).toBe(2)
      expect(await total()).toBe(before)
    },
  )

  it('answers in the thread that was begun early, and in another when that one is gone', async () => {
    for (const isGone of [false, true]) {
      beginSearchThread()
      if (isGone) {
        const early = takeSearchThread()
        await early?.terminate()
      }
      const core = openCore({ ports: { host: 'web', openExternal: false } })
      expect((await core.client.call('search.query', { text: 'prévention' })).total).toBeGreaterThan(0)
      core.app.close()
    }
  })

  it('answers an error, not silence, once it is closed', async () => {
    const core = openCore({ ports: { host: 'web', openExternal: false } })
    core.app.close()
    expect(await refusal(core.client.call('search.query', { text: 'x' }))).toBe('shutting-down')
  })
})
