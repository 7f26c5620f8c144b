// An installation killed at any step: the old edition is whole, or the new one is; never a mixture, never no library.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { INSTALL_PHASES } from '../../src/main/packs/install.ts'
import { openCore } from '../support/core.ts'
import { tempDir } from '../support/temp.ts'
import { makePack, term } from './make.ts'

const INSTALLER = join(import.meta.dirname, 'installer.ts')
const COUNT = 800
const edition = (text: string) =>
  Array.from({ length: COUNT }, (_, index) => term(`n${index}`, `${text} ${index}`))

describe('an installation that is killed', () => {
  it.each([...INSTALL_PHASES, 'late', 'none'])(
    'at %s leaves one whole edition',
    async (step) => {
      const base = tempDir()
      const first = openCore({ base })
      await first.client.call('packs.install', { source: { path: makePack(base, edition('old')).path } })
      const note = await first.client.call('notes.create', { entryId: 'term.tst-n7', body: 'remarque' })
      first.app.close()
      const next = makePack(base, [...edition('new'), term('extra')], {
        edition: '2027-02',
        date: '2027-02-01',
      })
      const { signal, stdout } = spawnSync(
        process.execPath,
        [INSTALLER, first.dataDir, first.packDir, next.path, step],
        { encoding: 'utf8' },
      )
      // The injector must have fired, but for the control.
      if (step === 'none') expect(stdout).toBe('installed')
      else expect([step, signal]).toEqual([step, 'SIGKILL'])

      const { client, dataDir } = openCore({ base })
      const isNew = step === 'done' || step === 'none'
      expect((await client.call('packs.list', {}))[1]).toMatchObject(
        isNew ? { edition: '2027-02', entries: COUNT + 1 } : { edition: '2027-01', entries: COUNT },
      )
      const { items, total } = await client.call('library.list', { kind: 'term', limit: 10_000 })
      expect(total).toBe(isNew ? COUNT + 1 : COUNT)
      const words = new Set(items.map((card) => card.title.en.split(' ')[1]))
      expect([...words].sort()).toEqual(isNew ? ['extra', 'new'] : ['old'])
      expect((await client.call('notes.ofEntry', { entryId: 'term.tst-n7' })).map((item) => item.id)).toEqual(
        [note.id],
      )
      expect(existsSync(join(dataDir, 'library.sqlite.partial'))).toBe(false)
      expect((await client.call('app.diagnose', {})).stores.map((store) => store.quickCheck)).toEqual([
        ['ok'],
        ['ok'],
      ])
      // And it can be done again.
      const again = await client.call('packs.install', { source: { path: next.path } })
      expect(again.isNew).toBe(!isNew)
    },
    60_000,
  )
})
