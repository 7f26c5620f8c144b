// Reads the folder that a pack is made from: pack.json, entries as CSV, JSON or YAML, attachments. Finds every fault at
// once, each with file, line and field; writes nothing.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'
import { ENTRY_KINDS, type EntryKind } from '../../shared/library/kinds.ts'
import { ENTRY_ID_PATTERN, Entry } from '../../shared/library/model.ts'
import { kindOf, PackDescription, prefixOf } from '../../shared/library/pack.ts'
import { referencesOf } from '../../shared/library/references.ts'
import { cellType, rowToEntry } from './columns.ts'
import { parseCsv } from './csv.ts'
import { PACK_LIMITS } from './limits.ts'
import type { AttachmentSource, PackInput } from './write-pack.ts'

/** One fault, with the place where somebody can correct it. */
export type SourceProblem = {
  file: string
  line: number
  entry: string | null
  field: string
  message: string
}
export type Source = { input: PackInput | null; problems: SourceProblem[] }

type Path = readonly (string | number)[]
type Origin = {
  file: string
  lineOf: (path: Path) => number
  fieldOf: (path: Path) => string
  /** Of a table: its line of headings when it has no column for a field, which is then missing in every row. */
  headingOf?: (path: Path) => number | null
}
type Read = { raw: unknown; origin: Origin }
/** What was read, also when the model refuses it: the faults between entries are still to be told. */
type Item = { raw: unknown; entry: Entry | null; origin: Origin }
type Named = { id: string; item: Item; content: object }

/** Kinds that may stand without a citation. */
const WITHOUT_SOURCE: ReadonlySet<EntryKind> = new Set(['source', 'term', 'indicator'])

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
  csv: 'text/csv',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

/** Words of the model for which a maker of packs is told something in their own language. */
const SAID = [
  [/^must be a real date/, 'date'],
  [/^must be the id of: (?<kinds>.*)$/, 'kindOfId'],
  [/^must hold no invisible character/, 'invisible'],
  [/^must be a version/, 'version'],
  [/^must be lower-case words/, 'words'],
  [/^must be 2 to 20/, 'mark'],
] as const

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      node !== null && typeof node === 'object' ? (node as Record<string | number, unknown>)[key] : undefined,
    value,
  )
}

function formatPath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}

/** Line of the deepest part of a path that the document has. */
function lineAt(document: Document, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents
  let offset = 0
  const note = (candidate: unknown): void => {
    if (isMap(candidate) || isSeq(candidate) || isScalar(candidate)) offset = candidate.range?.[0] ?? offset
  }
  note(node)
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === part)
      if (!pair) break
      note(pair.key)
      node = pair.value
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part]
      if (node === undefined) break
      note(node)
    } else break
  }
  return lines.linePos(offset).line
}

/**
 * Reads a source folder. `known` tells whether an id exists in the library that the pack will stand beside, and is null
 * when that library is not at hand. Rejects with `pack-not-found` when there is no folder.
 */
export function readSource(dir: string, locale: Locale, known: ((id: string) => boolean) | null): Source {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    throw new AppError('pack-not-found', 'no such folder', { path: dir })
  }
  const reader = createReader(dir, locale)
  const described = reader.description()
  const entries = reader.entries()
  const attachments = reader.attachments(described?.files ?? {})
  if (described) reader.judge(entries, described.description, known, attachments)
  const problems = reader.problems.sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  )
  if (!described || problems.length > 0) return { input: null, problems }
  return {
    input: {
      description: described.description,
      entries: entries.flatMap(({ entry }) => entry ?? []),
      attachments,
    },
    problems,
  }
}

/** pack.json: the description, and to which entry a file of `attachments/` belongs. */
const SourceDescription = z.strictObject({
  ...PackDescription.shape,
  attachments: z.record(z.string().max(200), z.string().regex(ENTRY_ID_PATTERN)).default({}),
})

function createReader(dir: string, locale: Locale) {
  const problems: SourceProblem[] = []
  const text = resources[locale].packs.problem
  const zodErrors = { fr: z.locales.fr, en: z.locales.en }[locale]()

  const add = (
    file: string,
    line: number,
    field: string,
    message: string,
    entry: string | null = null,
  ): void => {
    problems.push({ file, line, entry, field, message })
  }

  /** The text of a file, or null with a problem when it is not UTF-8. */
  const readText = (file: string): string | null => {
    const bytes = readFileSync(join(dir, file))
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      let line = 1
      for (let from = 0; from < bytes.length; line++) {
        const end = bytes.indexOf(0x0a, from)
        const part = bytes.subarray(from, end === -1 ? bytes.length : end)
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(part)
        } catch {
          break
        }
        from = end === -1 ? bytes.length : end + 1
      }
      add(file, line, '', text.encoding)
      return null
    }
  }

  /** A JSON or YAML document with the line of each of its fields; the slow parser runs for a line only if needed. */
  const readDocument = (file: string): { value: unknown; lineOf: (path: Path) => number } | null => {
    const content = readText(file)
    if (content === null) return null
    const lines = new LineCounter()
    let document: Document | null = null
    const parse = () => {
      document ??= parseDocument(content, { lineCounter: lines })
      return document
    }
    const lineOf = (path: Path) => lineAt(parse(), lines, path)
    if (file.endsWith('.json')) {
      try {
        return { value: JSON.parse(content) as unknown, lineOf }
      } catch {
        // What is not JSON may still be YAML to the other parser, which knows the line of the fault at least.
        const fault = parse().errors[0]
        add(file, fault ? lines.linePos(fault.pos[0]).line : 1, '', text.json)
        return null
      }
    }
    const { errors } = parse()
    for (const error of errors)
      add(file, lines.linePos(error.pos[0]).line, '', error.message.split('\n')[0] ?? '')
    return errors.length > 0 ? null : { value: parse().toJS() as unknown, lineOf }
  }

  const readList = (file: string): Read[] => {
    const found = readDocument(file)
    if (!found) return []
    const { value, lineOf } = found
    const items: unknown[] = Array.isArray(value) ? value : [value]
    return items.map((raw, index) => {
      const prefix = Array.isArray(value) ? [index] : []
      return { raw, origin: { file, lineOf: (path) => lineOf([...prefix, ...path]), fieldOf: formatPath } }
    })
  }

  const readLines = (file: string): Read[] => {
    const content = readText(file)
    if (content === null) return []
    return content.split(/\r?\n/).flatMap((line, index) => {
      if (line.trim() === '') return []
      try {
        const raw = JSON.parse(line) as unknown
        return [{ raw, origin: { file, lineOf: () => index + 1, fieldOf: formatPath } }]
      } catch {
        add(file, index + 1, '', text.json)
        return []
      }
    })
  }

  const readTable = (file: string): Read[] => {
    const content = readText(file)
    if (content === null) return []
    const kind = kindOf(file.slice(file.lastIndexOf('/') + 1))
    if (kind === null) {
      add(file, 1, '', fill(text.tableName, { kinds: ENTRY_KINDS.join(', ') }))
      return []
    }
    const { separator, header, rows } = parseCsv(content)
    const columns = header.cells.map((path) => ({ path, type: cellType(kind, path) ?? ('text' as const) }))
    for (const [index, { path }] of columns.entries()) {
      if (path === '' && rows.every(({ cells }) => (cells[index] ?? '') === '')) continue
      const isTwice = columns.findIndex((column) => column.path === path) !== index
      if (cellType(kind, path) !== null && !isTwice) continue
      add(file, header.line, path, fill(isTwice ? text.columnTwice : text.column, { name: path, kind }))
    }
    // The rows are read all the same, without such columns, so that their own faults are told in the same run.
    const known = columns
      .map((column, index) => ({ ...column, index }))
      .filter(({ path, index }) => {
        const isFirst = columns.findIndex((column) => column.path === path) === index
        return isFirst && cellType(kind, path) !== null
      })
    const headingOf = (path: Path): number | null => {
      const name = path.join('.')
      const hasColumn = known.some((column) => column.path === name || column.path.startsWith(`${name}.`))
      return hasColumn || path.some((part) => typeof part === 'number') ? null : header.line
    }
    return rows.map(({ line, cells }) => {
      const fieldOf = (path: Path): string => {
        // People count from one.
        const name = path.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.')
        const isColumn = (one: string) => columns.some((column) => column.path === one)
        // A place inside a cell that holds a list is that cell.
        const outer = name.replace(/\.\d+$/, '')
        return !isColumn(name) && isColumn(outer) ? outer : name
      }
      return {
        raw: rowToEntry(
          kind,
          known,
          known.map(({ index }) => cells[index] ?? ''),
          separator,
        ),
        origin: { file, lineOf: () => line, fieldOf, headingOf },
      }
    })
  }

  const filesBelow = (folder: string): string[] => {
    const path = join(dir, folder)
    if (!existsSync(path)) return []
    return readdirSync(path, { withFileTypes: true })
      .filter((item) => !item.name.startsWith('.') && !item.name.startsWith('~'))
      .filter((item) => {
        if (item.isFile()) return true
        add(`${folder}/${item.name}`, 1, '', text.notAFile)
        return false
      })
      .map((item) => `${folder}/${item.name}`)
      .sort()
  }

  /** Adds the kind that an id carries when the entry does not state it. */
  const withKind = (raw: unknown): unknown => {
    if (raw === null || typeof raw !== 'object' || 'kind' in raw || !('id' in raw)) return raw
    const kind = typeof raw.id === 'string' ? kindOf(raw.id) : null
    return kind === null ? raw : { kind, ...raw }
  }

  const messageOf = (issue: z.core.$ZodIssue, isMissing: boolean): string => {
    if (isMissing) return text.missing
    for (const [pattern, key] of SAID) {
      const found = pattern.exec(issue.message)
      if (!found) continue
      const { kinds = '' } = found.groups ?? {}
      return fill(text[key], { kinds })
    }
    return issue.message
  }

  const headings = new Set<string>()
  const report = (issue: z.core.$ZodIssue, raw: unknown, origin: Origin, entry: string | null): void => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    const isMissing = issue.code === 'invalid_type' && valueAt(raw, path) === undefined
    const heading = isMissing ? (origin.headingOf?.(path) ?? null) : null
    if (heading !== null) {
      const field = origin.fieldOf(path)
      const key = `${origin.file} ${field}`
      // Once for the table, not once a row.
      if (!headings.has(key)) add(origin.file, heading, field, text.noColumn)
      headings.add(key)
      return
    }
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const at = [...path, key]
        add(origin.file, origin.lineOf(at), origin.fieldOf(at), text.unknownField, entry)
      }
    } else add(origin.file, origin.lineOf(path), origin.fieldOf(path), messageOf(issue, isMissing), entry)
  }

  return {
    problems,

    description(): { description: PackDescription; files: Record<string, string> } | null {
      const file = 'pack.json'
      if (!existsSync(join(dir, file))) {
        add(file, 1, '', text.noDescription)
        return null
      }
      const found = readDocument(file)
      if (!found) return null
      const parsed = SourceDescription.safeParse(found.value, { error: zodErrors.localeError })
      if (!parsed.success) {
        for (const issue of parsed.error.issues)
          report(issue, found.value, { file, lineOf: found.lineOf, fieldOf: formatPath }, null)
        return null
      }
      const { attachments, ...description } = parsed.data
      return { description, files: attachments }
    },

    entries(): Item[] {
      const read = filesBelow('entries').flatMap((file) => {
        if (/\.csv$/i.test(file)) return readTable(file)
        if (/\.ndjson$/.test(file)) return readLines(file)
        if (/\.(json|ya?ml)$/.test(file)) return readList(file)
        add(file, 1, '', text.fileType)
        return []
      })
      return read.map(({ raw, origin }) => {
        const value = withKind(raw)
        const id = value !== null && typeof value === 'object' && 'id' in value ? value.id : null
        const parsed = Entry.safeParse(value, { error: zodErrors.localeError })
        if (parsed.success) return { raw: value, entry: parsed.data, origin }
        for (const issue of parsed.error.issues)
          report(issue, value, origin, typeof id === 'string' ? id : null)
        return { raw: value, entry: null, origin }
      })
    },

    attachments(owners: Record<string, string>): AttachmentSource[] {
      const found = filesBelow('attachments').flatMap((file) => {
        const name = file.slice('attachments/'.length).normalize('NFC')
        const type = TYPES[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']
        const bytes = statSync(join(dir, file)).size
        if (type === undefined)
          add(file, 1, '', fill(text.attachmentType, { types: Object.keys(TYPES).join(', ') }))
        if (bytes > PACK_LIMITS.fileBytes) add(file, 1, '', fill(text.attachmentSize, { limit: 50 }))
        if (type === undefined || bytes > PACK_LIMITS.fileBytes) return []
        return [{ name, type, entry: owners[name] ?? null, content: readFileSync(join(dir, file)) }]
      })
      for (const name of Object.keys(owners)) {
        if (!found.some((item) => item.name === name)) {
          add('pack.json', 1, `attachments.${name}`, fill(text.noAttachment, { name }))
        }
      }
      return found
    },

    /** What can only be said of the entries together. */
    judge(
      items: readonly Item[],
      description: PackDescription,
      known: ((id: string) => boolean) | null,
      attachments: readonly AttachmentSource[],
    ): void {
      const ids = new Set<string>()
      const { prefix } = description
      const named = items.flatMap((item): Named[] => {
        const content = item.entry ?? item.raw
        if (content === null || typeof content !== 'object' || !('id' in content)) return []
        return typeof content.id === 'string' ? [{ id: content.id, item, content }] : []
      })
      const addAt = ({ id, item: { origin } }: Named, path: Path, message: string) =>
        add(origin.file, origin.lineOf(path), origin.fieldOf(path), message, id)
      for (const one of named) {
        const { id, content } = one
        const kind = 'kind' in content && typeof content.kind === 'string' ? content.kind : null
        if (ids.has(id)) addAt(one, ['id'], fill(text.duplicate, { id }))
        ids.add(id)
        if (kind !== null && kindOf(id) !== kind) addAt(one, ['id'], fill(text.kind, { kind }))
        if (kind !== null && prefixOf(id) !== prefix) {
          const tail = id.replace(/^[a-z]+(\.[a-z0-9]+)?-/, '')
          const wanted = `${kind}${prefix === null ? '' : `.${prefix}`}-${tail}`
          addAt(one, ['id'], fill(text.prefix, { id: wanted }))
        }
        const sources = 'sources' in content ? content.sources : []
        const mustCite = kind !== null && ![...WITHOUT_SOURCE].some((free) => free === kind)
        if (mustCite && Array.isArray(sources) && sources.length === 0) addAt(one, ['sources'], text.noSource)
      }
      const exists = (id: string) => {
        const owner = prefixOf(id)
        if (owner === prefix) return ids.has(id)
        // Entries of the shipped library can be looked up, those of another pack cannot.
        return owner !== null || known === null || known(id)
      }
      for (const one of named) {
        for (const { field, to } of referencesOf({ ...one.content, id: one.id })) {
          if (!exists(to)) addAt(one, placeOf(one.content, to) ?? [field], fill(text.reference, { id: to }))
        }
      }
      for (const id of description.withdrawn) {
        if (ids.has(id)) add('pack.json', 1, 'withdrawn', fill(text.withdrawnPresent, { id }))
        if (prefixOf(id) !== prefix) add('pack.json', 1, 'withdrawn', fill(text.withdrawnForeign, { id }))
      }
      for (const { name, entry } of attachments) {
        if (entry !== null && !exists(entry)) {
          add('pack.json', 1, `attachments.${name}`, fill(text.reference, { id: entry }), entry)
        }
      }
    },
  }
}

/** Where a text stands inside an entry, its own id aside. */
function placeOf(value: unknown, wanted: string, path: Path = []): Path | null {
  if (value === wanted && path[0] !== 'id') return path
  if (value === null || typeof value !== 'object') return null
  const pairs: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value)
  for (const [key, item] of pairs) {
    const found = placeOf(item, wanted, [...path, key])
    if (found) return found
  }
  return null
}
