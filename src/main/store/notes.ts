// Table `note` with its tags, links and versions: rows in, notes out. No rule about what a note may be attached to.

import type {
  FullNote,
  NOTE_PLACES,
  NOTE_SORTS,
  NotePassage,
  NoteVersion,
  Sensitivity,
} from '../../shared/contract/notes.ts'
import { AppError } from '../../shared/errors.ts'
import { fold } from '../../shared/text/fold.ts'
import { type LinkKind, readMarkup, tagKey } from '../../shared/text/note-markup.ts'
import { noteTitle, plainText, shorten } from '../../shared/text/plain.ts'
import type { Database } from './driver.ts'

/** Raised when the reading of a text changes: notes read by an older program are read again at the next start. */
const READING = 1
const EXCERPT_LENGTH = 240

type HeadRow = {
  id: string
  entry_id: string | null
  revision: number
  created_at: number
  updated_at: number
  trashed_at: number | null
  sensitivity: Sensitivity
  pinned: 0 | 1
  to_raise: 0 | 1
  meeting_id: string | null
  text_id: string | null
  text_position: number | null
  text_quote: string | null
  text_revision: number
  title: string
  excerpt: string
  tasks_done: number
  tasks_total: number
  tags: string | null
  meeting_title: string | null
  text_title: string | null
}
type NoteRow = HeadRow & { body: string }

const HEAD = `id, entry_id, revision, created_at, updated_at, trashed_at, sensitivity, pinned, to_raise, meeting_id,
  text_id, text_position, text_quote, text_revision, title, excerpt, tasks_done, tasks_total,
  (SELECT group_concat(tag, char(10)) FROM note_tag WHERE note_id = note.id) AS tags,
  (SELECT meeting.title FROM meeting WHERE meeting.id = note.meeting_id) AS meeting_title,
  (SELECT text.title FROM text WHERE text.id = note.text_id AND text.passages > 0) AS text_title`

/** A note without its text, with what was read from it. */
export type NoteHead = Omit<FullNote, 'body'> & {
  readonly title: string
  readonly excerpt: string
  readonly meetingTitle: string | null
  readonly textTitle: string | null
  readonly tasks: { readonly done: number; readonly total: number }
}

function passageOf(row: HeadRow): NotePassage | null {
  if (row.text_id === null) return null
  return { textId: row.text_id, position: row.text_position ?? 0, quote: row.text_quote ?? '' }
}

const passageColumns = (passage: NotePassage | null) => ({
  text_id: passage?.textId ?? null,
  text_position: passage?.position ?? null,
  text_quote: passage?.quote ?? null,
})

function common(row: HeadRow): Omit<FullNote, 'body'> {
  return {
    id: row.id,
    entryId: row.entry_id,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
    sensitivity: row.sensitivity,
    pinned: row.pinned === 1,
    toRaise: row.to_raise === 1,
    meetingId: row.meeting_id,
    passage: passageOf(row),
    tags: row.tags === null ? [] : row.tags.split('\n'),
  }
}

const toNote = (row: NoteRow): FullNote => ({ ...common(row), body: row.body })

const toHead = (row: HeadRow): NoteHead => ({
  ...common(row),
  title: row.title,
  excerpt: row.excerpt,
  meetingTitle: row.meeting_title,
  textTitle: row.text_title,
  tasks: { done: row.tasks_done, total: row.tasks_total },
})

/** What lists show of a text. */
function readBody(body: string) {
  const rest = plainText(body)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(1)
    .join(' ')
  const { links, tags, tasks } = readMarkup(body)
  return {
    links,
    tags,
    title: noteTitle(body),
    excerpt: shorten(rest, EXCERPT_LENGTH),
    tasksDone: tasks.filter((task) => task.done).length,
    tasksTotal: tasks.length,
  }
}

export type NoteFilter = {
  readonly trashed: boolean
  readonly tag: string | null
  readonly sensitivity: Sensitivity | null
  readonly pinned: boolean | null
  readonly toRaise: boolean | null
  readonly entryId: string | null
  readonly meetingId: string | null
  readonly textId?: string | null
  readonly place?: (typeof NOTE_PLACES)[number] | null
}
export type NoteOrder = { readonly sort: (typeof NOTE_SORTS)[number]; readonly pinnedFirst: boolean }

const PLACES = {
  entry: 'entry_id IS NOT NULL',
  meeting: 'meeting_id IS NOT NULL',
  text: 'text_id IS NOT NULL',
  free: 'entry_id IS NULL AND meeting_id IS NULL AND text_id IS NULL',
} as const
const ORDERS = {
  changed: 'updated_at DESC',
  created: 'created_at DESC',
  title: "title = '', folded(title)",
} as const
/** Fields that `set` changes; those left out stay. */
export type NoteChange = {
  readonly sensitivity?: Sensitivity | undefined
  readonly pinned?: boolean | undefined
  readonly toRaise?: boolean | undefined
  readonly entryId?: string | null | undefined
  readonly meetingId?: string | null | undefined
  readonly passage?: NotePassage | null | undefined
}
/** What a new note may have besides its text. */
export type NewNoteDetails = {
  readonly meetingId?: string | null
  readonly passage?: NotePassage | null
  readonly sensitivity?: Sensitivity
  readonly toRaise?: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** How far apart versions of an age are kept: all of the last ten minutes, then fewer and fewer. */
const THINNING: readonly { readonly older: number; readonly apart: number }[] = [
  { older: 30 * DAY, apart: 7 * DAY },
  { older: 2 * DAY, apart: DAY },
  { older: 2 * HOUR, apart: HOUR },
  { older: 10 * MINUTE, apart: 10 * MINUTE },
]
/** More in the last ten minutes than anybody tells apart: beyond it, one a minute. */
const MAX_RECENT = 60
const MAX_VERSIONS = 300

/** Revisions to drop among versions given newest first; the newest always stays. Pure. */
export function thinOut(versions: readonly { revision: number; savedAt: number }[], now: number): number[] {
  const drop: number[] = []
  let kept: number | null = null
  let count = 0
  for (const [index, { revision, savedAt }] of versions.entries()) {
    const age = now - savedAt
    const step = THINNING.find(({ older }) => age >= older)?.apart ?? (count >= MAX_RECENT ? MINUTE : 0)
    if (index > 0 && (count >= MAX_VERSIONS || (kept !== null && kept - savedAt < step && step > 0))) {
      drop.push(revision)
    } else {
      kept = savedAt
      count++
    }
  }
  return drop
}

export type NotesRepository = ReturnType<typeof createNotesRepository>

/** Statements are prepared once. Every change is one IMMEDIATE transaction and raises the revision by one. */
export function createNotesRepository(db: Database, now: () => number) {
  db.function('folded', { deterministic: true }, (text) => fold(String(text)))
  const byId = db.prepare<[string], NoteRow>(`SELECT body, ${HEAD} FROM note WHERE id = ?`)
  const ofEntry = db.prepare<[string], NoteRow>(
    `SELECT body, ${HEAD} FROM note WHERE entry_id = ? AND trashed_at IS NULL ORDER BY created_at, rowid`,
  )
  const ofMeeting = db.prepare<[string], NoteRow>(
    `SELECT body, ${HEAD} FROM note WHERE meeting_id = ? AND trashed_at IS NULL ORDER BY created_at, rowid`,
  )
  const ofText = db.prepare<[string], HeadRow>(
    `SELECT ${HEAD} FROM note WHERE text_id = ? AND trashed_at IS NULL ORDER BY text_position, created_at, id`,
  )
  const ofGoneTexts = db.prepare<[number], HeadRow>(
    `SELECT ${HEAD} FROM note WHERE text_id IS NOT NULL AND trashed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM text WHERE text.id = note.text_id AND text.passages > 0)
     ORDER BY updated_at DESC, id LIMIT ?`,
  )
  const whole = (where: string) =>
    db.prepare<[number, number], NoteRow>(
      `SELECT body, ${HEAD} FROM note WHERE ${where} ORDER BY updated_at DESC, id LIMIT ? OFFSET ?`,
    )
  const live = whole('trashed_at IS NULL')
  const trashed = whole('trashed_at IS NOT NULL')
  const countLive = db.prepare<[], number>('SELECT count(*) FROM note WHERE trashed_at IS NULL').pluck()
  const countTrashed = db
    .prepare<[], number>('SELECT count(*) FROM note WHERE trashed_at IS NOT NULL')
    .pluck()
  const versions = db.prepare<[string], { revision: number; savedAt: number }>(
    'SELECT revision, saved_at AS savedAt FROM note_version WHERE note_id = ? ORDER BY revision DESC',
  )
  const addVersion = db.prepare<[string, number, number, string]>(
    `INSERT INTO note_version (note_id, revision, saved_at, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (note_id, revision) DO NOTHING`,
  )
  const dropVersion = db.prepare<[string, number]>(
    'DELETE FROM note_version WHERE note_id = ? AND revision = ?',
  )

  const find = (id: string): NoteRow => {
    const row = byId.get(id)
    if (!row) throw new AppError('not-found', 'no such note', { id })
    return row
  }
  const get = (id: string): FullNote => toNote(find(id))

  /** Title, excerpt, tags and links of a note follow its text. */
  const read = (id: string, body: string): void => {
    const found = readBody(body)
    db.prepare(
      'UPDATE note SET title = ?, excerpt = ?, tasks_done = ?, tasks_total = ?, reading = ? WHERE id = ?',
    ).run(found.title, found.excerpt, found.tasksDone, found.tasksTotal, READING, id)
    db.prepare('DELETE FROM note_tag WHERE note_id = ?').run(id)
    db.prepare('DELETE FROM note_link WHERE note_id = ?').run(id)
    const tag = db.prepare('INSERT OR IGNORE INTO note_tag VALUES (?, ?, ?)')
    for (const item of found.tags) tag.run(id, tagKey(item.tag), item.tag)
    const link = db.prepare('INSERT OR IGNORE INTO note_link VALUES (?, ?, ?)')
    for (const item of found.links) link.run(id, item.kind, item.id)
  }

  const keepVersion = (id: string, revision: number, savedAt: number, body: string): void => {
    addVersion.run(id, revision, savedAt, body)
    for (const old of thinOut(versions.all(id), now())) dropVersion.run(id, old)
  }

  /** Reads, lets `change` compare and decide, writes the row and answers it. */
  const update = (id: string, change: (row: NoteRow) => Partial<NoteRow>, isText: boolean): FullNote =>
    db
      .transaction(() => {
        const row = find(id)
        const revision = row.revision + 1
        const next = {
          ...row,
          ...change(row),
          revision,
          text_revision: isText ? revision : row.text_revision,
          updated_at: now(),
        }
        const { tags: _tags, meeting_title: _title, text_title: _text, ...written } = next
        db.prepare(
          `UPDATE note SET body = @body, revision = @revision, text_revision = @text_revision,
             updated_at = @updated_at, trashed_at = @trashed_at, sensitivity = @sensitivity, pinned = @pinned,
             to_raise = @to_raise, entry_id = @entry_id, meeting_id = @meeting_id, text_id = @text_id,
             text_position = @text_position, text_quote = @text_quote
           WHERE id = @id`,
        ).run(written)
        if (next.body !== row.body) {
          // A note from before the history begins it with what it was.
          addVersion.run(id, row.text_revision, row.updated_at, row.body)
          keepVersion(id, revision, next.updated_at, next.body)
          read(id, next.body)
        }
        return get(id)
      })
      .immediate()

  const save = (id: string, body: string, baseRevision: number): FullNote =>
    update(
      id,
      (row) => {
        if (baseRevision < row.text_revision || baseRevision > row.revision) {
          throw new AppError('conflict', 'the note has changed', { id, revision: row.revision })
        }
        return { body }
      },
      true,
    )

  const version = (id: string, revision: number): { revision: number; savedAt: number; body: string } => {
    const row = find(id)
    if (revision === row.text_revision) return { revision, savedAt: row.updated_at, body: row.body }
    const found = db
      .prepare<[string, number], { revision: number; savedAt: number; body: string }>(
        'SELECT revision, saved_at AS savedAt, body FROM note_version WHERE note_id = ? AND revision = ?',
      )
      .get(id, revision)
    if (!found) throw new AppError('not-found', 'no such version', { id, revision })
    return found
  }

  // Notes written by an older program, or read by one.
  if (!db.readonly) {
    const stale = db.prepare<[number], { id: string; body: string }>(
      'SELECT id, body FROM note WHERE reading < ?',
    )
    db.transaction(() => {
      for (const { id, body } of stale.all(READING)) read(id, body)
    }).immediate()
  }

  const conditions = (filter: NoteFilter): { where: string; values: Record<string, string | number> } => {
    const parts = [filter.trashed ? 'trashed_at IS NOT NULL' : 'trashed_at IS NULL']
    const values: Record<string, string | number> = {}
    const add = (column: string, value: string | boolean | null) => {
      if (value === null) return
      parts.push(`${column} = @${column}`)
      values[column] = typeof value === 'boolean' ? Number(value) : value
    }
    add('sensitivity', filter.sensitivity)
    add('pinned', filter.pinned)
    add('to_raise', filter.toRaise)
    add('entry_id', filter.entryId)
    add('meeting_id', filter.meetingId)
    add('text_id', filter.textId ?? null)
    if (filter.place) parts.push(PLACES[filter.place])
    if (filter.tag !== null) {
      parts.push('id IN (SELECT note_id FROM note_tag WHERE tag_key = @tag)')
      values['tag'] = tagKey(filter.tag)
    }
    return { where: parts.join(' AND '), values }
  }

  return {
    get,
    has: (id: string): boolean => byId.get(id) !== undefined,
    ofEntry: (entryId: string): FullNote[] => ofEntry.all(entryId).map(toNote),
    /** In the order in which they were made. */
    ofMeeting: (meetingId: string): FullNote[] => ofMeeting.all(meetingId).map(toNote),
    list: (onlyTrashed: boolean, limit: number, offset: number): { items: FullNote[]; total: number } => ({
      items: (onlyTrashed ? trashed : live).all(limit, offset).map(toNote),
      total: (onlyTrashed ? countTrashed : countLive).get() ?? 0,
    }),
    /** Without the texts. */
    heads(
      filter: NoteFilter,
      limit: number,
      offset: number,
      { sort, pinnedFirst }: NoteOrder = { sort: 'changed', pinnedFirst: false },
    ): { items: NoteHead[]; total: number } {
      const { where, values } = conditions(filter)
      const order = `${pinnedFirst ? 'pinned DESC, ' : ''}${ORDERS[sort]}, id`
      const items = db
        .prepare<[Record<string, string | number>], HeadRow>(
          `SELECT ${HEAD} FROM note WHERE ${where} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
        )
        .all({ ...values, limit, offset })
      const total = db
        .prepare<[Record<string, string | number>], number>(`SELECT count(*) FROM note WHERE ${where}`)
        .pluck()
        .get(values)
      return { items: items.map(toHead), total: total ?? 0 }
    },
    /** Those on passages of a text, in its order. */
    ofText: (textId: string): NoteHead[] => ofText.all(textId).map(toHead),
    /** Those on a passage of a text that is no longer there; newest change first. */
    ofGoneTexts: (limit: number): NoteHead[] => ofGoneTexts.all(limit).map(toHead),
    /** Notes that are not in the trash and link to something. */
    mentions(kind: LinkKind, target: string, limit: number, offset: number) {
      const from = `FROM note_link JOIN note ON note.id = note_id
        WHERE kind = ? AND target = ? AND trashed_at IS NULL`
      const items = db
        .prepare<[string, string, number, number], HeadRow>(
          `SELECT ${HEAD} ${from} ORDER BY updated_at DESC, note.id LIMIT ? OFFSET ?`,
        )
        .all(kind, target, limit, offset)
      const total = db.prepare<[string, string], number>(`SELECT count(*) ${from}`).pluck().get(kind, target)
      return { items: items.map(toHead), total: total ?? 0 }
    },
    /** The most used first; each tag in the form in which it was written last. */
    tags: (): { tag: string; count: number }[] =>
      db
        .prepare<[], { tag: string; count: number; newest: number }>(
          `SELECT tag, count(*) AS count, max(updated_at) AS newest FROM note_tag JOIN note ON note.id = note_id
           WHERE trashed_at IS NULL GROUP BY tag_key ORDER BY count DESC, tag_key`,
        )
        .all()
        .map(({ tag, count }) => ({ tag, count })),
    /** A second creation with the same id answers the note that exists, so that a retry is harmless. */
    create: (id: string, entryId: string | null, body: string, more: NewNoteDetails = {}): FullNote =>
      db
        .transaction(() => {
          const present = byId.get(id)
          if (present) return toNote(present)
          const time = now()
          db.prepare(
            `INSERT INTO note (id, entry_id, body, revision, created_at, updated_at, trashed_at, sensitivity,
               to_raise, meeting_id, text_id, text_position, text_quote)
             VALUES (?, ?, ?, 1, ?, ?, NULL, ?, ?, ?, ?, ?, ?)`,
          ).run(
            id,
            entryId,
            body,
            time,
            time,
            more.sensitivity ?? 'private',
            Number(more.toRaise ?? false),
            more.meetingId ?? null,
            ...Object.values(passageColumns(more.passage ?? null)),
          )
          addVersion.run(id, 1, time, body)
          read(id, body)
          return get(id)
        })
        .immediate(),
    /** `conflict` with the stored revision when the text was changed after `baseRevision`. */
    save,
    set: (id: string, change: NoteChange): FullNote =>
      update(
        id,
        (row) => ({
          sensitivity: change.sensitivity ?? row.sensitivity,
          pinned: change.pinned === undefined ? row.pinned : change.pinned ? 1 : 0,
          to_raise: change.toRaise === undefined ? row.to_raise : change.toRaise ? 1 : 0,
          entry_id: change.entryId === undefined ? row.entry_id : change.entryId,
          meeting_id: change.meetingId === undefined ? row.meeting_id : change.meetingId,
          ...(change.passage !== undefined && passageColumns(change.passage)),
        }),
        false,
      ),
    setTrashed: (id: string, isTrashed: boolean): FullNote =>
      update(id, (row) => ({ trashed_at: isTrashed ? (row.trashed_at ?? now()) : null }), true),
    /** Deletes for ever; `conflict` when the note is not in the trash. */
    purge: (id: string): FullNote =>
      db
        .transaction(() => {
          const note = get(id)
          if (note.trashedAt === null) throw new AppError('conflict', 'the note is not in the trash', { id })
          db.prepare('DELETE FROM note WHERE id = ?').run(id)
          return note
        })
        .immediate(),
    /** Ids in the trash since before a moment. */
    trashedBefore: (time: number): string[] =>
      db
        .prepare<[number], string>('SELECT id FROM note WHERE trashed_at < ? ORDER BY trashed_at')
        .pluck()
        .all(time),
    /** Newest first; the first is the present text. */
    history(id: string): NoteVersion[] {
      const row = find(id)
      const describe = (revision: number, savedAt: number, body: string): NoteVersion => ({
        revision,
        savedAt,
        title: noteTitle(body),
        length: body.length,
      })
      const older = db
        .prepare<[string, number], { revision: number; savedAt: number; body: string }>(
          `SELECT revision, saved_at AS savedAt, body FROM note_version WHERE note_id = ? AND revision < ?
           ORDER BY revision DESC`,
        )
        .all(id, row.text_revision)
      // The trash raises the revision without a new text.
      const previous = older[0]?.body === row.body ? older.slice(1) : older
      return [
        describe(row.text_revision, row.updated_at, row.body),
        ...previous.map((item) => describe(item.revision, item.savedAt, item.body)),
      ]
    },
    version,
    restoreVersion: (id: string, revision: number, baseRevision: number): FullNote =>
      db.transaction(() => save(id, version(id, revision).body, baseRevision)).immediate(),
    /** Latest moment that the notes know of: a clock before it is wrong. */
    newestChange: (): number =>
      db.prepare<[], number | null>('SELECT max(updated_at) FROM note').pluck().get() ?? 0,
  }
}

export type SavedSearchRow = { id: string; name: string; input: string; savedAt: number }
export type SavedSearchRepository = ReturnType<typeof createSavedSearchRepository>

export function createSavedSearchRepository(db: Database, now: () => number) {
  return {
    list: (): SavedSearchRow[] =>
      db.prepare<[], SavedSearchRow>('SELECT id, name, input, saved_at AS savedAt FROM saved_search').all(),
    save: (id: string, name: string, input: string): SavedSearchRow => {
      const row = { id, name, input, savedAt: now() }
      db.prepare(
        `INSERT INTO saved_search (id, name, input, saved_at) VALUES (@id, @name, @input, @savedAt)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, input = excluded.input, saved_at = excluded.saved_at`,
      ).run(row)
      return row
    },
    /** `not-found`. */
    remove: (id: string): void => {
      if (db.prepare('DELETE FROM saved_search WHERE id = ?').run(id).changes === 0) {
        throw new AppError('not-found', 'no such saved search', { id })
      }
    },
  }
}
