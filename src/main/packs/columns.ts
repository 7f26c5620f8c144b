// From a row of a table to an entry: a column is the path of a field (`title.fr`, `sources.1.source`), and the model
// says what its cell holds. Judges nothing: a cell that does not fit is left as text for the model to refuse.
import type { z } from 'zod'
import type { EntryKind } from '../../shared/library/kinds.ts'
import { Entry } from '../../shared/library/model.ts'

type Shape = z.core.$ZodType

const WRAPPERS: ReadonlySet<string> = new Set(['optional', 'default', 'nullable', 'prefault', 'readonly'])

/** What stands below optional and default wrappers. */
function unwrap(schema: Shape): Shape {
  const def = schema._zod.def as { type: string; innerType?: Shape }
  return WRAPPERS.has(def.type) && def.innerType ? unwrap(def.innerType) : schema
}

/** The schemas that a key of an object may have: several in a union. */
function below(schema: Shape, key: string): Shape[] {
  const def = unwrap(schema)._zod.def as {
    type: string
    shape?: Record<string, Shape>
    element?: Shape
    options?: readonly Shape[]
  }
  if (def.type === 'object') {
    const found = def.shape && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined
    return found ? [found] : []
  }
  if (def.type === 'array') return def.element && /^[1-9]\d{0,2}$/.test(key) ? [def.element] : []
  if (def.type === 'union') return (def.options ?? []).flatMap((option) => below(option, key))
  return []
}

const typeOf = (schema: Shape): string => unwrap(schema)._zod.def.type

/** How a cell is read. `list`: texts between vertical bars. */
export type CellType = 'text' | 'number' | 'boolean' | 'list'

const schemas = new Map(
  Entry.options.map((option) => [option.shape.kind.def.values[0] as EntryKind, option as Shape] as const),
)

/** What the cells of a column hold, or null when entries of the kind have no such field. */
export function cellType(kind: EntryKind, path: string): CellType | null {
  const root = schemas.get(kind)
  if (!root) return null
  let found: Shape[] = [root]
  for (const key of path.split('.')) found = found.flatMap((schema) => below(schema, key))
  const types = new Set(found.map(typeOf))
  if (types.size === 0) return null
  if (types.has('array')) {
    const items = found.flatMap((schema) => below(schema, '1'))
    return items.every((item) => typeOf(item) === 'string') ? 'list' : null
  }
  if (types.has('object') || types.has('union')) return null
  if (types.has('number') || types.has('int')) return 'number'
  return types.has('boolean') ? 'boolean' : 'text'
}

const YES: ReadonlySet<string> = new Set(['true', 'oui', 'yes', '1', 'x'])
const NO: ReadonlySet<string> = new Set(['false', 'non', 'no', '0'])

function readCell(text: string, type: CellType, separator: string): unknown {
  if (type === 'list') {
    return text
      .split('|')
      .map((item) => item.trim())
      .filter((item) => item !== '')
  }
  if (type === 'boolean') {
    const word = text.toLowerCase()
    return YES.has(word) ? true : NO.has(word) ? false : text
  }
  if (type === 'number') {
    // A table with semicolons is a French one: 12 500,5.
    const plain = separator === ';' ? text.replace(',', '.') : text
    const number = plain.replace(/[\s\u00a0\u202f]/g, '')
    return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : text
  }
  return text
}

type Tree = { [key: string]: unknown }

/** Numbered keys as lists, without the gaps that empty cells leave. */
function listsOf(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const pairs = Object.entries(value).map(([key, item]) => [key, listsOf(item)] as const)
  if (pairs.length > 0 && pairs.every(([key]) => /^\d+$/.test(key))) {
    return pairs.sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item)
  }
  return Object.fromEntries(pairs)
}

/** The entry that a row states; empty cells are absent fields. */
export function rowToEntry(
  kind: EntryKind,
  columns: readonly { path: string; type: CellType }[],
  cells: readonly string[],
  separator: string,
): Tree {
  const tree = Object.assign(Object.create(null) as Tree, { kind })
  for (const [index, { path, type }] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (cell === '') continue
    const keys = path.split('.')
    let node: Tree = tree
    for (const key of keys.slice(0, -1)) {
      node[key] ??= Object.create(null) as Tree
      node = node[key] as Tree
    }
    node[keys.at(-1) ?? ''] = readCell(cell, type, separator)
  }
  return listsOf(tree) as Tree
}
