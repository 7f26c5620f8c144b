import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openUserDatabase } from '../../src/main/store/database.ts'
import { type Database, openFile } from '../../src/main/store/driver.ts'
import { migrate } from '../../src/main/store/migrate.ts'
import { MIGRATIONS, NEWEST_VERSION } from '../../src/main/store/migrations/list.ts'
import type { Migration } from '../../src/main/store/migrations/migration.ts'
import { createNotesRepository } from '../../src/main/store/notes.ts'
import { openCore } from '../support/core.ts'
import { tempDir } from '../support/temp.ts'

const FOLDER = join(import.meta.dirname, '../../src/main/store/migrations')

function at(version: number): Database {
  const db = openUserDatabase(join(tempDir(), 'user.sqlite'), NEWEST_VERSION)
  migrate(db, MIGRATIONS.slice(0, version), () => {})
  return db
}

function schemaOf(db: Database): unknown {
  return db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()
}

describe('migrations', () => {
  it('are never edited once shipped: add a new one and its line here', () => {
    const hashes = Object.fromEntries(
      readdirSync(FOLDER)
        .filter((name) => /^\d{4}-/.test(name))
        .sort()
        .map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(join(FOLDER, name)))
            .digest('hex')
            .slice(0, 16),
        ]),
    )
    expect(hashes).toMatchInlineSnapshot(`
      {
        "0001-notes.ts": "2b49dac227e43ba4",
        "0002-settings.ts": "48650fa02853580b",
        "0003-recent-entries.ts": "baf6e951edce2a7d",
        "0004-texts.ts": "b5e40f5686df3258",
        "0005-note-details.ts": "cc4f4a46f7f0508a",
        "0006-meetings.ts": "e675e82fa55f0d8b",
        "0007-briefs.ts": "d4ab6520ba63a2f4",
        "0008-passages.ts": "205f2437bd567177",
      }
    `)
  })

  it.each(MIGRATIONS.map((_, version) => version))(
    'from version %i give the newest schema, data kept, sound',
    (version) => {
      const fresh = at(NEWEST_VERSION)
      const db = at(version)
      if (version >= 1) {
        db.prepare(
          'INSERT INTO note (id, entry_id, body, revision, created_at, updated_at) VALUES (?, ?, ?, 1, 0, 0)',
        ).run('n', null, 'œuvre\u0000 « ’ » 😀')
      }
      if (version >= 2) db.prepare('INSERT INTO setting VALUES (?, ?)').run('locale', '"en"')
      const told: number[] = []
      migrate(db, MIGRATIONS, (found) => told.push(found))
      expect(told).toEqual(version === 0 ? [] : [version])
      expect(db.pragma('user_version', { simple: true })).toBe(NEWEST_VERSION)
      expect(schemaOf(db)).toEqual(schemaOf(fresh))
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(db.pragma('foreign_key_check')).toEqual([])
      if (version >= 1) expect(createNotesRepository(db, Date.now).get('n').body).toBe('œuvre\u0000 « ’ » 😀')
      fresh.close()
      db.close()
    },
  )

  it('that fail midway leave the version and the schema before', () => {
    const db = at(NEWEST_VERSION)
    const before = schemaOf(db)
    const failing: Migration = {
      version: NEWEST_VERSION + 1,
      name: 'failing',
      up(target) {
        target.exec('CREATE TABLE half_done (id TEXT) STRICT; DROP TABLE recent_entry')
        throw new Error('interrupted')
      },
    }
    expect(() => migrate(db, [...MIGRATIONS, failing], () => {})).toThrow('interrupted')
    expect(schemaOf(db)).toEqual(before)
    expect(db.pragma('user_version', { simple: true })).toBe(NEWEST_VERSION)
    db.close()
  })

  it('do not begin when the copy before them fails', () => {
    const db = at(1)
    expect(() =>
      migrate(db, MIGRATIONS, () => {
        throw new Error('no copy')
      }),
    ).toThrow('no copy')
    expect(db.pragma('user_version', { simple: true })).toBe(1)
    db.close()
  })

  it('refuse a list with a gap', () => {
    const db = at(0)
    expect(() => migrate(db, MIGRATIONS.slice(1), () => {})).toThrow('out of order')
    db.close()
  })

  it('of an older folder leave a copy that opens at the old version', async () => {
    const first = openCore()
    first.app.close()
    const path = join(first.dataDir, 'user.sqlite')
    rmSync(path)
    const old = openUserDatabase(path, NEWEST_VERSION)
    migrate(old, MIGRATIONS.slice(0, 1), () => {})
    old.prepare('INSERT INTO note VALUES (?, ?, ?, 1, 0, 0, NULL)').run('n', null, 'ancienne note')
    old.close()
    const second = openCore({ dataDir: first.dataDir, packDir: first.packDir })
    expect((await second.client.call('notes.get', { id: 'n' })).body).toBe('ancienne note')
    const [copy] = readdirSync(join(first.dataDir, 'backups'))
    expect(copy).toMatch(/^before-v2-/)
    const db = openFile(join(first.dataDir, 'backups', copy ?? ''), { readonly: true, create: false })
    expect(db.pragma('user_version', { simple: true })).toBe(1)
    expect(db.prepare('SELECT body FROM note').pluck().get()).toBe('ancienne note')
    db.close()
  })

  it('give the hot queries an index', () => {
    const db = at(NEWEST_VERSION)
    const plan = (sql: string) =>
      db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map((row) => row.detail)
        .join('; ')
    expect(
      plan("SELECT * FROM note WHERE entry_id = 'e' AND trashed_at IS NULL ORDER BY created_at, id"),
    ).toContain('USING INDEX note_of_entry')
    expect(
      plan('SELECT * FROM note WHERE trashed_at IS NULL ORDER BY updated_at DESC, id LIMIT 50'),
    ).toContain('USING INDEX note_by_change')
    expect(plan('SELECT entry_id FROM recent_entry ORDER BY opened_at DESC LIMIT 20')).toContain(
      'USING COVERING INDEX recent_entry_by_time',
    )
    db.close()
  })
})
