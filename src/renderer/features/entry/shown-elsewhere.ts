// Fields through which other entries refer to one of a kind, and which its own screen already shows as lists.
import type { EntryKind } from '../../../shared/library/kinds.ts'

const FIELDS: Partial<Record<EntryKind, readonly string[]>> = {
  event: ['quotedBy'],
  series: ['series'],
  indicator: ['indicator'],
  figure: ['differsFrom.figure'],
  plan: ['plan'],
  measure: ['sameSubject'],
  organisation: ['parent'],
  term: ['broader'],
}

export function shownElsewhere(kind: EntryKind): readonly string[] {
  return FIELDS[kind] ?? []
}
