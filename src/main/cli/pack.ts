// The commands on content packs: `vademecum pack …`. Reads arguments, asks, prints; the rules are in src/main/packs and
// behind the operations `packs.*`.
import { mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { OpOutput } from '../../shared/contract/contract.ts'
import type { PackInspection } from '../../shared/contract/packs.ts'
import { AppError, fromWireError, type Wire } from '../../shared/errors.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'
import { formatFingerprint } from '../../shared/library/fingerprint.ts'
import { openApp } from '../app.ts'
import { type Program, resolveDataDir } from '../data-dir.ts'
import { buildPack, initPack, readBaseIds } from '../packs/build-pack.ts'
import { diffPacks, type Plan } from '../packs/plan.ts'
import { type OpenPack, openPack } from '../packs/read-pack.ts'
import { generateKeyFile } from '../packs/signature.ts'
import type { SourceProblem } from '../packs/source.ts'
import { openApplication } from './open-application.ts'
import { createProgressLine, percent, type Terminal } from './progress-line.ts'

export type PackIo = {
  readonly stdin: Readable & { isTTY?: boolean }
  readonly stdout: Writable
  readonly stderr: Terminal
  readonly env: NodeJS.ProcessEnv
}

const options = {
  json: { type: 'boolean', default: false },
  data: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  key: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  id: { type: 'string' },
  prefix: { type: 'string' },
  publisher: { type: 'string' },
  'accept-key': { type: 'string' },
  'allow-downgrade': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  port: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
  web: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options']

/** What each command takes: its form, its number of arguments and its own options. */
const COMMANDS = {
  init: { form: 'init DIR', count: 1, own: ['from', 'id', 'prefix', 'publisher'] },
  build: { form: 'build DIR', count: 1, own: ['key', 'out'] },
  preview: { form: 'preview DIR', count: 1, own: ['port', 'no-open', 'web'] },
  keygen: { form: 'keygen FILE', count: 1, own: [] },
  verify: { form: 'verify FILE', count: 1, own: [] },
  diff: { form: 'diff A B', count: 2, own: [] },
  list: { form: 'list', count: 0, own: [] },
  install: { form: 'install FILE', count: 1, own: ['accept-key', 'allow-downgrade', 'yes'] },
  remove: { form: 'remove ID', count: 1, own: ['yes'] },
} as const satisfies Record<string, { form: string; count: number; own: readonly string[] }>
const COMMON: readonly string[] = ['json', 'data', 'lang', 'help']

type CommandName = keyof typeof COMMANDS
type Values = ReturnType<typeof parse>['values']
type Run = {
  readonly program: Program
  readonly io: PackIo
  readonly locale: Locale
  readonly values: Values
  readonly print: (text: string) => void
}

class Usage extends Error {}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true })
}

/** Runs `pack …` to its exit code: 0 success, 1 failure, 2 wrong usage. Never rejects. */
export async function runPack(argv: readonly string[], program: Program, io: PackIo): Promise<number> {
  const print = (text: string) => void io.stdout.write(`${text}\n`)
  const typed = /--lang[ =](fr|en)\b/.exec(argv.join(' '))?.[1]
  const { VADEMECUM_LANG: preferred } = io.env
  const locale: Locale = (typed ?? preferred) === 'en' ? 'en' : 'fr'
  const { packs } = resources[locale]
  try {
    const { values, positionals } = parseUsage(argv, locale)
    const [name, ...rest] = positionals.slice(1)
    if (values.help || name === 'help') {
      print(packs.help)
      return 0
    }
    const command = checkCommand(name, rest, values, locale)
    return await run({ program, io, locale, values, print }, command, rest)
  } catch (error) {
    if (error instanceof Usage) {
      io.stderr.write(`${error.message}\n${packs.usage.hint}\n`)
      return 2
    }
    io.stderr.write(`${explain(error, locale)}\n`)
    return 1
  }
}

function parseUsage(argv: readonly string[], locale: Locale) {
  try {
    return parse(argv)
  } catch (error) {
    const name = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    throw new Usage(fill(resources[locale].packs.usage.option, { name }))
  }
}

function checkCommand(
  name: string | undefined,
  rest: readonly string[],
  values: Values,
  locale: Locale,
): CommandName {
  const { usage } = resources[locale].packs
  if (name === undefined) throw new Usage(usage.noCommand)
  if (!Object.hasOwn(COMMANDS, name)) throw new Usage(fill(usage.command, { name }))
  const command = name as CommandName
  const { form, count, own } = COMMANDS[command]
  if (rest.length !== count) throw new Usage(fill(usage.arguments, { form }))
  for (const [option, value] of Object.entries(values)) {
    const isGiven = value !== undefined && value !== false
    if (isGiven && !COMMON.includes(option) && !(own as readonly string[]).includes(option)) {
      throw new Usage(fill(usage.option, { name: `--${option}` }))
    }
  }
  if (values.lang !== undefined && values.lang !== 'fr' && values.lang !== 'en') {
    throw new Usage(resources[locale].cli.usage.lang)
  }
  return command
}

async function run(
  context: Run,
  command: CommandName,
  [first = '', second = '']: readonly string[],
): Promise<number> {
  switch (command) {
    case 'init':
      return init(context, first)
    case 'build':
      return build(context, first)
    case 'preview':
      return preview(context, first)
    case 'keygen': {
      const fingerprint = generateKeyFile(first)
      const { packs } = resources[context.locale]
      context.print(
        context.values.json
          ? JSON.stringify({ file: first, fingerprint })
          : fill(packs.keyMade, { file: first, fingerprint: formatFingerprint(fingerprint) }),
      )
      return 0
    }
    case 'verify':
      return verify(context, first)
    case 'diff':
      return diff(context, first, second)
    case 'list':
      return withCore(context, (core) => list(context, core))
    case 'install':
      return withCore(context, (core) => install(context, core, first))
    case 'remove':
      return withCore(context, (core) => remove(context, core, first))
  }
}

function init({ values, locale, print }: Run, dir: string): number {
  const word = basename(resolve(dir))
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const id = values.id ?? (word === '' ? 'pack' : word)
  const prefix = values.prefix ?? (id.replace(/-/g, '').slice(0, 20).padEnd(2, '0') || 'pack')
  const files = initPack({
    dir,
    from: values.from ?? null,
    id,
    prefix,
    publisher: values.publisher ?? 'À compléter',
    date: new Date().toISOString().slice(0, 10),
    locale,
  })
  print(values.json ? JSON.stringify({ dir, files }) : fill(resources[locale].packs.initDone, { dir }))
  return 0
}

function build({ program, values, locale, print }: Run, dir: string): number {
  const { packs } = resources[locale]
  const { built, problems } = buildPack({
    dir,
    out: values.out ?? null,
    keyFile: values.key ?? null,
    locale,
    baseIds: readBaseIds(program.packDir),
  })
  if (!built) {
    if (values.json) print(JSON.stringify({ ok: false, problems }))
    else for (const line of problemLines(problems, locale)) print(line)
    return 1
  }
  const { file, bytes, digest, manifest } = built
  print(
    values.json
      ? JSON.stringify({ ok: true, file, bytes, digest, entries: manifest.entries })
      : fill(packs.built, { file, bytes, entries: manifest.entries }),
  )
  return 0
}

function problemLines(problems: readonly SourceProblem[], locale: Locale): string[] {
  const { packs } = resources[locale]
  const lines = problems.map(
    ({ file, line, entry, field, message }) =>
      `${file}:${line}${entry ? ` ${entry}` : ''}${field ? ` ${field}` : ''}${locale === 'fr' ? '\u00a0:' : ':'} ${message}`,
  )
  return [
    ...lines,
    problems.length === 1 ? packs.oneProblem : fill(packs.problems, { count: problems.length }),
  ]
}

/**
 * The folder as delegates would see it: built, installed into a data folder of its own, the application opened on it.
 * The folder is removed afterwards unless it was named.
 */
async function preview(context: Run, dir: string): Promise<number> {
  const { program, io, locale, values, print } = context
  const { packs } = resources[locale]
  const base = mkdtempSync(join(tmpdir(), 'vademecum-preview-'))
  const dataDir = values.data === undefined ? join(base, 'data') : resolve(values.data)
  const giveUp = () => {
    rmSync(base, { recursive: true, force: true })
    process.exit(1)
  }
  // Until the application is there to be told; Ctrl+C is answered by the installation itself.
  process.once('SIGTERM', giveUp)
  process.once('SIGHUP', giveUp)
  try {
    const out = join(base, 'preview.zip')
    const baseIds = readBaseIds(program.packDir)
    const { built, problems } = buildPack({ dir, out, keyFile: null, locale, baseIds })
    if (!built) {
      for (const line of problemLines(problems, locale)) print(line)
      return 1
    }
    const inPreview = { ...context, values: { ...values, data: dataDir } }
    const code = await withCore(inPreview, async (core) => {
      await core.call('packs.install', { source: { path: out }, allowDowngrade: true })
      return 0
    })
    if (code !== 0) return code
    const { id, edition, entries } = built.manifest
    io.stderr.write(`${fill(packs.previewing, { id, edition, entries, dir: dataDir })}\n`)
    const options = [
      ...(values.port === undefined ? [] : ['--port', values.port]),
      ...(values['no-open'] ? ['--no-open'] : []),
      ...(values.web ? ['--web'] : []),
    ]
    process.off('SIGTERM', giveUp)
    process.off('SIGHUP', giveUp)
    return await openApplication(program, dataDir, options, io.env)
  } finally {
    process.off('SIGTERM', giveUp)
    process.off('SIGHUP', giveUp)
    rmSync(base, { recursive: true, force: true })
  }
}

/** Reads everything, so that a pack called sound is sound to the last byte. */
async function verify({ program, values, locale, print }: Run, path: string): Promise<number> {
  const pack = await openPack(path, program.version)
  try {
    for await (const _ of pack.entries());
    for await (const _ of pack.attachments());
    const { manifest, signature, digest } = pack
    if (values.json) {
      const { id, prefix, edition, date, publisher, entries } = manifest
      print(
        JSON.stringify({
          ...{ ok: true, id, prefix, edition, date, publisher, entries, digest },
          attachments: manifest.attachments.length,
          trust: signature ? 'verified' : 'unverified',
          fingerprint: signature?.fingerprint ?? null,
        }),
      )
    } else {
      for (const line of describePack(pack, locale)) print(line)
      print(resources[locale].packs.sound)
    }
    return 0
  } finally {
    pack.close()
  }
}

const colon = (locale: Locale) => (locale === 'fr' ? '\u00a0: ' : ': ')

function describePack(
  { manifest, signature }: Pick<OpenPack, 'manifest' | 'signature'>,
  locale: Locale,
): string[] {
  const { packs } = resources[locale]
  const line = (label: string, value: string | number) => `${label}${colon(locale)}${value}`
  return [
    line(packs.pack, manifest.id),
    line(packs.prefix, manifest.prefix ?? packs.none),
    line(packs.publisher, `${manifest.publisher} (${packs.trust[signature ? 'verified' : 'unverified']})`),
    line(packs.edition, `${manifest.edition} (${manifest.date})`),
    line(packs.entries, manifest.entries),
    line(packs.attachments, manifest.attachments.length),
    ...(signature ? [line(packs.fingerprint, formatFingerprint(signature.fingerprint))] : []),
  ]
}

async function diff({ program, values, locale, print }: Run, a: string, b: string): Promise<number> {
  const before = await openPack(a, program.version)
  try {
    const after = await openPack(b, program.version)
    try {
      const plan = await diffPacks(before, after)
      if (values.json) print(JSON.stringify(plan))
      else {
        const totals = {
          added: plan.added.length,
          changed: plan.changed.length,
          withdrawn: plan.withdrawn.length,
          unchanged: plan.unchanged,
        }
        for (const line of planLines(plan, totals, locale, Number.POSITIVE_INFINITY)) print(line)
      }
      return 0
    } finally {
      after.close()
    }
  } finally {
    before.close()
  }
}

function planLines(
  plan: Pick<Plan, 'added' | 'changed' | 'withdrawn'>,
  totals: PackInspection['totals'],
  locale: Locale,
  limit: number,
): string[] {
  const { packs } = resources[locale]
  const some = <T extends { id: string; title: { fr: string; en: string } }>(
    sign: string,
    items: readonly T[],
    total: number,
    more: (item: T) => string = () => '',
  ) => [
    ...items.slice(0, limit).map((item) => `${sign} ${item.id}  ${item.title[locale]}${more(item)}`),
    ...(total > Math.min(limit, items.length)
      ? [`${sign} ${fill(packs.more, { count: total - Math.min(limit, items.length) })}`]
      : []),
  ]
  return [
    ...some('+', plan.added, totals.added),
    ...some('~', plan.changed, totals.changed, (item) => `  (${item.fields.join(', ')})`),
    ...some('-', plan.withdrawn, totals.withdrawn),
    fill(packs.plan, totals),
  ]
}

type Core = {
  call<N extends 'packs.list' | 'packs.inspect' | 'packs.install' | 'packs.remove' | 'packs.cancel'>(
    name: N,
    input: unknown,
  ): Promise<OpOutput<N>>
}

/** Opens the core with the progress shown on a terminal; Ctrl+C asks the change under way to stop. */
async function withCore(
  { program, io, locale, values }: Run,
  work: (core: Core) => Promise<number>,
): Promise<number> {
  const app = openApp({
    dataDir: resolveDataDir({ argv: values.data, env: io.env, programDir: program.root, homeDir: homedir() }),
    packDir: program.packDir,
    version: program.version,
    ports: { host: 'cli', openExternal: false },
    access: 'read-if-locked',
  })
  const core: Core = {
    async call(name: string, input: unknown) {
      const wire = (await app.dispatch(name, input)) as Wire<never>
      if (!wire.ok) throw fromWireError(wire.error)
      return wire.value
    },
  }
  const cancel = () => void app.dispatch('packs.cancel', {})
  process.once('SIGINT', cancel)
  const line = createProgressLine(io.stderr, !values.json)
  const stop = app.subscribe((event) => {
    if (event.name !== 'packs.progress') return
    const { phase, done, total } = event.payload
    const share = total > 1 ? ` ${percent(done / total, locale)}` : ''
    line.show(`${resources[locale].packs.phase[phase]}${share}`)
  })
  try {
    return await work(core)
  } finally {
    stop()
    process.removeListener('SIGINT', cancel)
    line.clear()
    app.close()
  }
}

async function list({ values, locale, print }: Run, core: Core): Promise<number> {
  const items = await core.call('packs.list', {})
  if (values.json) {
    print(JSON.stringify(items))
    return 0
  }
  const { packs } = resources[locale]
  for (const pack of items) {
    print(`${pack.id}\t${pack.edition}\t${pack.entries}\t${pack.publisher}\t${packs.trust[pack.trust]}`)
  }
  return 0
}

/** Asks on the terminal; without one only `--yes` says yes. */
async function confirm({ io, values, locale, print }: Run, question: string): Promise<boolean> {
  if (values.yes) return true
  const { packs } = resources[locale]
  if (!io.stdin.isTTY) {
    io.stderr.write(`${packs.usage.interactive}\n`)
    return false
  }
  const terminal = createInterface({ input: io.stdin, output: io.stderr })
  try {
    const answer = (await terminal.question(question)).trim().toLowerCase()
    const isYes = answer !== '' && (answer.startsWith(packs.yes) || answer.startsWith('y'))
    if (!isYes) print(packs.refused)
    return isYes
  } finally {
    terminal.close()
  }
}

async function install(context: Run, core: Core, path: string): Promise<number> {
  const { values, locale, print } = context
  const { packs } = resources[locale]
  const source = { path: resolve(path) }
  const found = await core.call('packs.inspect', { source })
  if (!values.json) for (const line of inspectionLines(found, locale)) print(line)
  if (found.isInstalled) {
    print(values.json ? JSON.stringify({ inspection: found, installed: null }) : packs.nothing)
    return 0
  }
  // What was not accepted is refused by the core with its own words: no use in asking first.
  const isAccepted =
    (!found.needs.includes('key') || values['accept-key'] !== undefined) &&
    (found.needs.every((need) => need === 'key') || values['allow-downgrade'])
  if (isAccepted && !(await confirm(context, packs.askInstall))) return 1
  const done = await core.call('packs.install', {
    source,
    digest: found.digest,
    acceptKey: values['accept-key'] ?? null,
    allowDowngrade: values['allow-downgrade'],
  })
  const { id, edition, added, changed, withdrawn } = done
  print(
    values.json
      ? JSON.stringify({ inspection: found, installed: done })
      : fill(packs.done, { id, edition, added, changed, withdrawn }),
  )
  return 0
}

function inspectionLines(found: PackInspection, locale: Locale): string[] {
  const { packs } = resources[locale]
  const line = (label: string, value: string | number) => `${label}${colon(locale)}${value}`
  const fingerprint = found.fingerprint ?? ''
  return [
    line(packs.pack, found.id),
    line(packs.publisher, `${found.publisher} (${packs.trust[found.trust]})`),
    line(packs.edition, `${found.edition} (${found.date})`),
    line(packs.installed, found.installedEdition ?? packs.none),
    line(packs.entries, found.entries),
    ...(found.fingerprint ? [line(packs.fingerprint, formatFingerprint(found.fingerprint))] : []),
    ...(found.rememberedFingerprint && found.key === 'changed'
      ? [line(packs.remembered, formatFingerprint(found.rememberedFingerprint))]
      : []),
    fill(packs.key[found.key], { fingerprint }),
    ...(found.needs.includes('downgrade')
      ? [fill(packs.downgrade, { edition: found.installedEdition ?? '' })]
      : []),
    ...(found.needs.includes('same-edition') ? [packs.sameEdition] : []),
    ...planLines(found, found.totals, locale, 20),
  ]
}

async function remove(context: Run, core: Core, id: string): Promise<number> {
  const { values, locale, print } = context
  const { packs } = resources[locale]
  if (!(await confirm(context, fill(packs.askRemove, { id })))) return 1
  const done = await core.call('packs.remove', { id })
  print(values.json ? JSON.stringify(done) : fill(packs.removed, done))
  return 0
}

/** What happened, what to do, and where. */
function explain(error: unknown, locale: Locale): string {
  const { errors } = resources[locale]
  if (!(error instanceof AppError)) return errors.internal
  const { path, file, line, field, reason, what, limit, id, fingerprint, needed, remembered } = error.details
  const place = file ? `${file}${line === undefined ? '' : `:${line}`}${field ? ` ${field}` : ''}` : undefined
  const facts = [
    path ?? place ?? id,
    reason,
    what === undefined ? undefined : `${what} > ${limit ?? ''}`,
    needed,
    fingerprint ? formatFingerprint(String(fingerprint)) : undefined,
    remembered ? `≠ ${formatFingerprint(String(remembered))}` : undefined,
  ].filter((fact) => fact !== undefined && fact !== '')
  return facts.length === 0 ? errors[error.code] : `${errors[error.code]} (${facts.join(', ')})`
}
