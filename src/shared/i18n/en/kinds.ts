// Names of the kinds of entry, singular and plural.
import type { kinds as source } from '../fr/kinds.ts'
import type { Messages } from '../messages.ts'

export const kinds: Messages<typeof source> = {
  event: { one: 'Event', many: 'Events' },
  series: { one: 'Series', many: 'Series' },
  figure: { one: 'Figure', many: 'Figures' },
  indicator: { one: 'Indicator', many: 'Indicators' },
  plan: { one: 'Action plan', many: 'Action plans' },
  measure: { one: 'Measure', many: 'Measures' },
  instrument: { one: 'Instrument', many: 'Instruments' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  person: { one: 'Person', many: 'People' },
  project: { one: 'Project', many: 'Projects' },
  recommendation: { one: 'Recommendation', many: 'Recommendations' },
  publication: { one: 'Publication', many: 'Publications' },
  term: { one: 'Term', many: 'Glossary' },
  source: { one: 'Source', many: 'Sources' },
  note: { one: 'Note', many: 'Notes' },
  meeting: { one: 'Meeting', many: 'Meetings' },
  text: { one: 'Document', many: 'Documents' },
}
