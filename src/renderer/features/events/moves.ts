// Where an arrow leads on the timeline: along time over all lanes, or to the nearest event of the lane above or below.
import { byDate, type Lane, spanOf, type TimelineEvent } from './timeline.ts'

export type Move = 'previous' | 'next' | 'up' | 'down' | 'first' | 'last'

export const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

function nearest(events: readonly TimelineEvent[], to: TimelineEvent): TimelineEvent | undefined {
  const at = spanOf(to.start)[0]
  const distance = (event: TimelineEvent) => Math.abs(spanOf(event.start)[0] - at)
  return events.toSorted((a, b) => distance(a) - distance(b))[0]
}

/** The event to go to; the same one when there is nothing further that way. */
export function moveFrom(lanes: readonly Lane[], current: TimelineEvent, move: Move): TimelineEvent {
  const all = lanes.flatMap((lane) => lane.marks.map((mark) => mark.event)).toSorted(byDate)
  const index = all.findIndex((event) => event.id === current.id)
  const lane = lanes.findIndex((one) => one.marks.some((mark) => mark.event.id === current.id))
  const eventsOf = (at: number) => (lanes[at]?.marks ?? []).map((mark) => mark.event)
  const found = {
    previous: () => all[Math.max(0, index - 1)],
    next: () => all[index + 1],
    up: () => nearest(eventsOf(lane - 1), current),
    down: () => nearest(eventsOf(lane + 1), current),
    first: () => all[0],
    last: () => all.at(-1),
  }[move]()
  return found ?? current
}
