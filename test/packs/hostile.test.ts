// Hostile packs are refused with their code, at once and in little memory; the good ones that they are made from pass.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCore, refusal } from '../support/core.ts'
import { tempDir } from '../support/temp.ts'
import { HOSTILE } from './hostile-list.ts'
import { makePack, term } from './make.ts'

const JUDGE = join(import.meta.dirname, 'judge.ts')
const MAX_MS = 1000
const MAX_GROWN_MB = 100

type Judged = { name: string; code: string; ms: number; grownMb: number }

function judge(dir: string, cwd: string): Judged[] {
  const { stdout, stderr } = spawnSync(process.execPath, [JUDGE, dir], { encoding: 'utf8', cwd })
  const lines = stdout.split('\n').filter((line) => line !== '')
  if (lines.length !== readdirSync(dir).length) throw new Error(`the child died: ${stderr}`)
  return lines.map((line) => JSON.parse(line) as Judged)
}

/** Every file below a folder with its content's hash. */
function snapshot(dir: string): Record<string, string> {
  const items = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  return Object.fromEntries(
    items.map((item) => {
      const path = join(item.parentPath, item.name)
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')]
    }),
  )
}

describe('hostile packs', () => {
  it(`are refused with their code within ${MAX_MS} ms and ${MAX_GROWN_MB} MB`, () => {
    const base = tempDir()
    const files = join(base, 'files')
    mkdirSync(files)
    const cwd = join(base, 'cwd')
    mkdirSync(cwd)
    for (const [index, { bytes }] of HOSTILE.entries()) {
      writeFileSync(join(files, `${String(index).padStart(3, '0')}.zip`), bytes())
    }
    const before = snapshot(base)
    const judged = judge(files, cwd)
    const found = judged.map(({ code }, index) => `${HOSTILE[index]?.name}: ${code}`)
    expect(found).toEqual(HOSTILE.map(({ name, code }) => `${name}: ${code ?? 'accepted'}`))
    for (const { ms, grownMb } of judged) {
      expect(ms).toBeLessThanOrEqual(MAX_MS)
      expect(grownMb).toBeLessThanOrEqual(MAX_GROWN_MB)
    }
    expect(snapshot(base)).toEqual(before)
  }, 60_000)

  it('leave the installed edition as it is, byte for byte, and no file behind', async () => {
    const base = tempDir()
    const { client, dataDir } = openCore({ base })
    const first = makePack(base, [term('kept')], { edition: '2026-01', date: '2026-01-01' })
    await client.call('packs.install', { source: { path: first.path } })
    const library = join(dataDir, 'library.sqlite')
    const before = readFileSync(library)
    const listed = readdirSync(dataDir).filter((name) => name !== 'logs')
    for (const { name, code, bytes } of HOSTILE) {
      if (code === null) continue
      const path = join(base, 'hostile.zip')
      writeFileSync(path, bytes())
      expect([name, await refusal(client.call('packs.install', { source: { path } }))]).toEqual([name, code])
      expect([name, readFileSync(library).equals(before)]).toEqual([name, true])
    }
    expect(readdirSync(dataDir).filter((name) => name !== 'logs')).toEqual(listed)
    expect((await client.call('library.get', { id: 'term.tst-kept' })).entry.title.en).toBe('Term kept')
  }, 60_000)

  it('cannot be a pipe, a folder or a missing file', async () => {
    const base = tempDir()
    const { client } = openCore({ base })
    const fifo = join(base, 'fifo')
    if (process.platform !== 'win32') {
      spawnSync('mkfifo', [fifo])
      if (existsSync(fifo)) {
        expect(await refusal(client.call('packs.inspect', { source: { path: fifo } }))).toBe(
          'pack-unreadable',
        )
      }
    }
    expect(await refusal(client.call('packs.inspect', { source: { path: base } }))).toMatch(
      /^pack-(unreadable|not-found)$/,
    )
    expect(await refusal(client.call('packs.inspect', { source: { path: join(base, 'none') } }))).toBe(
      'pack-not-found',
    )
  })
})

const { VADEMECUM_ZIP_CORPUS: named } = process.env
const CORPUS = named ?? join(import.meta.dirname, '../../../shared/corpora/zip-yauzl-failure')

describe('the public corpus of damaged archives', () => {
  const isThere = existsSync(CORPUS) && statSync(CORPUS).isDirectory()
  if (!isThere) {
    console.warn(
      'SKIPPED: the corpus of damaged archives is not here; set VADEMECUM_ZIP_CORPUS to its folder',
    )
  }
  it.skipIf(!isThere)(
    'is refused to the last file, within the same limits',
    () => {
      const judged = judge(CORPUS, tempDir())
      expect(judged.length).toBeGreaterThan(15)
      for (const { name, code, ms, grownMb } of judged) {
        expect([name, code]).toEqual([name, expect.stringMatching(/^pack-/)])
        expect(ms).toBeLessThanOrEqual(MAX_MS)
        expect(grownMb).toBeLessThanOrEqual(MAX_GROWN_MB)
      }
    },
    60_000,
  )
})
