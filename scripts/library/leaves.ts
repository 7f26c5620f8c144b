// The texts inside an entry with their places.
import type { FieldPath } from './load.ts'

export type Leaf = { path: FieldPath; value: string }

/** Every string of a value with its place, identifiers and kind included. */
export function leavesOf(value: unknown, path: FieldPath = []): Leaf[] {
  if (typeof value === 'string') return [{ path, value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]))
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))
  }
  return []
}
