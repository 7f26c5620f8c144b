// The timeline: no mark covers another, and the arrows reach every event.
import { describe, expect, it } from 'vitest'
import { moveFrom } from './moves.ts'
import { byDate, lanesOf, spanOf, type TimelineEvent, yearsOf, ZOOMS } from './timeline.ts'

function event(id: string, start: string, series?: string): TimelineEvent {
  const words = { fr: id, en: id }
  return {
    id: `event-${id}`,
    kind: 'event',
    title: words,
    summary: words,
    start,
    ...(series !== undefined && { series }),
    topics: [],
    keywords: { fr: [], en: [] },
    caveats: [],
    confidence: 'high',
    related: [],
    sources: [],
    organisers: [],
    sessions: [],
    speakers: [],
    delegations: [],
    outcomes: [],
  }
}

const EVENTS = [
  event('a', '2004-07-23', 'series-one'),
  event('b', '2005-03-18', 'series-one'),
  event('c', '2005-03-19', 'series-one'),
  event('d', '2005', 'series-one'),
  event('e', '2010-11', 'series-two'),
  event('f', '2024-12-31'),
]

describe('timeline', () => {
  it('gives an imprecise date the whole of its month or year', () => {
    expect(spanOf('2005')).toEqual([2005, 2006])
    const [from, to] = spanOf('2010-11')
    expect(from).toBeCloseTo(2010 + 10 / 12)
    expect(to - from).toBeCloseTo(1 / 12)
  })

  it('draws from the first year to the end of the last', () => {
    expect(yearsOf(EVENTS)).toEqual([2004, 2025])
  })

  it.each(ZOOMS)('never lays a mark over another of its lane, at %d rem a year', (zoom) => {
    for (const { marks } of lanesOf(EVENTS, ['series-one', 'series-two'], 2004, zoom)) {
      for (const one of marks) {
        for (const two of marks) {
          if (one === two || one.row !== two.row) continue
          expect(one.from + one.width <= two.from || two.from + two.width <= one.from).toBe(true)
        }
      }
    }
  })

  it('leaves out empty lanes and keeps the events of no series last', () => {
    const lanes = lanesOf(EVENTS, ['series-none', 'series-two', 'series-one'], 2004, 3)
    expect(lanes.map((lane) => lane.series)).toEqual(['series-two', 'series-one', null])
  })

  it('walks through all events in the order of time, and stops at both ends', () => {
    const lanes = lanesOf(EVENTS, ['series-one', 'series-two'], 2004, 3)
    const inOrder = EVENTS.toSorted(byDate)
    let current = moveFrom(lanes, EVENTS[5] ?? event('x', '2000'), 'first')
    const seen = [current.id]
    for (let step = 1; step < inOrder.length; step++) {
      current = moveFrom(lanes, current, 'next')
      seen.push(current.id)
    }
    expect(seen).toEqual(inOrder.map(({ id }) => id))
    expect(moveFrom(lanes, current, 'next')).toBe(current)
    expect(moveFrom(lanes, moveFrom(lanes, current, 'first'), 'previous').id).toBe('event-a')
  })

  it('goes up and down to the nearest event of the next lane', () => {
    const lanes = lanesOf(EVENTS, ['series-one', 'series-two'], 2004, 3)
    const a = EVENTS[0] ?? event('x', '2000')
    expect(moveFrom(lanes, a, 'down').id).toBe('event-e')
    expect(moveFrom(lanes, a, 'up')).toBe(a)
  })
})
