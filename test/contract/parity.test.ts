// The same suite through both doors of the application, over a real store: what one door answers, the other answers.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../src/shared/client.ts'
import { contract, type OpInput, type OpName } from '../../src/shared/contract/contract.ts'
import type { AppEvent } from '../../src/shared/contract/events.ts'
import { MAX_NOTE_LENGTH } from '../../src/shared/contract/notes.ts'
import { ERROR_CODES, type Wire } from '../../src/shared/errors.ts'
import { openCore, refusal } from '../support/core.ts'
import { type Door, openHttpDoor, openIpcDoor } from './doors.ts'

const DOORS = { ipc: openIpcDoor, http: openHttpDoor }
const NOTE = '0b1f6a52-6c1d-4c5a-9d2e-5d7f1c2b3a40'
const ENTRY = 'event-spring-conference'
const OPERATIONS = Object.keys(contract) as OpName[]

async function openDoor(kind: keyof typeof DOORS): Promise<Door> {
  const door = await DOORS[kind](openCore({ now: () => 1_700_000_000_000 }).app)
  onTestFinished(() => door.close())
  return door
}

const codeOf = (wire: Wire<unknown>) => (wire.ok ? 'ok' : wire.error.code)

describe.each(['ipc', 'http'] as const)('%s', (kind) => {
  test.each([
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty',
    'notes',
    'notes.',
    'Notes.get',
    'notes.get.x',
    'notes.constructor',
    'x',
  ])('does not know the operation %s', async (name) => {
    const door = await openDoor(kind)
    expect(codeOf(await door.invoke(name, {}))).toBe('unknown-operation')
  })

  test.each([
    ['a string', 'notes.get', 'x'],
    ['null', 'notes.get', null],
    ['an array', 'notes.get', []],
    ['a number', 'notes.get', 5],
    ['nothing in it', 'notes.get', {}],
    ['a wrong type', 'notes.get', { id: 5 }],
    ['a null id', 'notes.get', { id: null }],
    ['an object for a text', 'notes.create', { body: { toString: 'x' } }],
    ['a fraction', 'notes.save', { id: NOTE, body: 'x', baseRevision: 1.5 }],
    ['a revision of zero', 'notes.save', { id: NOTE, body: 'x', baseRevision: 0 }],
    ['an id that is no UUID', 'notes.create', { id: 'x', body: 'x' }],
    ['an unknown key', 'notes.get', { id: NOTE, more: 1 }],
    ['an unknown setting', 'settings.set', { locale: 'fr', more: 1 }],
    ['an unknown language', 'settings.set', { locale: 'de' }],
    ['a text size out of range', 'settings.set', { textSize: 79 }],
    ['an unknown kind', 'library.list', { kind: 'x' }],
    ['a limit of zero', 'search.query', { text: 'x', limit: 0 }],
    ['a limit out of range', 'search.query', { text: 'x', limit: 201 }],
    ['too many kinds', 'search.query', { text: 'x', kinds: Array(21).fill('event') }],
    ['an unknown key where nothing is asked', 'app.status', { x: 1 }],
  ])('refuses %s: %s', async (_what, name, input) => {
    const door = await openDoor(kind)
    expect(codeOf(await door.invoke(name, input))).toBe('invalid-input')
  })

  test.each([
    ['notes.create', { body: 'a'.repeat(MAX_NOTE_LENGTH + 1) }],
    ['notes.save', { id: NOTE, body: 'é'.repeat(MAX_NOTE_LENGTH + 1), baseRevision: 1 }],
    ['search.query', { text: 'a'.repeat(2001) }],
    ['library.get', { id: 'a'.repeat(101) }],
  ])('refuses a text that is too long: %s', async (name, input) => {
    const door = await openDoor(kind)
    const wire = await door.invoke(name, input)
    expect(codeOf(wire)).toBe('too-large')
    // The refusal does not carry the text back.
    expect(JSON.stringify(wire).length).toBeLessThan(500)
  })

  test('keeps a key named __proto__ from doing harm', async () => {
    const door = await openDoor(kind)
    const input: unknown = JSON.parse('{"text":"conférence","__proto__":{"limit":1}}')
    expect(['ok', 'invalid-input']).toContain(codeOf(await door.invoke('search.query', input)))
    expect(({} as { limit?: number }).limit).toBeUndefined()
  })

  test('does not find what is not there', async () => {
    const client = createClient(await openDoor(kind))
    expect(await refusal(client.call('library.get', { id: 'event-nowhere' }))).toBe('not-found')
    expect(await refusal(client.call('notes.get', { id: NOTE }))).toBe('not-found')
    expect(await refusal(client.call('notes.save', { id: NOTE, body: 'x', baseRevision: 1 }))).toBe(
      'not-found',
    )
    expect(await refusal(client.call('notes.create', { entryId: 'event-nowhere', body: 'x' }))).toBe(
      'not-found',
    )
    expect(await refusal(client.call('notes.trash', { id: NOTE }))).toBe('not-found')
  })

  test('keeps a note from its first word to its end, and tells every window', async () => {
    const door = await openDoor(kind)
    const client = createClient(door)
    const events: AppEvent[] = []
    door.subscribe((event) => events.push(event as AppEvent))

    const body = 'Œuvre à faire : « cœur » — 試験 🕊\n\n- un\n- deux'
    const created = await client.call('notes.create', { id: NOTE, entryId: ENTRY, body })
    expect(created).toMatchObject({
      id: NOTE,
      entryId: ENTRY,
      body,
      revision: 1,
      createdAt: 1_700_000_000_000,
      updatedAt: 1_700_000_000_000,
      trashedAt: null,
    })
    expect(await client.call('notes.get', { id: NOTE })).toEqual(created)
    expect(await client.call('notes.ofEntry', { entryId: ENTRY })).toEqual([created])

    const saved = await client.call('notes.save', { id: NOTE, body: 'seconde version', baseRevision: 1 })
    expect(saved.revision).toBe(2)
    expect(await refusal(client.call('notes.save', { id: NOTE, body: 'perdue', baseRevision: 1 }))).toBe(
      'conflict',
    )
    expect((await client.call('notes.get', { id: NOTE })).body).toBe('seconde version')

    const hits = await client.call('search.query', { text: 'seconde version' })
    expect(hits.hits.map((hit) => hit.id)).toContain(NOTE)

    expect(await refusal(client.call('notes.purge', { id: NOTE }))).toBe('conflict')
    const trashed = await client.call('notes.trash', { id: NOTE })
    expect(trashed.trashedAt).toBe(1_700_000_000_000)
    expect((await client.call('notes.list', {})).total).toBe(0)
    expect((await client.call('notes.list', { trashed: true })).total).toBe(1)
    await client.call('notes.restore', { id: NOTE })
    await client.call('notes.trash', { id: NOTE })
    expect(await client.call('notes.purge', { id: NOTE })).toEqual({ id: NOTE })
    expect(await refusal(client.call('notes.get', { id: NOTE }))).toBe('not-found')

    await expect.poll(() => events.at(-1)?.name).toBe('notes.purged')
    const changed = events.filter((event) => event.name === 'notes.changed')
    expect(changed.map((event) => event.payload.id)).toEqual(Array(changed.length).fill(NOTE))
    expect(changed[0]?.payload).toEqual({ id: NOTE, entryId: ENTRY, revision: 1 })
    expect(changed.length).toBeGreaterThanOrEqual(5)
    // Events say what changed, never its text.
    expect(JSON.stringify(events)).not.toContain('version')
  })

  test('tells every window of changed settings', async () => {
    const door = await openDoor(kind)
    const client = createClient(door)
    const seen: unknown[] = []
    const stop = client.on('settings.changed', (settings) => seen.push(settings))
    const settings = await client.call('settings.set', { locale: 'en', textSize: 150 })
    await expect.poll(() => seen).toEqual([settings])
    stop()
    await client.call('settings.set', { locale: 'fr' })
    expect(seen).toHaveLength(1)
  })

  test('answers the same error to every call after a failed start, and tells why', async () => {
    const core = openCore({ packDir: join('nowhere', 'pack') })
    const door = await DOORS[kind](core.app)
    onTestFinished(() => door.close())
    const client = createClient(door)
    const status = await client.call('app.status', {})
    expect(status.state).toBe('failed')
    expect(await refusal(client.call('search.query', { text: 'x' }))).toBe(status.error?.code)
    expect(existsSync(core.dataDir)).toBe(true)
  })

  test('answers a Wire to each operation, whatever it is given', async () => {
    const door = await openDoor(kind)
    for (const name of OPERATIONS) {
      for (const input of [{}, null, 'x', { id: 'x' }, { id: ENTRY }]) {
        const wire = await door.invoke(name, input)
        if (wire.ok) {
          expect(contract[name].output.safeParse(wire.value).error, name).toBeUndefined()
        } else {
          expect(ERROR_CODES).toContain(wire.error.code)
          expect(wire.error.code, name).not.toBe('internal')
        }
      }
    }
  })
})

/** Good calls in an order in which each has something to answer; every operation of the contract has one. */
const CALLS: { [N in OpName]: OpInput<N>[] } = {
  'app.status': [{}],
  'app.diagnose': [{}],
  'app.retry': [{}],
  'app.restoreBackup': [{ name: 'daily-20240101T000000.sqlite' }],
  'app.startEmpty': [{}],
  'app.reveal': [{ what: 'data' }, { what: 'logs' }],
  'app.report': [{ message: 'TypeError: x', stack: 'at x' }, { message: '' }],
  'library.get': [{ id: ENTRY }, { id: 'source-alliance-page' }],
  'library.list': [{}, { kind: 'event', locale: 'en' }, { limit: 1, offset: 1 }],
  'library.overview': [{}],
  'library.figures': [{}],
  'library.some': [{ ids: [ENTRY, 'event-none'], withNamed: ['source'] }, { ids: [] }],
  'spelling.add': [{ word: 'Zvrk' }],
  'spelling.check': [{ words: ['Zvrk'] }],
  'spelling.suggest': [{ word: 'bonjoru', languages: 'fr' }],
  'spelling.words': [{}],
  'spelling.remove': [{ word: 'Zvrk' }],
  'settings.get': [{}],
  'settings.set': [{ theme: 'dark' }, {}],
  'recent.touch': [{ id: ENTRY }, { id: 'event-nowhere' }],
  'recent.list': [{}],
  'recent.addSearch': [{ text: 'palerme', input: { text: 'palerme' } }, { text: ' ' }],
  'recent.searches': [{}],
  'recent.clearSearches': [{}],
  'pins.set': [
    { kind: 'entry', id: ENTRY, pinned: true },
    { kind: 'text', id: 'none', pinned: true },
  ],
  'pins.list': [{}],
  'notes.create': [{ id: NOTE, entryId: ENTRY, body: '# Titre\n\nTexte **gras**' }],
  'notes.get': [{ id: NOTE }],
  'notes.ofEntry': [{ entryId: ENTRY }],
  'notes.list': [{}, { trashed: true }, { tag: 'x', pinned: true }],
  'notes.mentions': [{ id: ENTRY }],
  'notes.ofText': [{ textId: 'none' }],
  'notes.tags': [{}],
  'notes.templates': [{}, { locale: 'en' }],
  'notes.save': [{ id: NOTE, body: 'Nouveau', baseRevision: 1 }],
  'notes.history': [{ id: NOTE }],
  'notes.version': [{ id: NOTE, revision: 1 }],
  'notes.diff': [{ id: NOTE, from: 1 }],
  'notes.restoreVersion': [{ id: NOTE, revision: 1, baseRevision: 1 }],
  // Before there are acts: their ids are made by chance.
  'acts.list': [{}],
  'acts.undo': [{ id: 'x' }],
  'notes.set': [
    { id: NOTE, sensitivity: 'delegation' },
    { id: NOTE, meetingId: 'none' },
  ],
  'searches.save': [{ id: NOTE, name: 'x', input: { text: 'x' } }],
  'searches.list': [{}],
  'searches.remove': [{ id: NOTE }, { id: NOTE }],
  'search.query': [
    { text: 'conference' },
    { text: 'nouveau' },
    { text: '', yearFrom: 2020 },
    { text: 'confrence' },
  ],
  'meetings.create': [{ id: NOTE, draft: { title: 'Réunion', entryId: ENTRY, day: '2024-03-12' } }],
  'meetings.list': [{}, { trashed: true }],
  'meetings.get': [{ id: NOTE }, { id: 'none' }],
  'meetings.draftFromEvent': [{ entryId: ENTRY }],
  'meetings.readAgenda': [
    { text: '9h30 1. Ouverture\n10h 2. Débat' },
    { text: 'BEGIN:VCALENDAR' },
    { docx: 'AAAA' },
  ],
  'meetings.set': [{ id: NOTE, title: 'Autre' }],
  'meetings.addItem': [{ id: NOTE, meetingId: NOTE, item: { title: 'Ouverture' } }],
  'meetings.setItem': [{ id: NOTE, meetingId: NOTE, item: { title: 'Clôture' } }],
  'meetings.moveItem': [{ id: NOTE, meetingId: NOTE, after: null }],
  'meetings.setCurrent': [{ id: NOTE, itemId: NOTE }],
  'meetings.saveLine': [
    { id: NOTE, meetingId: NOTE, at: 1, text: 'x', mark: 'action', who: 'A', revision: 1 },
  ],
  'meetings.lines': [{ id: NOTE }],
  'meetings.setDone': [{ id: NOTE, done: true }],
  'meetings.speakers': [{ text: 'fra' }, { text: '', meetingId: NOTE }],
  'meetings.states': [{}, { locale: 'en' }],
  'meetings.summary': [{ id: NOTE }],
  'meetings.mentions': [{ id: ENTRY }],
  'meetings.followUp': [{}, { who: 'a', done: true }, { limit: 1, offset: 1 }],
  'meetings.removeLine': [{ id: NOTE }],
  'meetings.removeItem': [{ id: NOTE, meetingId: NOTE }],
  'meetings.trash': [{ id: NOTE }],
  'meetings.restore': [{ id: NOTE }],
  'meetings.purge': [{ id: NOTE }],
  'briefs.create': [{ id: NOTE, title: 'Dossier' }],
  'briefs.list': [{}, { trashed: true }],
  'briefs.addItem': [{ id: NOTE, briefId: NOTE, item: { kind: 'entry', target: ENTRY } }],
  'briefs.setItem': [{ id: NOTE, briefId: NOTE, baseRevision: 1, text: { fr: 'x' } }],
  'briefs.moveItem': [{ id: NOTE, briefId: NOTE, after: null }],
  'briefs.set': [{ id: NOTE, pace: { fr: 100 } }],
  'briefs.get': [{ id: NOTE }],
  'briefs.mentions': [{ id: ENTRY }],
  'briefs.check': [{ id: NOTE }],
  // The items of a copy have ids made by chance: only refusals can be compared.
  'briefs.duplicate': [{ id: 'none', as: NOTE, title: 'x' }],
  'cite.copy': [
    { target: { type: 'entry', id: 'figure-victims-25m' } },
    { target: { type: 'passage', id: ENTRY, text: 'x' }, locale: 'en' },
    { target: { type: 'note', id: NOTE } },
    { target: { type: 'line', id: 'none' } },
  ],
  'cite.references': [
    { ids: [ENTRY], style: 'ris' },
    { ids: ['none'], style: 'csl' },
  ],
  // The address of a document is made by chance: only refusals can be compared.
  'exports.brief': [{ id: 'none', format: 'md' }],
  'exports.meeting': [{ id: 'none', format: 'html' }],
  'exports.briefPage': [{ id: 'none' }],
  'exports.cancel': [{ job: NOTE }],
  'exports.notes': [{ ids: ['none'], format: 'docx' }],
  'briefs.removeItem': [{ id: NOTE, briefId: NOTE }],
  'briefs.trash': [{ id: NOTE }],
  'briefs.restore': [{ id: NOTE }],
  'briefs.purge': [{ id: NOTE }],
  'notes.trash': [{ id: NOTE }],
  'notes.restore': [{ id: NOTE }],
  'notes.purge': [{ id: NOTE }],
  'recent.clear': [{}],
  'packs.list': [{}],
  // Uploads and packs that are not there: those that are have a suite of their own.
  'packs.append': [{ upload: NOTE, offset: 0, data: 'AAAA' }],
  'packs.inspect': [{ source: { upload: NOTE } }, { source: { path: '/nowhere' } }],
  'packs.install': [{ source: { upload: NOTE } }],
  'packs.remove': [{ id: 'sample' }, { id: 'none' }],
  // Before there is a text: how far the indexing has come is a matter of the moment.
  'texts.indexState': [{}],
  'texts.rebuildIndex': [{}],
  'texts.add': [
    { body: '# Titre\n\nUn texte français.' },
    { body: 'A short text.', title: 'T', language: 'en' },
  ],
  'texts.append': [{ upload: NOTE, offset: 0, piece: 'x' }],
  'texts.cancel': [{ upload: NOTE }],
  'texts.list': [{}],
  'texts.read': [{ id: 'none' }],
  'texts.outline': [{ id: 'none' }],
  'texts.find': [{ id: 'none', texts: ['x'] }],
  'texts.locate': [{ id: 'none', quote: 'les mots' }],
  'texts.remove': [{ id: 'none' }],
  'search.complete': [{ text: 'conf' }, { text: 'genre:', locale: 'en', limit: 3 }],
  'library.entries': [{ kind: 'figure' }, { kind: 'plan' }],
  'packs.discard': [{ upload: NOTE }],
  'packs.cancel': [{}],
  // Last: the id of an upload is made by chance, so only its refusal can be compared.
  'packs.begin': [{ bytes: 300_000_000 }],
  'texts.begin': [{ characters: 300_000_000 }],
}

test('both doors answer every operation with the same JSON', async () => {
  const cores = [
    openCore({ now: () => 1_700_000_000_000 }),
    openCore({ now: () => 1_700_000_000_000 }),
  ] as const
  const ipc = await openIpcDoor(cores[0].app)
  const http = await openHttpDoor(cores[1].app)
  onTestFinished(async () => {
    await ipc.close()
    await http.close()
  })
  // The two cores have folders of their own, and time goes by between the calls.
  const normal = (wire: Wire<unknown>, core: (typeof cores)[number]) =>
    JSON.stringify(wire)
      .replaceAll(core.dataDir, 'DATA')
      .replaceAll(core.packDir, 'PACK')
      // Ids that the core makes by chance.
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replace(/"tookMs":[\d.e-]+/g, '"tookMs":0')
  for (const [name, inputs] of Object.entries(CALLS)) {
    for (const input of inputs) {
      const one = await ipc.invoke(name, input)
      const other = await http.invoke(name, input)
      expect(normal(other, cores[1]), name).toBe(normal(one, cores[0]))
    }
  }
})
