// Structural acts (trash, move, remove) kept with what they changed, so that each can be undone. Knows no meaning of
// the tables: rows in, rows out. The text of a note is not its business: notes have a history.
import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import type { Database } from './driver.ts'

/** Tables whose rows an act may touch, each with an `id`. The names are put into SQL: only these. */
const TABLES = ['note', 'meeting', 'agenda_item', 'meeting_line', 'brief', 'brief_item'] as const
export type ActTable = (typeof TABLES)[number]
export type RowRef = { readonly table: ActTable; readonly id: string }

/** Parents first: a row is put back before those that refer to it. */
const ORDER = Object.fromEntries(TABLES.map((name, index) => [name, index]))
/** Counters and moments that every change sets: never compared, never put back. */
const BOOKKEEPING = new Set(['revision', 'text_revision', 'updated_at', 'saved_at', 'reading'])
const KEPT = 200
const KEPT_MS = 30 * 86_400_000

type Row = Record<string, string | number | null>
type ActRow = {
  position: number
  table_name: string
  row_id: string
  before: string | null
  after: string | null
}
export type Act = { id: string; what: string; target: string; doneAt: number; undoneAt: number | null }

export type Acts = ReturnType<typeof createActs>

function tableOf(name: string): ActTable {
  const table = TABLES.find((candidate) => candidate === name)
  if (!table) throw new Error('an act names an unknown table')
  return table
}

export function createActs(db: Database, now: () => number) {
  const read = ({ table, id }: RowRef): Row | null =>
    db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ?`).get(id) ?? null

  const insert = (table: ActTable, row: Row): void => {
    const names = Object.keys(row)
    db.prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    ).run(row)
  }

  const write = (table: ActTable, id: string, values: Row): void => {
    const names = Object.keys(values)
    if (names.length === 0) return
    const sets = names.map((name) => `${name} = @${name}`)
    // The revision of a line is counted by the window that writes it.
    if (table !== 'meeting_line') sets.push('revision = revision + 1')
    if (table === 'note') sets.push('text_revision = revision + 1')
    if (table === 'note' || table === 'meeting' || table === 'brief') {
      sets.push('updated_at = @now')
    }
    db.prepare(`UPDATE ${table} SET ${sets.join(', ')} WHERE id = @id`).run({ ...values, id, now: now() })
  }

  /** Columns that differ, on each side; whole rows when one side is missing. */
  const difference = (before: Row | null, after: Row | null): { before: Row | null; after: Row | null } => {
    if (before === null || after === null) return { before, after }
    const names = Object.keys(before).filter((name) => !BOOKKEEPING.has(name) && before[name] !== after[name])
    const side = (row: Row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
    return { before: side(before), after: side(after) }
  }

  const prune = () => {
    db.prepare('DELETE FROM act WHERE done_at < ?').run(now() - KEPT_MS)
    db.prepare(
      'DELETE FROM act WHERE id NOT IN (SELECT id FROM act ORDER BY done_at DESC, rowid DESC LIMIT ?)',
    ).run(KEPT)
  }

  return {
    /** Runs `change` and keeps what it did to `rows`, in one transaction. Answers the act, or null if nothing changed. */
    record<T>(
      what: string,
      target: string,
      rows: readonly RowRef[],
      change: () => T,
    ): { value: T; act: string | null } {
      return db
        .transaction(() => {
          const before = rows.map(read)
          const value = change()
          const changed = rows
            .map((ref, index) => ({ ref, ...difference(before[index] ?? null, read(ref)) }))
            .filter(({ before: old, after }) =>
              old === null || after === null ? old !== after : Object.keys(old).length > 0,
            )
          if (changed.length === 0) return { value, act: null }
          const act = randomUUID()
          db.prepare('INSERT INTO act (id, what, target, done_at) VALUES (?, ?, ?, ?)').run(
            act,
            what,
            target,
            now(),
          )
          const statement = db.prepare('INSERT INTO act_row VALUES (?, ?, ?, ?, ?, ?)')
          for (const [position, { ref, before: old, after }] of changed.entries()) {
            const json = (row: Row | null) => (row === null ? null : JSON.stringify(row))
            statement.run(act, position, ref.table, ref.id, json(old), json(after))
          }
          prune()
          return { value, act }
        })
        .immediate()
    },
    /** Newest first; without those that were undone. */
    list: (limit: number): Act[] =>
      db
        .prepare<[number], Act>(
          `SELECT id, what, target, done_at AS doneAt, undone_at AS undoneAt FROM act WHERE undone_at IS NULL
           ORDER BY done_at DESC, rowid DESC LIMIT ?`,
        )
        .all(limit),
    /**
     * Puts back what the act changed and answers the rows. `not-found` for an act unknown or undone already;
     * `conflict` when a later change touched the same fields: nothing is changed then.
     */
    undo: (id: string): { what: string; target: string; rows: RowRef[] } =>
      db
        .transaction(() => {
          const act = db
            .prepare<[string], { what: string; target: string }>(
              'SELECT what, target FROM act WHERE id = ? AND undone_at IS NULL',
            )
            .get(id)
          if (!act) throw new AppError('not-found', 'no such act', { id })
          const rows = db
            .prepare<[string], ActRow>('SELECT * FROM act_row WHERE act_id = ? ORDER BY position')
            .all(id)
            .map((row) => ({
              ref: { table: tableOf(row.table_name), id: row.row_id },
              before: row.before === null ? null : (JSON.parse(row.before) as Row),
              after: row.after === null ? null : (JSON.parse(row.after) as Row),
            }))
          for (const { ref, after } of rows) {
            const current = read(ref)
            const changed =
              after === null || current === null
                ? after !== current
                : Object.entries(after).some(
                    ([name, value]) => !BOOKKEEPING.has(name) && current[name] !== value,
                  )
            if (changed) throw new AppError('conflict', 'changed since', { id: ref.id })
          }
          db.pragma('defer_foreign_keys = ON')
          const parentsFirst = [...rows].sort((a, b) => (ORDER[a.ref.table] ?? 0) - (ORDER[b.ref.table] ?? 0))
          for (const { ref, before, after } of parentsFirst) {
            if (before === null) db.prepare(`DELETE FROM ${ref.table} WHERE id = ?`).run(ref.id)
            else if (after === null) insert(ref.table, before)
            else write(ref.table, ref.id, before)
          }
          db.prepare('UPDATE act SET undone_at = ? WHERE id = ?').run(now(), id)
          return { ...act, rows: rows.map((row) => row.ref) }
        })
        .immediate(),
    /** Forgets every act that holds something of these rows: what is deleted for ever must not live on here. */
    forget(ids: readonly string[]): void {
      const statement = db.prepare(
        'DELETE FROM act WHERE target = @id OR id IN (SELECT act_id FROM act_row WHERE row_id = @id)',
      )
      for (const id of ids) statement.run({ id })
    },
  }
}
