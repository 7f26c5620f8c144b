// Reads the YAML files of the library and validates every entry with the model. Owns file reading and line numbers;
// must not judge entries against each other (see check.ts) nor write anything.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { ENTRY_ID_PATTERN, Entry } from '../../src/shared/library/model.ts'

/** Place inside an entry: keys and list indexes from the entry down. */
export type FieldPath = readonly (string | number)[]

/** One fault of the library, with the place where somebody can correct it. */
export type LibraryProblem = { file: string; line: number; entry?: string; field: string; message: string }

/** Where an entry was read, and the line of any of its fields. */
export type Origin = { file: string; lineOf: (path: FieldPath) => number }

export type LoadedLibrary = { entries: Entry[]; errors: LibraryProblem[]; origins: Map<Entry, Origin> }

/** `sessions[2].title.fr`: a path as people read it. */
export function formatPath(path: FieldPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}

/** `events/alliance.yaml:12 event-alliance-20 start: must be …`: a problem on one line. */
export function formatProblem(problem: LibraryProblem): string {
  const entry = problem.entry === undefined ? '' : ` ${problem.entry}`
  const field = problem.field === '' ? '' : ` ${problem.field}`
  return `${problem.file}:${problem.line}${entry}${field}: ${problem.message}`
}

/** All YAML files below a folder, in a stable order, as paths relative to it with forward slashes. */
function yamlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.ya?ml$/.test(item.name))
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort()
}

/** Line of the deepest part of a path that exists in the document; a key counts as the place of its value. */
function lineAt(document: Document, lines: LineCounter, path: FieldPath): number {
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
      const item = node.items[part]
      if (item === undefined) break
      note(item)
      node = item
    } else break
  }
  return lines.linePos(offset).line
}

/** Adds the kind that an identifier carries when the entry does not state it. */
function withKind(raw: unknown): unknown {
  if (raw === null || typeof raw !== 'object' || 'kind' in raw || !('id' in raw)) return raw
  if (typeof raw.id !== 'string' || !ENTRY_ID_PATTERN.test(raw.id)) return raw
  return { kind: raw.id.slice(0, raw.id.indexOf('-')), ...raw }
}

/** The places and messages of one zod issue: an unknown key is reported at the key itself. */
function issuePlaces(issue: z.core.$ZodIssue): { path: FieldPath; message: string }[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown field' }))
  }
  return [{ path, message: issue.message }]
}

/**
 * Reads every YAML file below `dir` and returns the valid entries, in file order, with the complete list of faults.
 * Never stops at the first fault: a broken file or entry is left out and reported.
 */
export function loadLibrary(dir: string): LoadedLibrary {
  const library: LoadedLibrary = { entries: [], errors: [], origins: new Map() }
  for (const file of yamlFiles(dir)) {
    const lines = new LineCounter()
    const document = parseDocument(readFileSync(join(dir, file), 'utf8'), { lineCounter: lines })
    for (const error of [...document.errors, ...document.warnings]) {
      const line = lines.linePos(error.pos[0]).line
      library.errors.push({ file, line, field: '', message: error.message.split('\n')[0] ?? error.message })
    }
    if (document.errors.length > 0 || document.contents === null) continue
    const content: unknown = document.toJS()
    const list = Array.isArray(content) ? content : [content]
    list.forEach((item: unknown, index) => {
      const prefix = Array.isArray(content) ? [index] : []
      const lineOf = (path: FieldPath): number => lineAt(document, lines, [...prefix, ...path])
      const raw = withKind(item)
      const parsed = Entry.safeParse(raw)
      if (parsed.success) {
        library.entries.push(parsed.data)
        library.origins.set(parsed.data, { file, lineOf })
        return
      }
      const id = raw !== null && typeof raw === 'object' && 'id' in raw ? raw.id : undefined
      for (const issue of parsed.error.issues) {
        for (const { path, message } of issuePlaces(issue)) {
          library.errors.push({
            file,
            line: lineOf(path),
            ...(typeof id === 'string' ? { entry: id } : {}),
            field: formatPath(path),
            message,
          })
        }
      }
    })
  }
  return library
}
