// Tables `meeting`, `agenda_item`, `meeting_line`: rows in, meetings out. No rule about what may be attached to what.
import type {
  AgendaDraft,
  AgendaItem,
  LineMark,
  Meeting,
  MeetingDraft,
  MeetingLine,
} from '../../shared/contract/meetings.ts'
import type { Sensitivity } from '../../shared/contract/notes.ts'
import { AppError } from '../../shared/errors.ts'
import { type LinkKind, readMarkup } from '../../shared/text/note-markup.ts'
import type { Database } from './driver.ts'
import { positionAfter } from './positions.ts'

type MeetingRow = {
  id: string
  title: string
  entry_id: string | null
  place: string
  day: string | null
  starts_at: number | null
  ends_at: number | null
  time_zone: string | null
  language: 'fr' | 'en'
  sensitivity: Sensitivity
  origin: MeetingDraft['origin']
  current_item: string | null
  current_since: number | null
  revision: number
  created_at: number
  updated_at: number
  trashed_at: number | null
}
type ItemRow = {
  id: string
  meeting_id: string
  position: number
  level: number
  number: string
  title: string
  planned_start: number | null
  planned_minutes: number | null
  speakers: string
  elapsed_ms: number
  revision: number
}
type LineRow = {
  id: string
  meeting_id: string
  item_id: string | null
  at: number
  text: string
  speaker: string
  speaker_id: string | null
  mark: LineMark | null
  who: string
  due: string | null
  done_at: number | null
  sensitivity: Sensitivity | null
  revision: number
  saved_at: number
  trashed_at: number | null
}

/** A meeting without its agenda. */
export type MeetingHead = Omit<Meeting, 'items' | 'entryTitle'>
export type MeetingCounts = { lines: number; decisions: number; actions: number; open: number }
/** A line with what tells where it was said. */
export type PlacedLine = { line: MeetingLine; meetingTitle: string; day: string | null; itemTitle: string }

function toHead(row: MeetingRow): MeetingHead {
  return {
    id: row.id,
    title: row.title,
    entryId: row.entry_id,
    place: row.place,
    day: row.day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    timeZone: row.time_zone,
    language: row.language,
    sensitivity: row.sensitivity,
    origin: row.origin,
    currentItem: row.current_item,
    currentSince: row.current_since,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  }
}

function toItem(row: ItemRow): AgendaItem {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    level: row.level,
    number: row.number,
    title: row.title,
    plannedStart: row.planned_start,
    plannedMinutes: row.planned_minutes,
    speakers: JSON.parse(row.speakers) as string[],
    elapsedMs: row.elapsed_ms,
    revision: row.revision,
  }
}

function toLine(row: LineRow): MeetingLine {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    at: row.at,
    text: row.text,
    speaker: row.speaker,
    speakerId: row.speaker_id,
    mark: row.mark,
    who: row.who,
    due: row.due,
    doneAt: row.done_at,
    sensitivity: row.sensitivity,
    revision: row.revision,
    savedAt: row.saved_at,
    trashedAt: row.trashed_at,
  }
}

export type LineContent = Omit<MeetingLine, 'doneAt' | 'savedAt' | 'trashedAt'>
export type MeetingChange = {
  readonly title?: string | undefined
  readonly place?: string | undefined
  readonly entryId?: string | null | undefined
  readonly day?: string | null | undefined
  readonly startsAt?: number | null | undefined
  readonly endsAt?: number | null | undefined
  readonly language?: 'fr' | 'en' | undefined
  readonly sensitivity?: Sensitivity | undefined
}
export type ItemChange = { readonly [K in keyof AgendaDraft]?: AgendaDraft[K] | undefined }

type FollowUpFilter = {
  readonly meetingId: string | null
  /** Folded. */
  readonly who: string | null
  readonly done: boolean
  readonly limit: number
  readonly offset: number
}
type OpenFollowUp = { who: string; id: string; title: string; day: string | null }

const FOLLOWED = `mark IN ('action', 'to-raise') AND meeting_line.trashed_at IS NULL AND meeting.trashed_at IS NULL`
const IN_TURN = "coalesce(meeting.day, '') DESC, coalesce(starts_at, created_at) DESC, at, meeting_line.rowid"

export type MeetingsRepository = ReturnType<typeof createMeetingsRepository>

const BY_DAY = "coalesce(day, '') DESC, coalesce(starts_at, created_at) DESC, id"

export function createMeetingsRepository(db: Database, now: () => number) {
  const byId = db.prepare<[string], MeetingRow>('SELECT * FROM meeting WHERE id = ?')
  const itemsOf = db.prepare<[string], ItemRow>(
    'SELECT * FROM agenda_item WHERE meeting_id = ? ORDER BY position, id',
  )
  const itemById = db.prepare<[string, string], ItemRow>(
    'SELECT * FROM agenda_item WHERE id = ? AND meeting_id = ?',
  )
  const lineById = db.prepare<[string], LineRow>('SELECT * FROM meeting_line WHERE id = ?')
  const linesOf = db.prepare<[string], LineRow>(
    'SELECT * FROM meeting_line WHERE meeting_id = ? AND trashed_at IS NULL ORDER BY at, rowid',
  )
  const putLine = db.prepare<[LineRow]>(
    `INSERT INTO meeting_line (id, meeting_id, item_id, at, text, speaker, speaker_id, mark, who, due, done_at,
       sensitivity, revision, saved_at, trashed_at)
     VALUES (@id, @meeting_id, @item_id, @at, @text, @speaker, @speaker_id, @mark, @who, @due, @done_at,
       @sensitivity, @revision, @saved_at, @trashed_at)
     ON CONFLICT (id) DO UPDATE SET item_id = excluded.item_id, at = excluded.at, text = excluded.text,
       speaker = excluded.speaker, speaker_id = excluded.speaker_id, mark = excluded.mark, who = excluded.who,
       due = excluded.due, sensitivity = excluded.sensitivity, revision = excluded.revision,
       saved_at = excluded.saved_at, trashed_at = excluded.trashed_at`,
  )
  const dropLinks = db.prepare<[string]>('DELETE FROM line_link WHERE line_id = ?')
  const addLink = db.prepare<[string, string, string]>('INSERT OR IGNORE INTO line_link VALUES (?, ?, ?)')

  const find = (id: string): MeetingRow => {
    const row = byId.get(id)
    if (!row) throw new AppError('not-found', 'no such meeting', { id })
    return row
  }
  const findItem = (id: string, meetingId: string): ItemRow => {
    const row = itemById.get(id, meetingId)
    if (!row) throw new AppError('not-found', 'no such agenda item', { id })
    return row
  }
  const findLine = (id: string): LineRow => {
    const row = lineById.get(id)
    if (!row) throw new AppError('not-found', 'no such line', { id })
    return row
  }

  const put = (row: MeetingRow): void => {
    db.prepare(
      `UPDATE meeting SET title = @title, entry_id = @entry_id, place = @place, day = @day, starts_at = @starts_at,
         ends_at = @ends_at, language = @language, sensitivity = @sensitivity, current_item = @current_item,
         current_since = @current_since, trashed_at = @trashed_at, revision = revision + 1, updated_at = @now
       WHERE id = @id`,
    ).run({ ...row, now: now() })
  }

  const update = (id: string, change: (row: MeetingRow) => Partial<MeetingRow>): MeetingHead =>
    db
      .transaction(() => {
        const row = find(id)
        put({ ...row, ...change(row) })
        return toHead(find(id))
      })
      .immediate()

  const insertItem = (id: string, meetingId: string, position: number, item: AgendaDraft): void => {
    db.prepare(
      `INSERT INTO agenda_item (id, meeting_id, position, level, number, title, planned_start, planned_minutes,
         speakers, elapsed_ms, revision)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1)`,
    ).run(
      id,
      meetingId,
      position,
      item.level,
      item.number,
      item.title,
      item.plannedStart,
      item.plannedMinutes,
      JSON.stringify(item.speakers),
    )
  }

  const touch = (id: string): void => {
    db.prepare('UPDATE meeting SET revision = revision + 1, updated_at = ? WHERE id = ?').run(now(), id)
  }

  /** A place after an item; items are set apart again when no number is left between two. */
  const place = (meetingId: string, after: string | null | undefined, moving: string | null): number =>
    positionAfter(
      itemsOf.all(meetingId).filter((item) => item.id !== moving),
      after,
      (id, position) => db.prepare('UPDATE agenda_item SET position = ? WHERE id = ?').run(position, id),
    )

  const placed = `SELECT meeting_line.*, meeting.title AS meeting_title, meeting.day AS meeting_day,
      coalesce(agenda_item.title, '') AS item_title
    FROM meeting_line JOIN meeting ON meeting.id = meeting_line.meeting_id
    LEFT JOIN agenda_item ON agenda_item.id = meeting_line.item_id`
  const toPlaced = (
    row: LineRow & { meeting_title: string; meeting_day: string | null; item_title: string },
  ): PlacedLine => ({
    line: toLine(row),
    meetingTitle: row.meeting_title,
    day: row.meeting_day,
    itemTitle: row.item_title,
  })
  type PlacedRow = Parameters<typeof toPlaced>[0]

  return {
    has: (id: string): boolean => byId.get(id) !== undefined,
    /** Of those that are not in the trash. */
    liveIds: (): string[] =>
      db.prepare<[], string>('SELECT id FROM meeting WHERE trashed_at IS NULL ORDER BY id').pluck().all(),
    /** A meeting with all that was written in it; null when there is none. */
    content(id: string): { meeting: MeetingHead; items: AgendaItem[]; lines: MeetingLine[] } | null {
      const row = byId.get(id)
      if (!row) return null
      return { meeting: toHead(row), items: itemsOf.all(id).map(toItem), lines: linesOf.all(id).map(toLine) }
    },
    head: (id: string): MeetingHead => toHead(find(id)),
    items: (id: string): AgendaItem[] => itemsOf.all(id).map(toItem),
    list(
      trashed: boolean,
      entryId: string | null,
      limit: number,
      offset: number,
    ): { items: { head: MeetingHead; counts: MeetingCounts }[]; total: number } {
      const where = `trashed_at IS ${trashed ? 'NOT ' : ''}NULL${entryId === null ? '' : ' AND entry_id = @entryId'}`
      const values = entryId === null ? {} : { entryId }
      const rows = db
        .prepare<[Record<string, string | number>], MeetingRow>(
          `SELECT * FROM meeting WHERE ${where} ORDER BY ${BY_DAY} LIMIT @limit OFFSET @offset`,
        )
        .all({ ...values, limit, offset })
      const counts = db.prepare<[string], MeetingCounts>(
        `SELECT count(*) AS lines,
           coalesce(sum(mark = 'decision'), 0) AS decisions,
           coalesce(sum(mark = 'action'), 0) AS actions,
           coalesce(sum(mark = 'action' AND done_at IS NULL), 0) AS open
         FROM meeting_line WHERE meeting_id = ? AND trashed_at IS NULL`,
      )
      const total = db
        .prepare<[Record<string, string | number>], number>(`SELECT count(*) FROM meeting WHERE ${where}`)
        .pluck()
        .get(values)
      const none = { lines: 0, decisions: 0, actions: 0, open: 0 }
      return {
        items: rows.map((row) => ({ head: toHead(row), counts: counts.get(row.id) ?? none })),
        total: total ?? 0,
      }
    },
    /** A second creation with the same id answers the meeting that exists. `itemId` makes ids for the agenda. */
    create: (
      id: string,
      draft: MeetingDraft,
      language: 'fr' | 'en',
      sensitivity: Sensitivity,
      itemId: () => string,
    ): MeetingHead =>
      db
        .transaction(() => {
          const present = byId.get(id)
          if (present) return toHead(present)
          const time = now()
          db.prepare(
            `INSERT INTO meeting (id, title, entry_id, place, day, starts_at, ends_at, time_zone, language, sensitivity,
               origin, revision, created_at, updated_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
          ).run(
            id,
            draft.title,
            draft.entryId,
            draft.place,
            draft.day,
            draft.startsAt,
            draft.endsAt,
            draft.timeZone,
            language,
            sensitivity,
            draft.origin,
            time,
            time,
          )
          for (const [index, item] of draft.items.entries()) insertItem(itemId(), id, index + 1, item)
          return toHead(find(id))
        })
        .immediate(),
    set: (id: string, change: MeetingChange): MeetingHead =>
      update(id, (row) => ({
        title: change.title ?? row.title,
        place: change.place ?? row.place,
        entry_id: change.entryId === undefined ? row.entry_id : change.entryId,
        day: change.day === undefined ? row.day : change.day,
        starts_at: change.startsAt === undefined ? row.starts_at : change.startsAt,
        ends_at: change.endsAt === undefined ? row.ends_at : change.endsAt,
        language: change.language ?? row.language,
        sensitivity: change.sensitivity ?? row.sensitivity,
      })),
    setTrashed: (id: string, isTrashed: boolean): MeetingHead =>
      update(id, (row) => ({ trashed_at: isTrashed ? (row.trashed_at ?? now()) : null })),
    /** Deletes for ever, with agenda and lines; answers the ids of all. `conflict` when it is not in the trash. */
    purge: (id: string): string[] =>
      db
        .transaction(() => {
          if (find(id).trashed_at === null) {
            throw new AppError('conflict', 'the meeting is not in the trash', { id })
          }
          const ids = db
            .prepare<[string, string], string>(
              'SELECT id FROM agenda_item WHERE meeting_id = ? UNION SELECT id FROM meeting_line WHERE meeting_id = ?',
            )
            .pluck()
            .all(id, id)
          db.prepare('DELETE FROM meeting WHERE id = ?').run(id)
          return [id, ...ids]
        })
        .immediate(),
    trashedBefore: (time: number): string[] =>
      db.prepare<[number], string>('SELECT id FROM meeting WHERE trashed_at < ?').pluck().all(time),

    /** `after`: null is first, left out is last. A second addition with the same id changes nothing. */
    addItem: (id: string, meetingId: string, after: string | null | undefined, item: AgendaDraft): void =>
      db
        .transaction(() => {
          find(meetingId)
          if (itemById.get(id, meetingId)) return
          insertItem(id, meetingId, place(meetingId, after, null), item)
          touch(meetingId)
        })
        .immediate(),
    setItem: (id: string, meetingId: string, change: ItemChange): void =>
      db
        .transaction(() => {
          const row = findItem(id, meetingId)
          db.prepare(
            `UPDATE agenda_item SET level = ?, number = ?, title = ?, planned_start = ?, planned_minutes = ?,
               speakers = ?, revision = revision + 1 WHERE id = ?`,
          ).run(
            change.level ?? row.level,
            change.number ?? row.number,
            change.title ?? row.title,
            change.plannedStart === undefined ? row.planned_start : change.plannedStart,
            change.plannedMinutes === undefined ? row.planned_minutes : change.plannedMinutes,
            change.speakers === undefined ? row.speakers : JSON.stringify(change.speakers),
            id,
          )
          touch(meetingId)
        })
        .immediate(),
    moveItem: (id: string, meetingId: string, after: string | null): void =>
      db
        .transaction(() => {
          findItem(id, meetingId)
          if (after === id) return
          const position = place(meetingId, after, id)
          db.prepare('UPDATE agenda_item SET position = ?, revision = revision + 1 WHERE id = ?').run(
            position,
            id,
          )
          touch(meetingId)
        })
        .immediate(),
    removeItem: (id: string, meetingId: string): void =>
      db
        .transaction(() => {
          findItem(id, meetingId)
          const row = find(meetingId)
          if (row.current_item === id) put({ ...row, current_item: null, current_since: null })
          db.prepare('DELETE FROM agenda_item WHERE id = ?').run(id)
          touch(meetingId)
        })
        .immediate(),
    /** Adds the time that ran to the item that was current, then starts the clock of the new one. */
    setCurrent: (id: string, itemId: string | null): MeetingHead =>
      update(id, (row) => {
        if (itemId !== null) findItem(itemId, id)
        if (itemId === row.current_item) return {}
        const time = now()
        if (row.current_item !== null && row.current_since !== null) {
          // A clock that was set back must not take time away; a night with the lid closed is no speaking time.
          const ran = Math.min(Math.max(0, time - row.current_since), 12 * 3_600_000)
          db.prepare(
            'UPDATE agenda_item SET elapsed_ms = elapsed_ms + ?, revision = revision + 1 WHERE id = ?',
          ).run(ran, row.current_item)
        }
        return { current_item: itemId, current_since: itemId === null ? null : time }
      }),

    lines: (meetingId: string): MeetingLine[] => linesOf.all(meetingId).map(toLine),
    line: (id: string): MeetingLine => toLine(findLine(id)),
    /** See `meetings.saveLine`. Answers what is stored and whether something was written. */
    saveLine: (
      content: LineContent,
      read: { readonly base: number | null; readonly revive: boolean } = { base: null, revive: false },
    ): { line: MeetingLine; written: boolean } =>
      db
        .transaction(() => {
          find(content.meetingId)
          const stored = lineById.get(content.id)
          if (stored && stored.meeting_id !== content.meetingId) {
            throw new AppError('conflict', 'the line belongs to another meeting', { id: content.id })
          }
          const row: LineRow = {
            id: content.id,
            meeting_id: content.meetingId,
            item_id: content.itemId,
            at: content.at,
            text: content.text,
            speaker: content.speaker,
            speaker_id: content.speakerId,
            mark: content.mark,
            who: content.who,
            due: content.due,
            sensitivity: content.sensitivity,
            revision: content.revision,
            saved_at: now(),
            done_at: stored?.done_at ?? null,
            trashed_at: read.revive ? null : (stored?.trashed_at ?? null),
          }
          if (stored) {
            const refuse = () => {
              throw new AppError('conflict', 'another window saved this line', {
                id: content.id,
                revision: stored.revision,
              })
            }
            const isSame = Object.entries(row).every(
              ([name, value]) => name === 'saved_at' || stored[name as keyof LineRow] === value,
            )
            if (isSame) return { line: toLine(stored), written: false }
            const isUnread =
              read.base !== null &&
              (stored.revision > read.base || (stored.trashed_at !== null && !read.revive))
            if (isUnread || content.revision === stored.revision) refuse()
            if (content.revision < stored.revision) return { line: toLine(stored), written: false }
          }
          putLine.run(row)
          if (stored?.text !== content.text) {
            dropLinks.run(content.id)
            for (const link of readMarkup(content.text).links) addLink.run(content.id, link.kind, link.id)
          }
          return { line: toLine(findLine(content.id)), written: true }
        })
        .immediate(),
    setLineTrashed: (id: string, isTrashed: boolean): MeetingLine =>
      db
        .transaction(() => {
          findLine(id)
          db.prepare('UPDATE meeting_line SET trashed_at = ? WHERE id = ?').run(isTrashed ? now() : null, id)
          return toLine(findLine(id))
        })
        .immediate(),
    setDone: (id: string, done: boolean): MeetingLine =>
      db
        .transaction(() => {
          const row = findLine(id)
          db.prepare('UPDATE meeting_line SET done_at = ? WHERE id = ?').run(
            done ? (row.done_at ?? now()) : null,
            id,
          )
          return toLine(findLine(id))
        })
        .immediate(),
    /** Lines of a meeting with a mark, in order of time. */
    placedLines: (meetingId: string): PlacedLine[] =>
      db
        .prepare<[string], PlacedRow>(
          `${placed} WHERE meeting_line.meeting_id = ? AND meeting_line.trashed_at IS NULL
           ORDER BY at, meeting_line.rowid`,
        )
        .all(meetingId)
        .map(toPlaced),
    /** A page of actions and lines to raise of meetings that are not in the trash, the latest meeting first. */
    followUp({ meetingId, who, done, limit, offset }: FollowUpFilter): {
      items: PlacedLine[]
      total: number
    } {
      const where = `${FOLLOWED} ${done ? '' : 'AND done_at IS NULL'}
        ${meetingId === null ? '' : 'AND meeting_line.meeting_id = @meetingId'}
        ${who === null ? '' : 'AND folded(who) = @who'}`
      const values = { ...(meetingId !== null && { meetingId }), ...(who !== null && { who }) }
      const items = db
        .prepare<[Record<string, string | number>], PlacedRow>(
          `${placed} WHERE ${where} ORDER BY ${IN_TURN} LIMIT @limit OFFSET @offset`,
        )
        .all({ ...values, limit, offset })
        .map(toPlaced)
      // What fits on the page needs no counting.
      if (offset === 0 && items.length < limit) return { items, total: items.length }
      const total = db
        .prepare<[Record<string, string | number>], number>(
          `SELECT count(*) FROM meeting_line JOIN meeting ON meeting.id = meeting_line.meeting_id WHERE ${where}`,
        )
        .pluck()
        .get(values)
      return { items, total: total ?? 0 }
    },
    /** Of every open line that is followed up: whose it is and in which meeting, in the order of the lines. */
    openFollowUp: (meetingId: string | null): OpenFollowUp[] =>
      db
        .prepare<[Record<string, string>], OpenFollowUp>(
          `SELECT who, meeting.id, meeting.title, meeting.day
           FROM meeting_line JOIN meeting ON meeting.id = meeting_line.meeting_id
           WHERE ${FOLLOWED} AND done_at IS NULL
             ${meetingId === null ? '' : 'AND meeting_line.meeting_id = @meetingId'} ORDER BY ${IN_TURN}`,
        )
        .all(meetingId === null ? {} : { meetingId }),
    mentions(kind: LinkKind, target: string, limit: number, offset: number) {
      const where = `WHERE meeting_line.id IN (SELECT line_id FROM line_link WHERE kind = ? AND target = ?)
        AND meeting_line.trashed_at IS NULL AND meeting.trashed_at IS NULL`
      const items = db
        .prepare<[string, string, number, number], PlacedRow>(
          `${placed} ${where} ORDER BY at DESC, meeting_line.id LIMIT ? OFFSET ?`,
        )
        .all(kind, target, limit, offset)
        .map(toPlaced)
      const total = db
        .prepare<[string, string], number>(
          `SELECT count(*) FROM meeting_line JOIN meeting ON meeting.id = meeting_line.meeting_id ${where}`,
        )
        .pluck()
        .get(kind, target)
      return { items, total: total ?? 0 }
    },
    /** Who spoke in a meeting, the latest first. */
    speakersOf: (meetingId: string): { speaker: string; speakerId: string | null }[] =>
      db
        .prepare<[string], { speaker: string; speakerId: string | null; last: number }>(
          `SELECT speaker, speaker_id AS speakerId, max(at) AS last FROM meeting_line
           WHERE meeting_id = ? AND trashed_at IS NULL AND speaker <> '' GROUP BY speaker ORDER BY last DESC`,
        )
        .all(meetingId)
        .map(({ speaker, speakerId }) => ({ speaker, speakerId })),
  }
}
