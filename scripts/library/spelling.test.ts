// The spelling check: finds what is wrong in each language, lets names pass, and the shipped library is free of faults.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Entry } from '../../src/shared/library/model.ts'
import { LIBRARY_DIR } from './build.ts'
import { loadLibrary } from './load.ts'
import { createSpeller, readWords, type Speller, wordsToJudge } from './spelling.ts'

const NO_WORDS = readWords('')
const term = (fr: string, en: string, more: object = {}) =>
  Entry.parse({
    id: 'term-one',
    kind: 'term',
    title: { fr: 'terme', en: 'term' },
    summary: { fr, en },
    ...more,
  })

describe('spelling', () => {
  let speller: Speller
  beforeAll(async () => {
    speller = await createSpeller()
  })
  afterAll(() => speller.dispose())
  const faults = (...entries: Entry[]) =>
    speller.check(entries).map(({ path, message }) => `${path.join('.')} ${message}`)

  it('of the shipped library has no fault, and no listed word is without use', () => {
    const { entries } = loadLibrary(LIBRARY_DIR)
    expect(speller.check(entries).map(({ entry, message }) => `${entry.id} ${message}`)).toEqual([])
    expect(speller.useless(entries)).toEqual([])
  })

  it('finds a misspelling planted in the shipped library, in either language', () => {
    const { entries } = loadLibrary(LIBRARY_DIR)
    const planted = entries.map((entry) =>
      entry.id === 'organisation-osce'
        ? {
            ...entry,
            summary: { fr: `${entry.summary.fr} Une réuinon.`, en: `${entry.summary.en} A meetnig.` },
          }
        : entry,
    )
    expect(speller.check(planted).map(({ message }) => message)).toEqual([
      'spelling (fr): “réuinon”',
      'spelling (en): “meetnig”',
    ])
  })

  it('judges each text in its language, and where it is', () => {
    expect(faults(term('Une reunion des coordinnateurs.', 'A meeting of réunion.'))).toEqual([
      'summary.fr spelling (fr): “reunion”',
      'summary.fr spelling (fr): “coordinnateurs”',
      'summary.en spelling (en): “réunion”',
    ])
    expect(
      faults(term('a', 'b', { keywords: { fr: ['aide', 'hébergemant'], en: ['aid', 'shelterr'] } })),
    ).toEqual(['keywords.fr.1 spelling (fr): “hébergemant”', 'keywords.en.1 spelling (en): “shelterr”'])
  })

  it('knows elisions, genitives, hyphens, official spellings, and leaves symbols and addresses alone', () => {
    const fr =
      'Qu’il s’agisse de l’aide, d’Europol ou de MC.DEC/7/13 ; voir https://exemple.fr/reuinon et crim_thb, 2e point.'
    const en =
      'The victims’ helpers and Europol’s anti-trafficking unit; the International Labour Organization.'
    expect(faults(term(fr, en))).toEqual([])
    expect(faults(term('texte', 'The organization of it.'))).toHaveLength(1)
    expect(faults(term('texte', 'The color of it.'))).toEqual(['summary.en spelling (en): “color”'])
    expect(wordsToJudge('ODIHR, 1/2154 et l’OIT')).toEqual(['et', "l'OIT"])
  })

  it('takes names from the entries, and whole phrases from the sources', async () => {
    const person = Entry.parse({
      id: 'person-x',
      kind: 'person',
      title: { fr: 'Zorglub Xanadrix', en: 'Zorglub Xanadrix' },
      summary: { fr: 'Une personne.', en: 'A person.' },
      roles: [],
    })
    const source = Entry.parse({
      id: 'source-x',
      kind: 'source',
      title: { fr: 'Une page', en: 'A page' },
      summary: { fr: 'Une page.', en: 'A page.' },
      publisher: 'Secours Catholique (copie)',
      originalTitle: 'Une page',
      language: 'fr',
    })
    const own = await createSpeller(NO_WORDS)
    const text = term('Selon Zorglub.', 'Xanadrix spoke to Secours Catholique.')
    expect(own.check([person, source, text])).toEqual([])
    expect(own.check([text]).map(({ message }) => message)).toEqual([
      'spelling (fr): “Zorglub”',
      'spelling (en): “Xanadrix”',
      'spelling (en): “Secours”',
      'spelling (en): “Catholique”',
    ])
    own.dispose()
  })

  it('names listed words that hide nothing', async () => {
    const own = await createSpeller(
      readWords('[both]\nbrol # a note\n[fr]\nmaison\n[en]\nchargé d’affaires\n'),
    )
    expect(own.useless([term('Une maison.', 'A house.')])).toEqual([
      'brol [both]',
      'maison [fr]',
      'chargé d’affaires [en]',
    ])
    expect(own.useless([term('Un brol.', 'A chargé d’affaires.')])).toEqual(['maison [fr]'])
    own.dispose()
  })
})
