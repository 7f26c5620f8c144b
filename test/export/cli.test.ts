// Dossiers, meetings and citations from the command line, in this process.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../src/main/cli/main.ts'
import { makeBrief, makeMeeting, openExporting } from './documents.ts'

async function setUp() {
  const core = openExporting()
  const brief = await makeBrief(core.client)
  const meeting = await makeMeeting(core.client)
  core.app.close()
  const dir = join(core.dataDir, '..')
  const cli = async (...args: string[]) => {
    const [stdin, stdout, stderr] = [
      new PassThrough(),
      new PassThrough({ highWaterMark: 1e8 }),
      new PassThrough(),
    ]
    stdin.end()
    const read = (stream: PassThrough) =>
      ((stream.read() as Buffer | null) ?? Buffer.alloc(0)).toString('utf8')
    const program = { root: dir, packDir: core.packDir, version: '0.0.0' }
    const code = await runCli([...args, '--data', core.dataDir], program as Parameters<typeof runCli>[1], {
      stdin,
      stdout,
      stderr,
      env: {},
    })
    return { code, stdout: read(stdout), stderr: read(stderr) }
  }
  return { cli, brief, meeting, dir }
}

describe('the command line', () => {
  it('lists, checks and exports dossiers', async () => {
    const { cli, brief, dir } = await setUp()
    expect(await cli('brief', 'list')).toMatchObject({ code: 0, stdout: expect.stringContaining(brief) })
    expect((await cli('brief', 'check', brief)).code).toBe(0)
    for (const format of ['docx', 'pdf', 'md', 'html']) {
      const out = join(dir, `a.${format}`)
      const done = await cli('brief', 'export', brief, '--format', format, '--out', out, '--lang', 'en')
      expect(done).toMatchObject({ code: 0, stderr: '' })
      expect(statSync(out).size).toBeGreaterThan(1000)
      if (process.platform !== 'win32') expect(statSync(out).mode & 0o777).toBe(0o600)
    }
    const out = join(dir, 'a.md')
    expect(readFileSync(out, 'utf8')).toContain('DELEGATION – internal')
    expect(await cli('brief', 'export', brief, '--format', 'md', '--out', out)).toMatchObject({ code: 1 })
    expect((await cli('brief', 'export', brief, '--format', 'md', '--out', out, '--force')).code).toBe(0)
    const piped = await cli('brief', 'export', brief, '--format', 'md', '--out', '-')
    expect(piped.stdout).toMatch(/^\*\*DÉLÉGATION/)
  })

  it('reports meetings, and refuses what is private', async () => {
    const { cli, meeting, dir } = await setUp()
    expect((await cli('meeting', 'list')).stdout).toContain('1 décisions, 1 actions ouvertes')
    const out = join(dir, 'r.md')
    const refused = await cli('meeting', 'report', meeting, '--format', 'md', '--out', out)
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(existsSync(out)).toBe(false)
    const told = await cli('meeting', 'report', meeting, '--format', 'md', '--out', out, '--leave-out')
    expect(told).toMatchObject({ code: 0, stdout: expect.stringContaining('Laissé de côté') })
    expect(readFileSync(out, 'utf8')).not.toContain('CANARI')
  })

  it('cites in every style', async () => {
    const { cli } = await setUp()
    const cite = async (style: string) => (await cli('cite', 'figure-ilo-2021', '--style', style)).stdout
    expect(await cite('fr')).toContain('Ce qui est compté')
    expect(await cite('en')).toContain('What is counted')
    expect(JSON.parse(await cite('csl'))).toHaveLength(1)
    expect(await cite('ris')).toContain('TY  - ELEC')
    expect(await cite('bibtex')).toContain('@misc{source-report')
  })

  it.each([
    [['brief']],
    [['brief', 'export']],
    [['brief', 'export', 'x', '--format', 'odt']],
    [['brief', 'list', '--format', 'md']],
    [['meeting', 'report', 'x', '--format', 'md', '--content', 'all']],
    [['meeting', 'burn', 'x']],
    [['cite']],
    [['cite', 'x', '--style', 'apa']],
    [['brief', 'list', '--nope']],
    [['brief', 'export', 'x', '--format', 'md', '--audience', 'world']],
  ])('refuses wrong usage: %j', async (args) => {
    const { cli } = await setUp()
    expect(await cli(...args)).toMatchObject({ code: 2, stdout: '' })
  })

  it('helps in both languages', async () => {
    const { cli } = await setUp()
    expect((await cli('brief', 'help')).stdout).toContain('Dossiers, réunions et citations')
    expect((await cli('meeting', '--help', '--lang', 'en')).stdout).toContain(
      'Dossiers, meetings and citations',
    )
  })
})
