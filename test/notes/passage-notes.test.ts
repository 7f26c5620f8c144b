// Notes on passages of added texts, through the contract over a real store.
import { describe, expect, it } from 'vitest'
import { openCore, refusal } from '../support/core.ts'

const filler = (name: string) => `${`Ce paragraphe du ${name} parle d’autre chose. `.repeat(30)}\n\n`
const QUOTE =
  'Les victimes reçoivent une aide pendant trente jours au moins, quelle que soit leur volonté de témoigner.'
const REPORT = `# Rapport sur l’aide\n\n${filler('rapport')}## Protection\n\n${QUOTE} Les États y veillent.\n\n${filler('suivi')}`

async function setUp(options: Parameters<typeof openCore>[0] = {}) {
  const core = openCore(options)
  const { client } = core
  const { text } = await client.call('texts.add', { body: REPORT, origin: 'rapport.md' })
  const { passages } = await client.call('texts.read', { id: text.id, count: 200 })
  const position = passages.findIndex(({ body }) => body.includes(QUOTE))
  const indexed = async () => {
    while ((await client.call('texts.indexState', {})).waiting > 0)
      await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await indexed()
  const passage = { textId: text.id, position, quote: QUOTE }
  const note = await client.call('notes.create', { body: 'À reprendre en séance', passage })
  return { ...core, text, passage, note, indexed }
}

describe('a note on a passage of a text', () => {
  it('is kept with its place and words, and listed by its text', async () => {
    const { client, text, passage, note } = await setUp()
    await client.call('notes.create', { body: 'libre' })
    expect(await client.call('notes.get', { id: note.id })).toMatchObject({ passage, entryId: null })
    for (const input of [{ textId: text.id }, { place: 'text' as const }]) {
      const { items } = await client.call('notes.list', input)
      expect(items).toEqual([expect.objectContaining({ id: note.id, passage, textTitle: text.title })])
    }
    expect((await client.call('notes.list', { place: 'free' })).items.map(({ title }) => title)).toEqual([
      'libre',
    ])
    const { items } = await client.call('notes.ofText', { textId: text.id })
    expect(items.map((item) => [item.note.id, item.position])).toEqual([[note.id, passage.position]])
  })

  it('is refused on a text that is not there', async () => {
    const { client, note } = await setUp()
    const passage = { textId: 'none', position: 0, quote: 'x' }
    expect(await refusal(client.call('notes.create', { body: 'x', passage }))).toBe('not-found')
    expect(await refusal(client.call('notes.set', { id: note.id, passage }))).toBe('not-found')
  })

  it('keeps its passage when its text, its flags or the trash change', async () => {
    const { client, text, passage, note } = await setUp()
    await client.call('notes.save', { id: note.id, body: 'Autre texte', baseRevision: 1 })
    await client.call('notes.set', { id: note.id, pinned: true })
    await client.call('notes.trash', { id: note.id })
    expect((await client.call('notes.ofText', { textId: text.id })).items).toEqual([])
    expect(await client.call('notes.restore', { id: note.id })).toMatchObject({ passage, pinned: true })
    expect((await client.call('notes.ofText', { textId: text.id })).items).toHaveLength(1)
  })

  it('is freed, and put back', async () => {
    const { client, passage, note } = await setUp()
    expect(await client.call('notes.set', { id: note.id, passage: null })).toMatchObject({ passage: null })
    expect((await client.call('notes.list', { place: 'free' })).total).toBe(1)
    const [act] = (await client.call('acts.list', {})).items
    expect(act?.what).toBe('note.move')
    await client.call('acts.undo', { id: act?.id ?? '' })
    expect(await client.call('notes.get', { id: note.id })).toMatchObject({ passage })
  })

  it('is found by its own words, the title of its text and the words that it is on', async () => {
    const { client, note } = await setUp()
    for (const text of ['reprendre séance', 'rapport aide', 'volonté de témoigner']) {
      const { hits } = await client.call('search.query', { text, kinds: ['note'] })
      expect(
        hits.map(({ id }) => id),
        text,
      ).toEqual([note.id])
    }
  })

  it('keeps its words when the text is removed, and stands in another edition', async () => {
    const { client, text, passage, note, indexed } = await setUp()
    await client.call('texts.remove', { id: text.id })
    await indexed()
    const [card] = (await client.call('notes.list', {})).items
    expect(card).toMatchObject({ id: note.id, passage, textTitle: null })
    expect((await client.call('notes.ofText', { textId: text.id })).items).toHaveLength(1)
    const edition = await client.call('texts.add', {
      body: `${filler('nouveau')}${filler('début')}${REPORT}`,
    })
    const other = await client.call('texts.add', { body: filler('tout autre') })
    await indexed()
    const { items } = await client.call('notes.ofText', { textId: edition.text.id })
    expect(items.map((item) => item.note.id)).toEqual([note.id])
    const { passages } = await client.call('texts.read', {
      id: edition.text.id,
      from: items[0]?.position ?? 0,
    })
    expect(passages[0]?.body).toContain(QUOTE)
    expect((await client.call('notes.ofText', { textId: other.text.id })).items).toEqual([])
  })

  it('is exported with its words and their source', async () => {
    const { client, app, note } = await setUp()
    const copied = await client.call('cite.copy', {
      target: { type: 'note', id: note.id },
      locale: 'fr',
      audience: 'private',
    })
    expect(copied.text).toContain('Rapport sur l’aide, Protection, fichier rapport.md.')
    const made = await client.call('exports.notes', { ids: [note.id], format: 'md', audience: 'private' })
    const file = app.takeDownload(made.download ?? '')
    const text = new TextDecoder().decode(file?.bytes)
    expect(text).toContain(`«\u202f${QUOTE}\u202f»`)
    expect(text).toContain('fichier rapport.md')
  })
})
