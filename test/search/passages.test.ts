import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSearchEngine } from '../../src/main/search/engine.ts'
import { languageOfText } from '../../src/main/search/passages/language.ts'
import { createPassageIndex } from '../../src/main/search/passages/passage-index.ts'
import {
  createSegmentBuilder,
  mergeSegments,
  type PassageInput,
  type SegmentData,
} from '../../src/main/search/passages/segment.ts'
import { decodeSegment, encodeSegment } from '../../src/main/search/passages/segment-file.ts'
import type { StoredPassage } from '../../src/main/search/passages/snippet.ts'
import { splitText } from '../../src/main/search/passages/split.ts'
import { atOnce } from '../../src/main/search/steps.ts'
import { tokenize } from '../../src/shared/text/fold.ts'
import { OPTIONS } from './options.ts'

const word = fc.stringMatching(/^[a-zéèêàçœï]{4,9}$/)
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))

function segmentOf(passages: readonly PassageInput[]): SegmentData {
  const builder = createSegmentBuilder()
  for (const passage of passages) builder.add(passage)
  return atOnce(builder.finish())
}

const passage = (id: number, body: string, language: 'fr' | 'en' = 'fr'): PassageInput => ({
  id,
  text: id,
  language,
  title: `texte ${id}`,
  heading: '',
  body,
})

function engineOf(segments: readonly SegmentData[], all: readonly PassageInput[]) {
  const passages = createPassageIndex()
  passages.replace([], segments)
  const readPassage = (id: number): StoredPassage | null => {
    const found = all.find((item) => item.id === id)
    return found ? { ...found, textId: String(found.text), position: 0 } : null
  }
  const engine = createSearchEngine({ passages, readPassage })
  const search = (typed: string) => engine.search(typed, { ...OPTIONS, texts: 200 }).texts
  return { passages, search, ids: (typed: string) => search(typed).hits.map((hit) => hit.id) }
}

const joined = (segment: SegmentData): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(encodeSegment(segment)))

describe('splitText', () => {
  it('loses nothing and doubles nothing', () => {
    const block = fc.oneof(
      sentence,
      fc.constantFrom('\n\n', '\n', '# Titre\n\n', '## Autre titre\n\n', '   ', '. ', '😀'),
      fc.array(word, { minLength: 150, maxLength: 400 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
        const text = blocks.join('')
        const pieces = splitText(text)
        if (text.trim() === '') expect(pieces).toEqual([])
        else expect(pieces.map((piece) => piece.body).join('')).toBe(text)
        for (const piece of pieces) expect(piece.body.length).toBeLessThan(60_000)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the headings above each passage', () => {
    const long = 'mot '.repeat(100)
    const pieces = splitText(`# A\n\n${long}\n\n## B\n\n${long}\n\n# C\n\n${long}`)
    expect(pieces.map((piece) => piece.heading)).toEqual(['A', 'A › B', 'C'])
  })

  it('cuts a text without any paragraph', () => {
    const pieces = splitText('mot '.repeat(2000))
    expect(pieces.length).toBeGreaterThan(8)
    expect(
      splitText('x'.repeat(50_000))
        .map((piece) => piece.body)
        .join(''),
    ).toHaveLength(50_000)
  })
})

describe('languageOfText', () => {
  it('tells French from English', () => {
    expect(languageOfText('Les victimes de la traite sont des personnes')).toBe('fr')
    expect(languageOfText('The victims of trafficking are persons')).toBe('en')
    expect(languageOfText('')).toBe('fr')
  })
})

describe('the passage index', () => {
  it('finds every text by each of its words, accented or not', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (texts) => {
        const all = texts.map((text, index) => passage(index + 1, text))
        const { ids } = engineOf([segmentOf(all)], all)
        for (const item of all) {
          for (const token of tokenize(item.body)) {
            for (const typed of [token.exact, token.folded]) expect(ids(typed)).toContain(item.id.toString())
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('answers alike from one segment, from several, from joined ones, and from a file', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 2, maxLength: 12 }),
        fc.nat(5),
        sentence,
        (texts, gone, typed) => {
          const all = texts.map((text, index) => passage(index + 1, text, index % 3 === 0 ? 'en' : 'fr'))
          const kept = all.filter((_, index) => index !== gone)
          const half = Math.ceil(all.length / 2)
          const parts = [segmentOf(all.slice(0, half)), segmentOf(all.slice(half))]
          const rebuilt = segmentOf(kept)
          const merged = atOnce(mergeSegments(parts, (text) => text !== gone + 1))
          // Joining is building: word for word the same arrays.
          expect(merged).toEqual(rebuilt)
          expect(decodeSegment(joined(rebuilt))).toEqual(rebuilt)
          const several = engineOf(parts, all)
          several.passages.removeText(gone + 1)
          const expected = engineOf([rebuilt], all).ids(typed)
          expect(new Set(several.ids(typed))).toEqual(new Set(expected))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('refuses a damaged, a cut and a foreign file', () => {
    const bytes = joined(segmentOf([passage(1, 'la traite des êtres humains')]))
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] ?? 0) ^ change
        const read = decodeSegment(damaged)
        // The checksum itself may be what was changed into another way to write the same number.
        if (read !== null) expect(read).toEqual(decodeSegment(bytes))
      }),
    )
    expect(decodeSegment(bytes.slice(0, bytes.length - 8))).toBeNull()
    expect(decodeSegment(new Uint8Array(0))).toBeNull()
    expect(decodeSegment(new TextEncoder().encode('<html>not an index at all</html>'))).toBeNull()
  })

  it('finds phrases as typed, leaves exclusions out, knows numbers and symbols', () => {
    const all = [
      passage(1, 'Le plan d’action de l’OSCE (PC.DEC/557) vise 27 millions de victimes.'),
      passage(2, 'L’action du plan vise 26,9 millions de personnes et les enfants.'),
      passage(3, 'La décision MC.DEC/7/13 cite 12 millions de victimes.'),
    ]
    const { ids } = engineOf([segmentOf(all)], all)
    expect(ids('"plan d’action"')).toEqual(['1'])
    expect(ids('plan -enfants ')).toEqual(['1'])
    expect(ids('27 M')).toEqual(['1', '2'])
    expect(ids('mc dec 7 13')).toEqual(['3'])
    expect(ids('PC.DEC/557')[0]).toBe('1')
    expect(ids('mendicité OR enfants ')).toEqual(['2'])
  })

  it('marks matches at their place in the original', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.constantFrom('l’œuvre', 'ÉTAT', 'ﬁn', '2 154', '😀', '\n## C# ##\n')), {
          minLength: 3,
          maxLength: 300,
        }),
        (words) => {
          const body = words.join(' ')
          const all = [passage(1, body)]
          const { search } = engineOf([segmentOf(all)], all)
          const typed = words.find((one) => tokenize(one).length === 1 && !/\d/.test(one)) ?? ''
          for (const hit of search(typed).hits) {
            for (const { snippet } of hit.passages) {
              const shown = snippet.map((part) => part.text).join('')
              // The signs of headings are left out, those inside a word are not.
              const read = body.replace(/^## | ##[ \t]*$/gm, '')
              expect(read).toContain(shown.replace(/^…|…$/g, ''))
              const marked = snippet.filter((part) => part.hit)
              expect(marked.length).toBeGreaterThan(0)
              for (const part of marked) expect(tokenize(part.text).length).toBeGreaterThan(0)
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('says why', () => {
    const all = [passage(1, 'les victimes de la traite'), passage(2, 'une victime')]
    const passages = createPassageIndex()
    passages.replace([], [segmentOf(all)])
    const engine = createSearchEngine({
      passages,
      readPassage: (id) => {
        const found = all.find((item) => item.id === id)
        return found ? { ...found, textId: String(id), position: 0 } : null
      },
    })
    const { texts } = engine.search('victimes ', { ...OPTIONS, texts: 10, explain: true })
    expect(texts.hits.map((hit) => hit.why?.words[0]?.how)).toEqual(['exact', 'form'])
  })
})
