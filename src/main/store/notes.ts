// Table `note`: rows in, notes out. No rule about what a note may be attached to.

import type { Note } from '../../shared/contract/notes.ts'
import { AppError } from '../../shared/errors.ts'
import type { Database } from './driver.ts'

type NoteRow = {
  id: string
  entry_id: string | null
  body: string
  revision: number
  created_at: number
  updated_at: number
  trashed_at: number | null
}

function toNote(row: NoteRow): Note {
  return {
    id: row.id,
    entryId: row.entry_id,
    body: row.body,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  }
}

export type NotesRepository = ReturnType<typeof createNotesRepository>

/** Statements are prepared once. Every change is one IMMEDIATE transaction and raises the revision by one. */
export function createNotesRepository(db: Database, now: () => number) {
  const byId = db.prepare<[string], NoteRow>('SELECT * FROM note WHERE id = ?')
  const ofEntry = db.prepare<[string], NoteRow>(
    'SELECT * FROM note WHERE entry_id = ? AND trashed_at IS NULL ORDER BY created_at, id',
  )
  const live = db.prepare<[number, number], NoteRow>(
    'SELECT * FROM note WHERE trashed_at IS NULL ORDER BY updated_at DESC, id LIMIT ? OFFSET ?',
  )
  const trashed = db.prepare<[number, number], NoteRow>(
    'SELECT * FROM note WHERE trashed_at IS NOT NULL ORDER BY updated_at DESC, id LIMIT ? OFFSET ?',
  )
  const countLive = db.prepare<[], number>('SELECT count(*) FROM note WHERE trashed_at IS NULL').pluck()
  const countTrashed = db
    .prepare<[], number>('SELECT count(*) FROM note WHERE trashed_at IS NOT NULL')
    .pluck()

  const get = (id: string): Note => {
    const row = byId.get(id)
    if (!row) throw new AppError('not-found', 'no such note', { id })
    return toNote(row)
  }

  /** Reads, lets `change` compare and decide, writes the row and answers it. */
  const update = (id: string, change: (row: NoteRow) => Partial<NoteRow>): Note =>
    db
      .transaction(() => {
        const row = byId.get(id)
        if (!row) throw new AppError('not-found', 'no such note', { id })
        const next = { ...row, ...change(row), revision: row.revision + 1, updated_at: now() }
        const written = db
          .prepare<[NoteRow], NoteRow>(
            `UPDATE note SET body = @body, revision = @revision, updated_at = @updated_at, trashed_at = @trashed_at
             WHERE id = @id RETURNING *`,
          )
          .get(next)
        if (!written) throw new Error('update of a note wrote no row')
        return toNote(written)
      })
      .immediate()

  return {
    get,
    ofEntry: (entryId: string): Note[] => ofEntry.all(entryId).map(toNote),
    list: (onlyTrashed: boolean, limit: number, offset: number): { items: Note[]; total: number } => ({
      items: (onlyTrashed ? trashed : live).all(limit, offset).map(toNote),
      total: (onlyTrashed ? countTrashed : countLive).get() ?? 0,
    }),
    /** A second creation with the same id answers the note that exists, so that a retry is harmless. */
    create: (id: string, entryId: string | null, body: string): Note =>
      db
        .transaction(() => {
          const present = byId.get(id)
          if (present) return toNote(present)
          const time = now()
          db.prepare(
            `INSERT INTO note (id, entry_id, body, revision, created_at, updated_at, trashed_at)
             VALUES (?, ?, ?, 1, ?, ?, NULL)`,
          ).run(id, entryId, body, time, time)
          return get(id)
        })
        .immediate(),
    /** `conflict` with the stored revision when `baseRevision` is another. */
    save: (id: string, body: string, baseRevision: number): Note =>
      update(id, (row) => {
        if (row.revision !== baseRevision) {
          throw new AppError('conflict', 'the note has changed', { id, revision: row.revision })
        }
        return { body }
      }),
    setTrashed: (id: string, isTrashed: boolean): Note =>
      update(id, (row) => ({ trashed_at: isTrashed ? (row.trashed_at ?? now()) : null })),
    /** Deletes for ever; `conflict` when the note is not in the trash. */
    purge: (id: string): Note =>
      db
        .transaction(() => {
          const note = get(id)
          if (note.trashedAt === null) throw new AppError('conflict', 'the note is not in the trash', { id })
          db.prepare('DELETE FROM note WHERE id = ?').run(id)
          return note
        })
        .immediate(),
  }
}
