// Passages of added texts in citations, dossiers and exports, through the contract over a real store.
import { describe, expect, it } from 'vitest'
import { openCore, refusal } from '../support/core.ts'

const filler = (name: string) => `${`Ce paragraphe du ${name} parle d’autre chose. `.repeat(30)}\n\n`
const QUOTE =
  'Les victimes reçoivent une aide pendant trente jours au moins, quelle que soit leur volonté de témoigner.'
const REPORT = `# Rapport sur l’aide\n\n${filler('rapport')}## Protection\n\n${QUOTE} Les États y veillent.\n\n${filler('suivi')}`

async function setUp() {
  const core = openCore()
  const { client } = core
  const add = async (body: string, origin = 'rapport.md') =>
    (await client.call('texts.add', { body, origin })).text
  const text = await add(REPORT)
  const { passages } = await client.call('texts.read', { id: text.id, count: 200 })
  const position = passages.findIndex(({ body }) => body.includes(QUOTE))
  const indexed = async () => {
    while ((await client.call('texts.indexState', {})).waiting > 0)
      await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await indexed()
  return { ...core, add, text, position, indexed }
}

describe('a quotation from an added text', () => {
  it('is at its place, or elsewhere in the text', async () => {
    const { client, text, position } = await setUp()
    expect(position).toBeGreaterThan(0)
    const at = await client.call('texts.locate', { id: text.id, position, quote: QUOTE })
    expect(at).toMatchObject({ state: 'there', position, heading: 'Rapport sur l’aide › Protection' })
    const lost = await client.call('texts.locate', { id: text.id, quote: QUOTE.toUpperCase() })
    expect(lost).toMatchObject({ state: 'moved', position })
  })

  it('is found again in another edition, said to have changed, or to be gone', async () => {
    const { client, text, position, add, indexed } = await setUp()
    await client.call('texts.remove', { id: text.id })
    const locate = () => client.call('texts.locate', { id: text.id, position, quote: QUOTE })
    expect(await locate()).toMatchObject({ state: 'gone', text: null })
    const changed = await add(REPORT.replace('trente jours', 'quarante-cinq jours'))
    await indexed()
    expect(await locate()).toMatchObject({ state: 'changed', text: { id: changed.id } })
    const edition = await add(`${filler('ajout')}${REPORT}`)
    await indexed()
    expect(await locate()).toMatchObject({ state: 'moved', text: { id: edition.id } })
  })

  it('is found in another edition whose words hold the address of a link', async () => {
    const { client, text, position, add, indexed } = await setUp()
    await client.call('texts.remove', { id: text.id })
    const linked = await add(REPORT.replace('une aide', '[une aide](https://example.org/aide/2024)'))
    await indexed()
    const found = await client.call('texts.locate', { id: text.id, position, quote: QUOTE })
    expect(found).toMatchObject({ state: 'moved', text: { id: linked.id } })
  })

  it('is copied with the title, the heading and the file', async () => {
    const { client, text, position } = await setUp()
    const target = { type: 'text' as const, id: text.id, position, text: QUOTE }
    const { text: words, note } = await client.call('cite.copy', { target })
    expect(words).toBe(
      `«\u202f${QUOTE}\u202f»\nSource\u202f: Rapport sur l’aide, Protection, fichier rapport.md.`,
    )
    expect(note.html).toContain('<em>Rapport sur l’aide</em>')
    const english = await client.call('cite.copy', { target, locale: 'en' })
    expect(english.text).toContain(`“${QUOTE}”\nSource: Rapport sur l’aide, Protection, file rapport.md.`)
    const none = { ...target, text: 'Des mots qui ne sont nulle part dans ce texte.' }
    expect(await refusal(client.call('cite.copy', { target: none }))).toBe('not-found')
  })

  it('gives a record to reference managers, with what is known of the text', async () => {
    const { client, text, position } = await setUp()
    const ask = (style: 'csl' | 'ris' | 'bibtex') =>
      client.call('cite.references', { texts: [{ id: text.id, position }], style })
    const csl = await ask('csl')
    expect(csl.count).toBe(1)
    expect(JSON.parse(csl.text)).toEqual([
      {
        id: text.id,
        type: 'document',
        title: 'Rapport sur l’aide',
        language: 'fr',
        locator: 'Protection',
        note: 'fichier rapport.md',
      },
    ])
    expect((await ask('ris')).text).toContain('TY  - GEN\r\n')
    expect((await ask('bibtex')).text).toContain('title = {{Rapport sur l’aide}}')
    expect((await ask('bibtex')).text).not.toContain('author')
  })
})

describe('a dossier with a passage of an added text', () => {
  async function withItem() {
    const core = await setUp()
    const { client, text, position } = core
    const brief = await client.call('briefs.create', { title: 'Intervention' })
    const itemId = crypto.randomUUID()
    await client.call('briefs.addItem', {
      id: itemId,
      briefId: brief.id,
      item: { kind: 'passage', target: text.id, passage: position, quoted: QUOTE, quotedLanguage: 'fr' },
    })
    const rules = async () =>
      (await client.call('briefs.check', { id: brief.id })).findings.map(({ rule }) => rule)
    return { ...core, brief, itemId, rules }
  }

  it('names the text, and exports its source as a note', async () => {
    const { client, brief, text } = await withItem()
    const [view] = (await client.call('briefs.get', { id: brief.id })).items
    expect(view?.text).toEqual({ id: text.id, title: text.title, heading: 'Protection' })
    const page = await client.call('exports.briefPage', { id: brief.id })
    expect(page.notes.map((runs) => runs.map((run) => run.text).join(''))).toEqual([
      'Rapport sur l’aide, Protection, fichier rapport.md.',
    ])
    expect(JSON.stringify(page.blocks)).toContain(`«\u202f${QUOTE}\u202f»`)
  })

  it('is checked: words altered, changed in a new edition, gone', async () => {
    const { client, brief, itemId, rules, text, add, indexed } = await withItem()
    expect(await rules()).toEqual([])
    await client.call('briefs.setItem', {
      id: itemId,
      briefId: brief.id,
      baseRevision: 1,
      text: { fr: QUOTE.replace('trente', 'soixante') },
    })
    expect(await rules()).toEqual(['quotation-altered'])
    await client.call('briefs.setItem', { id: itemId, briefId: brief.id, baseRevision: 2, text: { fr: '' } })
    await client.call('texts.remove', { id: text.id })
    await indexed()
    expect(await rules()).toEqual(['quotation-gone'])
    await add(REPORT.replace('trente jours', 'quarante-cinq jours'))
    await indexed()
    expect(await rules()).toEqual(['quotation-changed'])
    await add(`${filler('ajout')}${REPORT}`)
    await indexed()
    expect(await rules()).toEqual([])
  })

  it('takes a number beside a link to a text for sourced, and cites the text', async () => {
    const { client, brief, rules, text, position } = await withItem()
    const say = async (fr: string) =>
      client.call('briefs.addItem', {
        id: crypto.randomUUID(),
        briefId: brief.id,
        item: { kind: 'text', text: { fr } },
      })
    await say('Il y a 300 victimes.')
    expect(await rules()).toEqual(['number-without-source'])
    await say(`Il y a 40 victimes ([Rapport](text:${text.id}#${position}-les-victimes-recoivent)).`)
    expect(await rules()).toEqual(['number-without-source'])
    const page = await client.call('exports.briefPage', { id: brief.id })
    // One note, to which both refer.
    expect(page.notes).toHaveLength(1)
    expect(JSON.stringify(page.blocks).match(/"note":1/g)).toHaveLength(2)
    expect(JSON.stringify(page)).not.toContain(`text:${text.id}`)
  })
})
