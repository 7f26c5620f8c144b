// Dossiers through the contract over a real store.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { speakingMs, spokenWords } from '../../src/main/briefs/speech.ts'
import type { OpInput } from '../../src/shared/contract/contract.ts'
import { openCore, refusal } from '../support/core.ts'
import { writePack } from '../support/pack.ts'
import { tempDir } from '../support/temp.ts'
import { SAMPLE } from './sample.ts'

type Item = OpInput<'briefs.addItem'>['item']

async function setUp() {
  const packDir = join(tempDir(), 'pack')
  writePack(packDir, SAMPLE)
  const core = openCore({ packDir })
  const brief = await core.client.call('briefs.create', { title: 'Intervention' })
  const add = async (item: Item) => {
    const id = crypto.randomUUID()
    await core.client.call('briefs.addItem', { id, briefId: brief.id, item })
    return id
  }
  const rules = async (audience: 'private' | 'delegation' | 'shareable' | null = null) =>
    (await core.client.call('briefs.check', { id: brief.id, audience })).findings.map(
      (finding) => finding.rule,
    )
  return { ...core, brief, add, rules }
}

describe('a dossier', () => {
  it('collects in order, moves, removes, and undoes all that', async () => {
    const { client, brief, add } = await setUp()
    const a = await add({ kind: 'heading', text: { fr: 'Un', en: 'One' } })
    const b = await add({ kind: 'entry', target: 'figure-ilo-2021' })
    const c = await add({ kind: 'text', text: { fr: 'Nous saluons ces progrès.' } })
    const order = async () =>
      (await client.call('briefs.get', { id: brief.id })).items.map((view) => view.item.id)
    expect(await order()).toEqual([a, b, c])
    await client.call('briefs.moveItem', { id: c, briefId: brief.id, after: null })
    expect(await order()).toEqual([c, a, b])
    await client.call('briefs.removeItem', { id: a, briefId: brief.id })
    expect(await order()).toEqual([c, b])
    for (let i = 0; i < 2; i++) {
      const [act] = (await client.call('acts.list', { limit: 1 })).items
      await client.call('acts.undo', { id: act?.id ?? '' })
    }
    expect(await order()).toEqual([a, b, c])
    expect((await client.call('briefs.mentions', { id: 'figure-ilo-2021' })).items).toHaveLength(1)
  })

  it('says what is said, and how long it takes, in both languages', async () => {
    const { client, brief, add } = await setUp()
    await add({ kind: 'entry', target: 'figure-ilo-2021' })
    const view = (await client.call('briefs.get', { id: brief.id })).items[0]
    expect(view?.speech.fr).toContain('Selon l’Organisation internationale du travail, environ 27,6')
    expect(view?.speech.en).toContain('about 27.6')
    expect(view?.spokenMs.fr).toBeGreaterThan(5_000)
    const long = await add({ kind: 'text', text: { fr: 'mot '.repeat(400), en: 'word' } })
    const whole = await client.call('briefs.get', { id: brief.id })
    expect(whole.statementEnds).toEqual({ fr: long, en: null })
    await client.call('briefs.set', { id: brief.id, pace: { fr: 240 } })
    expect((await client.call('briefs.get', { id: brief.id })).spokenMs.fr).toBeLessThan(whole.spokenMs.fr)
    expect(await refusal(client.call('briefs.set', { id: brief.id, pace: { fr: 10 } }))).toBe('invalid-input')
  })

  it('refuses what is not there, and a change over a newer one', async () => {
    const { client, brief, add } = await setUp()
    expect(await refusal(add({ kind: 'entry', target: 'figure-none' }))).toBe('not-found')
    expect(await refusal(add({ kind: 'note', target: 'none' }))).toBe('not-found')
    const id = await add({ kind: 'text', text: { fr: 'un' } })
    const set = (baseRevision: number) =>
      client.call('briefs.setItem', { id, briefId: brief.id, baseRevision, text: { fr: 'deux' } })
    await set(1)
    expect(await refusal(set(1))).toBe('conflict')
  })

  it('is duplicated whole, once, and the copy goes its own way', async () => {
    const { client, brief, add } = await setUp()
    const first = await add({ kind: 'text', text: { fr: 'un', en: 'one' }, spoken: false })
    await add({ kind: 'entry', target: 'figure-ilo-2021' })
    await client.call('briefs.set', { id: brief.id, pace: { fr: 150 } })
    const as = crypto.randomUUID()
    const duplicate = () => client.call('briefs.duplicate', { id: brief.id, as, title: 'Copie' })
    const copy = await duplicate()
    expect(await duplicate()).toEqual(copy)
    expect(copy).toMatchObject({ title: 'Copie', pace: { fr: 150 }, trashedAt: null })
    expect(copy.items.map(({ item }) => [item.kind, item.text.fr, item.target, item.spoken])).toEqual([
      ['text', 'un', null, false],
      ['entry', '', 'figure-ilo-2021', true],
    ])
    const mine = copy.items[0]?.item.id ?? ''
    expect(mine).not.toBe(first)
    await client.call('briefs.removeItem', { id: mine, briefId: as })
    expect((await client.call('briefs.get', { id: brief.id })).items).toHaveLength(2)
    const lost = client.call('briefs.duplicate', { id: 'none', as: crypto.randomUUID(), title: '' })
    expect(await refusal(lost)).toBe('not-found')
  })

  it('is deleted for ever without a trace', async () => {
    const { client, brief, add } = await setUp()
    const id = await add({ kind: 'text', text: { fr: 'CANARI' } })
    await client.call('briefs.removeItem', { id, briefId: brief.id })
    await client.call('briefs.trash', { id: brief.id })
    await client.call('briefs.purge', { id: brief.id })
    expect((await client.call('acts.list', {})).items).toEqual([])
  })
})

describe('the check', () => {
  it('finds nothing in a sound dossier', async () => {
    const { add, rules } = await setUp()
    await add({ kind: 'entry', target: 'figure-ilo-2021' })
    await add({ kind: 'text', text: { fr: 'Nous luttons contre la traite des êtres humains.' } })
    expect(await rules()).toEqual([])
  })

  it.each<[string, Item, string]>([
    ['a figure without source', { kind: 'entry', target: 'figure-unsourced' }, 'no-source'],
    ['a superseded figure', { kind: 'entry', target: 'figure-ilo-2016' }, 'superseded'],
    ['a dropped caveat', { kind: 'entry', target: 'figure-ilo-2021', withCaveats: false }, 'caveat-dropped'],
    [
      'a number of one’s own',
      { kind: 'text', text: { fr: 'Il y a 25 millions de victimes.' } },
      'number-without-source',
    ],
    [
      'a number in English',
      { kind: 'text', text: { fr: 'x', en: 'Some 12,000 victims.' } },
      'number-without-source',
    ],
    [
      'a term that is not the one of the glossary',
      { kind: 'text', text: { fr: 'Contre le trafic d’êtres humains' } },
      'term',
    ],
    [
      'an altered quotation',
      {
        kind: 'passage',
        target: 'measure-12',
        quoted: 'Résumé de Former les magistrats',
        quotedLanguage: 'fr',
        text: { fr: 'Résumé de former tous les magistrats' },
      },
      'quotation-altered',
    ],
    [
      'a quotation that is not in its entry',
      { kind: 'passage', target: 'measure-12', quoted: 'autre chose' },
      'quotation-unverified',
    ],
    [
      'a text without words in the language',
      { kind: 'text', text: { en: 'only English' } },
      'language-missing',
    ],
    ['a statement that is too long', { kind: 'text', text: { fr: 'mot '.repeat(500) } }, 'too-long'],
  ])('finds %s', async (_what, item, rule) => {
    const { add, rules } = await setUp()
    await add(item)
    expect(await rules()).toContain(rule)
  })

  it('proposes the figure that stands today for one superseded more than once', async () => {
    const { client, brief, add } = await setUp()
    await add({ kind: 'entry', target: 'figure-ilo-2012' })
    const { findings } = await client.call('briefs.check', { id: brief.id })
    expect(findings.find((finding) => finding.rule === 'superseded')).toMatchObject({
      proposed: { fr: '27,6 millions de personnes' },
      related: ['figure-ilo-2021'],
    })
  })

  it('finds mixed definitions, with the reason', async () => {
    const { client, brief, add } = await setUp()
    await add({ kind: 'entry', target: 'figure-ilo-2021' })
    await add({ kind: 'entry', target: 'figure-ilo-2016' })
    const { findings } = await client.call('briefs.check', { id: brief.id })
    expect(findings.find((finding) => finding.rule === 'definitions-mixed')?.proposed.fr).toBe(
      'Autre méthode',
    )
  })

  it('finds notes that are more private than the audience, or gone', async () => {
    const { client, add, rules } = await setUp()
    const note = await client.call('notes.create', { body: 'secret' })
    await add({ kind: 'note', target: note.id })
    expect(await rules()).toContain('too-private')
    expect(await rules('private')).not.toContain('too-private')
    await client.call('notes.set', { id: note.id, sensitivity: 'delegation' })
    expect(await rules()).not.toContain('too-private')
    expect(await rules('shareable')).toContain('too-private')
    await client.call('notes.trash', { id: note.id })
    expect(await rules()).toContain('note-gone')
  })

  it('takes typography for no change of a quotation, and a linked number for sourced', async () => {
    const { add, rules } = await setUp()
    await add({
      kind: 'passage',
      target: 'measure-12',
      quoted: 'Résumé de Former les magistrats',
      quotedLanguage: 'fr',
      text: { fr: '« Résumé de  Former les magistrats »', en: 'Summary' },
    })
    await add({ kind: 'text', text: { fr: '[27,6 millions de personnes](entry:figure-ilo-2021)' } })
    expect(await rules()).toEqual([])
  })
})

describe('speaking time', () => {
  it('counts words as they are said', () => {
    expect(spokenWords('Il y a l’eau')).toBe(4)
    expect(spokenWords('**27,6** millions')).toBe(3)
    expect(speakingMs('mot '.repeat(130), 130)).toBe(60_000)
    expect(speakingMs('', 130)).toBe(0)
  })
})
