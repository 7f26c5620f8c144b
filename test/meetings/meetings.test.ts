// A whole meeting through the contract over a real store.
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { OpInput } from '../../src/shared/contract/contract.ts'
import type { AppEvent } from '../../src/shared/contract/events.ts'
import { openCore, refusal } from '../support/core.ts'

const ENTRY = 'event-spring-conference'
const uuid = () => crypto.randomUUID()
type Line = OpInput<'meetings.saveLine'>

async function setUp(now?: () => number) {
  const core = openCore(now ? { now } : {})
  const meeting = await core.client.call('meetings.create', {
    draft: {
      title: 'Réunion',
      day: '2026-04-21',
      items: [{ title: 'Un' }, { title: 'Deux' }, { title: 'Trois' }],
    },
  })
  const line = (more: Partial<Line>): Line => ({
    id: uuid(),
    meetingId: meeting.id,
    at: 1_700_000_000_000,
    text: 'x',
    revision: 1,
    ...more,
  })
  return { ...core, meeting, line }
}

describe('a meeting', () => {
  it('is made from a library event: its sessions are the agenda', async () => {
    const { client } = openCore()
    const draft = await client.call('meetings.draftFromEvent', { entryId: ENTRY })
    expect(draft).toMatchObject({ entryId: ENTRY, origin: 'event' })
    const meeting = await client.call('meetings.create', { draft })
    expect(meeting.items.map((item) => item.title)).toEqual(draft.items.map((item) => item.title))
    expect(meeting).toMatchObject({ sensitivity: 'private', entryTitle: { fr: expect.any(String) } })
    expect((await client.call('meetings.list', { entryId: ENTRY })).total).toBe(1)
    expect(await refusal(client.call('meetings.draftFromEvent', { entryId: 'event-none' }))).toBe('not-found')
  })

  it('is made from a text, a DOCX, a calendar', async () => {
    const { client } = openCore()
    const { drafts } = await client.call('meetings.readAgenda', { text: 'Titre\n9h 1. Un\n10h 2. Deux' })
    expect(drafts[0]?.items).toHaveLength(2)
    const xml = `<w:document><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>9 h 30</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t xml:space="preserve">Ouverture &amp; d</w:t><w:delText>NON</w:delText></w:r><w:r><w:t>ébat</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>11 h Pause</w:t></w:r></w:p></w:body></w:document>`
    const docx = Buffer.from(zipSync({ 'word/document.xml': Buffer.from(xml) })).toString('base64')
    const read = await client.call('meetings.readAgenda', { docx })
    expect(read.drafts[0]?.items.map((item) => [item.plannedStart, item.title])).toEqual([
      [570, 'Ouverture & débat'],
      [660, 'Pause'],
    ])
    expect(await refusal(client.call('meetings.readAgenda', {}))).toBe('invalid-input')
    expect(await refusal(client.call('meetings.readAgenda', { docx: 'AAAA' }))).toBe('agenda-unreadable')
  })

  it('is made once when its creation is sent twice', async () => {
    const { client } = openCore()
    const id = uuid()
    await client.call('meetings.create', { id, draft: { title: 'a', items: [{ title: 'un' }] } })
    const again = await client.call('meetings.create', { id, draft: { title: 'b', items: [] } })
    expect(again).toMatchObject({ title: 'a', items: [expect.objectContaining({ title: 'un' })] })
  })

  it('has an agenda that can be added to, moved, removed, and all that undone', async () => {
    const { client, meeting } = await setUp()
    const [one, two, three] = meeting.items
    const id = uuid()
    const titles = async () =>
      (await client.call('meetings.get', { id: meeting.id })).items.map((item) => item.title)
    const undo = async () => {
      const [last] = (await client.call('acts.list', { limit: 1 })).items
      await client.call('acts.undo', { id: last?.id ?? '' })
    }
    await client.call('meetings.addItem', {
      id,
      meetingId: meeting.id,
      after: one?.id ?? null,
      item: { title: 'Un bis' },
    })
    expect(await titles()).toEqual(['Un', 'Un bis', 'Deux', 'Trois'])
    await client.call('meetings.moveItem', { id: three?.id ?? '', meetingId: meeting.id, after: null })
    expect(await titles()).toEqual(['Trois', 'Un', 'Un bis', 'Deux'])
    await client.call('meetings.removeItem', { id: two?.id ?? '', meetingId: meeting.id })
    expect(await titles()).toEqual(['Trois', 'Un', 'Un bis'])
    await undo()
    await undo()
    expect(await titles()).toEqual(['Un', 'Un bis', 'Deux', 'Trois'])
    await undo()
    expect(await titles()).toEqual(['Un', 'Deux', 'Trois'])
    for (let move = 0; move < 200; move++) {
      await client.call('meetings.moveItem', {
        id: three?.id ?? '',
        meetingId: meeting.id,
        after: one?.id ?? '',
      })
      await client.call('meetings.moveItem', {
        id: two?.id ?? '',
        meetingId: meeting.id,
        after: one?.id ?? '',
      })
    }
    expect(await titles()).toEqual(['Un', 'Deux', 'Trois'])
  })

  it('counts the time of each item', async () => {
    let time = 1_700_000_000_000
    const { client, meeting } = await setUp(() => time)
    const [one, two] = meeting.items
    await client.call('meetings.setCurrent', { id: meeting.id, itemId: one?.id ?? '' })
    time += 60_000
    await client.call('meetings.setCurrent', { id: meeting.id, itemId: two?.id ?? '' })
    time += 5_000
    const stopped = await client.call('meetings.setCurrent', { id: meeting.id, itemId: null })
    expect(stopped).toMatchObject({ currentItem: null, currentSince: null })
    expect(stopped.items.map((item) => item.elapsedMs)).toEqual([60_000, 5_000, 0])
    time -= 3_600_000
    await client.call('meetings.setCurrent', { id: meeting.id, itemId: one?.id ?? '' })
    time -= 3_600_000
    const back = await client.call('meetings.setCurrent', { id: meeting.id, itemId: null })
    expect(back.items[0]?.elapsedMs).toBe(60_000)
  })

  it('keeps lines, harmless to send again, in order of time', async () => {
    const { client, meeting, line } = await setUp()
    const first = line({ at: 2, text: 'second' })
    const saved = await client.call('meetings.saveLine', first)
    expect(await client.call('meetings.saveLine', first)).toEqual(saved)
    await client.call('meetings.saveLine', line({ at: 1, text: 'premier', speaker: 'France' }))
    const newer = await client.call('meetings.saveLine', { ...first, text: 'second, corrigé', revision: 2 })
    expect(newer.revision).toBe(2)
    // A save that comes late changes nothing.
    expect(await client.call('meetings.saveLine', first)).toEqual(newer)
    expect(await refusal(client.call('meetings.saveLine', { ...first, text: 'autre', revision: 2 }))).toBe(
      'conflict',
    )
    const { items } = await client.call('meetings.lines', { id: meeting.id })
    expect(items.map((item) => item.text)).toEqual(['premier', 'second, corrigé'])
    expect(await refusal(client.call('meetings.saveLine', line({ meetingId: 'none' })))).toBe('not-found')
  })

  it('takes lines out and puts them back', async () => {
    const { client, meeting, line } = await setUp()
    const saved = await client.call('meetings.saveLine', line({ text: 'à garder' }))
    await client.call('meetings.removeLine', { id: saved.id })
    expect((await client.call('meetings.lines', { id: meeting.id })).items).toEqual([])
    const [act] = (await client.call('acts.list', {})).items
    await client.call('acts.undo', { id: act?.id ?? '' })
    expect((await client.call('meetings.lines', { id: meeting.id })).items).toMatchObject([
      { text: 'à garder', revision: 1 },
    ])
  })

  it('is durable as soon as a line is answered', async () => {
    const { dataDir, packDir, app, client, meeting, line } = await setUp()
    for (let i = 0; i < 20; i++) await client.call('meetings.saveLine', line({ text: `ligne ${i}`, at: i }))
    app.close()
    const second = openCore({ dataDir, packDir })
    expect((await second.client.call('meetings.lines', { id: meeting.id })).items).toHaveLength(20)
  })

  it('is summed up, and followed up by meeting and person', async () => {
    const { client, meeting, line } = await setUp()
    const item = meeting.items[0]?.id ?? null
    const text = `Voir [la conférence](entry:${ENTRY})`
    await client.call(
      'meetings.saveLine',
      line({ at: 1, mark: 'decision', text: 'Adopté', itemId: item, speaker: 'Présidence' }),
    )
    const action = await client.call(
      'meetings.saveLine',
      line({ at: 2, mark: 'action', text, who: 'Éléonore', due: '2026-05-01' }),
    )
    await client.call(
      'meetings.saveLine',
      line({ at: 3, mark: 'quotation', text: '« mot »', speaker: 'France' }),
    )
    await client.call('meetings.saveLine', line({ at: 4, mark: 'to-raise', text: 'dire' }))
    await client.call('notes.create', { meetingId: meeting.id, toRaise: true, body: 'Note à soulever' })
    const summary = await client.call('meetings.summary', { id: meeting.id })
    expect(summary).toMatchObject({
      lines: 4,
      decisions: [{ itemTitle: 'Un', line: { speaker: 'Présidence', at: 1 } }],
      actions: [{ line: { who: 'Éléonore', due: '2026-05-01' } }],
      quotations: [{ line: { text: '« mot »' } }],
      speakers: [
        { speaker: 'Présidence', lines: 1 },
        { speaker: 'France', lines: 1 },
      ],
      notes: [{ title: 'Note à soulever', meetingTitle: 'Réunion' }],
    })
    const follow = await client.call('meetings.followUp', {})
    expect(follow.lines).toHaveLength(2)
    expect(follow.notes).toHaveLength(1)
    expect(follow.people).toEqual([{ who: 'Éléonore', count: 1 }])
    expect(follow.meetings).toEqual([{ id: meeting.id, title: 'Réunion', day: '2026-04-21', count: 2 }])
    expect((await client.call('meetings.followUp', { who: 'eleonore' })).lines).toHaveLength(1)
    expect((await client.call('meetings.mentions', { id: ENTRY })).items[0]).toMatchObject({
      meetingTitle: 'Réunion',
    })
    // By pages: the same lines, all that is known of people and meetings on each.
    for (const offset of [0, 1, 2]) {
      const page = await client.call('meetings.followUp', { limit: 1, offset })
      expect(page).toEqual({ ...follow, lines: follow.lines.slice(offset, offset + 1) })
    }
    expect(await client.call('meetings.followUp', { who: 'ELEONORE', limit: 1 })).toMatchObject({
      total: 1,
      people: follow.people,
      notes: [],
    })
    await client.call('meetings.setDone', { id: action.id, done: true })
    expect((await client.call('meetings.followUp', {})).lines).toHaveLength(1)
    expect((await client.call('meetings.followUp', { done: true })).lines).toHaveLength(2)
    expect((await client.call('meetings.list', {})).items[0]?.counts).toEqual({
      lines: 4,
      decisions: 1,
      actions: 1,
      open: 0,
    })
  })

  it('completes the names of those who speak', async () => {
    const { client, meeting, line } = await setUp()
    const names = async (text: string, locale: 'fr' | 'en' = 'fr') =>
      (await client.call('meetings.speakers', { meetingId: meeting.id, text, locale })).items.map(
        (item) => item.name,
      )
    expect((await names('alle'))[0]).toBe('Allemagne')
    expect((await names('germ', 'en'))[0]).toBe('Germany')
    expect(await names('germ')).toContain('Allemagne')
    expect((await names('etats'))[0]).toBe('États-Unis d’Amérique')
    expect(await names('unis')).toContain('États-Unis d’Amérique')
    await client.call('meetings.saveLine', line({ speaker: 'Mme Alletru' }))
    expect((await names('')).slice(0, 3)).toEqual(['Mme Alletru', 'Albanie', 'Allemagne'])
    expect((await names('', 'en')).slice(1, 4)).toEqual(['Albania', 'Andorra', 'Armenia'])
    expect(await names('alle')).toContain('Mme Alletru')
    expect((await client.call('meetings.states', {})).items).toHaveLength(57)
  })

  it('goes to the trash, comes back, and leaves nothing when deleted for ever', async () => {
    const { app, client, meeting, line } = await setUp()
    const events: AppEvent[] = []
    app.subscribe((event) => events.push(event))
    await client.call('meetings.saveLine', line({ text: 'CANARI', mark: 'action' }))
    expect(await refusal(client.call('meetings.purge', { id: meeting.id }))).toBe('conflict')
    await client.call('meetings.trash', { id: meeting.id })
    expect((await client.call('meetings.followUp', {})).lines).toEqual([])
    await client.call('meetings.restore', { id: meeting.id })
    expect((await client.call('meetings.followUp', {})).lines).toHaveLength(1)
    await client.call('meetings.trash', { id: meeting.id })
    await client.call('meetings.purge', { id: meeting.id })
    expect(await refusal(client.call('meetings.get', { id: meeting.id }))).toBe('not-found')
    expect((await client.call('acts.list', {})).items).toEqual([])
    // Events say what changed, never its text.
    expect(JSON.stringify(events)).not.toContain('CANARI')
  })
})
