// The life of packs through the operations: installing, bringing up to date, withdrawing, removing, trust, hand-over.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../src/shared/client.ts'
import { UPLOAD_CHUNK_BYTES } from '../../src/shared/contract/packs.ts'
import { formatFingerprint } from '../../src/shared/library/fingerprint.ts'
import { Entry } from '../../src/shared/library/model.ts'
import { openCore, refusal } from '../support/core.ts'
import { SAMPLE_ENTRIES, writePack as writeShipped } from '../support/pack.ts'
import { tempDir } from '../support/temp.ts'
import { makePack, newKey, term } from './make.ts'

const install = (client: Client, path: string, more: object = {}) =>
  client.call('packs.install', { source: { path }, ...more })
const ids = async (client: Client, text: string) =>
  (await client.call('search.query', { text })).hits.map((hit) => hit.id)

const measure = (name: string, plan: string): Entry =>
  Entry.parse({
    id: `measure.tst-${name}`,
    kind: 'measure',
    title: { fr: `Mesure ${name}`, en: `Measure ${name}` },
    summary: { fr: 'Ce qui est prévu.', en: 'What is planned.' },
    plan,
    number: '1',
  })
const plan = (title: string): Entry =>
  Entry.parse({
    id: 'plan.tst-plan',
    kind: 'plan',
    title: { fr: title, en: title },
    summary: { fr: 'Un plan.', en: 'A plan.' },
  })

describe('installing', () => {
  it('shows what will change, then adds a pack beside the shipped library', async () => {
    const base = tempDir()
    const { client, app } = openCore({ base })
    const events: string[] = []
    app.subscribe((event) => events.push(event.name === 'packs.progress' ? event.payload.phase : event.name))
    const pack = makePack(base, [term('alpha'), term('beta')])
    const found = await client.call('packs.inspect', { source: { path: pack.path } })
    expect(found).toMatchObject({
      id: 'test-pack',
      digest: pack.digest,
      trust: 'unverified',
      key: 'none',
      installedEdition: null,
      needs: [],
      totals: { added: 2, changed: 0, withdrawn: 0, unchanged: 0 },
    })
    expect(await install(client, pack.path, { digest: pack.digest })).toEqual({
      ...{ id: 'test-pack', edition: '2027-01', isNew: true },
      ...{ added: 2, changed: 0, withdrawn: 0 },
    })
    const order = events.filter((name, index) => name !== 'index' && events.indexOf(name) === index)
    expect(order).toEqual([
      ...['verify', 'copy', 'entries', 'attachments', 'order', 'sync', 'swap', 'done'],
      ...['library.changed', 'packs.changed'],
    ])
    expect((await client.call('library.overview', {})).total).toBe(6)
    expect(await ids(client, 'alpha')).toEqual(['term.tst-alpha'])
    const view = await client.call('library.get', { id: 'term.tst-alpha' })
    expect(view.origin).toEqual({
      ...{ pack: 'test-pack', edition: '2027-01', publisher: 'Secrétariat' },
      ...{ trust: 'unverified', withdrawn: null },
    })
    expect(
      (await client.call('packs.list', {})).map(({ id, trust, removable }) => [id, trust, removable]),
    ).toEqual([
      ['sample', 'shipped', false],
      ['test-pack', 'unverified', true],
    ])
    expect((await install(client, pack.path)).isNew).toBe(false)
  })

  it('puts entries of all packs in one order, and survives a restart and another shipped edition', async () => {
    const base = tempDir()
    const first = openCore({ base })
    await install(first.client, makePack(base, [term('zz', 'Älpha'), term('a')]).path)
    const titles = (await first.client.call('library.list', { locale: 'fr' })).items.map(
      (card) => card.title.fr,
    )
    expect(titles).toEqual(
      [...titles].sort(new Intl.Collator('fr', { numeric: true, sensitivity: 'base' }).compare),
    )
    const page = await first.client.call('library.list', { kind: 'term', limit: 1, offset: 1 })
    expect([page.total, page.items[0]?.id]).toEqual([2, 'term.tst-zz'])
    first.app.close()
    writeShipped(first.packDir, SAMPLE_ENTRIES.slice(0, 2), 'second')
    const second = openCore({ base })
    expect((await second.client.call('library.overview', {})).total).toBe(4)
    expect((await second.client.call('packs.list', {})).map((pack) => pack.edition)).toEqual([
      'second',
      '2027-01',
    ])
    expect(await ids(second.client, 'Älpha')).toContain('term.tst-zz')
    // What the shipped edition no longer holds keeps its last text, like any withdrawn entry.
    expect((await second.client.call('library.get', { id: 'indicator-victims' })).origin.withdrawn).toBe(
      'second',
    )
  })

  it('brings a pack up to date: notes stay, what is withdrawn keeps its text out of lists and search', async () => {
    const base = tempDir()
    const { client, app } = openCore({ base })
    await install(client, makePack(base, [term('old'), term('same'), term('stays')]).path)
    const note = await client.call('notes.create', { entryId: 'term.tst-old', body: 'ma remarque' })
    const next = makePack(base, [term('same'), term('stays', 'changed'), term('new')], {
      edition: '2027-02',
      date: '2027-02-01',
    })
    const found = await client.call('packs.inspect', { source: { path: next.path } })
    expect(found.totals).toEqual({ added: 1, changed: 1, withdrawn: 1, unchanged: 1 })
    expect(found.changed).toEqual([
      expect.objectContaining({ id: 'term.tst-stays', fields: ['title', 'summary'] }),
    ])
    expect(found.withdrawn.map((entry) => entry.id)).toEqual(['term.tst-old'])
    expect(await install(client, next.path)).toMatchObject({ added: 1, changed: 1, withdrawn: 1 })

    const check = async (on: Client) => {
      const view = await on.call('library.get', { id: 'term.tst-old' })
      expect([view.entry.title.fr, view.origin.withdrawn]).toEqual(['Terme old', '2027-02'])
      const list = await on.call('library.list', { kind: 'term' })
      expect(list.items.map((card) => card.id)).toEqual(['term.tst-stays', 'term.tst-new', 'term.tst-same'])
      expect(list.total).toBe(3)
      expect(
        (await on.call('search.query', { text: 'sens du terme old', kinds: ['term'] })).hits.map(
          (hit) => hit.id,
        ),
      ).not.toContain('term.tst-old')
      expect((await on.call('notes.ofEntry', { entryId: 'term.tst-old' })).map((item) => item.id)).toEqual([
        note.id,
      ])
      expect((await on.call('notes.list', {})).items[0]).toMatchObject({
        entryTitle: { fr: 'Terme old' },
        entryWithdrawn: true,
      })
    }
    await check(client)
    app.close()
    const again = openCore({ base })
    await check(again.client)
    // An entry that comes back is an entry again.
    const third = makePack(base, [term('old', 'old again')], { edition: '2027-03', date: '2027-03-01' })
    expect(await install(again.client, third.path)).toMatchObject({ added: 1, withdrawn: 3 })
    expect((await again.client.call('library.get', { id: 'term.tst-old' })).origin.withdrawn).toBeNull()
  })

  it('refreshes short lines that name an entry whose title changed', async () => {
    const base = tempDir()
    const { client } = openCore({ base })
    await install(client, makePack(base, [plan('Ancien plan'), measure('m', 'plan.tst-plan')]).path)
    const next = makePack(base, [plan('Nouveau plan'), measure('m', 'plan.tst-plan')], {
      date: '2027-02-01',
      edition: '2',
    })
    await install(client, next.path)
    const { items } = await client.call('library.list', { kind: 'measure' })
    expect(items[0]?.detail.fr).toContain('Nouveau plan')
  })

  it('asks before an older edition and before other content under the same name', async () => {
    const base = tempDir()
    const { client } = openCore({ base })
    const newer = makePack(base, [term('a')], { edition: '2027-02', date: '2027-02-01' })
    const older = makePack(base, [term('b')])
    const other = makePack(base, [term('c')], { edition: '2027-02', date: '2027-02-01' })
    await install(client, newer.path)
    expect((await client.call('packs.inspect', { source: { path: older.path } })).needs).toEqual([
      'downgrade',
    ])
    expect(await refusal(install(client, older.path))).toBe('pack-downgrade')
    expect(await refusal(install(client, other.path))).toBe('pack-same-edition')
    expect(await install(client, older.path, { allowDowngrade: true })).toMatchObject({
      added: 1,
      withdrawn: 1,
    })
  })

  it('installs what was shown and nothing else', async () => {
    const base = tempDir()
    const { client } = openCore({ base })
    const shown = makePack(base, [term('a')])
    writeFileSync(shown.path, makePack(base, [term('b')]).zip)
    expect(await refusal(install(client, shown.path, { digest: shown.digest }))).toBe('pack-replaced')
  })

  it('refuses ids and marks of others', async () => {
    const base = tempDir()
    const { client } = openCore({ base })
    await install(client, makePack(base, [term('a')]).path)
    const twin = makePack(base, [term('a')], { id: 'other-pack' })
    expect(await refusal(install(client, twin.path))).toBe('pack-prefix-taken')
    expect(await refusal(client.call('packs.inspect', { source: { path: twin.path } }))).toBe(
      'pack-prefix-taken',
    )
    const posing = makePack(base, SAMPLE_ENTRIES, { id: 'other-pack', prefix: null })
    expect(await refusal(install(client, posing.path))).toBe('pack-manifest')
    const thief = makePack(base, [term('b')], { publisher: 'Autre éditeur', date: '2028-01-01' })
    expect(await refusal(install(client, thief.path))).toBe('pack-other-publisher')
  })

  it('can be cancelled, one at a time, leaving everything as it was', async () => {
    const base = tempDir()
    const { client, app, dataDir } = openCore({ base })
    const pack = makePack(
      base,
      Array.from({ length: 3000 }, (_, index) => term(`n${index}`)),
    )
    const before = readFileSync(join(dataDir, 'library.sqlite'))
    let asked = false
    app.subscribe((event) => {
      if (event.name !== 'packs.progress' || event.payload.phase !== 'entries' || asked) return
      asked = true
      void client.call('packs.cancel', {})
    })
    const running = refusal(install(client, pack.path))
    expect(await refusal(install(client, pack.path))).toBe('pack-busy')
    expect(await running).toBe('pack-cancelled')
    expect(readFileSync(join(dataDir, 'library.sqlite')).equals(before)).toBe(true)
    expect(existsSync(join(dataDir, 'library.sqlite.partial'))).toBe(false)
    expect((await client.call('packs.cancel', {})).cancelled).toBe(false)
    expect((await install(client, pack.path)).added).toBe(3000)
    expect((await client.call('search.query', { text: 'Terme n2999' })).hits[0]?.id).toBe('term.tst-n2999')
  })
})

describe('removing', () => {
  it('keeps the last text of entries with notes, also in the trash, and nothing else', async () => {
    const base = tempDir()
    const { client } = openCore({ base })
    const pack = makePack(base, [term('noted'), term('trashed'), term('plain')])
    await install(client, pack.path)
    await client.call('notes.create', { entryId: 'term.tst-noted', body: 'x' })
    const trashed = await client.call('notes.create', { entryId: 'term.tst-trashed', body: 'y' })
    await client.call('notes.trash', { id: trashed.id })
    expect(await client.call('packs.remove', { id: 'test-pack' })).toEqual({
      id: 'test-pack',
      removed: 3,
      kept: 2,
    })
    expect((await client.call('packs.list', {})).map((item) => item.id)).toEqual(['sample'])
    expect((await client.call('library.overview', {})).total).toBe(4)
    expect((await client.call('library.get', { id: 'term.tst-noted' })).origin.withdrawn).toBe('2027-01')
    expect(await refusal(client.call('library.get', { id: 'term.tst-plain' }))).toBe('not-found')
    // The note itself is still found; the withdrawn entry is not.
    expect(await ids(client, 'noted')).not.toContain('term.tst-noted')
    expect(await refusal(client.call('packs.remove', { id: 'test-pack' }))).toBe('not-found')
    expect(await refusal(client.call('packs.remove', { id: 'sample' }))).toBe('pack-base')
    // The same pack comes back as if it had never gone, older or not.
    expect(await install(client, pack.path)).toMatchObject({ added: 3, isNew: true })
    expect((await client.call('library.get', { id: 'term.tst-noted' })).origin.withdrawn).toBeNull()
  })
})

describe('trust', () => {
  const dated = (month: number) => ({ edition: `2027-0${month}`, date: `2027-0${month}-01` })

  it('shows and remembers the first key, refuses another one and an unsigned pack until confirmed', async () => {
    const base = tempDir()
    const { client } = openCore({ base })
    const [one, two] = [newKey(), newKey()]
    const first = makePack(base, [term('a')], dated(1), { key: one })
    const found = await client.call('packs.inspect', { source: { path: first.path } })
    expect([found.trust, found.key, found.needs]).toEqual(['verified', 'first', []])
    await install(client, first.path)
    expect((await client.call('packs.list', {}))[1]).toMatchObject({
      trust: 'verified',
      fingerprint: found.fingerprint,
    })

    const known = makePack(base, [term('b')], dated(2), { key: one })
    expect((await client.call('packs.inspect', { source: { path: known.path } })).key).toBe('known')
    await install(client, known.path)
    expect(await refusal(install(client, makePack(base, [term('c')], dated(3)).path))).toBe('pack-unsigned')

    const changed = makePack(base, [term('c')], dated(3), { key: two })
    const shown = await client.call('packs.inspect', { source: { path: changed.path } })
    expect([shown.key, shown.needs, shown.rememberedFingerprint]).toEqual([
      'changed',
      ['key'],
      found.fingerprint,
    ])
    expect(await refusal(install(client, changed.path))).toBe('pack-key-changed')
    expect(await refusal(install(client, changed.path, { acceptKey: found.fingerprint }))).toBe(
      'pack-key-changed',
    )
    // Typed as it is printed, in groups and capitals.
    const typed = formatFingerprint(shown.fingerprint ?? '').toUpperCase()
    expect((await install(client, changed.path, { acceptKey: typed })).isNew).toBe(true)
    // The confirmed key has taken the place of the first one, for every pack of the publisher.
    const elsewhere = makePack(
      base,
      [],
      { id: 'second-pack', prefix: 'sec', publisher: ' SECRÉTARIAT ' },
      { key: one },
    )
    expect(await refusal(install(client, elsewhere.path))).toBe('pack-manifest')
    const again = makePack(
      base,
      [],
      { id: 'second-pack', prefix: 'sec', publisher: 'SECRÉTARIAT' },
      { key: one },
    )
    expect(await refusal(install(client, again.path))).toBe('pack-key-changed')
  })

  it('remembers keys of packs that were removed, and lets an unsigned pack become a signed one', async () => {
    const base = tempDir()
    const { client } = openCore({ base })
    const key = newKey()
    await install(client, makePack(base, [term('a')], dated(1)).path)
    const signed = makePack(base, [term('a')], dated(1), { key })
    expect(await install(client, signed.path)).toMatchObject({ isNew: true, added: 0, changed: 0 })
    expect((await client.call('packs.list', {}))[1]?.trust).toBe('verified')
    await client.call('packs.remove', { id: 'test-pack' })
    expect(await refusal(install(client, makePack(base, [term('a')], dated(2)).path))).toBe('pack-unsigned')
  })

  it('lets only a confirmed key speak for the publisher of the shipped library', async () => {
    const base = tempDir()
    const { client, app } = openCore({ base })
    const edition = { id: 'sample', prefix: null, publisher: 'Test', ...dated(1) }
    expect(await refusal(install(client, makePack(base, SAMPLE_ENTRIES, edition).path))).toBe('pack-unsigned')
    expect(await refusal(install(client, makePack(base, [term('a')], { publisher: 'TEST' }).path))).toBe(
      'pack-unsigned',
    )
    const key = newKey()
    const next = makePack(base, SAMPLE_ENTRIES.slice(0, 3), edition, { key })
    const found = await client.call('packs.inspect', { source: { path: next.path } })
    expect([found.key, found.needs]).toEqual(['unconfirmed', ['key']])
    expect(await refusal(install(client, next.path))).toBe('pack-key-unconfirmed')
    await install(client, next.path, { acceptKey: found.fingerprint })
    expect((await client.call('library.overview', {})).total).toBe(3)
    app.close()
    // The shipped edition is older: the one from the pack stays.
    const again = openCore({ base })
    expect((await again.client.call('library.overview', {})).total).toBe(3)
    expect((await again.client.call('packs.list', {}))[0]).toMatchObject({
      id: 'sample',
      trust: 'verified',
      removable: false,
    })
  })
})

describe('handing a file over', () => {
  const handOver = async (client: Client, zip: Buffer, pieces = UPLOAD_CHUNK_BYTES) => {
    const { upload } = await client.call('packs.begin', { bytes: zip.length })
    for (let offset = 0; offset < zip.length; offset += pieces) {
      const data = zip.subarray(offset, offset + pieces).toString('base64')
      await client.call('packs.append', { upload, offset, data })
    }
    return upload
  }

  it('works in pieces from a window, which may name no path', async () => {
    const base = tempDir()
    const { client, dataDir } = openCore({ base, ports: { host: 'web', openExternal: false } })
    const pack = makePack(base, [term('a')])
    expect(await refusal(install(client, pack.path))).toBe('untrusted')
    const upload = await handOver(client, pack.zip, 500)
    expect((await client.call('packs.inspect', { source: { upload } })).totals.added).toBe(1)
    expect((await client.call('packs.install', { source: { upload }, digest: pack.digest })).added).toBe(1)
    expect(await refusal(client.call('packs.inspect', { source: { upload } }))).toBe('not-found')
    expect(readdirSync(join(dataDir, 'incoming'))).toEqual([])
  })

  it('refuses pieces out of order, too many, too large, and files that are not whole', async () => {
    const base = tempDir()
    const { client, app, dataDir } = openCore({ base, ports: { host: 'electron', openExternal: false } })
    const { upload } = await client.call('packs.begin', { bytes: 10 })
    const data = Buffer.from('12345').toString('base64')
    expect(await refusal(client.call('packs.append', { upload, offset: 1, data }))).toBe('conflict')
    await client.call('packs.append', { upload, offset: 0, data })
    expect(await refusal(client.call('packs.append', { upload, offset: 0, data }))).toBe('conflict')
    expect(await refusal(client.call('packs.inspect', { source: { upload } }))).toBe('pack-unreadable')
    await client.call('packs.append', { upload, offset: 5, data })
    expect(await refusal(client.call('packs.append', { upload, offset: 10, data }))).toBe('pack-too-large')
    expect(await refusal(client.call('packs.begin', { bytes: 201 * 1024 * 1024 }))).toBe('pack-too-large')
    for (let index = 0; index < 3; index++) await client.call('packs.begin', { bytes: 1 })
    expect(await refusal(client.call('packs.begin', { bytes: 1 }))).toBe('pack-busy')
    expect((await client.call('packs.discard', { upload })).discarded).toBe(true)
    const huge = Buffer.alloc(UPLOAD_CHUNK_BYTES + 3).toString('base64')
    expect(await refusal(client.call('packs.append', { upload, offset: 0, data: huge }))).toMatch(
      /too-large|invalid-input/,
    )
    app.close()
    expect(readdirSync(join(dataDir, 'incoming'))).toEqual([])
  })
})

describe('what windows leave behind', () => {
  it('makes room for another file when one was not touched for a minute', async () => {
    const base = tempDir()
    let time = Date.parse('2027-01-01')
    const { client } = openCore({ base, now: () => time })
    const uploads: string[] = []
    for (let index = 0; index < 4; index++) {
      uploads.push((await client.call('packs.begin', { bytes: 1 })).upload)
      time += 1000
    }
    expect(await refusal(client.call('packs.begin', { bytes: 1 }))).toBe('pack-busy')
    time += 58_000
    await client.call('packs.begin', { bytes: 1 })
    const put = (upload = '') => client.call('packs.append', { upload, offset: 0, data: 'AA==' })
    expect(await refusal(put(uploads[0]))).toBe('not-found')
    expect((await put(uploads[1])).received).toBe(1)
  })

  it('stops an inspection that nobody waits for', async () => {
    const base = tempDir()
    const { client, app } = openCore({ base })
    const pack = makePack(
      base,
      Array.from({ length: 3000 }, (_, index) => term(`n${index}`)),
    )
    app.subscribe((event) => {
      if (event.name === 'packs.progress') void client.call('packs.cancel', {})
    })
    expect(await refusal(client.call('packs.inspect', { source: { path: pack.path } }))).toBe(
      'pack-cancelled',
    )
  })
})

describe('attachments', () => {
  it('are kept by their content, and go with the pack', async () => {
    const base = tempDir()
    const { client, dataDir } = openCore({ base })
    const content = Buffer.from('%PDF-1.7 a document')
    const attachments = [
      { name: '../../évil.pdf', type: 'application/pdf', entry: 'term.tst-a', content },
      { name: 'twin.pdf', type: 'application/pdf', entry: null, content },
    ]
    await install(client, makePack(base, [term('a')], {}, { attachments }).path)
    expect((await client.call('packs.list', {}))[1]?.attachments).toBe(1)
    expect(readFileSync(join(dataDir, 'library.sqlite')).includes(content)).toBe(true)
    expect(readdirSync(dataDir, { recursive: true }).some((name) => String(name).includes('vil'))).toBe(false)
    await client.call('packs.remove', { id: 'test-pack' })
    expect((await client.call('packs.list', {})).length).toBe(1)
  })
})
