// Tests of the shipped library and of the loader, the checks and the build, with planted faults in a temporary folder.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ENTRY_KINDS, type Entry, type EntryKind, type EntryOf } from '../../src/shared/library/model.ts'
import { buildLibrary, LIBRARY_DIR, manifestOf, toNdjson } from './build.ts'
import { checkEntries, linkFaults, locate, sharedRuns, unrelated } from './check.ts'
import { formatProblem, type LibraryProblem, loadLibrary } from './load.ts'

const shipped = loadLibrary(LIBRARY_DIR)

function entry<K extends EntryKind>(kind: K, id: string): EntryOf<K> {
  const found = shipped.entries.find((item): item is EntryOf<K> => item.kind === kind && item.id === id)
  if (!found) throw new Error(`no ${kind} ${id}`)
  return found
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Writes YAML files into a new temporary folder. */
function library(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'vademecum-library-'))
  folders.push(dir)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  return dir
}

/** All problems of a folder: those of loading and those of checking. */
function problemsOf(files: Record<string, string>): LibraryProblem[] {
  const { entries, errors, origins } = loadLibrary(library(files))
  return [...errors, ...locate(checkEntries(entries), origins)]
}

const SOURCE = `# Sources
- id: source-one
  title: { fr: Une page, en: A page }
  summary: { fr: Une page lue., en: A page read. }
  publisher: OSCE
  originalTitle: A page
  language: en
`
const term = (id: string, more = ''): string =>
  `- id: ${id}\n  title: { fr: Terme, en: Term }\n  summary: { fr: Un terme., en: A term. }\n${more}`
const series = (more: string): string =>
  `- id: series-one\n  title: { fr: Série, en: Series }\n  summary: { fr: Une série., en: A series. }\n${more}`

describe('the shipped library', () => {
  it('loads and passes every check', () => {
    expect(shipped.errors.map(formatProblem)).toEqual([])
    const findings = [...checkEntries(shipped.entries), ...unrelated(shipped.entries)]
    expect(locate(findings, shipped.origins).map(formatProblem)).toEqual([])
  })

  it('holds enough entries of every kind', () => {
    const least: Record<EntryKind, number> = {
      event: 6,
      series: 3,
      figure: 25,
      indicator: 10,
      plan: 5,
      measure: 15,
      instrument: 6,
      organisation: 25,
      person: 8,
      project: 4,
      recommendation: 9,
      publication: 6,
      term: 40,
      source: 60,
    }
    for (const kind of ENTRY_KINDS) {
      const count = shipped.entries.filter((item) => item.kind === kind).length
      expect(count, kind).toBeGreaterThanOrEqual(least[kind])
    }
  })

  it('files every entry under a topic, sources and terms aside', () => {
    const bare = shipped.entries.filter(
      (item) => item.kind !== 'source' && item.kind !== 'term' && item.topics.length === 0,
    )
    expect(bare.map((item) => item.id)).toEqual([])
  })

  it('gives curated search words in both languages to all but sources and terms', () => {
    const bare = shipped.entries.filter(
      (item) =>
        item.kind !== 'source' &&
        item.kind !== 'term' &&
        (item.keywords.fr.length === 0 || item.keywords.en.length === 0),
    )
    expect(bare.map((item) => item.id)).toEqual([])
  })

  it('tells the 24th Alliance conference', () => {
    const event = entry('event', 'event-alliance-24')
    expect([event.number, event.start, event.end]).toEqual([24, '2024-04-15', '2024-04-16'])
    expect(event.participants?.people).toEqual({ value: 475, qualifier: 'exact' })
    expect(event.participants?.countries?.value).toBe(57)
    expect(event.participants?.details[0]?.en).toContain('57 OSCE participating States and 11 Partners')
    expect(event.sessions.map((session) => session.type)).toEqual(['panel', 'panel', 'debate', 'panel'])
    const delegation = event.delegations[0]
    expect(delegation?.organisation).toBe('organisation-order-of-malta')
    expect(delegation?.members.map((member) => [member.person, member.head])).toEqual([
      ['person-michel-veuthey', true],
      ['person-emanuele-piluso', false],
      ['person-yannick-galeazzi', false],
    ])
  })

  it('tells the Bucharest seminar and the co-ordinators’ meeting', () => {
    const seminar = entry('event', 'event-seminar-bucharest-2012')
    expect([seminar.start, seminar.end]).toEqual(['2012-11-08', '2012-11-09'])
    expect(seminar.participants?.people).toEqual({ value: 90, qualifier: 'more-than' })
    expect(seminar.participants?.countries).toEqual({ value: 16, qualifier: 'exact' })
    expect(seminar.sessions).toHaveLength(4)
    const meeting = entry('event', 'event-national-coordinators-2024')
    expect(meeting.start).toBe('2024')
    expect(meeting.participants?.people).toEqual({ value: 170, qualifier: 'more-than' })
    expect(meeting.speakers.map((speaker) => speaker.person)).toEqual([
      'person-michael-cluett',
      'person-kari-johnstone',
      'person-petya-nestorova',
    ])
  })

  it('keeps each key figure in the form in which it was published', () => {
    const value = (id: string) => entry('figure', id).value
    expect(value('figure-trafficking-rank-third')).toMatchObject({ type: 'rank', rank: 3 })
    expect(value('figure-profits-150bn')).toMatchObject({ type: 'number', value: 150_000_000_000 })
    expect(value('figure-victims-25m')).toMatchObject({ type: 'number', value: 25_000_000 })
    expect(value('figure-prosecuted-1-in-2154')).toMatchObject({
      type: 'ratio',
      numerator: 1,
      denominator: 2154,
    })
    expect(value('figure-prosecutions-europe-minus-50')).toMatchObject({ type: 'change', percent: -50 })
    expect(value('figure-labour-prosecutions-minus-75')).toMatchObject({ type: 'change', percent: -75 })
    expect(value('figure-foreign-victims-80')).toMatchObject({ type: 'share', percent: 80 })
    expect(value('figure-smuggling-profits-6bn')).toMatchObject({ type: 'number', value: 6_000_000_000 })
  })

  it('shows the doubts of relayed figures and what else a delegate may hear', () => {
    const victims = entry('figure', 'figure-victims-25m')
    expect(victims.publisher).toBeUndefined()
    expect(victims.caveats.length).toBeGreaterThan(0)
    expect(victims.differsFrom.map((other) => other.figure)).toContain('figure-ilo-2017-forced-labour')
    const foreign = entry('figure', 'figure-foreign-victims-80')
    expect([foreign.confidence, foreign.validity]).toEqual(['low', 'disputed'])
    for (const item of shipped.entries) {
      if (item.kind === 'figure' && item.supersededBy) expect(item.validity, item.id).toBe('superseded')
      if (item.kind === 'figure') expect(item.differsFrom.map((other) => other.figure)).not.toContain(item.id)
    }
  })

  it('knows the plans and their axes', () => {
    expect(entry('plan', 'plan-osce-2003')).toMatchObject({ symbol: 'PC.DEC/557', adopted: '2003-07-24' })
    expect(entry('plan', 'plan-osce-overall-policy').axes).toHaveLength(3)
    expect(entry('plan', 'plan-france-2019-2021').axes.map((axis) => axis.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(entry('plan', 'plan-france-2019-2021').measureCount).toBe(45)
  })
})

describe('loadLibrary', () => {
  it('reports a missing language with file, line and field', () => {
    const [problem, ...rest] = problemsOf({
      'terms/a.yaml': '- id: term-a\n  title:\n    fr: Terme\n  summary: { fr: Un., en: One. }\n',
    })
    expect(rest).toEqual([])
    expect(problem).toMatchObject({ file: 'terms/a.yaml', line: 2, entry: 'term-a', field: 'title.en' })
  })

  it('reports a bad date', () => {
    const problems = problemsOf({
      'a.yaml': SOURCE,
      'b.yaml': series('  sources: [{ source: source-one }]\n  started: 2023-02-30\n'),
    })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'b.yaml', line: 5, field: 'started' })
    expect(problems[0]?.message).toContain('real date')
  })

  it('reports an unknown field at its own line', () => {
    const [problem] = problemsOf({ 'a.yaml': term('term-a', '  colour: red\n') })
    expect(problem).toMatchObject({ line: 4, field: 'colour', message: 'unknown field' })
  })

  it('reports an unknown kind of entry', () => {
    const [problem] = problemsOf({ 'a.yaml': '- id: thing-a\n  title: { fr: A, en: B }\n' })
    expect(problem).toMatchObject({ file: 'a.yaml', line: 1, entry: 'thing-a', field: 'kind' })
  })

  it('reports broken YAML and goes on with the other files', () => {
    const dir = library({ 'a.yaml': '# Broken\n- id: "term-a\n', 'b.yaml': term('term-b') })
    const { entries, errors } = loadLibrary(dir)
    expect(entries.map((item) => item.id)).toEqual(['term-b'])
    expect(errors.length).toBeGreaterThan(0)
    expect(errors[0]).toMatchObject({ file: 'a.yaml' })
    expect(errors[0]?.line).toBeGreaterThan(1)
  })

  it('collects the faults of all entries', () => {
    const problems = problemsOf({
      'a.yaml': `${term('term-a', '  colour: red\n')}${term('term-b', '  broader: [organisation-x]\n')}`,
      'b.yaml': term('term-c', '  confidence: certain\n'),
    })
    expect(problems.map((problem) => [problem.entry, problem.field])).toEqual([
      ['term-a', 'colour'],
      ['term-b', 'broader[0]'],
      ['term-c', 'confidence'],
    ])
  })

  it('accepts a single entry and takes its kind from its id', () => {
    const { entries } = loadLibrary(
      library({
        'a.yaml': term('term-a')
          .replace(/^- /, '')
          .replace(/\n {2}/g, '\n'),
      }),
    )
    expect(entries[0]).toMatchObject({ id: 'term-a', kind: 'term', topics: [] })
  })
})

describe('checkEntries', () => {
  it('reports an entry without source', () => {
    const [problem] = problemsOf({ 'b.yaml': series('') })
    expect(problem).toMatchObject({ file: 'b.yaml', line: 1, field: 'sources', message: 'no source' })
  })

  it('reports a dangling reference at its line', () => {
    const problems = problemsOf({
      'a.yaml': SOURCE,
      'b.yaml': series('  sources:\n    - source: source-one\n    - source: source-two\n'),
    })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'b.yaml', line: 6, field: 'sources[1].source' })
    expect(problems[0]?.message).toContain('source-two')
  })

  it('reports a duplicate id in the second file', () => {
    const problems = problemsOf({ 'a.yaml': term('term-a'), 'b.yaml': `# Again\n${term('term-a')}` })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'b.yaml', line: 2, entry: 'term-a', field: 'id' })
  })

  it('reports a measure filed under an axis its plan does not have', () => {
    const plan =
      '- id: plan-a\n  title: { fr: Plan, en: Scheme }\n  summary: { fr: Un plan., en: A plan. }\n' +
      '  sources: [{ source: source-one }]\n  axes: [{ id: first, title: { fr: Un, en: One } }]\n'
    const measure = (axis: string): string =>
      '- id: measure-a\n  title: { fr: Mesure, en: Measure }\n  summary: { fr: Une mesure., en: A measure. }\n' +
      `  sources: [{ source: source-one }]\n  plan: plan-a\n  axis: ${axis}\n`
    expect(problemsOf({ 'a.yaml': SOURCE, 'b.yaml': plan, 'c.yaml': measure('first') })).toEqual([])
    const problems = problemsOf({ 'a.yaml': SOURCE, 'b.yaml': plan, 'c.yaml': measure('second') })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'c.yaml', line: 6, entry: 'measure-a', field: 'axis' })
  })

  it('reports same-subject links that are one-sided, inside one plan, doubled or to itself', () => {
    const plan = (id: string) =>
      `- id: ${id}\n  title: { fr: Plan, en: Scheme }\n  summary: { fr: Un plan., en: A plan. }\n  sources: [{ source: source-one }]\n`
    const measure = (id: string, of: string, same: string) =>
      `- id: ${id}\n  title: { fr: Mesure, en: Measure }\n  summary: { fr: Une mesure., en: A measure. }\n` +
      `  sources: [{ source: source-one }]\n  plan: ${of}\n  sameSubject: [${same}]\n`
    const found = (a: string, b: string, c: string) =>
      problemsOf({
        'a.yaml': SOURCE,
        'b.yaml': plan('plan-a') + plan('plan-b'),
        'c.yaml':
          measure('measure-a', 'plan-a', a) +
          measure('measure-b', 'plan-b', b) +
          measure('measure-c', 'plan-a', c),
      }).map(({ line, entry: id, message }) => `${line} ${id} ${message}`)
    expect(found('measure-b', 'measure-a', '')).toEqual([])
    expect(found('measure-b', '', '')).toEqual([
      '6 measure-a “measure-b” does not name this measure in return',
    ])
    expect(found('measure-c', '', 'measure-a')).toEqual([
      '6 measure-a “measure-c” is a measure of the same plan',
      '18 measure-c “measure-a” is a measure of the same plan',
    ])
    expect(found('measure-a', '', '')).toEqual(['6 measure-a a measure is not of the same subject as itself'])
    expect(found('measure-b, measure-b', 'measure-a', '')).toEqual([
      '6 measure-a “measure-b” is listed twice',
    ])
  })

  it('reports related entries that are the entry itself or listed twice, and entries that nothing leads to', () => {
    const problems = problemsOf({
      'a.yaml': term('term-a', '  related: [term-a, term-b, term-b]\n') + term('term-b') + term('term-c'),
    })
    expect(problems.map(({ entry: id, field, message }) => `${id} ${field} ${message}`)).toEqual([
      'term-a related[0] refers to itself',
      'term-a related[2] “term-b” is listed twice',
    ])
    const { entries } = loadLibrary(
      library({ 'a.yaml': term('term-a', '  related: [term-b]\n') + term('term-b') + term('term-c') }),
    )
    expect(unrelated(entries).map(({ entry: { id }, message }) => `${id} ${message}`)).toEqual([
      'term-c related to no entry',
    ])
  })

  it('reports a figure that another supersedes and that is still called current', () => {
    const superseded = entry('figure', 'figure-victims-25m')
    const wrong = { ...superseded, supersededBy: 'figure-ilo-2022-children', validity: 'current' as const }
    expect(linkFaults([wrong]).map(({ path }) => path)).toEqual([['validity']])
  })

  it('reports an id that does not carry its kind', () => {
    const problems = problemsOf({ 'a.yaml': term('organisation-a', '  kind: term\n') })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ field: 'id', entry: 'organisation-a' })
  })

  it('reports slips of typography and the same summary twice', () => {
    const slips = (fr: string, en: string): string[] =>
      problemsOf({
        'a.yaml': `- id: term-a\n  title: { fr: A, en: B }\n  summary:\n    fr: ${JSON.stringify(fr)}\n    en: ${JSON.stringify(en)}\n`,
      }).map((problem) => `${problem.line} ${problem.field}`)
    expect(
      slips('Vraiment\u202f? L’aide à 1\u202f000 personnes, 5\u202f%.', 'Really? 1,000 people, 5%.'),
    ).toEqual([])
    expect(slips('Vraiment ? Oui.', 'Really?')).toEqual(['4 summary.fr'])
    expect(slips("L'aide.", 'Help.')).toEqual(['4 summary.fr'])
    expect(slips('Il y a 1 000 personnes.', 'There are 1 000 people.')).toEqual([
      '4 summary.fr',
      '5 summary.en',
    ])
    expect(slips('Deux  espaces.', 'One space.')).toEqual(['4 summary.fr'])
    expect(slips('Idem.', 'Idem.')).toEqual(['3 summary'])
  })
})

describe('sharedRuns', () => {
  const one = (fr: string, title = 'Titre'): Entry[] =>
    loadLibrary(
      library({
        'a.yaml': `- id: term-a\n  title: { fr: ${title}, en: Title }\n  summary: { fr: ${JSON.stringify(fr)}, en: Other }\n`,
      }),
    ).entries
  const given = ['Un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix.']

  it('lets eight words pass and reports nine, whatever the case, accents and punctuation', () => {
    expect(sharedRuns(one('un deux trois quatre cinq six sept huit'), given, 8)).toEqual([])
    const [finding, ...rest] = sharedRuns(
      one('Or : UN deux trois quatre cinq « six » sept huît neuf dix'),
      given,
      8,
    )
    expect(rest).toEqual([])
    expect(finding?.path).toEqual(['summary', 'fr'])
    expect(finding?.message).toContain('“un deux trois quatre cinq six sept huit neuf dix”')
  })

  it('lets official names pass', () => {
    const name = 'un deux trois quatre cinq six sept huit neuf'
    expect(sharedRuns(one(`Le texte ${name} vaut.`, name), given, 8)).toEqual([])
  })
})

describe('buildLibrary', () => {
  it('writes the same bytes twice, sorted by id, with defaults and a true manifest', () => {
    const dir = library({ 'z.yaml': term('term-z'), 'a.yaml': `${term('term-b')}${term('term-a')}` })
    const out = library({})
    expect(buildLibrary(dir, out)).toEqual([])
    const ndjson = readFileSync(join(out, 'entries.ndjson'), 'utf8')
    const lines = ndjson.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['term-a', 'term-b', 'term-z'])
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      confidence: 'high',
      related: [],
      keywords: { fr: [], en: [] },
    })
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual(manifestOf(ndjson, 3))
    expect(manifestOf(ndjson, 3).sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(toNdjson([...loadLibrary(dir).entries].reverse())).toBe(ndjson)
  })

  it('writes nothing when there is a problem', () => {
    const out = library({})
    expect(buildLibrary(library({ 'b.yaml': series('') }), out)).toHaveLength(1)
    expect(() => readFileSync(join(out, 'entries.ndjson'))).toThrow()
  })
})
