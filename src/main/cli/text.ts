// The commands on texts: `vademecum text …`. Reads arguments and files, asks the core, prints; no rule is here.
import { readFile } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { addText, type TextAddition } from '../../shared/add-text.ts'
import type { OpOutput } from '../../shared/contract/contract.ts'
import type { IndexState } from '../../shared/contract/texts.ts'
import { AppError } from '../../shared/errors.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'
import type { Program } from '../data-dir.ts'
import { type Core, openCore } from './core.ts'
import { createProgressLine, type ProgressLine, percent, type Terminal } from './progress-line.ts'

type TextIo = { readonly stdout: Writable; readonly stderr: Terminal; readonly env: NodeJS.ProcessEnv }

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
  readonly line: ProgressLine
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
  let line: ProgressLine | null = null
  const complain = (text: string) => {
    line?.clear()
    io.stderr.write(`${text}\n`)
  }
  const print = (text: string) => {
    line?.clear()
    io.stdout.write(`${text}\n`)
  }
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
    line = createProgressLine(io.stderr, !values.json)
    return await run({ core, values, locale, print, complain, line }, name, rest)
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
    line?.clear()
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

/** What is wrong with the file itself: the others can still be added. */
const OF_THE_FILE: ReadonlySet<string> = new Set(['invalid-input', 'too-large'])

/** One file after the other; a file that cannot be taken does not keep the others out. */
async function add(context: Run, files: readonly string[]): Promise<number> {
  const { core, values, locale, complain, line } = context
  const { texts } = resources[locale]
  let isStopped = false
  let underWay: TextAddition | null = null
  const stop = () => {
    isStopped = true
    underWay?.stop()
  }
  process.once('SIGINT', stop)
  let added = 0
  let failed = 0
  try {
    for (const [index, file] of files.entries()) {
      if (isStopped) break
      const show = (share: number) => {
        const what = fill(texts.adding, { number: index + 1, total: files.length, file })
        line.show(`${what} ${percent(share, locale)}`)
      }
      show(0)
      const body = await readFile(file, 'utf8').catch(() => null)
      if (body === null) {
        complain(fill(resources[locale].cli.batchUnreadable, { path: file }))
        failed++
        continue
      }
      const language = values.lang === 'fr' || values.lang === 'en' ? values.lang : null
      // An empty file has no piece to hand over.
      underWay = addText(
        core,
        { body: body || ' ', title: values.title ?? null, origin: file, language },
        show,
      )
      try {
        tellAdded(context, await underWay.added)
        added++
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        if (error.code === 'text-cancelled') break
        complain(`${file}: ${whatToDo(error, locale)}`)
        failed++
        // The next one would meet the same: a full disk, a folder that is open elsewhere.
        if (!OF_THE_FILE.has(error.code)) break
      }
    }
    if (isStopped) {
      complain(fill(texts.stopped, { added, total: files.length }))
      return 1
    }
    await whenIndexed(core, ({ indexed, waiting }) => {
      line.show(fill(texts.indexing, { done: indexed, total: indexed + waiting }))
      return !isStopped
    })
    if (isStopped) complain(texts.stoppedIndexing)
    return failed === 0 && !isStopped ? 0 : 1
  } finally {
    process.removeListener('SIGINT', stop)
  }
}

function tellAdded({ values, locale, print }: Run, answer: OpOutput<'texts.add'>): void {
  const { texts } = resources[locale]
  if (values.json) print(JSON.stringify(answer))
  else print(fill(answer.added ? texts.added : texts.already, { ...answer.text }))
}

function whatToDo({ code }: AppError, locale: Locale): string {
  const { texts, errors } = resources[locale]
  if (code === 'too-large') return texts.import.size
  return code === 'invalid-input' ? texts.noText : errors[code]
}

/** The process must not end before what was added is in the stored index, unless `goesOn` says no. */
async function whenIndexed(core: Core, goesOn: (state: IndexState) => boolean = () => true) {
  for (;;) {
    const state = await core.call('texts.indexState', {})
    if (state.waiting === 0 || !goesOn(state)) return state
    await sleep(WAIT_MS)
  }
}
