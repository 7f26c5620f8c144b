import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCore, refusal } from '../support/core.ts'
import { SAMPLE_ENTRIES, writePack } from '../support/pack.ts'
import { tempDir } from '../support/temp.ts'

describe('library', () => {
  it('gives an entry with cards of what it refers to and what refers to it', async () => {
    const { client } = openCore()
    const view = await client.call('library.get', { id: 'event-spring-conference' })
    expect(view.entry.title.en).toBe('Spring conference on prevention')
    expect(view.references.map((card) => card.id)).toEqual(['source-alliance-page'])
    expect(view.backlinks).toEqual([
      { card: expect.objectContaining({ id: 'figure-victims-25m', kind: 'figure' }), fields: ['quotedBy'] },
    ])
    const figure = await client.call('library.get', { id: 'figure-victims-25m' })
    expect(figure.references.map((card) => card.id)).toContain('indicator-victims')
    expect(await refusal(client.call('library.get', { id: 'event-none' }))).toBe('not-found')
  })

  it('lists by kind in the order of the language, and counts', async () => {
    const { client } = openCore()
    expect((await client.call('library.list', { kind: 'event' })).items[0]).toMatchObject({
      detail: { fr: '15–16 avril 2024 · Vienne', en: '15–16 April 2024 · Vienna' },
      yearFrom: 2024,
    })
    const { items, total } = await client.call('library.list', { locale: 'en', limit: 2 })
    expect(total).toBe(4)
    expect(items.map((card) => card.title.en)).toEqual(['25 million victims worldwide', 'Conference page'])
    const overview = await client.call('library.overview', {})
    expect(overview.total).toBe(4)
    expect(overview.packs).toEqual([{ id: 'sample', edition: 'test', publisher: 'Test', entries: 4 }])
  })

  it('gives the whole entries of a kind', async () => {
    const { client } = openCore()
    const { entries } = await client.call('library.entries', { kind: 'figure' })
    expect(entries).toMatchObject([
      { id: 'figure-victims-25m', counts: { en: 'People in a situation of trafficking.' } },
    ])
    expect((await client.call('library.entries', { kind: 'plan' })).entries).toEqual([])
  })

  it('gives every figure as a list shows it, with what it is filed under', async () => {
    const { client } = openCore()
    const { figures, words, indicators, publishers, topics } = await client.call('library.figures', {})
    expect(figures).toHaveLength(1)
    const [row] = figures
    expect(row).toMatchObject({
      id: 'figure-victims-25m',
      title: { en: '25 million victims worldwide' },
      indicator: 'indicator-victims',
      topics: [],
      value: { type: 'number', value: 25_000_000, qualifier: 'estimate' },
      asOf: '2020',
      validity: 'current',
    })
    expect(Object.keys(row ?? {})).not.toContain('summary')
    expect(Object.keys(row ?? {})).not.toContain('publisher')
    expect([row?.unit, row?.geography, row?.counts].map((place) => words[place ?? -1]?.en)).toEqual([
      'victims',
      'World',
      'People in a situation of trafficking.',
    ])
    expect(indicators.map(({ id }) => id)).toEqual(['indicator-victims'])
    expect([publishers, topics]).toEqual([[], []])
  })

  it('gives some entries whole, in the order asked for, with the kinds they name', async () => {
    const { client } = openCore()
    const ids = ['figure-victims-25m', 'event-none', 'event-spring-conference']
    const { entries, named } = await client.call('library.some', { ids, withNamed: ['source'] })
    expect(entries.map(({ id }) => id)).toEqual(['figure-victims-25m', 'event-spring-conference'])
    expect(named.map(({ id }) => id)).toEqual(['source-alliance-page'])
    expect((await client.call('library.some', { ids })).named).toEqual([])
  })

  it('is installed anew when the shipped edition changes', async () => {
    const first = openCore()
    first.app.close()
    writePack(first.packDir, SAMPLE_ENTRIES.slice(0, 1), 'second')
    const second = openCore({ dataDir: first.dataDir, packDir: first.packDir })
    expect((await second.client.call('library.overview', {})).packs[0]).toMatchObject({
      edition: 'second',
      entries: 1,
    })
  })

  it.each([
    ['no manifest', (dir: string) => writeFileSync(join(dir, 'manifest.json'), '')],
    [
      'a manifest of another form',
      (dir: string) => writeFileSync(join(dir, 'manifest.json'), '{"format":1}'),
    ],
    [
      'a changed byte',
      (dir: string) =>
        writeFileSync(join(dir, 'entries.ndjson'), `${readFileSync(join(dir, 'entries.ndjson'), 'utf8')} `),
    ],
    [
      'a newer form',
      (dir: string) => {
        const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))
        writeFileSync(join(dir, 'manifest.json'), JSON.stringify({ ...manifest, format: 99 }))
      },
    ],
  ])('with %s: an installed edition stays in use, a first start says so', async (_name, damage) => {
    const first = openCore()
    first.app.close()
    damage(first.packDir)
    const second = openCore({ dataDir: first.dataDir, packDir: first.packDir })
    expect((await second.client.call('library.overview', {})).total).toBe(4)
    const fresh = openCore({ dataDir: join(tempDir(), 'fresh'), packDir: first.packDir })
    expect(await fresh.client.call('app.status', {})).toMatchObject({
      state: 'failed',
      error: { code: 'library-corrupt' },
    })
    expect(await refusal(fresh.client.call('search.query', { text: 'x' }))).toBe('library-corrupt')
  })

  it('refuses an entry that is not of the model, with file and line', async () => {
    const base = tempDir()
    const broken = { ...SAMPLE_ENTRIES[1], start: '2024-02-31' } as (typeof SAMPLE_ENTRIES)[number]
    writePack(join(base, 'pack'), [SAMPLE_ENTRIES[0] as (typeof SAMPLE_ENTRIES)[number], broken])
    const { client } = openCore({ base })
    const status = await client.call('app.status', {})
    expect(status.error?.code).toBe('library-corrupt')
    expect(String(status.error?.details['path'])).toContain('entries.ndjson')
  })

  it('reinstalls a damaged library.sqlite without a word', async () => {
    const first = openCore()
    first.app.close()
    writeFileSync(join(first.dataDir, 'library.sqlite'), 'not a database at all, but long enough'.repeat(50))
    const second = openCore({ dataDir: first.dataDir, packDir: first.packDir })
    expect((await second.client.call('library.overview', {})).total).toBe(4)
  })
})
