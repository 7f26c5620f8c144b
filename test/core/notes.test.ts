import { describe, expect, it } from 'vitest'
import type { AppEvent } from '../../src/shared/contract/events.ts'
import { openCore, refusal } from '../support/core.ts'

const EVENT = 'event-spring-conference'

describe('notes', () => {
  it('are created, found, saved, trashed, restored and deleted for ever', async () => {
    const { app, client } = openCore()
    const events: AppEvent[] = []
    app.subscribe((event) => events.push(event))
    const note = await client.call('notes.create', { entryId: EVENT, body: 'Relancer la délégation' })
    expect(note).toMatchObject({ entryId: EVENT, revision: 1, trashedAt: null })
    const saved = await client.call('notes.save', { id: note.id, body: 'Relancer l’œuvre', baseRevision: 1 })
    expect(saved.revision).toBe(2)
    expect((await client.call('search.query', { text: 'oeuvre' })).hits.map((hit) => hit.id)).toEqual([
      note.id,
    ])
    expect((await client.call('search.query', { text: 'delegation' })).total).toBe(0)

    const trashed = await client.call('notes.trash', { id: note.id })
    expect(trashed.trashedAt).not.toBeNull()
    expect((await client.call('search.query', { text: 'oeuvre' })).total).toBe(0)
    expect(await client.call('notes.ofEntry', { entryId: EVENT })).toEqual([])
    expect((await client.call('notes.list', { trashed: true })).items[0]).toMatchObject({ id: note.id })
    await client.call('notes.restore', { id: note.id })
    expect((await client.call('search.query', { text: 'oeuvre' })).total).toBe(1)

    expect(await refusal(client.call('notes.purge', { id: note.id }))).toBe('conflict')
    await client.call('notes.trash', { id: note.id })
    await client.call('notes.purge', { id: note.id })
    expect(await refusal(client.call('notes.get', { id: note.id }))).toBe('not-found')
    expect(events.map((event) => event.name).filter((name) => name.startsWith('notes.'))).toEqual([
      'notes.changed',
      'notes.changed',
      'notes.changed',
      'notes.changed',
      'notes.changed',
      'notes.purged',
    ])
  })

  it('keep what is stored when the base revision is old', async () => {
    const { client } = openCore()
    const note = await client.call('notes.create', { body: 'un' })
    await client.call('notes.save', { id: note.id, body: 'deux', baseRevision: 1 })
    const error = await client
      .call('notes.save', { id: note.id, body: 'trois', baseRevision: 1 })
      .catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'conflict', details: { revision: 2 } })
    expect((await client.call('notes.get', { id: note.id })).body).toBe('deux')
  })

  it('are made once when a creation is sent twice with one id', async () => {
    const { client } = openCore()
    const id = crypto.randomUUID()
    await client.call('notes.create', { id, body: 'une fois' })
    await client.call('notes.create', { id, body: 'une fois' })
    expect((await client.call('notes.list', {})).total).toBe(1)
  })

  it('are refused on an unknown entry, when too long, and without trace', async () => {
    const { client } = openCore()
    expect(await refusal(client.call('notes.create', { entryId: 'event-none', body: 'x' }))).toBe('not-found')
    expect(await refusal(client.call('notes.create', { body: 'x'.repeat(100_001) }))).toBe('too-large')
    expect((await client.call('notes.list', {})).total).toBe(0)
  })

  it('survive a restart and are found after it', async () => {
    const first = openCore()
    const note = await first.client.call('notes.create', { entryId: EVENT, body: 'Question à soulever' })
    first.app.close()
    const second = openCore({ dataDir: first.dataDir, packDir: first.packDir })
    expect((await second.client.call('search.query', { text: 'soulever' })).hits[0]).toMatchObject({
      id: note.id,
      kind: 'note',
      entryId: EVENT,
    })
  })

  it('show title, excerpt and entry in the list', async () => {
    const { client } = openCore()
    await client.call('notes.create', { entryId: EVENT, body: '# Idée **forte**\n\n- un point' })
    const { items } = await client.call('notes.list', {})
    expect(items[0]).toMatchObject({
      title: 'Idée forte',
      excerpt: 'un point',
      entryTitle: { fr: 'Conférence de printemps sur la prévention' },
    })
  })
})
