import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeBackup } from '../../src/main/store/backups.ts'
import { closeDatabase, openUserDatabase, readUserVersion } from '../../src/main/store/database.ts'
import { openFile } from '../../src/main/store/driver.ts'
import { storeError } from '../../src/main/store/errors.ts'
import { folderLayout, lockFolder } from '../../src/main/store/folder.ts'
import { NEWEST_VERSION } from '../../src/main/store/migrations/list.ts'
import { createNotesRepository } from '../../src/main/store/notes.ts'
import { openCore, refusal } from '../support/core.ts'
import { writePack } from '../support/pack.ts'
import { tempDir } from '../support/temp.ts'

describe('user.sqlite', () => {
  it('has the pragmas that keep notes safe, on disk and read back', () => {
    const path = join(tempDir(), 'user.sqlite')
    const db = openUserDatabase(path, 3)
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('temp_store')).toBe(2)
    expect(pragma('secure_delete')).toBe(1)
    expect(pragma('foreign_keys')).toBe(1)
    closeDatabase(db)
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  it.skipIf(process.platform === 'win32')(
    'is the user’s alone, with its side files, even in an open folder',
    async () => {
      const base = tempDir()
      const dataDir = join(base, 'data')
      mkdirSync(dataDir, { mode: 0o755 })
      const { client } = openCore({ base, dataDir })
      await client.call('notes.create', { body: 'secret' })
      const mode = (name: string) => (statSync(join(dataDir, name)).mode & 0o777).toString(8)
      expect(mode('.')).toBe('700')
      for (const name of [
        'user.sqlite',
        'user.sqlite-wal',
        'user.sqlite-shm',
        'library.sqlite',
        'lock.sqlite',
      ]) {
        expect([name, mode(name)]).toEqual([name, '600'])
      }
      expect(mode('logs')).toBe('700')
      expect(mode('logs/vademecum.log')).toBe('600')
    },
  )

  it('of a newer program is refused and not touched', async () => {
    const first = openCore()
    first.app.close()
    const path = join(first.dataDir, 'user.sqlite')
    const db = openFile(path, { readonly: false, create: false })
    db.pragma('user_version = 99')
    db.close()
    const before = readFileSync(path)
    const second = openCore({ dataDir: first.dataDir, packDir: first.packDir })
    expect(await second.client.call('app.status', {})).toMatchObject({
      state: 'failed',
      error: { code: 'store-too-new', details: { found: 99 } },
    })
    expect(await refusal(second.client.call('notes.list', {}))).toBe('store-too-new')
    expect(await refusal(second.client.call('app.startEmpty', {}))).toBe('conflict')
    second.app.close()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readUserVersion(path)).toBe(99)
  })

  it('that is damaged is left alone until the user chooses; a copy can be put back', async () => {
    const DAY = 86_400_000
    let time = Date.UTC(2026, 0, 1)
    const first = openCore({ now: () => time })
    const note = await first.client.call('notes.create', { body: 'avant la panne' })
    first.app.close()
    // The second start, a day later, makes the copy of the day.
    time += 2 * DAY
    const sound = openFile(join(first.dataDir, 'user.sqlite'), { readonly: false, create: false })
    makeBackup(sound, folderLayout(first.dataDir), 'daily', time)
    sound.close()

    const path = join(first.dataDir, 'user.sqlite')
    const garbage = Buffer.from('garbage '.repeat(4000))
    writeFileSync(path, garbage)
    const second = openCore({ dataDir: first.dataDir, packDir: first.packDir, now: () => time })
    const status = await second.client.call('app.status', {})
    expect(status.error?.code).toBe('store-corrupt')
    expect(status.backups).toEqual([expect.objectContaining({ notes: 1 })])
    expect(readFileSync(path).equals(garbage)).toBe(true)

    expect(await refusal(second.client.call('app.restoreBackup', { name: '../user.sqlite' }))).toBe(
      'not-found',
    )
    const after = await second.client.call('app.restoreBackup', { name: status.backups[0]?.name ?? '' })
    expect(after.state).toBe('ready')
    expect((await second.client.call('notes.get', { id: note.id })).body).toBe('avant la panne')
    const aside = join(first.dataDir, 'quarantine', '20260103T000000', 'user.sqlite')
    expect(readFileSync(aside).equals(garbage)).toBe(true)
  })

  it('that is damaged can be set aside to begin anew', async () => {
    const first = openCore()
    first.app.close()
    writeFileSync(join(first.dataDir, 'user.sqlite'), 'garbage '.repeat(4000))
    const { client } = openCore({ dataDir: first.dataDir, packDir: first.packDir })
    expect((await client.call('app.retry', {})).error?.code).toBe('store-corrupt')
    expect((await client.call('app.startEmpty', {})).state).toBe('ready')
    expect((await client.call('notes.list', {})).total).toBe(0)
  })

  it('that is gone while a copy holds notes is told, not begun anew', async () => {
    const first = openCore()
    await first.client.call('notes.create', { body: 'à ne pas perdre' })
    first.app.close()
    const path = join(first.dataDir, 'user.sqlite')
    const sound = openFile(path, { readonly: false, create: false })
    makeBackup(sound, folderLayout(first.dataDir), 'daily', Date.now())
    sound.close()
    for (const lose of [() => writeFileSync(path, ''), () => rmSync(path)]) {
      lose()
      const { app, client } = openCore({ dataDir: first.dataDir, packDir: first.packDir })
      const status = await client.call('app.status', {})
      expect(status).toMatchObject({ error: { code: 'store-corrupt' }, backups: [{ notes: 1 }] })
      app.close()
    }
  })

  it('tells a full disk, keeps what was there and works again when there is room', async () => {
    const { app, client, dataDir } = openCore()
    const note = await client.call('notes.create', { body: 'petit' })
    app.close()
    const db = openUserDatabase(join(dataDir, 'user.sqlite'), NEWEST_VERSION)
    // SQLite's own limit gives the very error of a full disk, wherever the test runs.
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${pages}`)
    const notes = createNotesRepository(db, Date.now)
    let caught: unknown
    try {
      notes.save(note.id, 'x'.repeat(90_000), 1)
    } catch (error) {
      caught = error
    }
    expect(storeError(caught)?.code).toBe('disk-full')
    expect(notes.get(note.id)).toMatchObject({ body: 'petit', revision: 1 })
    db.pragma('max_page_count = 100000')
    expect(notes.save(note.id, 'x'.repeat(90_000), 1).revision).toBe(2)
    db.close()
  })

  it.skipIf(process.platform === 'win32')('in a folder that cannot be written is told with its path', () => {
    const base = tempDir()
    chmodSync(base, 0o755)
    const dataDir = join(base, 'data')
    const packDir = join(base, 'pack')
    writePack(packDir)
    mkdirSync(dataDir, { mode: 0o755 })
    chmodSync(dataDir, 0o555)
    // Rights do not bind root: there the start is tried as the user nobody.
    const script = join(import.meta.dirname, 'unwritable.ts')
    const { stdout, stderr } = spawnSync(process.execPath, [script, dataDir, packDir], {
      encoding: 'utf8',
      ...(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
    })
    chmodSync(dataDir, 0o755)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      value: { state: 'failed', error: { code: 'store-unwritable', details: { path: dataDir } } },
    })
  })

  it('below a path that is a file is told as not writable', async () => {
    const base = tempDir()
    writeFileSync(join(base, 'file'), '')
    const { client } = openCore({ base, dataDir: join(base, 'file', 'data') })
    expect(await client.call('app.status', {})).toMatchObject({ error: { code: 'store-unwritable' } })
  })
})

describe('lock', () => {
  it('keeps a second process out, lets readers in, and ends with its process', async () => {
    const first = openCore()
    await first.client.call('notes.create', { body: 'note visible' })
    const second = openCore({ dataDir: first.dataDir, packDir: first.packDir })
    expect((await second.client.call('app.status', {})).error?.code).toBe('store-locked')
    const reader = openCore({ dataDir: first.dataDir, packDir: first.packDir, access: 'read-if-locked' })
    expect((await reader.client.call('search.query', { text: 'visible' })).total).toBe(1)
    expect(await refusal(reader.client.call('notes.create', { body: 'x' }))).toBe('store-locked')
    first.app.close()
    expect((await second.client.call('app.retry', {})).state).toBe('ready')
  })

  it('is free again after a kill, and every acknowledged note is there', async () => {
    const base = tempDir()
    const { app, dataDir, packDir } = openCore({ base })
    app.close()
    const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), dataDir, packDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let acknowledged = 0
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text: string) => {
      acknowledged += text.split('\n').length - 1
      if (acknowledged >= 50) child.kill('SIGKILL')
    })
    await once(child, 'close')
    expect(acknowledged).toBeGreaterThanOrEqual(50)
    const folder = folderLayout(dataDir)
    lockFolder(folder).release()
    const { client } = openCore({ dataDir, packDir })
    expect((await client.call('notes.list', {})).total).toBeGreaterThanOrEqual(acknowledged)
    expect((await client.call('app.diagnose', {})).stores[0]?.quickCheck).toEqual(['ok'])
  })
})
