// The kinds of entry, free of any library so that the window may use them as values.

/** Kinds of entry, in the order in which lists and filters show them. */
export const ENTRY_KINDS = [
  'event',
  'series',
  'figure',
  'indicator',
  'plan',
  'measure',
  'instrument',
  'organisation',
  'person',
  'project',
  'recommendation',
  'publication',
  'term',
  'source',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Whether what was found is an entry, and not something of the user’s. */
export const isEntryKind = (kind: string): kind is EntryKind => ENTRY_KINDS.some((one) => one === kind)
