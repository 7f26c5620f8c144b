// What is kept at hand: pins and the searches made last.
import { describe, expect, it } from 'vitest'
import { openCore, refusal } from '../support/core.ts'

const ENTRY = 'event-spring-conference'
const FIGURE = 'figure-victims-25m'

describe('pins', () => {
  it('are kept, last pinned first, told to windows, and survive a restart', async () => {
    const first = openCore()
    const told: unknown[] = []
    first.client.on('pins.changed', (payload) => told.push(payload))
    await first.client.call('pins.set', { kind: 'entry', id: ENTRY, pinned: true })
    await first.client.call('pins.set', { kind: 'entry', id: FIGURE, pinned: true })
    const { text } = await first.client.call('texts.add', { body: 'Un texte à garder.' })
    await first.client.call('pins.set', { kind: 'text', id: text.id, pinned: true })
    expect(told).toHaveLength(3)
    first.app.close()
    const { client } = openCore({ dataDir: first.dataDir, packDir: first.packDir })
    const ids = async () => (await client.call('pins.list', {})).items.map(({ card }) => card.id)
    expect(await ids()).toEqual([text.id, FIGURE, ENTRY])
    await client.call('pins.set', { kind: 'entry', id: FIGURE, pinned: false })
    await client.call('texts.remove', { id: text.id })
    expect(await ids()).toEqual([ENTRY])
  })

  it('are refused for what is not there', async () => {
    const { client } = openCore()
    expect(await refusal(client.call('pins.set', { kind: 'entry', id: 'none', pinned: true }))).toBe(
      'not-found',
    )
    expect(await refusal(client.call('pins.set', { kind: 'text', id: ENTRY, pinned: true }))).toBe(
      'not-found',
    )
    expect(await client.call('pins.set', { kind: 'text', id: 'none', pinned: false })).toEqual({
      pinned: false,
    })
  })
})

describe('recent searches', () => {
  it('keep the last ten, the same one once, and not the steps to it', async () => {
    const { client } = openCore()
    const texts = async () => (await client.call('recent.searches', {})).items.map(({ text }) => text)
    await client.call('recent.addSearch', { text: 'palerme' })
    await client.call('recent.addSearch', { text: 'mécan' })
    await client.call('recent.addSearch', {
      text: 'Mécanisme',
      input: { text: 'Mécanisme', kinds: ['term'] },
    })
    await client.call('recent.addSearch', { text: 'PALERME' })
    expect(await texts()).toEqual(['PALERME', 'Mécanisme'])
    expect((await client.call('recent.searches', {})).items[1]?.input).toEqual({
      text: 'Mécanisme',
      kinds: ['term'],
    })
    for (let index = 0; index < 15; index++) await client.call('recent.addSearch', { text: `n${index} x` })
    expect(await texts()).toHaveLength(10)
    expect(await client.call('recent.clearSearches', {})).toEqual({ cleared: 10 })
    expect(await texts()).toEqual([])
    expect(await refusal(client.call('recent.addSearch', { text: '  ' }))).toBe('invalid-input')
  })
})
