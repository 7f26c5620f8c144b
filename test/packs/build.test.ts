// From a folder to a pack: templates, the three forms of entries, every fault at once with its place; and the commands.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../src/main/cli/main.ts'
import { buildPack, initPack } from '../../src/main/packs/build-pack.ts'
import { openPack } from '../../src/main/packs/read-pack.ts'
import { readSource, type SourceProblem } from '../../src/main/packs/source.ts'
import { LOCALES } from '../../src/shared/i18n/resources.ts'
import { writePack as writeShipped } from '../support/pack.ts'
import { tempDir } from '../support/temp.ts'

const DESCRIPTION = {
  id: 'demo',
  prefix: 'demo',
  edition: '2027-01',
  date: '2027-01-15',
  publisher: 'Secrétariat',
}

function folder(files: Record<string, string | Buffer>, description: object = DESCRIPTION): string {
  const dir = tempDir()
  writeFileSync(join(dir, 'pack.json'), JSON.stringify(description, null, 2))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  return dir
}

const places = (problems: readonly SourceProblem[]) =>
  problems.map(({ file, line, field }) => `${file}:${line} ${field}`)
const TERM = (name: string) =>
  `{"id":"term.demo-${name}","title":{"fr":"${name}","en":"${name}"},"summary":{"fr":"Sens.","en":"Meaning."}}`

describe('a pack folder', () => {
  it.each(LOCALES)('made by init builds as it is (%s)', async (locale) => {
    const base = tempDir()
    const dir = join(base, 'demo')
    const options = {
      dir,
      from: null,
      id: 'demo',
      prefix: 'demo',
      publisher: 'Secrétariat',
      date: '2027-01-15',
      locale,
    }
    initPack(options)
    expect(() => initPack(options)).toThrow(expect.objectContaining({ code: 'pack-target' }))
    const out = join(base, 'demo.zip')
    const { built, problems } = buildPack({ dir, out, keyFile: null, locale, baseIds: new Set() })
    expect(problems).toEqual([])
    expect(built?.manifest).toMatchObject({ id: 'demo', prefix: 'demo', entries: 4 })
    const pack = await openPack(out, '0.1.0')
    const ids: string[] = []
    for await (const { entry } of pack.entries()) ids.push(entry.id)
    pack.close()
    expect(ids).toEqual([
      'event.demo-meeting',
      'figure.demo-people-2026',
      'indicator.demo-people',
      'source.demo-report',
    ])
  })

  it('takes CSV, JSON, NDJSON and YAML alike, and attachments', () => {
    const dir = folder(
      {
        'entries/a.json': `[${TERM('a')}]`,
        'entries/b.ndjson': `${TERM('b')}\n\n${TERM('c')}\n`,
        'entries/d.yaml':
          '- id: term.demo-d\n  title: { fr: d, en: d }\n  summary: { fr: Sens., en: Meaning. }\n',
        'entries/term-more.csv':
          'id,title.fr,title.en,summary.fr,summary.en,keywords.fr,keywords.en\nterm.demo-e,e,e,Sens.,Meaning.,x|y,z\n',
        'attachments/Étude.pdf': '%PDF',
      },
      { ...DESCRIPTION, attachments: { 'Étude.pdf': 'term.demo-e' } },
    )
    const { input, problems } = readSource(dir, 'en', null)
    expect(problems).toEqual([])
    expect(input?.entries.map((entry) => entry.id).sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => `term.demo-${name}`),
    )
    expect(input?.entries.find((entry) => entry.id.endsWith('-e'))?.keywords).toEqual({
      fr: ['x', 'y'],
      en: ['z'],
    })
    expect(input?.attachments).toEqual([
      expect.objectContaining({ name: 'Étude.pdf', type: 'application/pdf', entry: 'term.demo-e' }),
    ])
  })

  it('reads numbers as French and English tables write them', () => {
    const rows = (separator: string, number: string) =>
      [
        'id',
        'title.fr',
        'title.en',
        'summary.fr',
        'summary.en',
        'indicator',
        'value.type',
        'value.value',
        'unit.fr',
        'unit.en',
        'geography.fr',
        'geography.en',
        'counts.fr',
        'counts.en',
        'sources.1.source',
      ].join(separator) +
      `\n${['figure.demo-x', 'a', 'a', 'b', 'c', 'indicator-victims', 'number', number, 'u', 'u', 'g', 'g', 'c', 'c', 'source-page'].join(separator)}\n`
    const value = (separator: string, number: string) => {
      const { input, problems } = readSource(
        folder({ 'entries/figure.csv': rows(separator, number) }),
        'fr',
        null,
      )
      const entry = input?.entries[0]
      return entry?.kind === 'figure' && entry.value.type === 'number' ? entry.value.value : places(problems)
    }
    expect(value(';', '12\u202f500,5')).toBe(12_500.5)
    expect(value(',', '12500.5')).toBe(12_500.5)
    expect(value(';', 'environ 12')).toEqual(['entries/figure.csv:2 value.value'])
  })

  it('gives every fault at once, with file, line and field', () => {
    const dir = folder(
      {
        'entries/term.csv':
          'id;title.fr;title.en;summary.fr;summary.en\nterm.demo-a;;A;B;C\nterm-b;A;A;B;C\nterm.demo-c;A;A;B;C\n',
        'entries/event.csv': 'id;title.fr;titel.en\n',
        'entries/words.csv': 'id\n',
        'entries/x.json': `[\n${TERM('c')},\n{"id":"event.demo-e",\n "title":{"fr":"e","en":"e"},\n "summary":{"fr":"x","en":"y"},\n "start":"2027-02-30",\n "wrong":1}\n]`,
        'entries/y.json': `[${TERM('y')}\n,]`,
        'entries/z.json': `[{"id":"measure.demo-m","title":{"fr":"m","en":"m"},"summary":{"fr":"x","en":"y"},\n"plan":"plan-none",\n"related":["term.demo-none","term.other-x"],"sources":[{"source":"source-page"}]}]`,
        'entries/latin.csv': Buffer.from('id;title.fr\nx;\xe9\n', 'latin1'),
        'entries/bytes.ndjson': Buffer.concat([Buffer.from(`${TERM('q')}\n`), Buffer.from([0xff, 0x0a])]),
        'entries/.hidden': 'x',
        'entries/~lock': 'x',
        'entries/notes.docx': 'x',
        'attachments/tool.exe': 'x',
      },
      {
        ...DESCRIPTION,
        withdrawn: ['term.demo-c', 'term-foreign'],
        attachments: { 'none.pdf': 'term.demo-c' },
      },
    )
    const { input, problems } = readSource(dir, 'fr', (id) => id === 'source-page')
    expect(input).toBeNull()
    expect(places(problems)).toEqual([
      'attachments/tool.exe:1 ',
      'entries/bytes.ndjson:2 ',
      'entries/event.csv:1 titel.en',
      'entries/latin.csv:2 ',
      'entries/notes.docx:1 ',
      'entries/term.csv:2 title.fr',
      'entries/term.csv:3 id',
      'entries/words.csv:1 ',
      'entries/x.json:2 id',
      'entries/x.json:3 sources',
      'entries/x.json:6 start',
      'entries/x.json:7 wrong',
      expect.stringMatching(/^entries\/y\.json:/),
      'entries/z.json:2 plan',
      'entries/z.json:3 related[0]',
      'pack.json:1 attachments.none.pdf',
      'pack.json:1 withdrawn',
      'pack.json:1 withdrawn',
    ])
    expect(
      problems.find((problem) => problem.file === 'entries/term.csv' && problem.line === 3)?.message,
    ).toContain('term.demo-b')
  })

  it('does not hide one fault behind another', () => {
    const dir = folder({
      'entries/term.csv':
        'id;title.fr;title.en;summary.fr;summary.en;colour;broader\nterm.demo-a;;A;B;C;red;term.demo-none\nterm.demo-b;A;A;B;C;;term.demo-a\n',
      'entries/indicator.csv': 'id;title.fr;sumary.fr\nindicator.demo-x;A;B\nindicator.demo-y;A;B\n',
    })
    const { problems } = readSource(dir, 'fr', null)
    // The entry that refers to a faulty one is not at fault; a column that lacks is told once, not in every row.
    expect(problems.map(({ file, line, field, message }) => `${file}:${line} ${field} ${message}`)).toEqual([
      'entries/indicator.csv:1 sumary.fr une fiche de genre «\u202findicator\u202f» n’a pas de champ «\u202fsumary.fr\u202f»',
      'entries/indicator.csv:1 title.en il manque une colonne obligatoire',
      'entries/indicator.csv:1 summary il manque une colonne obligatoire',
      'entries/term.csv:1 colour une fiche de genre «\u202fterm\u202f» n’a pas de champ «\u202fcolour\u202f»',
      'entries/term.csv:2 title.fr valeur obligatoire absente',
      'entries/term.csv:2 broader fiche inconnue\u202f: term.demo-none',
    ])
  })

  it('says where pack.json is wrong, or that there is none', () => {
    const dir = folder({}, { ...DESCRIPTION, prefix: 'De Mo', date: 'hier', run: 1 })
    expect(places(readSource(dir, 'fr', null).problems)).toEqual([
      'pack.json:3 prefix',
      'pack.json:5 date',
      'pack.json:7 run',
    ])
    expect(places(readSource(tempDir(), 'fr', null).problems)).toEqual(['pack.json:1 '])
  })
})

describe('the commands', () => {
  async function cli(base: string, ...argv: string[]) {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
    let out = ''
    let err = ''
    stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    const packDir = join(base, 'shipped')
    if (!existsSync(packDir)) writeShipped(packDir)
    const program = { root: base, version: '1.0.0', packDir, rendererDir: base }
    const code = await runCli(argv, program, {
      stdin,
      stdout,
      stderr,
      env: { VADEMECUM_DATA: join(base, 'data') },
    })
    await new Promise((resolve) => setImmediate(resolve))
    return { code, out, err }
  }

  it('lead from an empty folder to an installed, changed and removed pack', async () => {
    const base = tempDir()
    const at = (name: string) => join(base, name)
    const run = (...argv: string[]) => cli(base, 'pack', ...argv)
    expect((await run('init', at('demo'), '--prefix', 'demo', '--publisher', 'Moi')).code).toBe(0)
    expect((await run('keygen', at('key.pem'))).out).toMatch(/([0-9a-f]{4} ){15}[0-9a-f]{4}/)
    if (process.platform !== 'win32') expect(statSync(at('key.pem')).mode & 0o777).toBe(0o600)
    expect(await run('keygen', at('key.pem'))).toMatchObject({ code: 1, out: '' })
    expect((await run('build', at('demo'), '--key', at('key.pem'), '--out', at('a.zip'))).code).toBe(0)
    const verified = await run('verify', at('a.zip'), '--json')
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, entries: 4, trust: 'verified' })
    expect((await run('verify', at('a.zip'), '--lang', 'en')).out).toContain('Sound pack.')

    const asked = await run('install', at('a.zip'))
    expect([asked.code, asked.out, asked.err]).toEqual([
      1,
      expect.stringContaining('+ event.demo-meeting'),
      expect.stringContaining('--yes'),
    ])
    expect((await run('install', at('a.zip'), '--yes')).code).toBe(0)
    expect(JSON.parse((await run('list', '--json')).out).map((pack: { id: string }) => pack.id)).toEqual([
      'sample',
      'demo',
    ])
    expect((await cli(base, 'show', 'event.demo-meeting')).out).toContain('Réunion d’exemple')

    const table = join(at('demo'), 'entries/source.csv')
    writeFileSync(table, readFileSync(table, 'utf8').replace('Rapport d’exemple', 'Rapport annuel'))
    const description = JSON.parse(readFileSync(join(at('demo'), 'pack.json'), 'utf8'))
    writeFileSync(
      join(at('demo'), 'pack.json'),
      JSON.stringify({ ...description, edition: '2030', date: '2030-01-01' }),
    )
    await run('build', at('demo'), '--key', at('key.pem'), '--out', at('b.zip'))
    const diff = await run('diff', at('a.zip'), at('b.zip'))
    expect(diff.out).toContain('~ source.demo-report')
    expect(JSON.parse((await run('diff', at('a.zip'), at('b.zip'), '--json')).out)).toMatchObject({
      ...{ added: [], withdrawn: [], unchanged: 3 },
      changed: [{ id: 'source.demo-report', fields: ['title'] }],
    })
    expect(JSON.parse((await run('install', at('b.zip'), '--yes', '--json')).out).installed).toMatchObject({
      changed: 1,
    })
    expect((await run('install', at('a.zip'), '--yes')).code).toBe(1)
    expect((await run('install', at('a.zip'), '--yes', '--allow-downgrade')).code).toBe(0)
    expect(JSON.parse((await run('remove', 'demo', '--yes', '--json')).out)).toEqual({
      id: 'demo',
      removed: 4,
      kept: 0,
    })
  }, 60_000)

  it('take over a folder of tables, and list what is wrong in it', async () => {
    const base = tempDir()
    mkdirSync(join(base, 'tables'))
    writeFileSync(join(base, 'tables/term.csv'), 'id;title.fr\nterm.demo-a;A\n')
    await cli(base, 'pack', 'init', join(base, 'demo'), '--from', join(base, 'tables'), '--prefix', 'demo')
    const built = await cli(base, 'pack', 'build', join(base, 'demo'), '--json')
    expect(built.code).toBe(1)
    expect(places(JSON.parse(built.out).problems)).toEqual([
      'entries/term.csv:1 title.en',
      'entries/term.csv:1 summary',
    ])
  })

  it.each([
    [['pack']],
    [['pack', 'unknown']],
    [['pack', 'build']],
    [['pack', 'list', 'x']],
    [['pack', 'list', '--key', 'x']],
    [['pack', 'verify', 'x', '--nonsense']],
    [['--lang', 'en', 'pack', 'diff', 'a']],
  ])('refuse wrong usage: %j', async (argv) => {
    expect(await cli(tempDir(), ...argv)).toMatchObject({ code: 2, out: '' })
  })

  it('print their help and refuse what is no pack in both languages', async () => {
    const base = tempDir()
    expect((await cli(base, 'pack', 'help')).out).toContain('keygen')
    writeFileSync(join(base, 'x.zip'), 'x')
    expect((await cli(base, 'pack', 'verify', join(base, 'x.zip'))).err).toContain('tronqué')
    expect((await cli(base, 'pack', 'verify', join(base, 'x.zip'), '--lang=en')).err).toContain('truncated')
  })
})
