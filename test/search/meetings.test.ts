// What was written in a meeting, through the search: found at its line, kept in step, and the same when made anew.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OpInput } from '../../src/shared/contract/contract.ts'
import { openCore } from '../support/core.ts'

type Line = OpInput<'meetings.saveLine'>
const uuid = () => crypto.randomUUID()

async function setUp() {
  const core = openCore()
  const { client } = core
  const meeting = await client.call('meetings.create', {
    draft: { title: 'Comité de suivi', day: '2026-04-21', place: 'Vienne', items: [{ title: 'Budget' }] },
  })
  const save = (more: Partial<Line>) =>
    client.call('meetings.saveLine', {
      id: uuid(),
      meetingId: meeting.id,
      at: 1_700_000_000_000,
      text: 'x',
      revision: 1,
      ...more,
    })
  const find = async (text: string) =>
    (await client.call('search.query', { text, texts: 5 })).hits.filter(({ kind }) => kind === 'meeting')
  return { ...core, meeting, save, find }
}

describe('meetings in the search', () => {
  it('are found at the line that says it, with its speaker, its mark and who acts', async () => {
    const { client, meeting, save, find } = await setUp()
    await save({ text: 'Ouverture des débats' })
    const line = await save({
      text: 'Saisir le [fonds](entry:x) xylophone',
      speaker: 'Norvège',
      mark: 'action',
      who: 'Mme Zéphyr',
    })
    expect(await find('xylophones')).toEqual([
      expect.objectContaining({
        id: meeting.id,
        lineId: line.id,
        title: expect.objectContaining({ fr: 'Comité de suivi' }),
      }),
    ])
    const [hit] = await find('zephyr')
    expect(hit?.snippet.map(({ text }) => text).join('')).toBe(
      'Action · Norvège\u202f: Saisir le fonds xylophone · Mme Zéphyr',
    )
    expect(hit?.detail.fr).toBe('21 avril 2026 · Vienne')
    // By its title or its agenda: no line.
    expect(await find('comite de suivi')).toEqual([expect.objectContaining({ lineId: null })])
    expect(await find('budget')).toEqual([expect.objectContaining({ lineId: null })])
    const answer = await client.call('search.query', { text: 'genre:réunion année:2026 xylophone' })
    expect(answer.hits.map(({ kind }) => kind)).toEqual(['meeting'])
    expect(answer.kinds).toEqual([{ kind: 'meeting', count: 1 }])
    expect((await client.call('search.query', { text: 'kind:note xylophone' })).total).toBe(0)
  })

  it('follow every change, the trash and the way back', async () => {
    const { client, meeting, save, find } = await setUp()
    const line = await save({ text: 'xylophone' })
    expect(await find('xylophone')).toHaveLength(1)
    await save({ id: line.id, text: 'clavecin', revision: 2 })
    expect(await find('xylophone')).toHaveLength(0)
    await client.call('meetings.removeLine', { id: line.id })
    expect(await find('clavecin')).toHaveLength(0)
    const [act] = (await client.call('acts.list', {})).items
    await client.call('acts.undo', { id: act?.id ?? '' })
    expect(await find('clavecin')).toHaveLength(1)
    await client.call('meetings.set', { id: meeting.id, title: 'Réunion ordinaire' })
    expect((await find('ordinaire'))[0]?.title.fr).toBe('Réunion ordinaire')
    await client.call('meetings.trash', { id: meeting.id })
    expect(await find('clavecin')).toHaveLength(0)
    await client.call('meetings.restore', { id: meeting.id })
    expect(await find('clavecin')).toHaveLength(1)
    await client.call('meetings.trash', { id: meeting.id })
    await client.call('meetings.purge', { id: meeting.id })
    expect(await find('clavecin')).toHaveLength(0)
  })

  it('are the same after any changes as when the index is made anew', async () => {
    const { client, meeting, save } = await setUp()
    const words = ['xylophone', 'clavecin', 'hautbois', 'basson']
    const ids = [uuid(), uuid(), uuid(), uuid(), uuid()]
    const revisions = new Map<string, number>()
    const change = fc.record({ line: fc.nat(4), word: fc.nat(3), asks: fc.boolean(), trashes: fc.boolean() })
    const ask = async () => {
      const answers = []
      for (const text of words) {
        const { hits, kinds, facets, total } = await client.call('search.query', { text })
        answers.push({ hits, kinds, facets, total })
      }
      return answers
    }
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        for (const { line, word, asks, trashes } of changes) {
          const id = ids[line] ?? ''
          const revision = (revisions.get(id) ?? 0) + 1
          revisions.set(id, revision)
          await save({ id, text: `Parler du ${words[word]}`, revision, at: 1_700_000_000_000 + line })
          if (trashes) await client.call('meetings.trash', { id: meeting.id })
          if (asks) await ask()
          if (trashes) await client.call('meetings.restore', { id: meeting.id })
        }
        const before = await ask()
        await client.call('texts.rebuildIndex', {})
        expect(await ask()).toEqual(before)
      }),
      { numRuns: 12 },
    )
  })
})
