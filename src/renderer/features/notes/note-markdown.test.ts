import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkup } from '../../../shared/text/note-markup.ts'
import { noteSchema, parseNote, serializeNote, writeWhole } from './note-markdown.ts'

const roundTrip = (markdown: string) => serializeNote(parseNote(markdown))

describe('reading', () => {
  it('keeps a single line break, raw HTML and images as they were typed', () => {
    expect(parseNote('a\nb').textBetween(0, parseNote('a\nb').content.size, '', '|')).toBe('a|b')
    expect(parseNote('<script>alert(1)</script>').textContent).toBe('<script>alert(1)</script>')
    expect(parseNote('![x](https://e.org/i.png)').textContent).toContain('x')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x', '//e.org', 'x'])(
    'makes no link of %s',
    (address) => {
      const json = JSON.stringify(parseNote(`[text](${address})`).toJSON())
      expect(json).not.toContain('"link"')
      expect(json).toContain('text')
    },
  )

  it('knows links, lists, quotations, two levels of heading, strike and code', () => {
    for (const text of [
      '## Titre',
      '### Sous-titre',
      '- a\n- b\n  - c',
      '1. a\n2. b',
      '> cité',
      '**gras** *italique* ~~barré~~ `code`',
      '[OSCE](https://www.osce.org/)',
      '[écrire](mailto:a@b.org)',
      'a\\\nb',
      '```\ncode\n```',
      '---',
      '- [ ] à faire\n- [x] fait\n  - [ ] dessous',
      '- [ ] seul',
      '- point\n\n- [x] case\n\n- point',
      '| Pays | Chiffre |\n| --- | --- |\n| France | **2** \\| 3 |\n|  | `x` |',
      '> | a |\n> | --- |\n> | b |',
      'Voir [la 20e conférence \\[2020\\]](entry:event-alliance-20), [ma note](note:n-1).',
      '[a](meeting:m1)[b](brief:b.1)[c](text:t_1)',
    ]) {
      expect(roundTrip(text)).toBe(text)
    }
    expect(roundTrip('# Un')).toBe('## Un')
  })
})

describe('links to things of the application', () => {
  it('leave the mark at the end of the block before them alone', () => {
    expect(roundTrip('Oui !\n\n[a](entry:a-1)')).toBe('Oui !\n\n[a](entry:a-1)')
    expect(writeWhole(parseNote('Oui !\n\n[a](entry:a-1)'))).toBe('Oui !\n\n[a](entry:a-1)')
  })

  it('are one unit that the core reads back, next to anything', () => {
    for (const text of ['Oui !', 'x', '**gras**', '(']) {
      const document = parseNote(`${text}[Titre *un*](entry:a-1)${text}`)
      const written = serializeNote(document)
      expect(readMarkup(written).links).toEqual([expect.objectContaining({ kind: 'entry', id: 'a-1' })])
      expect(parseNote(written).toJSON()).toEqual(document.toJSON())
    }
  })

  it('keep a title with the signs of a mark', () => {
    for (const title of ['~~a~~a', '*a*', '_a_', '[a]', '`a` b', 'a ` b']) {
      const document = noteSchema.nodeFromJSON({
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'reference', attrs: { kind: 'entry', id: 'a-1', title } }] },
        ],
      })
      expect(parseNote(serializeNote(document)).toJSON()).toEqual(document.toJSON())
      expect(readMarkup(serializeNote(document)).links[0]?.title).toBe(title)
    }
  })

  it('take no other address', () => {
    for (const address of ['entry:', 'entry:a b', 'file:x', 'entry:../x', 'ENTRY:a']) {
      expect(JSON.stringify(parseNote(`[t](${address})`).toJSON())).not.toContain('reference')
    }
  })
})

describe('writing', () => {
  const paragraph = (...content: object[]) =>
    noteSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', content }] })
  const text = (value: string, ...marks: string[]) => ({
    type: 'text',
    text: value,
    marks: marks.map((type) => ({ type })),
  })

  it.each([
    '1. pas une liste',
    '2) ni ici',
    '- tiret',
    '+ plus',
    '# dièse',
    '> chevron',
    '=====',
    '* étoile *',
    '&amp; et &#98;',
    '<b>gras</b> <https://e.org>',
    'a_b_c __x__',
    '[texte](https://e.org)',
    '~~~ ``` ~~non~~',
    'R&D < 3 > 2',
    '\\n',
  ])('keeps %s as text', (value) => {
    const document = paragraph(text(value))
    expect(parseNote(serializeNote(document)).toJSON()).toEqual(document.toJSON())
    const afterBreak = paragraph(text('a'), { type: 'hardBreak' }, text(value))
    expect(parseNote(serializeNote(afterBreak)).toJSON()).toEqual(afterBreak.toJSON())
  })

  it('keeps emphasis between punctuation and letters', () => {
    for (const document of [
      paragraph(text('les '), text('« mots »', 'bold'), text('s')),
      paragraph(text('l’'), text('article', 'bold'), text('.')),
      paragraph(text('mot'), text('(entre)', 'italic'), text('mot')),
    ]) {
      expect(parseNote(serializeNote(document)).toJSON()).toEqual(document.toJSON())
    }
  })

  it('keeps two lists in a row two lists', () => {
    const list = (type: string, word: string) => ({
      type,
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text(word)] }] }],
    })
    for (const type of ['bulletList', 'orderedList']) {
      const document = noteSchema.nodeFromJSON({ type: 'doc', content: [list(type, 'a'), list(type, 'b')] })
      expect(parseNote(serializeNote(document)).childCount).toBe(2)
    }
  })
})

// Documents as people write them: words, marks on whole words with a space around, blocks, nested lists.
const word = fc.string({
  unit: fc.constantFrom(...'abcéàœ0123456789.,;:!?«»()[]{}<>*_~`#+-=&|/\\\'"’%€\u202f'),
  minLength: 1,
  maxLength: 12,
})
const cleanWord = word.filter((value) => value.trim() === value && value !== '')
const markSet = fc.constantFrom(
  [],
  [],
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'strike' }],
  [{ type: 'bold' }, { type: 'italic' }],
)
const run = fc.record({ text: cleanWord, marks: markSet })
const reference = fc
  .record({
    kind: fc.constantFrom('entry', 'note', 'meeting', 'brief', 'text'),
    id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/),
    title: cleanWord.filter((title) => !/[<&]/.test(title)),
  })
  .map((attrs) => ({ type: 'reference', attrs }))
const inline = fc
  .array(fc.oneof({ weight: 4, arbitrary: run }, { weight: 1, arbitrary: reference }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((runs) =>
    runs.flatMap((item, index) => [
      ...(index === 0 ? [] : [{ type: 'text', text: ' ', marks: [] as { type: string }[] }]),
      'text' in item ? { type: 'text', ...item } : item,
    ]),
  )
const paragraph = inline.map((content) => ({ type: 'paragraph', content }))
const heading = fc
  .tuple(inline, fc.constantFrom(2, 3))
  .map(([content, level]) => ({ type: 'heading', attrs: { level }, content }))
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 0, max: 2 }),
    fc.array(paragraph, { minLength: 12, maxLength: 12 }),
  )
  .map(([columns, rows, cells]) => ({
    type: 'table',
    content: Array.from({ length: rows + 1 }, (_, row) => ({
      type: 'tableRow',
      content: Array.from({ length: columns }, (__, column) => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        content: [cells[row * columns + column]],
      })),
    })),
  }))
const { block } = fc.letrec<{ block: object; list: object; item: object; task: object }>((tie) => ({
  item: fc
    .tuple(paragraph, fc.option(tie('list'), { nil: null, depthSize: 'small' }))
    .map(([first, nested]) => ({ type: 'listItem', content: nested ? [first, nested] : [first] })),
  task: fc
    .tuple(paragraph, fc.boolean(), fc.option(tie('list'), { nil: null, depthSize: 'small' }))
    .map(([first, checked, nested]) => ({
      type: 'taskItem',
      attrs: { checked },
      content: nested ? [first, nested] : [first],
    })),
  list: fc.oneof(
    fc.array(tie('task'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'taskList', content })),
    fc
      .tuple(
        fc.constantFrom('bulletList', 'orderedList'),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      )
      .map(([type, content]) => ({ type, content })),
  ),
  block: fc.oneof(
    { depthSize: 'small' },
    paragraph,
    heading,
    tie('list'),
    table,
    fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
    word.map((text) => ({ type: 'codeBlock', content: [{ type: 'text', text }] })),
  ),
}))
const document = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => noteSchema.nodeFromJSON({ type: 'doc', content }))

describe('properties', () => {
  it('is written block by block as it is in one go, and again the same from what was kept', () => {
    fc.assert(
      fc.property(document, document, (one, other) => {
        const both = noteSchema.topNodeType.create(null, one.content.append(other.content))
        for (const doc of [one, both, both, other]) expect(serializeNote(doc)).toBe(writeWhole(doc))
      }),
      { numRuns: 200 },
    )
  })

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(document, (doc) => {
        expect(parseNote(serializeNote(doc)).toJSON()).toEqual(doc.toJSON())
      }),
      { numRuns: 1000 },
    )
  })

  it('never fails, loses no word and settles at once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (markdown) => {
        const once = roundTrip(markdown)
        expect(parseNote(once).textContent.replace(/\s/gu, '')).toBe(
          parseNote(markdown).textContent.replace(/\s/gu, ''),
        )
        expect(roundTrip(once)).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })
})
