// Reads the command lines `brief …`, `meeting …` and `cite …`, opens the core, tells errors. The commands themselves are
// in brief.ts and meeting.ts.
import { writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { OpInput, OpName, OpOutput } from '../../shared/contract/contract.ts'
import { AppError, fromWireError, type Wire } from '../../shared/errors.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'
import { openApp } from '../app.ts'
import { type Program, resolveDataDir } from '../data-dir.ts'
import type { ExportedFile } from '../export/downloads.ts'
import { briefCommands, citeCommand } from './brief.ts'
import { meetingCommands } from './meeting.ts'
import { parseWork, WorkUsage, type WorkValues } from './work-context.ts'
import type { WorkWord } from './work-word.ts'

export type WorkIo = {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly env: NodeJS.ProcessEnv
}

const ALLOWED: Readonly<Record<string, readonly (keyof WorkValues)[]>> = {
  'brief list': [],
  'brief check': ['audience'],
  'brief export': ['format', 'out', 'force', 'audience', 'leave-out'],
  'meeting list': [],
  'meeting report': ['format', 'out', 'force', 'audience', 'leave-out', 'content', 'no-times', 'no-notes'],
  cite: ['style'],
}
const COMMON: readonly string[] = ['json', 'data', 'lang', 'help']

function refuseOptions(command: string, values: WorkValues, locale: Locale): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === false || COMMON.includes(name)) continue
    if (!(ALLOWED[command] as readonly string[] | undefined)?.includes(name)) {
      throw new WorkUsage(fill(resources[locale].work.usage.option, { name: `--${name}` }))
    }
  }
  if (values.lang !== undefined && values.lang !== 'fr' && values.lang !== 'en') {
    throw new WorkUsage(resources[locale].cli.usage.lang)
  }
}

/** Runs the command to its exit code: 0 success, 1 failure, 2 wrong usage. Never rejects. */
export async function runWork(
  word: WorkWord,
  argv: readonly string[],
  program: Program,
  io: WorkIo,
): Promise<number> {
  const print = (text: string) => void io.stdout.write(`${text}\n`)
  const typed = /--lang[ =](fr|en)\b/.exec(argv.join(' '))?.[1]
  const { VADEMECUM_LANG: preferred } = io.env
  const locale: Locale = (typed ?? preferred) === 'en' ? 'en' : 'fr'
  const { work } = resources[locale]
  let close = () => {}
  try {
    const { values, positionals } = parseOrUsage(argv, locale)
    const rest = positionals.slice(1)
    if (values.help || rest[0] === 'help') {
      print(work.help)
      return 0
    }
    refuseOptions(word === 'cite' ? word : `${word} ${rest[0] ?? ''}`, values, locale)
    const commands = { brief: briefCommands, meeting: meetingCommands, cite: citeCommand } as const
    const run = commands[word](rest, values, locale)
    const app = openApp({
      dataDir: resolveDataDir({
        argv: values.data,
        env: io.env,
        programDir: program.root,
        homeDir: homedir(),
      }),
      packDir: program.packDir,
      version: program.version,
      ports: { host: 'cli', openExternal: false, saveFile: (file) => save(file, values, io) },
      access: 'read-if-locked',
    })
    close = () => app.close()
    return await run({
      locale,
      values,
      print,
      async call<N extends OpName>(name: N, input: OpInput<N>) {
        const wire = (await app.dispatch(name, input)) as Wire<OpOutput<N>>
        if (!wire.ok) throw fromWireError(wire.error)
        return wire.value
      },
    })
  } catch (error) {
    if (error instanceof WorkUsage) {
      io.stderr.write(`${error.message}\n${work.usage.hint}\n`)
      return 2
    }
    io.stderr.write(`${explain(error, locale)}\n`)
    return 1
  } finally {
    close()
  }
}

function parseOrUsage(argv: readonly string[], locale: Locale) {
  try {
    return parseWork(argv)
  } catch (error) {
    const name = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    throw new WorkUsage(fill(resources[locale].work.usage.option, { name }))
  }
}

/** Writes to `--out`, or under its own name here; an existing file is not overwritten unless asked for. */
async function save(file: ExportedFile, values: WorkValues, io: WorkIo): Promise<boolean> {
  if (values.out === '-') {
    await new Promise<void>((done, fail) =>
      io.stdout.write(file.bytes, (error) => (error ? fail(error) : done())),
    )
    return true
  }
  const path = resolve(values.out ?? file.name)
  try {
    await writeFile(path, file.bytes, { flag: values.force ? 'w' : 'wx', mode: 0o600 })
  } catch (error) {
    throw new AppError('export-target', 'the file cannot be written', { path }, { cause: error })
  }
  return true
}

function explain(error: unknown, locale: Locale): string {
  const { errors } = resources[locale]
  if (!(error instanceof AppError)) return errors.internal
  const { path, id } = error.details
  const about = path ?? id
  return about === undefined ? errors[error.code] : `${errors[error.code]} (${about})`
}
