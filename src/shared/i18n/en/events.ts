// Events: timeline by series, and list.
import type { events as source } from '../fr/events.ts'
import type { Messages } from '../messages.ts'

export const events: Messages<typeof source> = {
  intro: 'Conferences, meetings and seminars, by series and by date.',
  timeline: 'Timeline',
  list: 'List of events',
  keys: 'Left and right arrows: previous, next event; up and down: other series; + and −: scale; Home and End: first and last.',
  zoom: 'Scale',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  goToYear: 'Go to year',
  noSeries: 'Not in a series',
  laneCount_one: '{{count, number}} event',
  laneCount_other: '{{count, number}} events',
  filterSeries: 'Series',
  filterMode: 'Participation',
  modeUnknown: 'Not stated',
  previous: 'Previous',
  next: 'Next',
  neighbours: 'In the same series',
  announced: 'Figures announced there',
  hint: 'Choose an event to read its title, dates and place.',
}
