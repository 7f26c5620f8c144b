// The graph of the library, read off the entries themselves: every string that has the form of an id is a reference.
import { ENTRY_ID_PATTERN } from './model.ts'

/** One link from an entry to another; `field` is the path without indexes, such as `delegations.members.person`. */
export type Reference = { field: string; to: string }

/** All references of an entry, or of what is not quite one, in reading order, without its own id; a target named twice by one field is given once. */
export function referencesOf(entry: Readonly<{ id: string }>): Reference[] {
  const found = new Map<string, Reference>()
  const visit = (value: unknown, field: string): void => {
    if (typeof value === 'string') {
      if (ENTRY_ID_PATTERN.test(value) && value !== entry.id)
        found.set(`${field} ${value}`, { field, to: value })
      return
    }
    if (Array.isArray(value)) {
      for (const item of value) visit(item, field)
      return
    }
    if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) visit(item, field === '' ? key : `${field}.${key}`)
    }
  }
  for (const [key, value] of Object.entries(entry)) if (key !== 'id' && key !== 'kind') visit(value, key)
  return [...found.values()]
}
