// The command line as its users run it: a child process on the source, the shipped library and a folder of its own.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { ensureBuilt } from '../../scripts/ensure-build.ts'
import { openApp } from '../../src/main/app.ts'
import { runCli } from '../../src/main/cli/main.ts'
import { locateProgram } from '../../src/main/data-dir.ts'
import { resources } from '../../src/shared/i18n/resources.ts'
import { tempDir } from '../support/temp.ts'

const ROOT = join(import.meta.dirname, '../..')
const ENTRY_POINT = join(ROOT, 'src/main/cli/index.ts')
const ENTRY = 'event-alliance-20'
const program = locateProgram(ROOT)
const { fr, en } = resources

beforeAll(() => ensureBuilt({ parts: ['library'] }), 60_000)

type Run = { code: number | null; stdout: string; stderr: string }

/** Runs a command line; `input` is its standard input. */
function cli(
  args: readonly string[],
  options: { dataDir?: string; input?: string; env?: NodeJS.ProcessEnv } = {},
) {
  return new Promise<Run>((resolve, reject) => {
    const { VADEMECUM_DATA: _data, VADEMECUM_LANG: _lang, ...inherited } = process.env
    const child = spawn(process.execPath, [ENTRY_POINT, ...args], {
      // Never the folder of whoever runs the tests.
      env: { ...inherited, VADEMECUM_DATA: options.dataDir ?? join(tempDir(), 'data'), ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** The same without a process of its own: for tables of many lines. */
async function cliHere(args: readonly string[], dataDir: string): Promise<Run> {
  const read = (stream: PassThrough) => ((stream.read() as Buffer | null) ?? Buffer.alloc(0)).toString('utf8')
  const [stdin, stdout, stderr] = [
    new PassThrough(),
    new PassThrough({ highWaterMark: 1e8 }),
    new PassThrough(),
  ]
  stdin.end()
  const code = await runCli(args, program, { stdin, stdout, stderr, env: { VADEMECUM_DATA: dataDir } })
  return { code, stdout: read(stdout), stderr: read(stderr) }
}

/** What the answers of the commands hold. */
type Answered = {
  total?: unknown
  items?: unknown
  entry?: unknown
  sources?: unknown
  backlinks?: unknown
  notes?: unknown
  sqlite?: unknown
  access?: unknown
}

/** The answer of a command that must succeed, as JSON. */
async function json(args: readonly string[], dataDir: string): Promise<Answered> {
  const run = await cli([...args, '--json'], { dataDir })
  expect(run).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(run.stdout) as Answered
}

type Answer = { query: string; total: number; tookMs: number; hits: { id: string; kind: string }[] }

describe('search', () => {
  test('answers JSON of exactly the promised form', async () => {
    const dataDir = join(tempDir(), 'data')
    const answer = (await json(['search', 'conférence de l’Alliance', '--limit', '5'], dataDir)) as Answer
    expect(Object.keys(answer)).toEqual(['query', 'total', 'tookMs', 'hits'])
    expect(answer.query).toBe('conférence de l’Alliance')
    expect(answer.total).toBeGreaterThanOrEqual(5)
    expect(answer.tookMs).toBeGreaterThanOrEqual(0)
    expect(answer.hits).toHaveLength(5)
    for (const hit of answer.hits) {
      expect(Object.keys(hit)).toEqual(['id', 'kind', 'title', 'snippet', 'score'])
      expect(hit).toEqual({
        id: expect.any(String),
        kind: expect.any(String),
        title: { fr: expect.any(String), en: expect.any(String) },
        snippet: expect.any(String),
        score: expect.any(Number),
      })
    }
  })

  test('filters by kind, more than one, and by years', async () => {
    const dataDir = join(tempDir(), 'data')
    const events = (await json(['search', 'traite', '--kind', 'event'], dataDir)) as Answer
    expect(new Set(events.hits.map((hit) => hit.kind))).toEqual(new Set(['event']))
    const both = (await json(['search', 'traite', '--kind', 'event', '--kind', 'term'], dataDir)) as Answer
    expect(both.total).toBeGreaterThan(events.total)
    const years = (await json(['search', 'traite', '--year', '2020..2020'], dataDir)) as Answer
    const all = (await json(['search', 'traite'], dataDir)) as Answer
    expect(years.total).toBeLessThan(all.total)
    for (const form of ['2020', '2020..', '..2020']) {
      expect(((await json(['search', 'traite', '--year', form], dataDir)) as Answer).total).toBeGreaterThan(0)
    }
  })

  test('takes several words without quotation marks, and words after --', async () => {
    const dataDir = join(tempDir(), 'data')
    expect(await json(['search', 'alliance', '2020'], dataDir)).toMatchObject({ query: 'alliance 2020' })
    expect((await cli(['search', '--json', '--', '--alliance'], { dataDir })).code).toBe(0)
  })

  test('writes text in the language asked for', async () => {
    const dataDir = join(tempDir(), 'data')
    const french = await cli(['search', 'alliance'], { dataDir })
    expect(french).toMatchObject({ code: 0, stderr: '' })
    expect(french.stdout).toContain(fr.kinds.event.one)
    const english = await cli(['search', 'alliance', '--lang', 'en'], { dataDir })
    expect(english.stdout).toContain(en.kinds.event.one)
    const nothing = await cli(['search', 'xqzwvkj'], { dataDir })
    expect(nothing).toEqual({ code: 0, stdout: `${fr.cli.search.none}\n`, stderr: '' })
  })

  test('answers a batch of two hundred queries in order', async () => {
    const dataDir = join(tempDir(), 'data')
    const words = ['traite', 'Palerme', 'œuvre', 'labour', '', 'conférence 2020', '"', 'x'.repeat(3000), '🕊']
    const queries = Array.from({ length: 200 }, (_, i) => words[i % words.length] ?? '')
    const file = join(tempDir(), 'queries.txt')
    writeFileSync(file, `${queries.join('\n')}\n`)
    const run = await cli(['search', '--batch', file, '--json'], { dataDir })
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const answers = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer)
    expect(answers.map((answer) => answer.query)).toEqual(queries)
    expect(answers[0]?.hits.length).toBeGreaterThan(0)
    expect(answers[4]).toMatchObject({ query: '', total: 0, hits: [] })

    const piped = await cli(['search', '--batch', '-', '--json'], { dataDir, input: 'traite\r\nPalerme' })
    expect(piped.stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  test('goes on when the reader of a pipe leaves', async () => {
    const dataDir = join(tempDir(), 'data')
    const child = spawn(
      process.execPath,
      [ENTRY_POINT, 'search', '--batch', '-', '--json', '--data', dataDir],
      {
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    )
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.stdin.on('error', () => {})
    child.stdin.end('traite\n'.repeat(500))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('names a file of queries that cannot be read', async () => {
    const run = await cli(['search', '--batch', '/nowhere/queries.txt', '--json'])
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('/nowhere/queries.txt')
  })
})

describe('show and list', () => {
  test('shows a whole entry as JSON, with its sources resolved', async () => {
    const dataDir = join(tempDir(), 'data')
    const shown = await json(['show', ENTRY], dataDir)
    expect(Object.keys(shown)).toEqual(['entry', 'sources', 'references', 'backlinks', 'notes'])
    expect(shown.entry).toMatchObject({ id: ENTRY, kind: 'event' })
    const sources = shown.sources as { id: string; publisher: string | null; originalTitle: string | null }[]
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources) {
      expect(source.id).toMatch(/^source-/)
      expect(source.publisher).toEqual(expect.any(String))
      expect(source.originalTitle).toEqual(expect.any(String))
    }
    expect((shown.backlinks as unknown[]).length).toBeGreaterThan(0)
  })

  test('shows every entry of the library as text, in both languages', async () => {
    const dataDir = join(tempDir(), 'data')
    const { items } = (await json(['list'], dataDir)) as { items: { id: string; kind: string }[] }
    const oneOfEach = new Map(items.map((item) => [item.kind, item.id]))
    for (const id of oneOfEach.values()) {
      for (const language of ['fr', 'en'] as const) {
        const run = await cliHere(['show', id, '--lang', language], dataDir)
        expect(run, id).toMatchObject({ code: 0, stderr: '' })
        expect(run.stdout).toContain(id)
        expect(run.stdout).toContain(resources[language].cli.show.summary)
        expect(run.stdout).not.toMatch(/undefined|\[object|\{\{/)
      }
    }
  }, 120_000)

  test('lists all entries or those of one kind', async () => {
    const dataDir = join(tempDir(), 'data')
    const all = await json(['list'], dataDir)
    const events = await json(['list', '--kind', 'event'], dataDir)
    expect(all.total).toBeGreaterThan(Number(events.total))
    expect((all.items as unknown[]).length).toBe(all.total)
    const text = await cli(['list', '--kind', 'event'], { dataDir })
    expect(text.stdout).toContain(ENTRY)
  })

  test('fails for an unknown entry', async () => {
    const run = await cli(['show', 'event-nowhere'])
    expect(run).toEqual({ code: 1, stdout: '', stderr: `${fr.errors['not-found']} (event-nowhere)\n` })
  })
})

describe('note', () => {
  test('adds notes from the arguments and from standard input, lists and finds them', async () => {
    const dataDir = join(tempDir(), 'data')
    const added = await cli(['note', 'add', ENTRY, 'Relire l’intervention'], { dataDir })
    expect(added).toMatchObject({ code: 0, stderr: '' })
    const piped = await cli(['note', 'add', ENTRY, '-', '--json'], {
      dataDir,
      input: '# Deuxième\n\nsuite\n',
    })
    expect(JSON.parse(piped.stdout)).toMatchObject({
      entryId: ENTRY,
      body: '# Deuxième\n\nsuite',
      revision: 1,
    })
    const list = (await json(['note', 'list'], dataDir)) as {
      total: number
      items: { id: string; title: string }[]
    }
    expect(list.total).toBe(2)
    expect(list.items.map((item) => item.title).sort()).toEqual(['Deuxième', 'Relire l’intervention'])
    const text = await cli(['note', 'list'], { dataDir })
    expect(text.stdout).toContain('Relire l’intervention')
    const found = (await json(['search', 'Relire', '--kind', 'note'], dataDir)) as Answer
    expect(found.hits[0]).toMatchObject({ kind: 'note' })
    const shown = await cli(['show', String(found.hits[0]?.id)], { dataDir })
    expect(shown.stdout).toBe('Relire l’intervention\n')
    expect((await json(['show', ENTRY], dataDir)).notes).toHaveLength(2)
  })

  test('refuses an empty note and an unknown entry, and writes nothing', async () => {
    const dataDir = join(tempDir(), 'data')
    expect(await cli(['note', 'add', ENTRY, '  '], { dataDir })).toEqual({
      code: 1,
      stdout: '',
      stderr: `${fr.cli.usage.noteText}\n`,
    })
    expect((await cli(['note', 'add', 'event-nowhere', 'x'], { dataDir })).code).toBe(1)
    expect(await json(['note', 'list'], dataDir)).toMatchObject({ total: 0 })
  })

  test('keeps its text out of the log and of the errors', async () => {
    const dataDir = join(tempDir(), 'data')
    await cli(['note', 'add', ENTRY, 'CANARI-NOTE'], { dataDir })
    await cli(['search', 'CANARI-RECHERCHE'], { dataDir })
    const failed = await cli(['note', 'add', 'event-nowhere', 'CANARI-ERREUR'], { dataDir })
    expect(failed.stderr).not.toContain('CANARI')
    for (const name of readdirSync(join(dataDir, 'logs'))) {
      expect(readFileSync(join(dataDir, 'logs', name), 'utf8')).not.toContain('CANARI')
    }
  })
})

describe('doctor', () => {
  test('says that all is well on a new folder', async () => {
    const dataDir = join(tempDir(), 'data')
    const found = await json(['doctor'], dataDir)
    expect(found).toMatchObject({
      ok: true,
      version: program.version,
      node: process.versions.node,
      state: 'ready',
      access: 'read-write',
      error: null,
      paths: { dataDir },
      stores: [
        { name: 'user', quickCheck: ['ok'] },
        { name: 'library', quickCheck: ['ok'] },
      ],
    })
    expect(found.sqlite).toMatch(/^3\.\d+/)
    const text = await cli(['doctor'], { dataDir })
    expect(text).toMatchObject({ code: 0, stderr: '' })
    expect(text.stdout).toContain(fr.cli.doctor.sound_summary)
    expect(text.stdout).toContain(dataDir)
  })

  test('says what is wrong and leaves a damaged file as it is', async () => {
    const dataDir = join(tempDir(), 'data')
    await cli(['note', 'add', ENTRY, 'x'], { dataDir })
    const file = join(dataDir, 'user.sqlite')
    const damaged = Buffer.alloc(statSync(file).size, 'not a database ')
    writeFileSync(file, damaged)
    const run = await cli(['doctor'], { dataDir })
    expect(run).toMatchObject({ code: 1, stderr: '' })
    expect(run.stdout).toContain('store-corrupt')
    const search = await cli(['search', 'x'], { dataDir })
    expect(search).toMatchObject({ code: 1, stdout: '' })
    expect(search.stderr).toContain(fr.errors['store-corrupt'])
    expect(readFileSync(file).equals(damaged)).toBe(true)
  })
})

describe('usage', () => {
  test.each([
    [[]],
    [['nothing']],
    [['search']],
    [['search', 'x', '--batch', 'y', '--json']],
    [['search', '--batch', 'y']],
    [['search', 'x', '--kind', 'nothing']],
    [['search', 'x', '--year', '20']],
    [['search', 'x', '--year', '2020..2010']],
    [['search', 'x', '--year', '..']],
    [['search', 'x', '--limit', '0']],
    [['search', 'x', '--limit', '201']],
    [['search', 'x', '--limit', 'ten']],
    [['search', 'x', '--lang', 'de']],
    [['search', 'x', '--nothing']],
    [['search', 'x', '--limit']],
    [['search', 'x', '--json=yes']],
    [['show']],
    [['show', 'a', 'b']],
    [['show', ENTRY, '--kind', 'event']],
    [['list', 'x']],
    [['list', '--kind', 'note']],
    [['list', '--limit', '3']],
    [['note']],
    [['note', 'add']],
    [['note', 'add', ENTRY]],
    [['note', 'add', ENTRY, 'two', 'words']],
    [['note', 'remove', ENTRY]],
    [['note', 'list', 'x']],
    [['doctor', 'x']],
  ])('%j is wrong: exit 2, one line and a hint, nothing on standard output', async (args) => {
    const dataDir = join(tempDir(), 'data')
    const run = await cliHere(args, dataDir)
    expect(run.code).toBe(2)
    expect(run.stdout).toBe('')
    const lines = run.stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toBe(fr.cli.hint)
    expect(run.stderr).not.toMatch(/\{\{|undefined/)
    // A line that was not understood touches nothing.
    expect(existsSync(dataDir)).toBe(false)
  })

  test('helps in both languages without a folder', async () => {
    const dataDir = join(tempDir(), 'data')
    for (const args of [['help'], ['--help'], ['-h'], ['search', '--help']]) {
      const run = await cli(args, { dataDir })
      expect(run).toMatchObject({ code: 0, stderr: '' })
      expect(run.stdout).toContain('Utilisation')
    }
    expect((await cli(['help', '--lang', 'en'])).stdout).toContain('Usage')
    expect((await cli(['help'], { env: { VADEMECUM_LANG: 'en' } })).stdout).toContain('Usage')
    expect(await cli(['nothing', '--lang', 'en'])).toMatchObject({ code: 2, stdout: '' })
    expect((await cli(['nothing', '--lang', 'en'])).stderr).toContain(en.cli.hint)
    expect(await cli(['--version'])).toEqual({ code: 0, stdout: `${program.version}\n`, stderr: '' })
    expect(existsSync(dataDir)).toBe(false)
  })
})

describe('the data folder', () => {
  test('is created with the rights of its user alone', async () => {
    const dataDir = join(tempDir(), 'some', 'where')
    await cli(['search', 'x', '--data', dataDir])
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  })

  test('that cannot be used is told in one line and never replaced', async () => {
    const file = join(tempDir(), 'file')
    writeFileSync(file, 'mine')
    for (const dataDir of [file, join(file, 'inside')]) {
      const run = await cli(['search', 'x'], { dataDir })
      expect(run).toEqual({ code: 1, stdout: '', stderr: `${fr.errors['store-unwritable']} (${dataDir})\n` })
    }
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  test('of a newer program is refused and left as it is', async () => {
    const dataDir = join(tempDir(), 'data')
    await cli(['note', 'add', ENTRY, 'x'], { dataDir })
    const file = join(dataDir, 'user.sqlite')
    const bytes = readFileSync(file)
    bytes.writeInt32BE(9999, 60)
    writeFileSync(file, bytes)
    const run = await cli(['note', 'list'], { dataDir })
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain(fr.errors['store-too-new'])
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('can be read while the application has it, and not changed', async () => {
    const dataDir = join(tempDir(), 'data')
    mkdirSync(dataDir)
    const app = openApp({
      dataDir,
      packDir: program.packDir,
      version: program.version,
      ports: { host: 'web', openExternal: false },
      access: 'exclusive',
    })
    onTestFinished(() => app.close())
    await app.dispatch('notes.create', { entryId: ENTRY, body: 'Écrite dans la fenêtre' })
    await app.dispatch('settings.set', { locale: 'en' })

    const search = await cli(['search', 'fenêtre', '--json'], { dataDir })
    expect(search).toMatchObject({ code: 0, stderr: '' })
    expect((JSON.parse(search.stdout) as Answer).hits[0]).toMatchObject({ kind: 'note' })
    expect((await json(['doctor'], dataDir)).access).toBe('read-only')
    const add = await cli(['note', 'add', ENTRY, 'x'], { dataDir })
    // The language of the settings holds for errors too.
    expect(add).toEqual({ code: 1, stdout: '', stderr: `${en.errors['store-locked']} (${dataDir})\n` })
    expect((await cli(['list'], { dataDir })).stdout).toContain('entries')

    app.close()
    expect((await cli(['note', 'add', ENTRY, 'x'], { dataDir })).code).toBe(0)
  })
})
