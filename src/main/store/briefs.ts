// Tables `brief` and `brief_item`: rows in, dossiers out. Knows nothing of what an item stands for.
import { type BriefItem, type BriefItemDraft, DEFAULT_PACE } from '../../shared/contract/briefs.ts'
import type { Sensitivity } from '../../shared/contract/notes.ts'
import { AppError } from '../../shared/errors.ts'
import type { Database } from './driver.ts'
import { positionAfter } from './positions.ts'

type BriefRow = {
  id: string
  title: string
  meeting_id: string | null
  language: 'fr' | 'en'
  sensitivity: Sensitivity
  words_fr: number
  words_en: number
  revision: number
  created_at: number
  updated_at: number
  trashed_at: number | null
}
type ItemRow = {
  id: string
  brief_id: string
  position: number
  kind: BriefItem['kind']
  target: string | null
  text_fr: string
  text_en: string
  quoted: string
  quoted_language: 'fr' | 'en' | null
  locator: string
  passage: number | null
  with_caveats: 0 | 1
  spoken: 0 | 1
  revision: number
}

export type BriefHead = {
  readonly id: string
  readonly title: string
  readonly meetingId: string | null
  readonly language: 'fr' | 'en'
  readonly sensitivity: Sensitivity
  readonly pace: { readonly fr: number; readonly en: number }
  readonly revision: number
  readonly createdAt: number
  readonly updatedAt: number
  readonly trashedAt: number | null
}

function toHead(row: BriefRow): BriefHead {
  return {
    id: row.id,
    title: row.title,
    meetingId: row.meeting_id,
    language: row.language,
    sensitivity: row.sensitivity,
    pace: { fr: row.words_fr, en: row.words_en },
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  }
}

function toItem(row: ItemRow): BriefItem {
  return {
    id: row.id,
    briefId: row.brief_id,
    kind: row.kind,
    target: row.target,
    text: { fr: row.text_fr, en: row.text_en },
    quoted: row.quoted,
    quotedLanguage: row.quoted_language,
    locator: row.locator,
    passage: row.passage,
    withCaveats: row.with_caveats === 1,
    spoken: row.spoken === 1,
    revision: row.revision,
  }
}

export type NewBrief = Pick<BriefHead, 'id' | 'title' | 'meetingId' | 'language' | 'sensitivity'>
export type BriefChange = {
  readonly title?: string | undefined
  readonly meetingId?: string | null | undefined
  readonly language?: 'fr' | 'en' | undefined
  readonly sensitivity?: Sensitivity | undefined
  readonly pace?: { readonly fr?: number | undefined; readonly en?: number | undefined } | undefined
}
export type BriefItemChange = {
  readonly text?: { readonly fr?: string | undefined; readonly en?: string | undefined } | undefined
  readonly locator?: string | undefined
  readonly withCaveats?: boolean | undefined
  readonly spoken?: boolean | undefined
}

export type BriefsRepository = ReturnType<typeof createBriefsRepository>

export function createBriefsRepository(db: Database, now: () => number) {
  const byId = db.prepare<[string], BriefRow>('SELECT * FROM brief WHERE id = ?')
  const itemsOf = db.prepare<[string], ItemRow>(
    'SELECT * FROM brief_item WHERE brief_id = ? ORDER BY position, id',
  )
  const itemById = db.prepare<[string, string], ItemRow>(
    'SELECT * FROM brief_item WHERE id = ? AND brief_id = ?',
  )
  const countItems = db
    .prepare<[string], number>('SELECT count(*) FROM brief_item WHERE brief_id = ?')
    .pluck()

  const insertItem = db.prepare<[ItemRow]>(
    `INSERT INTO brief_item (id, brief_id, position, kind, target, text_fr, text_en, quoted, quoted_language,
       locator, passage, with_caveats, spoken, revision)
     VALUES (@id, @brief_id, @position, @kind, @target, @text_fr, @text_en, @quoted, @quoted_language,
       @locator, @passage, @with_caveats, @spoken, @revision)`,
  )

  const find = (id: string): BriefRow => {
    const row = byId.get(id)
    if (!row) throw new AppError('not-found', 'no such brief', { id })
    return row
  }
  const findItem = (id: string, briefId: string): ItemRow => {
    const row = itemById.get(id, briefId)
    if (!row) throw new AppError('not-found', 'no such item', { id })
    return row
  }
  const touch = (id: string): void => {
    db.prepare('UPDATE brief SET revision = revision + 1, updated_at = ? WHERE id = ?').run(now(), id)
  }
  const update = (id: string, change: (row: BriefRow) => Partial<BriefRow>): BriefHead =>
    db
      .transaction(() => {
        const row = find(id)
        db.prepare(
          `UPDATE brief SET title = @title, meeting_id = @meeting_id, language = @language,
             sensitivity = @sensitivity, words_fr = @words_fr, words_en = @words_en, trashed_at = @trashed_at
           WHERE id = @id`,
        ).run({ ...row, ...change(row) })
        touch(id)
        return toHead(find(id))
      })
      .immediate()
  const place = (briefId: string, after: string | null | undefined, moving: string | null): number =>
    positionAfter(
      itemsOf.all(briefId).filter((item) => item.id !== moving),
      after,
      (id, position) => db.prepare('UPDATE brief_item SET position = ? WHERE id = ?').run(position, id),
    )
  const withCount = (row: BriefRow): BriefHead & { items: number } => ({
    ...toHead(row),
    items: countItems.get(row.id) ?? 0,
  })

  return {
    has: (id: string): boolean => byId.get(id) !== undefined,
    head: (id: string): BriefHead => toHead(find(id)),
    items: (id: string): BriefItem[] => itemsOf.all(id).map(toItem),
    list(trashed: boolean, meetingId: string | null, limit: number, offset: number) {
      const where = `trashed_at IS ${trashed ? 'NOT ' : ''}NULL${meetingId === null ? '' : ' AND meeting_id = @meetingId'}`
      const values = meetingId === null ? {} : { meetingId }
      const rows = db
        .prepare<[Record<string, string | number>], BriefRow>(
          `SELECT * FROM brief WHERE ${where} ORDER BY updated_at DESC, id LIMIT @limit OFFSET @offset`,
        )
        .all({ ...values, limit, offset })
      const total = db
        .prepare<[Record<string, string | number>], number>(`SELECT count(*) FROM brief WHERE ${where}`)
        .pluck()
        .get(values)
      return { items: rows.map(withCount), total: total ?? 0 }
    },
    mentions: (target: string): (BriefHead & { items: number })[] =>
      db
        .prepare<[string], BriefRow>(
          `SELECT * FROM brief WHERE trashed_at IS NULL AND id IN (SELECT brief_id FROM brief_item WHERE target = ?)
           ORDER BY updated_at DESC, id`,
        )
        .all(target)
        .map(withCount),
    /** A second creation with the same id answers the one that exists. */
    create: (brief: NewBrief): BriefHead =>
      db
        .transaction(() => {
          const present = byId.get(brief.id)
          if (present) return toHead(present)
          const time = now()
          db.prepare(
            `INSERT INTO brief (id, title, meeting_id, language, sensitivity, words_fr, words_en, revision, created_at,
               updated_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
          ).run(
            brief.id,
            brief.title,
            brief.meetingId,
            brief.language,
            brief.sensitivity,
            DEFAULT_PACE.fr,
            DEFAULT_PACE.en,
            time,
            time,
          )
          return toHead(find(brief.id))
        })
        .immediate(),
    /** A copy under another id and title, not in the trash; a second time answers the one that exists. */
    duplicate: (id: string, as: string, title: string, newId: () => string): BriefHead =>
      db
        .transaction(() => {
          const present = byId.get(as)
          if (present) return toHead(present)
          const row = find(id)
          const time = now()
          db.prepare(
            `INSERT INTO brief (id, title, meeting_id, language, sensitivity, words_fr, words_en, revision, created_at,
               updated_at)
             VALUES (@id, @title, @meeting_id, @language, @sensitivity, @words_fr, @words_en, 1, @time, @time)`,
          ).run({ ...row, id: as, title, time })
          for (const item of itemsOf.all(id))
            insertItem.run({ ...item, id: newId(), brief_id: as, revision: 1 })
          return toHead(find(as))
        })
        .immediate(),
    set: (id: string, change: BriefChange): BriefHead =>
      update(id, (row) => ({
        title: change.title ?? row.title,
        meeting_id: change.meetingId === undefined ? row.meeting_id : change.meetingId,
        language: change.language ?? row.language,
        sensitivity: change.sensitivity ?? row.sensitivity,
        words_fr: change.pace?.fr ?? row.words_fr,
        words_en: change.pace?.en ?? row.words_en,
      })),
    setTrashed: (id: string, isTrashed: boolean): BriefHead =>
      update(id, (row) => ({ trashed_at: isTrashed ? (row.trashed_at ?? now()) : null })),
    /** Deletes for ever; answers the ids of all that went. `conflict` when it is not in the trash. */
    purge: (id: string): string[] =>
      db
        .transaction(() => {
          if (find(id).trashed_at === null) throw new AppError('conflict', 'not in the trash', { id })
          const ids = itemsOf.all(id).map((item) => item.id)
          db.prepare('DELETE FROM brief WHERE id = ?').run(id)
          return [id, ...ids]
        })
        .immediate(),
    trashedBefore: (time: number): string[] =>
      db.prepare<[number], string>('SELECT id FROM brief WHERE trashed_at < ?').pluck().all(time),
    /** A second addition with the same id changes nothing. */
    addItem: (id: string, briefId: string, after: string | null | undefined, item: BriefItemDraft): void =>
      db
        .transaction(() => {
          find(briefId)
          if (itemById.get(id, briefId)) return
          const row: ItemRow = {
            id,
            brief_id: briefId,
            position: place(briefId, after, null),
            kind: item.kind,
            target: item.target,
            text_fr: item.text.fr,
            text_en: item.text.en,
            quoted: item.quoted,
            quoted_language: item.quotedLanguage,
            locator: item.locator,
            passage: item.passage,
            with_caveats: item.withCaveats ? 1 : 0,
            spoken: item.spoken ? 1 : 0,
            revision: 1,
          }
          insertItem.run(row)
          touch(briefId)
        })
        .immediate(),
    /** `conflict` with the stored revision when `baseRevision` is another. */
    setItem: (id: string, briefId: string, baseRevision: number, change: BriefItemChange): void =>
      db
        .transaction(() => {
          const row = findItem(id, briefId)
          if (row.revision !== baseRevision) {
            throw new AppError('conflict', 'the item has changed', { id, revision: row.revision })
          }
          db.prepare(
            `UPDATE brief_item SET text_fr = ?, text_en = ?, locator = ?, with_caveats = ?, spoken = ?,
               revision = revision + 1 WHERE id = ?`,
          ).run(
            change.text?.fr ?? row.text_fr,
            change.text?.en ?? row.text_en,
            change.locator ?? row.locator,
            change.withCaveats === undefined ? row.with_caveats : Number(change.withCaveats),
            change.spoken === undefined ? row.spoken : Number(change.spoken),
            id,
          )
          touch(briefId)
        })
        .immediate(),
    moveItem: (id: string, briefId: string, after: string | null): void =>
      db
        .transaction(() => {
          findItem(id, briefId)
          if (after === id) return
          // The revision stays: moving does not disturb who is writing in it.
          db.prepare('UPDATE brief_item SET position = ? WHERE id = ?').run(place(briefId, after, id), id)
          touch(briefId)
        })
        .immediate(),
    removeItem: (id: string, briefId: string): void =>
      db
        .transaction(() => {
          findItem(id, briefId)
          db.prepare('DELETE FROM brief_item WHERE id = ?').run(id)
          touch(briefId)
        })
        .immediate(),
  }
}
