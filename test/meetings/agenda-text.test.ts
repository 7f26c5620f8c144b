import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAgendaText, readDay, readTime } from '../../src/main/meetings/agenda-text.ts'
import { STATES, statesInOrder } from '../../src/main/meetings/states.ts'
import { MeetingDraft } from '../../src/shared/contract/meetings.ts'

const FRENCH = `XXe Conférence de l’Alliance contre la traite
Ordre du jour
Mardi 21 avril 2020
Lieu : Hofburg, Vienne

9 h 00 – 9 h 30   1. Ouverture
Intervenants : Mme Dupont, M. Müller ; Secrétaire général
9 h 30 à 11 h     2. Panel 1 : la traite aux fins
d’exploitation par le travail
    a) Questions
    b) Réponses
11h Pause-café
Point 3 de l’ordre du jour : Chiffres
- débat
14h30-16h Séance 2 – Suites
Page 1 / 2`

const ENGLISH = `Alliance Conference
Draft agenda
21 April 2020

9:00 a.m. - 9:30 a.m.  Opening
Speakers: Ms Smith; Mr Jones
10.00-11.30 Session 1: Labour exploitation
2.1 Sub-item
Item 2: Any other business
2:15 pm Closing`

describe('an agenda in plain text', () => {
  it('is read in French', () => {
    const draft = readAgendaText(FRENCH)
    expect(draft).toMatchObject({
      title: 'XXe Conférence de l’Alliance contre la traite',
      day: '2020-04-21',
      place: 'Hofburg, Vienne',
    })
    expect(
      draft.items.map((item) => [
        item.level,
        item.number,
        item.title,
        item.plannedStart,
        item.plannedMinutes,
      ]),
    ).toEqual([
      [0, '1', 'Ouverture', 540, 30],
      [0, '2', 'Panel 1 : la traite aux fins d’exploitation par le travail', 570, 90],
      [1, 'a', 'Questions', null, null],
      [1, 'b', 'Réponses', null, null],
      [0, '', 'Pause-café', 660, null],
      [0, 'Point 3 de l’ordre du jour', 'Chiffres', null, null],
      [1, '', 'débat', null, null],
      [0, 'Séance 2', 'Suites', 870, 90],
    ])
    expect(draft.items[0]?.speakers).toEqual(['Mme Dupont', 'M. Müller', 'Secrétaire général'])
  })

  it('is read in English', () => {
    const draft = readAgendaText(ENGLISH)
    expect(draft).toMatchObject({ title: 'Alliance Conference', day: '2020-04-21' })
    expect(
      draft.items.map((item) => [
        item.level,
        item.number,
        item.title,
        item.plannedStart,
        item.plannedMinutes,
      ]),
    ).toEqual([
      [0, '', 'Opening', 540, 30],
      [0, 'Session 1', 'Labour exploitation', 600, 90],
      [1, '2.1', 'Sub-item', null, null],
      [0, 'Item 2', 'Any other business', null, null],
      [0, '', 'Closing', 855, null],
    ])
    expect(draft.items[0]?.speakers).toEqual(['Ms Smith', 'Mr Jones'])
  })

  it('is a list of lines when it has neither times nor numbers', () => {
    const draft = readAgendaText('Réunion\n\nOuverture\nChiffres\nClôture')
    expect(draft.title).toBe('Réunion')
    expect(draft.items.map((item) => item.title)).toEqual(['Ouverture', 'Chiffres', 'Clôture'])
    expect(readAgendaText('').items).toEqual([])
  })

  it('puts a time alone on its line with the next one, as copied tables give', () => {
    expect(readAgendaText('Titre\n09:00\nOuverture\n10:00\nDébat').items).toEqual([
      expect.objectContaining({ title: 'Ouverture', plannedStart: 540 }),
      expect.objectContaining({ title: 'Débat', plannedStart: 600 }),
    ])
  })

  it.each([
    ['9h', 540, null],
    ['9 h 30', 570, null],
    ['09:05', 545, null],
    ['9h30-11h', 570, 660],
    ['de 10 h à 11 h 30', 600, 690],
    ['from 10:00 to 11:30', 600, 690],
    ['22h - 1h', 1320, 1500],
    ['12:15 a.m.', 15, null],
    ['12 pm', 720, null],
    ['10.00–11.30', 600, 690],
  ])('reads the time %s', (text, start, end) => {
    expect(readTime(text)).toMatchObject({ start, end })
  })

  it.each(['2.10 Titre', '25:00', '9:75', '2020', '10 personnes', '3 heureux', '9h300'])(
    'sees no time in %s',
    (text) => {
      expect(readTime(text)).toBeNull()
    },
  )

  it.each([
    ['1er mars 2026', '2026-03-01'],
    ['lundi 12 août 2024', '2024-08-12'],
    ['Monday, 12 August 2024', '2024-08-12'],
    ['August 12, 2024', '2024-08-12'],
    ['12/08/2024', '2024-08-12'],
    ['31 février 2024', null],
    ['12 mars', null],
  ])('reads the day %s', (text, day) => {
    expect(readDay(text)).toBe(day)
  })

  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          '9h30',
          '10:00',
          '-',
          '–',
          '1.',
          'a)',
          'Point',
          '2',
          ':',
          'Ouverture',
          'à',
          'Lieu :',
          'Speakers:',
          'p.m.',
          '12 mars 2026',
          '•',
          '(',
          'i)',
        ),
        { maxLength: 8 },
      )
      .map((words) => words.join(' ')),
  )
  it('is total: every text gives a valid draft', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const draft = readAgendaText(lines.join('\n'))
        expect(MeetingDraft.safeParse(draft).error).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('loses no word', () => {
    const word = fc.stringMatching(/^[a-zé]{4,9}$/)
    const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
    const start = fc.constantFrom('', '9h30 ', '10:00-11:00 ', '1. ', '- ', 'a) ', 'Point 4 : ', '2.1 ')
    fc.assert(
      fc.property(fc.array(fc.tuple(start, sentence), { maxLength: 20 }), (lines) => {
        const draft = readAgendaText(lines.map((parts) => parts.join('')).join('\n'))
        const kept = [
          draft.title,
          draft.place,
          ...draft.items.flatMap((item) => [item.title, ...item.speakers]),
        ].join(' ')
        for (const [, text] of lines) for (const one of text.split(' ')) expect(kept).toContain(one)
      }),
    )
  })

  it('is read quickly whatever it is', () => {
    for (const text of [
      '9h'.repeat(200_000),
      '1.'.repeat(200_000),
      '(a) '.repeat(100_000),
      '- '.repeat(200_000),
      '10:00 à '.repeat(50_000),
      'a\n'.repeat(300_000),
      ' '.repeat(700_000),
    ]) {
      const begun = performance.now()
      readAgendaText(text)
      expect(performance.now() - begun).toBeLessThan(3000)
    }
  })
})

describe('the participating States', () => {
  it('are fifty-seven, once each, in the order of each language', () => {
    expect(STATES).toHaveLength(57)
    expect(new Set(STATES.flatMap((state) => [state.id])).size).toBe(57)
    expect(statesInOrder('fr')[0]?.fr).toBe('Albanie')
    expect(
      statesInOrder('en')
        .map((state) => state.en)
        .slice(-4),
    ).toEqual(['Ukraine', 'United Kingdom', 'United States of America', 'Uzbekistan'])
    const french = statesInOrder('fr').map((state) => state.fr)
    expect(french.indexOf('Espagne')).toBeLessThan(french.indexOf('États-Unis d’Amérique'))
  })
})
