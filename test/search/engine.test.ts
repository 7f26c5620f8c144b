import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, readText } from '../../src/main/search/analysis.ts'
import { decodeArrays, encodeArrays } from '../../src/main/search/arrays-file.ts'
import type { SearchDocument } from '../../src/main/search/document.ts'
import { createSearchEngine } from '../../src/main/search/engine.ts'
import type { PartData } from '../../src/main/search/entries/part.ts'
import { partsOf, snippetOf } from '../../src/main/search/highlight.ts'
import { parseQuery } from '../../src/main/search/query.ts'
import { editDistance } from '../../src/main/search/words.ts'
import { tokenize } from '../../src/shared/text/fold.ts'
import { OPTIONS } from './options.ts'

function note(id: string, text: string): SearchDocument {
  return {
    id,
    kind: 'note',
    title: { fr: id, en: id },
    detail: { fr: '', en: '' },
    yearFrom: null,
    yearTo: null,
    entryId: null,
    inbound: 0,
    keywords: { fr: '', en: '' },
    links: { fr: '', en: '' },
    passages: { fr: [text], en: [text] },
    names: [],
    symbols: [],
    topics: [],
    organisations: [],
    plans: [],
    sources: [],
    tags: [],
  }
}

const word = fc.stringMatching(/^[a-zéèêàçœï]{4,9}$/)
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))

describe('search engine', () => {
  it('finds every document by each of its words, accented or not', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (texts) => {
        const engine = createSearchEngine()
        for (const [index, text] of texts.entries()) engine.put(note(`n${index}`, text))
        texts.forEach((text, index) => {
          for (const token of tokenize(text)) {
            for (const typed of [token.exact, token.folded]) {
              const ids = engine.search(typed, OPTIONS).hits.map((hit) => hit.id)
              expect(ids).toContain(`n${index}`)
            }
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  /** Of both kinds that the user writes. */
  const own = (id: string, text: string): SearchDocument =>
    id.endsWith('3') ? { ...note(id, text), kind: 'meeting', lines: [`line ${id}`] } : note(id, text)

  it('answers after changes, asked or not in between, as an engine built anew does', () => {
    const change = fc.record({
      id: fc.integer({ min: 0, max: 60 }),
      text: fc.option(sentence),
      asks: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 150 }), sentence, (changes, typed) => {
        const changed = createSearchEngine()
        const final = new Map<string, string>()
        for (const { id, text, asks } of changes) {
          if (text === null) {
            changed.remove(`n${id}`)
            final.delete(`n${id}`)
          } else {
            changed.put(own(`n${id}`, text))
            final.set(`n${id}`, text)
          }
          // A search makes a part of what was put, and parts are joined as they become many.
          if (asks) changed.search(typed, OPTIONS)
        }
        const rebuilt = createSearchEngine()
        for (const [id, text] of final) rebuilt.put(own(id, text))
        expect(changed.size()).toBe(final.size)
        const answer = (engine: typeof rebuilt) => {
          const { hits, kinds, total } = engine.search(typed, OPTIONS)
          return {
            hits: hits.map(({ id, lineId, score, snippet }) => ({ id, lineId, score, snippet })),
            kinds,
            total,
          }
        }
        expect(answer(changed)).toEqual(answer(rebuilt))
      }),
      { numRuns: 60 },
    )
  })

  it('opens from what it stored as it was, and from nothing else', () => {
    const engine = createSearchEngine()
    const texts = ['la traite des êtres humains', 'les victimes entendues par le juge', '27 millions en 2022']
    for (const [index, text] of texts.entries()) engine.put(note(`n${index}`, text))
    const data = engine.toData()
    if (data === null) throw new Error('everything is in one part')
    const bytes = new Uint8Array(Buffer.concat(encodeArrays(data, 'made so')))
    const opened = createSearchEngine({ data: decodeArrays<PartData>(bytes, 'made so') })
    for (const typed of ['traite', 'victime', '27 M', 'juje', 'êtres hu']) {
      expect(opened.search(typed, OPTIONS)).toEqual(engine.search(typed, OPTIONS))
    }
    expect(decodeArrays(bytes, 'made otherwise')).toBeNull()
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] ?? 0) ^ change
        const read = decodeArrays<PartData>(damaged, 'made so')
        // Bytes between two arrays mean nothing; whatever else is changed is noticed.
        if (read !== null) expect(createSearchEngine({ data: read }).search('traite', OPTIONS).total).toBe(1)
      }),
    )
  })

  it('answers filters alone, and tags of notes', () => {
    const engine = createSearchEngine()
    engine.put({ ...note('a', 'premier point'), tags: ['urgent', 'bilaterale'] })
    engine.put({ ...note('b', 'second point'), tags: ['bilaterale'] })
    const ids = (typed: string) => engine.search(typed, OPTIONS).hits.map((hit) => hit.id)
    expect(ids('étiquette:bilatérale')).toEqual(['a', 'b'])
    expect(ids('étiquette:urg')).toEqual(['a'])
    expect(ids('étiquette:bilaterale second')).toEqual(['b'])
    expect(ids('genre:note')).toEqual(['a', 'b'])
    expect(ids('')).toEqual([])
  })

  it('puts the exact form before the stem, and the accented before the unaccented', () => {
    const engine = createSearchEngine()
    engine.put(note('plural', 'les victimes entendues'))
    engine.put(note('singular', 'une victime entendue'))
    expect(engine.search('victime ', OPTIONS).hits[0]?.id).toBe('singular')
    expect(engine.search('victimes ', OPTIONS).hits[0]?.id).toBe('plural')
    engine.put(note('cote', 'la cote du rapport'))
    engine.put(note('côté', 'le côté du rapport'))
    expect(engine.search('côté ', OPTIONS).hits[0]?.id).toBe('côté')
  })

  it('never throws and never splits a text when it marks it', () => {
    const engine = createSearchEngine()
    const texts = ['Le cœur des « victimes »…', '1 pour 2\u202F154', 'ﬁn 😀 de l’œuvre'.repeat(40)]
    for (const [index, text] of texts.entries()) engine.put(note(`n${index}`, text))
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('coeur', '2154', 'fin oeuvre')),
        (typed) => {
          for (const hit of engine.search(typed, OPTIONS).hits) {
            const shown = hit.snippet.map((part) => part.text).join('')
            expect(texts.some((text) => text.includes(shown.replace(/^…|…$/g, '')))).toBe(true)
            for (const part of hit.snippet)
              if (part.hit) expect(tokenize(part.text).length).toBeGreaterThan(0)
          }
        },
      ),
    )
  })
})

describe('highlight', () => {
  it('gives parts that put together are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.integer({ min: 1, max: 4 }),
        (text, every) => {
          const tokens = tokenize(text)
          const marked = new Set(tokens.filter((_, index) => index % every === 0))
          const parts = partsOf(text, tokens, (token) => marked.has(token))
          expect(parts.map((part) => part.text).join('')).toBe(text)
        },
      ),
    )
  })

  it('shows the part of a long passage where the words are', () => {
    const text = `${'introduction sans rapport '.repeat(30)}la prescription et la restitution ${'fin de texte '.repeat(30)}`
    const tokens = tokenize(text)
    const words = tokens.map((token) => ['prescription', 'restitution'].indexOf(token.folded))
    const parts = snippetOf(text, { starts: Uint16Array.from(tokens, ({ start }) => start), words })
    expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(['prescription', 'restitution'])
    expect(parts[0]?.text).toMatch(/^…/)
    expect(parts.at(-1)?.text).toMatch(/…$/)
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(230)
  })
})

describe('parseQuery', () => {
  it('is total, bounded, and takes the last word as a beginning only while it is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (typed) => {
        expect(parseQuery(typed).words.length).toBeLessThanOrEqual(12)
      }),
    )
    const prefixes = (typed: string) => parseQuery(typed).words.map((item) => item.isPrefix)
    expect(prefixes('plan nat')).toEqual([false, true])
    expect(prefixes('plan nat ')).toEqual([false, false])
    expect(prefixes('p')).toEqual([false])
  })

  it('drops function words unless there are no others', () => {
    const words = (typed: string) => parseQuery(typed).words.map((item) => item.token.folded)
    expect(words('la traite des êtres humains ')).toEqual(['traite', 'etres', 'humains'])
    expect(words('what is the')).toEqual(['what', 'is', 'the'])
  })
})

describe('editDistance', () => {
  it('agrees with the definition on short words', () => {
    const slow = (a: string, b: string): number => {
      const memo = new Map<string, number>()
      const at = (i: number, j: number): number => {
        if (i === 0 || j === 0) return i + j
        const key = `${i},${j}`
        const known = memo.get(key)
        if (known !== undefined) return known
        const cost = a[i - 1] === b[j - 1] ? 0 : 1
        let value = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          value = Math.min(value, at(i - 2, j - 2) + 1)
        memo.set(key, value)
        return value
      }
      return at(a.length, b.length)
    }
    const short = fc.stringMatching(/^[abc]{0,6}$/)
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const expected = slow(a, b)
        expect(editDistance(a, b, limit)).toBe(expected <= limit ? expected : Number.POSITIVE_INFINITY)
      }),
    )
  })
})

describe('analysis', () => {
  it('gives folded, accented and stemmed terms', () => {
    expect(analyse(readText('Égalités'), ['fr'])).toEqual(['egalites', '=égalités', '~egal'])
    expect(analyse(readText('victims'), ['en'])).toEqual(['victims', '~victim'])
  })
})
