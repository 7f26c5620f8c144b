// Makes the index of the shipped entries with the program itself, so that a first start opens it instead of building it.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../../src/main/app.ts'

const PACK_DIR = join(import.meta.dirname, '../../out/library')

const base = mkdtempSync(join(tmpdir(), 'vademecum-index-'))
try {
  const dataDir = join(base, 'data')
  rmSync(join(PACK_DIR, 'index'), { recursive: true, force: true })
  const app = openApp({
    dataDir,
    packDir: PACK_DIR,
    version: '0.0.0',
    ports: { host: 'cli', openExternal: false },
    access: 'exclusive',
  })
  // The first answer comes once the index is whole and stored.
  const answer = await app.dispatch('search.query', { text: 'index' })
  app.close()
  if (!answer.ok) throw new Error(`the index could not be made: ${answer.error.code}`)
  mkdirSync(join(PACK_DIR, 'index'), { recursive: true })
  copyFileSync(join(dataDir, 'index', 'entries.index'), join(PACK_DIR, 'index', 'entries.index'))
} finally {
  rmSync(base, { recursive: true, force: true })
}
