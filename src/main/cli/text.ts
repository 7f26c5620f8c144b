// The commands on texts: `vademecum text …`. Reads arguments and files, asks the core, prints; no rule is here.
import { readFile } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '../../shared/errors.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'
import type { Program } from '../data-dir.ts'
import { type Core, openCore } from './core.ts'

type TextIo = { readonly stdout: Writable; readonly stderr: Writable; readonly env: NodeJS.ProcessEnv }

const options = {
  json: { type: 'boolean', default: false },
  data: { type: 'string' },
  lang: { type: 'string' },
  title: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsConfig['options']

type Values = ReturnType<typeof parse>['values']
type Run = {
  readonly core: Core
  readonly values: Values
  readonly locale: Locale
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

/** Wrong usage: exit code 2. */
class Usage extends Error {}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true })
}

/** How often the end of indexing is looked for. */
const WAIT_MS = 20

/** Runs `text …` to its exit code: 0 success, 1 failure, 2 wrong usage. Never rejects. */
export async function runText(argv: readonly string[], program: Program, io: TextIo): Promise<number> {
  const typed = /--lang[ =](fr|en)\b/.exec(argv.join(' '))?.[1]
  const { VADEMECUM_LANG: preferred } = io.env
  const locale: Locale = (typed ?? preferred) === 'en' ? 'en' : 'fr'
  const { texts, errors } = resources[locale]
  const complain = (text: string) => void io.stderr.write(`${text}\n`)
  const print = (text: string) => void io.stdout.write(`${text}\n`)
  let core: Core | null = null
  try {
    const { values, positionals } = parseUsage(argv, locale)
    const [name, ...rest] = positionals.slice(1)
    if (values.help || name === 'help') {
      print(texts.help)
      return 0
    }
    check(name, rest, values, locale)
    core = openCore(program, values.data, io.env)
    return await run({ core, values, locale, print, complain }, name, rest)
  } catch (error) {
    if (error instanceof Usage) {
      complain(`${error.message}\n${texts.hint}`)
      return 2
    }
    const { path, id } = error instanceof AppError ? error.details : {}
    const about = path ?? id
    const message = error instanceof AppError ? errors[error.code] : errors.internal
    complain(about === undefined ? message : `${message} (${about})`)
    return 1
  } finally {
    core?.close()
  }
}

function parseUsage(argv: readonly string[], locale: Locale) {
  try {
    return parse(argv)
  } catch (error) {
    const name = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    throw new Usage(fill(resources[locale].texts.usage.option, { name }))
  }
}

function check(name: string | undefined, rest: readonly string[], values: Values, locale: Locale): void {
  const { texts, cli } = resources[locale]
  const fits =
    (name === 'add' && rest.length > 0) ||
    (name === 'remove' && rest.length === 1) ||
    ((name === 'list' || name === 'index' || name === 'rebuild') && rest.length === 0)
  if (!fits) throw new Usage(texts.usage.command)
  if (values.lang !== undefined && values.lang !== 'fr' && values.lang !== 'en')
    throw new Usage(cli.usage.lang)
  if (values.title !== undefined && (name !== 'add' || rest.length > 1)) throw new Usage(texts.usage.title)
}

async function run(context: Run, name: string | undefined, rest: readonly string[]): Promise<number> {
  const { core, values, locale, print } = context
  const { texts } = resources[locale]
  switch (name) {
    case 'add':
      return add(context, rest)
    case 'list': {
      const { items } = await core.call('texts.list', {})
      if (values.json) print(JSON.stringify({ items }))
      else if (items.length === 0) print(texts.none)
      else for (const text of items) print(fill(texts.added, { ...text }))
      return 0
    }
    case 'remove': {
      const removed = await core.call('texts.remove', { id: rest[0] ?? '' })
      await whenIndexed(core)
      print(values.json ? JSON.stringify(removed) : fill(texts.removed, removed))
      return 0
    }
    default: {
      if (name === 'rebuild') await core.call('texts.rebuildIndex', {})
      const state = name === 'rebuild' ? await whenIndexed(core) : await core.call('texts.indexState', {})
      const megabytes = Math.round(state.bytes / 100_000) / 10
      print(values.json ? JSON.stringify(state) : fill(texts.index, { ...state, megabytes }))
      return 0
    }
  }
}

/** One file after the other; a file that cannot be taken does not keep the others out. */
async function add(
  { core, values, locale, print, complain }: Run,
  files: readonly string[],
): Promise<number> {
  const { texts, cli, errors } = resources[locale]
  let failed = 0
  for (const file of files) {
    let body: string
    try {
      body = await readFile(file, 'utf8')
    } catch {
      complain(fill(cli.batchUnreadable, { path: file }))
      failed++
      continue
    }
    try {
      const language = values.lang === 'fr' || values.lang === 'en' ? values.lang : null
      const answer = await core.call('texts.add', {
        body,
        title: values.title ?? null,
        origin: file,
        language,
      })
      if (values.json) print(JSON.stringify(answer))
      else print(fill(answer.added ? texts.added : texts.already, { ...answer.text }))
    } catch (error) {
      if (!(error instanceof AppError) || !['invalid-input', 'too-large'].includes(error.code)) throw error
      complain(`${file}: ${error.code === 'too-large' ? errors[error.code] : texts.noText}`)
      failed++
    }
  }
  await whenIndexed(core)
  return failed === 0 ? 0 : 1
}

/** The process must not end before what was added is in the stored index. */
async function whenIndexed(core: Core) {
  for (;;) {
    const state = await core.call('texts.indexState', {})
    if (state.waiting === 0) return state
    await sleep(WAIT_MS)
  }
}
