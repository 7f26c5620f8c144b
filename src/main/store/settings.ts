// Tables `setting` and `recent_entry`.
import type { Database } from './driver.ts'

const RECENT_KEPT = 20

export type SettingsRepository = ReturnType<typeof createSettingsRepository>

/** Values are JSON; what a name may hold is the service's business. */
export function createSettingsRepository(db: Database) {
  const all = db.prepare<[], { name: string; value: string }>('SELECT name, value FROM setting')
  return {
    all: (): Record<string, unknown> =>
      Object.fromEntries(all.all().map((row) => [row.name, JSON.parse(row.value) as unknown])),
    set: (values: Record<string, unknown>): void =>
      db
        .transaction(() => {
          const put = db.prepare(
            'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
          )
          for (const [name, value] of Object.entries(values)) put.run(name, JSON.stringify(value))
        })
        .immediate(),
  }
}

export type RecentRepository = ReturnType<typeof createRecentRepository>

/** Ids of the entries opened last, newest first, at most twenty. */
export function createRecentRepository(db: Database, now: () => number) {
  const list = db
    .prepare<[number], string>('SELECT entry_id FROM recent_entry ORDER BY opened_at DESC LIMIT ?')
    .pluck()
  return {
    list: (): string[] => list.all(RECENT_KEPT),
    touch: (entryId: string): void =>
      db
        .transaction(() => {
          // Two openings in one millisecond still have an order.
          const last = db.prepare<[], number>('SELECT max(opened_at) FROM recent_entry').pluck().get() ?? 0
          db.prepare(
            `INSERT INTO recent_entry (entry_id, opened_at) VALUES (?, ?)
             ON CONFLICT (entry_id) DO UPDATE SET opened_at = excluded.opened_at`,
          ).run(entryId, Math.max(now(), last + 1))
          db.prepare(
            `DELETE FROM recent_entry WHERE entry_id NOT IN
             (SELECT entry_id FROM recent_entry ORDER BY opened_at DESC LIMIT ?)`,
          ).run(RECENT_KEPT)
        })
        .immediate(),
    clear: (): number => db.prepare('DELETE FROM recent_entry').run().changes,
  }
}
