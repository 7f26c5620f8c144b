// What all lists share: sorting, filtering, counting.
import type { lists as source } from '../fr/lists.ts'
import type { Messages } from '../messages.ts'

export const lists: Messages<typeof source> = {
  sort: 'Sort by',
  byTitle: 'Title',
  byNewest: 'Date, newest first',
  byOldest: 'Date, oldest first',
  byKind: 'Kind',
  all: 'All',
  chip: '{{label}}, {{count, number}}',
  shown_one: '{{count, number}} entry',
  shown_other: '{{count, number}} entries',
  shownOf_one: '{{count, number}} entry of {{total, number}}',
  shownOf_other: '{{count, number}} entries of {{total, number}}',
  nothing: 'No entry matches these filters.',
  nothingToExport: 'This screen has nothing to export.',
  reliability: 'Reliability',
}
