// The commands: call the core, write the answer as text or JSON. No rule of the product is here.
import type { OpOutput } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { resources } from '../../shared/i18n/resources.ts'
import { ENTRY_ID_PATTERN, type Entry, type EntryOf } from '../../shared/library/model.ts'
import { formatDate, formatDay, formatYears } from '../../shared/text/format.ts'
import type { Command, Language, SearchFilters } from './arguments.ts'
import type { Core } from './core.ts'
import { describeFields } from './entry-text.ts'
import { describeAnswer, textBlocks, whyLines } from './search-text.ts'

export type Context = {
  readonly core: Core
  readonly json: boolean
  readonly language: Language
  /** Waits while the reader of a pipe is slow. */
  readonly write: (text: string) => Promise<void>
  /** A file, or standard input for `-`. Rejects when it cannot be read. */
  readonly readText: (file: string) => Promise<string>
}
type CommandOf<N extends Command['name']> = Extract<Command, { name: N }>
type Card = OpOutput<'library.list'>['items'][number]

/** Commands that need the core. */
export type CoreCommand = Exclude<Command, CommandOf<'help'> | CommandOf<'version'>>

/** Runs a command and answers its exit code. Rejects with an AppError for what the core refuses. */
export async function run(context: Context, command: CoreCommand): Promise<number> {
  switch (command.name) {
    case 'search':
      await search(context, command)
      return 0
    case 'batch':
      await batch(context, command)
      return 0
    case 'show':
      await show(context, command)
      return 0
    case 'list':
      await list(context, command)
      return 0
    case 'note add':
      await addNote(context, command)
      return 0
    case 'note list':
      await listNotes(context)
      return 0
    case 'doctor':
      return (await doctor(context)) ? 0 : 1
  }
}

const jsonLine = (value: unknown) => `${JSON.stringify(value)}\n`
const colon = (language: Language) => (language === 'fr' ? '\u00a0: ' : ': ')

/** Longest text that the contract takes; anything beyond 200 characters is not searched anyway. */
const MAX_QUERY_LENGTH = 2000

async function ask(core: Core, text: string, filters: SearchFilters) {
  const answer = await core.call('search.query', {
    text: text.slice(0, MAX_QUERY_LENGTH),
    texts: filters.limit,
    ...filters,
  })
  return {
    answer,
    json: {
      query: text,
      total: answer.total,
      tookMs: answer.tookMs,
      hits: answer.hits.map(({ id, kind, lineId, title, snippet, score }) => ({
        id,
        kind,
        title,
        snippet: snippet.map((part) => part.text).join(''),
        score,
        ...(kind === 'meeting' && { lineId }),
      })),
      ...describeAnswer(answer, filters),
    },
  }
}

async function search(context: Context, command: CommandOf<'search'>): Promise<void> {
  const { core, language, write } = context
  const { answer, json } = await ask(core, command.text, command.filters)
  if (context.json) return write(jsonLine(json))
  const { cli, kinds } = resources[language]
  if (json.hits.length + answer.texts.hits.length === 0) return write(`${cli.search.none}\n`)
  const ms = Math.round(json.tookMs)
  const blocks = answer.hits.map((hit, index) => {
    const years = formatYears(hit.yearFrom, hit.yearTo)
    const head = `${hit.title[language] || hit.id} (${[kinds[hit.kind].one, years].filter(Boolean).join(', ')})`
    const snippet = json.hits[index]?.snippet.replace(/\s+/g, ' ').trim()
    return `${head}\n  ${hit.id}\n${snippet ? `  ${snippet}\n` : ''}${whyLines(hit, language)}\n`
  })
  const suggestion =
    answer.suggestion === null ? '' : `${fill(cli.search.suggestion, { query: answer.suggestion })}\n\n`
  const summary =
    answer.total === 1
      ? fill(cli.search.one, { ms })
      : fill(cli.search.summary, { shown: json.hits.length, total: answer.total, ms })
  await write(`${suggestion}${blocks.join('')}${summary}\n${textBlocks(answer, language)}`)
}

/** One line of JSON per query, in order; nothing is held back, so that a reader can work as it comes. */
async function batch(context: Context, command: CommandOf<'batch'>): Promise<void> {
  const text = await context.readText(command.file)
  const queries = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  // The end of the last line is not one more query.
  if (queries.at(-1) === '') queries.pop()
  for (const query of queries) {
    const { json } = await ask(context.core, query, command.filters)
    await context.write(jsonLine(json))
  }
}

async function show(context: Context, { id }: CommandOf<'show'>): Promise<void> {
  const { core, language, write } = context
  if (!ENTRY_ID_PATTERN.test(id)) {
    const note = await core.call('notes.get', { id })
    return write(context.json ? jsonLine(note) : `${note.body}\n`)
  }
  const view = await core.call('library.get', { id })
  const notes = await core.call('notes.ofEntry', { entryId: id })
  const sources = await resolveSources(core, view.entry)
  if (context.json) {
    const { entry, references, backlinks } = view
    return write(jsonLine({ entry, sources, references, backlinks, notes }))
  }

  const { cli, kinds } = resources[language]
  const { entry } = view
  const titles = new Map(view.references.map((card) => [card.id, card.title[language]]))
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}`
  const cardLine = (card: Pick<Card, 'id' | 'kind' | 'title'>) =>
    `- ${card.title[language]} (${kinds[card.kind].one}) [${card.id}]`
  await write(
    [
      `${entry.title[language]}\n${kinds[entry.kind].one}\n\n`,
      `${cli.show.identifier}${colon(language)}${entry.id}\n`,
      `${cli.show.confidence}${colon(language)}${cli.confidence[entry.confidence]}\n`,
      section(cli.show.summary, [entry.summary[language]]),
      '\n',
      ...describeFields(entry, language, (target) => titles.get(target) ?? null).map((line) => `${line}\n`),
      section(
        cli.show.caveats,
        entry.caveats.map((caveat) => `- ${caveat[language]}`),
      ),
      section(
        cli.show.sources,
        sources.map((source) => `- ${sourceLine(source, language)}`),
      ),
      section(
        cli.show.backlinks,
        view.backlinks.map(({ card }) => cardLine(card)),
      ),
      section(
        cli.show.notes,
        notes.map((note) => note.body.replaceAll('\n', '\n  ')),
      ),
    ].join(''),
  )
}

type ResolvedSource = {
  id: string
  locator: string | null
  title: { fr: string; en: string } | null
  originalTitle: string | null
  publisher: string | null
  date: string | null
  language: string | null
  address: string | null
  /** The relay in which the source was read. */
  via: { id: string; title: { fr: string; en: string } | null } | null
}

/** The citations of an entry with what their source entries say; nulls for a source that is not in the library. */
async function resolveSources(core: Core, entry: Entry): Promise<ResolvedSource[]> {
  const known = new Map<string, EntryOf<'source'> | null>()
  const resolve = async (id: string) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const source = await core.call('library.get', { id }).then(
      (view) => (view.entry.kind === 'source' ? view.entry : null),
      (error: unknown) => {
        if (error instanceof AppError && error.code === 'not-found') return null
        throw error
      },
    )
    known.set(id, source)
    return source
  }
  const resolved: ResolvedSource[] = []
  for (const citation of entry.sources) {
    const source = await resolve(citation.source)
    const via = citation.via === undefined ? null : await resolve(citation.via)
    resolved.push({
      id: citation.source,
      locator: citation.locator ?? null,
      title: source?.title ?? null,
      originalTitle: source?.originalTitle ?? null,
      publisher: source?.publisher ?? null,
      date: source?.date ?? null,
      language: source?.language ?? null,
      address: source?.address ?? null,
      via: citation.via === undefined ? null : { id: citation.via, title: via?.title ?? null },
    })
  }
  return resolved
}

function sourceLine(source: ResolvedSource, language: Language): string {
  const { cli } = resources[language]
  const parts = [
    source.title?.[language] ?? source.id,
    source.publisher,
    source.date === null ? null : formatDate(source.date, language),
    source.locator,
    source.address,
    source.via === null ? null : fill(cli.show.via, { title: source.via.title?.[language] ?? source.via.id }),
  ]
  return parts.filter((part) => part !== null).join(', ')
}

async function list(context: Context, { kind }: CommandOf<'list'>): Promise<void> {
  const { core, language, write } = context
  const { items, total } = await core.call('library.list', { kind, locale: language, limit: 10_000 })
  if (context.json) return write(jsonLine({ total, items }))
  const { cli, kinds } = resources[language]
  const lines = items.map((card) => {
    const detail = card.detail[language]
    const kindName = kind === null ? ` (${kinds[card.kind].one})` : ''
    return `${card.id}\t${card.title[language]}${kindName}${detail ? `\t${detail}` : ''}\n`
  })
  await write(`${lines.join('')}${total === 1 ? cli.list.one : fill(cli.list.total, { total })}\n`)
}

/** The text is stored as given, without the line ends at its end. */
async function addNote(context: Context, command: CommandOf<'note add'>): Promise<void> {
  const { core, language, write } = context
  const text = command.text === '-' ? await context.readText('-') : command.text
  const body = text.replace(/^\uFEFF/, '').replace(/\s+$/, '')
  if (body === '') throw new AppError('invalid-input', 'empty note', { reason: 'empty-note' })
  const note = await core.call('notes.create', { entryId: command.entryId, body })
  await write(
    context.json ? jsonLine(note) : `${fill(resources[language].cli.note.added, { id: note.id })}\n`,
  )
}

async function listNotes(context: Context): Promise<void> {
  const { core, language, write } = context
  const { items, total } = await core.call('notes.list', { limit: 10_000 })
  if (context.json) return write(jsonLine({ total, items }))
  const { cli } = resources[language]
  if (items.length === 0) return write(`${cli.note.none}\n`)
  const lines = items.map((note) => {
    const where = note.entryTitle?.[language] ?? note.entryId ?? note.textTitle ?? cli.note.free
    return `${note.id}\t${formatDay(note.updatedAt, language)}\t${note.title || cli.note.untitled}\t${where}\n`
  })
  await write(lines.join(''))
}

/** Answers false when something needs attention. */
async function doctor(context: Context): Promise<boolean> {
  const { core, language, write } = context
  const found = await core.call('app.diagnose', {})
  const { cli, errors } = resources[language]
  const text = cli.doctor
  const damaged = found.stores.filter((store) => store.quickCheck.some((line) => line !== 'ok'))
  const wrongModes = found.modes.filter((item) => item.mode !== item.expected)
  const problems = [
    ...(found.error ? [text.failedState] : []),
    ...damaged.map((store) => fill(text.damagedFile, { name: store.name })),
    ...(wrongModes.length > 0 ? [text.wrongModes] : []),
  ]
  if (context.json) {
    await write(jsonLine({ ok: problems.length === 0, ...found }))
    return problems.length === 0
  }
  const line = (label: string, value: string | number) => `  ${label}${colon(language)}${value}\n`
  const state =
    found.error !== null
      ? `${text.failed} (${found.error.code}). ${errors[found.error.code]}`
      : found.access === 'read-only'
        ? text.readOnly
        : text.ready
  await write(
    [
      `${text.program}\n`,
      line(text.version, found.version),
      line('Node', found.node),
      line('SQLite', found.sqlite),
      line(text.system, found.platform),
      line(text.state, state),
      `${text.paths}\n`,
      line(text.dataDir, found.paths.dataDir),
      line(text.logs, found.paths.logs),
      line(text.pack, found.paths.packDir),
      `${text.files}\n`,
      ...found.stores.map((store) => line(store.path, storeState(store, language))),
      `${text.pack}\n`,
      ...found.packs.map(({ id, edition, entries }) => line(id, fill(text.edition, { edition, entries }))),
      ...(found.packs.length === 0 ? [`  ${text.noPack}\n`] : []),
      `${text.counts}\n`,
      line(text.entries, found.counts.entries),
      line(text.notes, found.counts.notes),
      line(text.trashedNotes, found.counts.trashedNotes),
      line(text.backups, found.counts.backups),
      `${text.modes}\n`,
      ...wrongModes.map((item) => `  ${fill(text.modeWrong, item)}\n`),
      ...(wrongModes.length === 0 ? [`  ${text.modesSound}\n`] : []),
      `\n${problems.length === 0 ? text.sound_summary : fill(text.problems, { list: problems.join(', ') })}\n`,
    ].join(''),
  )
  return problems.length === 0
}

function storeState(store: OpOutput<'app.diagnose'>['stores'][number], language: Language): string {
  const text = resources[language].cli.doctor
  if (!store.exists) return text.absent
  if (store.quickCheck.length === 0) return text.notOpen
  const check = store.quickCheck.every((line) => line === 'ok') ? text.sound : store.quickCheck.join(' / ')
  return `${check}, ${fill(text.schema, { version: store.userVersion ?? 0 })}, ${store.bytes} B`
}
