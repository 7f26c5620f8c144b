import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBackups, makeBackup } from '../../src/main/store/backups.ts'
import { openUserDatabase } from '../../src/main/store/database.ts'
import { ensurePrivateDir, folderLayout } from '../../src/main/store/folder.ts'
import { migrate } from '../../src/main/store/migrate.ts'
import { MIGRATIONS, NEWEST_VERSION } from '../../src/main/store/migrations/list.ts'
import { createNotesRepository } from '../../src/main/store/notes.ts'
import { tempDir } from '../support/temp.ts'

const DAY = 86_400_000

describe('backups', () => {
  it('are whole, kept seven days, and damaged ones are not offered', () => {
    const folder = folderLayout(join(tempDir(), 'data'))
    ensurePrivateDir(folder.dir)
    const db = openUserDatabase(folder.userFile, NEWEST_VERSION)
    migrate(db, MIGRATIONS, () => {})
    createNotesRepository(db, Date.now).create('a', null, 'texte')
    for (let day = 0; day < 9; day++) makeBackup(db, folder, 'daily', Date.UTC(2026, 0, 1) + day * DAY)
    makeBackup(db, folder, 'before-v4', Date.UTC(2026, 0, 20))
    db.close()
    expect(readdirSync(folder.backupsDir).sort()).toEqual([
      'before-v4-20260120T000000.sqlite',
      ...[3, 4, 5, 6, 7, 8, 9].map((day) => `daily-2026010${day}T000000.sqlite`),
    ])
    writeFileSync(join(folder.backupsDir, 'daily-20260109T000000.sqlite'), 'damaged')
    const listed = listBackups(folder)
    expect(listed[0]).toMatchObject({ name: 'before-v4-20260120T000000.sqlite', notes: 1 })
    expect(listed.map((item) => item.name)).not.toContain('daily-20260109T000000.sqlite')
    expect(listed).toHaveLength(7)
  })
})
