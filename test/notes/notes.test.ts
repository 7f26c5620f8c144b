// Notes with all that surrounds their text, through the contract over a real store.
import { describe, expect, it } from 'vitest'
import { judgeClock } from '../../src/main/services/notes.ts'
import { thinOut } from '../../src/main/store/notes.ts'
import type { AppEvent } from '../../src/shared/contract/events.ts'
import { openCore, refusal } from '../support/core.ts'

const ENTRY = 'event-spring-conference'
const OTHER = 'source-alliance-page'
const DAY = 86_400_000

describe('notes', () => {
  it('are private unless said otherwise, and say who may see them', async () => {
    const { client } = openCore()
    const note = await client.call('notes.create', { body: 'secret' })
    expect(note).toMatchObject({ sensitivity: 'private', pinned: false, toRaise: false, tags: [] })
    const shared = await client.call('notes.set', { id: note.id, sensitivity: 'delegation', pinned: true })
    expect(shared).toMatchObject({ sensitivity: 'delegation', pinned: true, toRaise: false, body: 'secret' })
    expect((await client.call('notes.list', { sensitivity: 'delegation' })).total).toBe(1)
    expect((await client.call('notes.list', { sensitivity: 'private' })).total).toBe(0)
    expect((await client.call('notes.list', { pinned: true, toRaise: false })).total).toBe(1)
  })

  it('are listed by where they belong, in the order asked for, the pinned ones first', async () => {
    let time = 1_700_000_000_000
    const { client } = openCore({ now: () => time })
    for (const body of ['éclair', 'Zèbre', 'écho', 'Avril']) {
      await client.call('notes.create', { body, entryId: body === 'écho' ? ENTRY : null })
      time += 1000
    }
    const titles = async (input: Parameters<typeof client.call<'notes.list'>>[1]) =>
      (await client.call('notes.list', input)).items.map((note) => note.title)
    expect(await titles({ sort: 'title' })).toEqual(['Avril', 'écho', 'éclair', 'Zèbre'])
    expect(await titles({ place: 'entry' })).toEqual(['écho'])
    expect(await titles({ place: 'meeting' })).toEqual([])
    expect(await titles({ place: 'free', sort: 'created' })).toEqual(['Avril', 'Zèbre', 'éclair'])
    const [first] = (await client.call('notes.list', { sort: 'created', offset: 3 })).items
    await client.call('notes.set', { id: first?.id ?? '', pinned: true })
    expect((await titles({ sort: 'title', pinnedFirst: true }))[0]).toBe('éclair')
  })

  it('carry tags, links and checklists that follow the text', async () => {
    const { client } = openCore()
    const body = `Titre #Chiffres\n\nVoir [la conférence](entry:${ENTRY})\n\n- [x] fait\n- [ ] à faire`
    const note = await client.call('notes.create', { body })
    expect(note.tags).toEqual(['Chiffres'])
    const found = await client.call('notes.mentions', { id: ENTRY })
    expect(found.items).toEqual([expect.objectContaining({ id: note.id, tasks: { done: 1, total: 2 } })])
    expect((await client.call('notes.list', { tag: '#chiffres' })).total).toBe(1)
    expect((await client.call('notes.tags', {})).items).toEqual([{ tag: 'Chiffres', count: 1 }])
    await client.call('notes.save', { id: note.id, body: 'plus rien', baseRevision: 1 })
    expect((await client.call('notes.mentions', { id: ENTRY })).total).toBe(0)
    expect((await client.call('notes.tags', {})).items).toEqual([])
  })

  it('are not in conflict when a flag changes while the text is being written', async () => {
    const { client } = openCore()
    const note = await client.call('notes.create', { body: 'un' })
    await client.call('notes.set', { id: note.id, toRaise: true })
    const saved = await client.call('notes.save', { id: note.id, body: 'deux', baseRevision: 1 })
    expect(saved).toMatchObject({ revision: 3, toRaise: true })
    expect(await refusal(client.call('notes.save', { id: note.id, body: 'x', baseRevision: 2 }))).toBe(
      'conflict',
    )
    expect(await refusal(client.call('notes.save', { id: note.id, body: 'x', baseRevision: 9 }))).toBe(
      'conflict',
    )
  })

  it('keep every version, say what changed, and go back', async () => {
    let time = 1_700_000_000_000
    const { client } = openCore({ now: () => time })
    const note = await client.call('notes.create', { body: 'le chat dort' })
    time += 1000
    await client.call('notes.save', { id: note.id, body: 'le chien dort', baseRevision: 1 })
    time += 1000
    await client.call('notes.save', { id: note.id, body: 'le chien court', baseRevision: 2 })
    const { items } = await client.call('notes.history', { id: note.id })
    expect(items.map((item) => [item.revision, item.title])).toEqual([
      [3, 'le chien court'],
      [2, 'le chien dort'],
      [1, 'le chat dort'],
    ])
    const { parts } = await client.call('notes.diff', { id: note.id, from: 1, to: 2 })
    expect(parts).toContainEqual({ text: 'chat', change: 'removed' })
    expect((await client.call('notes.version', { id: note.id, revision: 1 })).body).toBe('le chat dort')
    const back = await client.call('notes.restoreVersion', { id: note.id, revision: 1, baseRevision: 3 })
    expect(back).toMatchObject({ body: 'le chat dort', revision: 4 })
    expect((await client.call('notes.history', { id: note.id })).items).toHaveLength(4)
    expect(await refusal(client.call('notes.version', { id: note.id, revision: 99 }))).toBe('not-found')
  })

  it('are put back by undo, moved back by undo, unless changed since', async () => {
    const { app, client } = openCore()
    const events: AppEvent[] = []
    app.subscribe((event) => events.push(event))
    const note = await client.call('notes.create', { entryId: ENTRY, body: 'à garder' })
    await client.call('notes.trash', { id: note.id })
    const done = events.find((event) => event.name === 'acts.done')
    expect(done?.payload).toMatchObject({ what: 'note.trash', target: note.id })
    const [last] = (await client.call('acts.list', {})).items
    expect(await client.call('acts.undo', { id: last?.id ?? '' })).toEqual({ what: 'note.trash' })
    expect(await client.call('notes.get', { id: note.id })).toMatchObject({
      trashedAt: null,
      body: 'à garder',
    })
    expect(await refusal(client.call('acts.undo', { id: last?.id ?? '' }))).toBe('not-found')

    await client.call('notes.set', { id: note.id, entryId: OTHER })
    const [move] = (await client.call('acts.list', {})).items
    const current = await client.call('notes.get', { id: note.id })
    // Text written after the move does not keep it from being undone, and stays.
    await client.call('notes.save', { id: note.id, body: 'suite', baseRevision: current.revision })
    await client.call('acts.undo', { id: move?.id ?? '' })
    expect(await client.call('notes.get', { id: note.id })).toMatchObject({ entryId: ENTRY, body: 'suite' })

    await client.call('notes.set', { id: note.id, entryId: OTHER })
    const [again] = (await client.call('acts.list', {})).items
    await client.call('notes.set', { id: note.id, entryId: null })
    expect(await refusal(client.call('acts.undo', { id: again?.id ?? '' }))).toBe('conflict')
  })

  it('leave nothing behind when deleted for ever', async () => {
    const { client } = openCore()
    const note = await client.call('notes.create', { body: 'CANARI #CANARI' })
    await client.call('notes.trash', { id: note.id })
    await client.call('notes.purge', { id: note.id })
    expect((await client.call('acts.list', {})).items).toEqual([])
    expect(await refusal(client.call('notes.history', { id: note.id }))).toBe('not-found')
    expect((await client.call('notes.tags', {})).items).toEqual([])
  })

  it('are refused on what does not exist', async () => {
    const { client } = openCore()
    const note = await client.call('notes.create', { body: 'x' })
    expect(await refusal(client.call('notes.set', { id: note.id, entryId: 'event-none' }))).toBe('not-found')
    expect(await refusal(client.call('notes.set', { id: note.id, meetingId: 'none' }))).toBe('not-found')
    expect(await refusal(client.call('notes.set', { id: 'none', pinned: true }))).toBe('not-found')
  })

  it('have templates in both languages', async () => {
    const { client } = openCore()
    const fr = (await client.call('notes.templates', {})).items
    const en = (await client.call('notes.templates', { locale: 'en' })).items
    expect(fr.map((item) => item.id)).toEqual(en.map((item) => item.id))
    for (const item of [...fr, ...en]) expect(item.body.length).toBeGreaterThan(50)
  })

  it('are found again by saved searches', async () => {
    const { client } = openCore()
    const id = crypto.randomUUID()
    await client.call('searches.save', {
      id,
      name: 'Alliance',
      input: { text: 'alliance', kinds: ['event'] },
    })
    await client.call('searches.save', { id, name: 'Alliances', input: { text: 'alliance' } })
    expect((await client.call('searches.list', {})).items).toEqual([
      expect.objectContaining({ id, name: 'Alliances', input: { text: 'alliance' } }),
    ])
    await client.call('searches.remove', { id })
    expect((await client.call('searches.list', {})).items).toEqual([])
  })
})

describe('the history', () => {
  it('is thinned out with age and never loses the newest', () => {
    const now = 1_700_000_000_000
    const versions = Array.from({ length: 3000 }, (_, i) => ({
      revision: 3000 - i,
      savedAt: now - i * 20 * 60_000,
    }))
    const drop = new Set(thinOut(versions, now))
    const kept = versions.filter((version) => !drop.has(version.revision))
    expect(drop.has(3000)).toBe(false)
    expect(kept.length).toBeLessThan(120)
    expect(kept.at(-1)?.savedAt).toBeLessThan(now - 30 * DAY)
    // What is kept stays kept: thinning again changes nothing.
    expect(thinOut(kept, now)).toEqual([])
    const burst = Array.from({ length: 500 }, (_, i) => ({ revision: 500 - i, savedAt: now - i * 600 }))
    expect(500 - thinOut(burst, now).length).toBeLessThan(80)
  })
})

describe('the trash', () => {
  const now = Date.UTC(2026, 2, 1)
  it('trusts a clock that goes on, and doubts one that went back or leapt', () => {
    expect(judgeClock(now, 0, null).believed).toBe(true)
    expect(judgeClock(now, now - DAY, { seen: now - 10 * DAY, doubted: null }).believed).toBe(true)
    expect(judgeClock(now, now + 5 * DAY, null).believed).toBe(false)
    const leapt = judgeClock(now + 400 * DAY, now, { seen: now, doubted: null })
    expect(leapt.believed).toBe(false)
    expect(judgeClock(now + 400 * DAY + 3_600_000, now, leapt.remember).believed).toBe(false)
    expect(judgeClock(now + 402 * DAY, now, leapt.remember).believed).toBe(true)
    expect(judgeClock(now + DAY, now, leapt.remember)).toEqual({
      believed: true,
      remember: { seen: now + DAY, doubted: null },
    })
  })
})
