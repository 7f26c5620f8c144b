// Runs one command line from its arguments to its exit code: 0 success, 1 failure, 2 wrong usage. Owns the language
// and the form of errors; the commands themselves are in commands.ts.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { AppError } from '../../shared/errors.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { resources } from '../../shared/i18n/resources.ts'
import type { Program } from '../data-dir.ts'
import { type Invocation, type Language, parseArguments, SEARCH_KINDS, UsageError } from './arguments.ts'
import type { Context } from './commands.ts'
import type { Core } from './core.ts'
import { isPackCommand } from './pack-word.ts'
import type { Terminal } from './progress-line.ts'
import { isTextCommand } from './text-word.ts'
import { workWord } from './work-word.ts'

export type Io = {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Terminal
  readonly env: NodeJS.ProcessEnv
}

/** Never rejects; every failure is one line on standard error. */
export async function runCli(argv: readonly string[], program: Program, io: Io): Promise<number> {
  let broken: NodeJS.ErrnoException | null = null
  io.stdout.on('error', (error: NodeJS.ErrnoException) => {
    broken = error
  })
  const write = async (text: string) => {
    if (broken) throw broken
    if (!io.stdout.write(text)) await once(io.stdout, 'drain')
  }
  const { VADEMECUM_LANG: preferred } = io.env
  const usual: Language = preferred === 'en' ? 'en' : 'fr'
  const kinds = SEARCH_KINDS.join(', ')

  const word = workWord(argv)
  if (word) return (await import('./work.ts')).runWork(word, argv, program, io)
  if (isPackCommand(argv)) return (await import('./pack.ts')).runPack(argv, program, io)
  if (isTextCommand(argv)) return (await import('./text.ts')).runText(argv, program, io)

  let invocation: Invocation
  try {
    invocation = parseArguments(argv)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    // The line could not be understood as a whole; a language that was asked for still counts.
    const language = argv.join(' ').match(/--lang[ =](fr|en)\b/)?.[1] === 'en' ? 'en' : usual
    const { cli } = resources[language]
    io.stderr.write(`${fill(cli.usage[error.key], { kinds, ...error.values })}\n${cli.hint}\n`)
    return 2
  }

  const { command, json, data, lang } = invocation
  if (command.name === 'help') {
    await write(`${fill(resources[lang ?? usual].cli.help, { version: program.version, kinds })}\n`)
    return 0
  }
  if (command.name === 'version') {
    await write(`${program.version}\n`)
    return 0
  }

  let core: Core | null = null
  let language = lang ?? usual
  try {
    // Loaded now: help and usage errors need neither the stores nor SQLite.
    const [{ openCore }, commands] = await Promise.all([import('./core.ts'), import('./commands.ts')])
    core = openCore(program, data, io.env)
    if (lang === undefined) {
      language = await core.call('settings.get', {}).then(
        (settings) => settings.locale,
        () => usual,
      )
    }
    const context: Context = {
      core,
      json,
      language,
      write,
      readText: (file) => readText(file, io.stdin),
    }
    return await commands.run(context, command)
  } catch (error) {
    // The reader of a pipe may leave early (`| head`): that is no failure.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0
    io.stderr.write(`${explain(error, language)}\n`)
    return 1
  } finally {
    core?.close()
  }
}

/** A file that the user named could not be read. */
class UnreadableFile extends Error {
  readonly path: string

  constructor(path: string, options: ErrorOptions) {
    super('file cannot be read', options)
    this.path = path
  }
}

async function readText(file: string, stdin: Readable): Promise<string> {
  if (file === '-') {
    const chunks: Buffer[] = []
    for await (const chunk of stdin as AsyncIterable<Buffer | string>) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks).toString('utf8')
  }
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new UnreadableFile(file, { cause })
  }
}

/** One line: what happened, what to do, and the path or id concerned. */
function explain(error: unknown, language: Language): string {
  const { cli, errors } = resources[language]
  if (error instanceof UnreadableFile) return fill(cli.batchUnreadable, { path: error.path })
  if (!(error instanceof AppError)) return errors.internal
  const { reason, path, id } = error.details
  if (reason === 'empty-note') return cli.usage.noteText
  const about = path ?? id
  return about === undefined ? errors[error.code] : `${errors[error.code]} (${about})`
}
