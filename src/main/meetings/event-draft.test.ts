import { describe, expect, it } from 'vitest'
import { Entry } from '../../shared/library/model.ts'
import { draftFromEvent } from './event-draft.ts'

const event = Entry.parse({
  id: 'event-spring',
  kind: 'event',
  title: { fr: 'Conférence de printemps', en: 'Spring conference' },
  summary: { fr: 'Deux séances.', en: 'Two sessions.' },
  start: '2024-04-15',
  place: { city: { fr: 'Vienne', en: 'Vienna' } },
  sessions: [
    { type: 'opening', title: { fr: 'Ouverture', en: 'Opening' }, speakers: ['person-x', 'person-gone'] },
    { type: 'panel', number: 2, title: { fr: 'Prévenir', en: 'Preventing' } },
    { type: 'round-table', number: 1, title: { fr: 'Table ronde 1 (plénière)', en: 'Round table 1' } },
    { type: 'side-event', number: 1, title: { fr: 'Bilan de 2011', en: 'Review of 2011' } },
  ],
})
const person = Entry.parse({
  id: 'person-x',
  kind: 'person',
  title: { fr: 'Mme X', en: 'Ms X' },
  summary: { fr: 'Préside.', en: 'Chairs.' },
  roles: [],
})

describe('the agenda of an event', () => {
  it.each([
    ['fr', ['', 'Panel 2', '', 'Événement parallèle 1'], ['Mme X']],
    ['en', ['', 'Panel 2', '', 'Side event 1'], ['Ms X']],
  ] as const)('is in the language asked for: %s', (locale, numbers, speakers) => {
    if (event.kind !== 'event') throw new Error('no event')
    const draft = draftFromEvent(event, locale, (id) => (id === person.id ? person : null))
    expect(draft.title).toBe(event.title[locale])
    expect(draft).toMatchObject({ day: '2024-04-15', place: locale === 'fr' ? 'Vienne' : 'Vienna' })
    expect(draft.items.map((item) => item.title)).toEqual(event.sessions.map(({ title }) => title[locale]))
    expect(draft.items.map((item) => item.number)).toEqual(numbers)
    expect(draft.items[0]?.speakers).toEqual(speakers)
  })
})
