import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords } from '../../src/shared/text/note-diff.ts'
import { LINK_KINDS, linkMarkdown, readMarkup, setTask, tagKey } from '../../src/shared/text/note-markup.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        'entry:',
        'event-a',
        '#',
        'tag',
        '`',
        '```',
        '\n',
        '- [ ] ',
        '- [x] ',
        '\\',
        ' ',
        'é',
        '!',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
)

describe('markup of notes', () => {
  it('reads links, tags and tasks with their places', () => {
    const body = `Voir [la XXe \\[Alliance\\]](entry:event-alliance-20) #chiffres-clés\n\n- [ ] relire\n- [X] dire #à_faire`
    const { links, tags, tasks } = readMarkup(body)
    expect(links).toEqual([
      expect.objectContaining({ kind: 'entry', id: 'event-alliance-20', title: 'la XXe [Alliance]' }),
    ])
    expect(body.slice(links[0]?.start, links[0]?.end)).toBe(
      '[la XXe \\[Alliance\\]](entry:event-alliance-20)',
    )
    expect(tags.map((tag) => tag.tag)).toEqual(['chiffres-clés', 'à_faire'])
    expect(tasks.map(({ done, text }) => ({ done, text }))).toEqual([
      { done: false, text: 'relire' },
      { done: true, text: 'dire #à_faire' },
    ])
    expect(setTask(body, tasks[0]?.at ?? 0, true)).toContain('- [x] relire')
  })

  it('takes for a tag what people mean as one', () => {
    const tags = (text: string) => readMarkup(text).tags.map((tag) => tag.tag)
    expect(tags('#un, (#deux) #trois. #Quatre!')).toEqual(['un', 'deux', 'trois', 'Quatre'])
    expect(tags('# Titre\n## Autre')).toEqual([])
    expect(tags('point #4 et n°#12')).toEqual([])
    expect(tags('https://example.org/#ancre [x](https://a.b/#c) a#b \\#non `#code`')).toEqual([])
    expect(tags('```\n#code\n```\n#texte')).toEqual(['texte'])
    expect(tags('#mot\\_composé')).toEqual(['mot_composé'])
    expect(tagKey('#Été')).toBe(tagKey('ete'))
  })

  it('leaves code, images and other addresses alone', () => {
    const links = (text: string) => readMarkup(text).links.map((link) => link.id)
    expect(links('`[a](entry:event-a)` ![a](entry:event-b) [a](https://x.org) [a](entry:)')).toEqual([])
    expect(links('[a](note:0b1f6a52-6c1d-4c5a-9d2e-5d7f1c2b3a40)[b](meeting:m1)')).toHaveLength(2)
    expect(links('un ` seul puis [a](entry:event-a)')).toEqual(['event-a'])
  })

  it('is total, and its places are true', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { links, tags, tasks } = readMarkup(text)
        for (const link of links)
          expect(text.slice(link.start, link.end)).toMatch(/^\[[\s\S]*\]\(\w+:[^)]+\)$/)
        for (const tag of tags) expect(text.slice(tag.start, tag.start + 1)).toBe('#')
        for (const task of tasks) {
          expect(text.charAt(task.at)).toMatch(/[ xX]/)
          const ticked = setTask(text, task.at, true)
          expect(readMarkup(ticked).tasks.map((t) => t.at)).toEqual(tasks.map((t) => t.at))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('reads back every link that it writes', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){1,3}$/)
    fc.assert(
      fc.property(
        fc.constantFrom(...LINK_KINDS),
        id,
        fc.string({ maxLength: 250 }),
        (kind, target, title) => {
          const clean = title.replace(/[`\\]/g, '')
          const { links } = readMarkup(`a ${linkMarkdown(kind, target, clean)} b`)
          expect(links).toEqual([expect.objectContaining({ kind, id: target })])
        },
      ),
    )
  })

  it('reads a hostile text quickly', () => {
    for (const text of [
      '['.repeat(100_000),
      '`'.repeat(100_000),
      '[a]('.repeat(25_000),
      '#a'.repeat(50_000),
      '- [ ] '.repeat(16_000),
      `${'` `` '.repeat(20_000)}`,
    ]) {
      const start = performance.now()
      readMarkup(text)
      expect(performance.now() - start).toBeLessThan(500)
    }
  })
})

const links = (markdown: string) => readMarkup(markdown).links.map(({ kind, id, title }) => [kind, id, title])
const tags = (markdown: string) => readMarkup(markdown).tags.map(({ tag }) => tag)

describe('a backtick in a note', () => {
  it('that is escaped begins no code: a title that has some is still a link', () => {
    for (const title of ['le champ `pays`', 'un ` seul', '``', '\\`a\\`', '`']) {
      const markdown = linkMarkdown('entry', 'a-1', title)
      expect(links(`Voir ${markdown}, puis ${markdown}.`)).toEqual([
        ['entry', 'a-1', title],
        ['entry', 'a-1', title],
      ])
    }
  })

  it('that is not begins code, in which nothing is a link or a tag', () => {
    expect(links('`[a](entry:a-1)`')).toEqual([])
    expect(tags('`#a` #b ``#c ` #d`` #e')).toEqual(['b', 'e'])
    // The backslash is escaped, not the backtick.
    expect(tags('\\\\`#a` #b')).toEqual(['b'])
    // The first of two is escaped, the second is not.
    expect(tags('\\``#a` #b')).toEqual(['b'])
  })

  it('ends code whatever stands before it: nothing is escaped in code', () => {
    expect(tags('`#a\\` #b')).toEqual(['b'])
    expect(tags('`#a\\`` #b')).toEqual(['a', 'b'])
  })
})

describe('differences by words', () => {
  it('say what was removed before what was added', () => {
    expect(diffWords('le chat dort ici', 'le chien dort')).toEqual([
      { text: 'le ', change: 'same' },
      { text: 'chat', change: 'removed' },
      { text: 'chien', change: 'added' },
      { text: ' dort', change: 'same' },
      { text: ' ici', change: 'removed' },
    ])
    expect(diffWords('a', 'a')).toEqual([{ text: 'a', change: 'same' }])
    expect(diffWords('', '')).toEqual([])
  })

  it('make both texts again', () => {
    const words = fc.array(fc.constantFrom('un', 'deux', 'é', ' ', '\n', ',', 'trois'), { maxLength: 60 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')]
        const parts = diffWords(before, after)
        const side = (skip: string) =>
          parts
            .filter((p) => p.change !== skip)
            .map((p) => p.text)
            .join('')
        expect(side('added')).toBe(before)
        expect(side('removed')).toBe(after)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const parts = diffWords(before, after)
        expect(
          parts
            .filter((p) => p.change !== 'added')
            .map((p) => p.text)
            .join(''),
        ).toBe(before)
        expect(
          parts
            .filter((p) => p.change !== 'removed')
            .map((p) => p.text)
            .join(''),
        ).toBe(after)
      }),
    )
  })

  it('stay bounded for two long different texts', () => {
    const text = (seed: number) => Array.from({ length: 15_000 }, (_, i) => `m${(i * seed) % 7919}`).join(' ')
    const start = performance.now()
    diffWords(text(3), text(5))
    expect(performance.now() - start).toBeLessThan(1500)
  })
})
