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
type Origin = { file: string; lineOf: (path: Path) => number; fieldOf: (path: Path) => string }
type Read = { raw: unknown; origin: Origin }

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
    input: { description: described.description, entries: entries.map(({ entry }) => entry), attachments },
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
    let isSound = true
    for (const [index, { path }] of columns.entries()) {
      if (path === '' && rows.every(({ cells }) => (cells[index] ?? '') === '')) continue
      const isTwice = columns.findIndex((column) => column.path === path) !== index
      if (cellType(kind, path) !== null && !isTwice) continue
      isSound = false
      add(file, header.line, path, fill(isTwice ? text.columnTwice : text.column, { name: path, kind }))
    }
    if (!isSound) return []
    return rows.map(({ line, cells }) => {
      const fieldOf = (path: Path): string => {
        // People count from one.
        const name = path.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.')
        return columns.find((column) => column.path === name)?.path ?? name
      }
      return {
        raw: rowToEntry(kind, columns, cells, separator),
        origin: { file, lineOf: () => line, fieldOf },
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

  const report = (issue: z.core.$ZodIssue, origin: Origin, entry: string | null): void => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const at = [...path, key]
        add(origin.file, origin.lineOf(at), origin.fieldOf(at), text.unknownField, entry)
      }
    } else add(origin.file, origin.lineOf(path), origin.fieldOf(path), issue.message, entry)
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
          report(issue, { file, lineOf: found.lineOf, fieldOf: formatPath }, null)
        return null
      }
      const { attachments, ...description } = parsed.data
      return { description, files: attachments }
    },

    entries(): { entry: Entry; origin: Origin }[] {
      const read = filesBelow('entries').flatMap((file) => {
        if (/\.csv$/i.test(file)) return readTable(file)
        if (/\.ndjson$/.test(file)) return readLines(file)
        if (/\.(json|ya?ml)$/.test(file)) return readList(file)
        add(file, 1, '', text.fileType)
        return []
      })
      return read.flatMap(({ raw, origin }) => {
        const value = withKind(raw)
        const id = value !== null && typeof value === 'object' && 'id' in value ? value.id : null
        const parsed = Entry.safeParse(value, { error: zodErrors.localeError })
        if (parsed.success) return [{ entry: parsed.data, origin }]
        for (const issue of parsed.error.issues) report(issue, origin, typeof id === 'string' ? id : null)
        return []
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
      entries: readonly { entry: Entry; origin: Origin }[],
      description: PackDescription,
      known: ((id: string) => boolean) | null,
      attachments: readonly AttachmentSource[],
    ): void {
      const ids = new Set<string>()
      const { prefix } = description
      for (const { entry, origin } of entries) {
        const at = (path: Path, message: string) =>
          add(origin.file, origin.lineOf(path), origin.fieldOf(path), message, entry.id)
        if (ids.has(entry.id)) at(['id'], fill(text.duplicate, { id: entry.id }))
        ids.add(entry.id)
        if (kindOf(entry.id) !== entry.kind) at(['id'], fill(text.kind, { kind: entry.kind }))
        if (prefixOf(entry.id) !== prefix) {
          const tail = entry.id.replace(/^[a-z]+(\.[a-z0-9]+)?-/, '')
          const wanted = `${entry.kind}${prefix === null ? '' : `.${prefix}`}-${tail}`
          at(['id'], fill(text.prefix, { id: wanted }))
        }
        if (!WITHOUT_SOURCE.has(entry.kind) && entry.sources.length === 0) at(['sources'], text.noSource)
      }
      const exists = (id: string) => {
        const owner = prefixOf(id)
        if (owner === prefix) return ids.has(id)
        // Entries of the shipped library can be looked up, those of another pack cannot.
        return owner !== null || known === null || known(id)
      }
      for (const { entry, origin } of entries) {
        for (const { field, to } of referencesOf(entry)) {
          if (exists(to)) continue
          const path = placeOf(entry, to) ?? [field]
          add(
            origin.file,
            origin.lineOf(path),
            origin.fieldOf(path),
            fill(text.reference, { id: to }),
            entry.id,
          )
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
