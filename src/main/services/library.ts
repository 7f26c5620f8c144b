// Use cases of the library: an entry with its cards and backlinks, lists, the overview.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Handlers, OpOutput } from '../../shared/contract/contract.ts'
import type { FigureRow } from '../../shared/contract/library.ts'
import { AppError } from '../../shared/errors.ts'
import { type Bilingual, ENTRY_KINDS, type EntryKind } from '../../shared/library/model.ts'
import { referencesOf } from '../../shared/library/references.ts'
import { type Library, trustOf } from '../store/library.ts'

type LibraryHandlers = { [N in keyof Handlers as N extends `library.${string}` ? N : never]: Handlers[N] }

/** Figures read between two chances for another call. */
const RUN = 250

/** Texts that come again and again, each once. */
function wordList() {
  const words: Bilingual[] = []
  const places = new Map<string, number>()
  return {
    words,
    placeOf(text: Bilingual): number {
      const key = `${text.fr}\n${text.en}`
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, words.length)
      return words.push(text) - 1
    },
  }
}

async function allFigures(library: () => Library): Promise<OpOutput<'library.figures'>> {
  const figures: FigureRow[] = []
  const { words, placeOf } = wordList()
  const publishers = new Set<string>()
  const topics = new Set<string>()
  let rank = -1
  for (;;) {
    const run = library().figuresAfter(rank, RUN)
    const last = run.at(-1)
    if (last === undefined) break
    rank = last.rank
    for (const { figure } of run) {
      const { unit, geography, counts, ...row } = figure
      figures.push({
        ...row,
        unit: placeOf(unit),
        geography: placeOf(geography),
        counts: placeOf(counts),
      })
      if (figure.publisher !== undefined) publishers.add(figure.publisher)
      for (const topic of figure.topics) topics.add(topic)
    }
    // The thread serves the window: a key typed elsewhere must not wait for thousands of figures.
    await nextTurn()
  }
  const inLibrary = <T>(ids: Iterable<string>, find: (id: string) => T | null): T[] =>
    [...ids].flatMap((id) => find(id) ?? [])
  return {
    figures: figures.sort((a, b) => (a.id < b.id ? -1 : 1)),
    words,
    indicators: library().indicators(),
    publishers: inLibrary(publishers, library().publisher),
    topics: inLibrary(topics, library().card).map(({ id, title }) => ({ id, title })),
  }
}

function someEntries(
  library: Library,
  ids: readonly string[],
  withNamed: readonly EntryKind[],
): OpOutput<'library.some'> {
  const entries = [...new Set(ids)].flatMap((id) => library.entry(id) ?? [])
  const named = new Set(
    withNamed.length === 0 ? [] : entries.flatMap((entry) => referencesOf(entry).map(({ to }) => to)),
  )
  for (const { id } of entries) named.delete(id)
  return {
    entries,
    named: [...named]
      .filter((id) => withNamed.some((kind) => id.startsWith(kind)))
      .flatMap((id) => library.entry(id) ?? [])
      .filter(({ kind }) => withNamed.includes(kind)),
  }
}

export function libraryHandlers(library: () => Library): LibraryHandlers {
  return {
    'library.get': ({ id }) => {
      const entry = library().entry(id)
      const origin = library().originOf(id)
      if (!entry || !origin) throw new AppError('not-found', 'no such entry', { id })
      const ids = [...new Set(referencesOf(entry).map((reference) => reference.to))]
      return {
        entry,
        references: ids.map((target) => library().card(target)).filter((card) => card !== null),
        backlinks: library().backlinks(id),
        origin: {
          pack: origin.pack,
          edition: origin.edition,
          publisher: origin.publisher,
          trust: trustOf(origin),
          withdrawn: origin.withdrawn,
        },
      }
    },
    'library.list': ({ kind, locale, limit, offset }) => {
      const total = library()
        .countByKind()
        .reduce((sum, row) => (kind === null || row.kind === kind ? sum + row.count : sum), 0)
      return { items: library().page(kind, locale, limit, offset), total }
    },
    'library.entries': ({ kind }) => ({ entries: library().entriesOfKind(kind) }),
    'library.figures': () => allFigures(library),
    'library.some': ({ ids, withNamed }) => someEntries(library(), ids, withNamed),
    'library.overview': () => {
      const counts = new Map(
        library()
          .countByKind()
          .map((row) => [row.kind, row.count]),
      )
      const kinds = ENTRY_KINDS.map((kind) => ({ kind, count: counts.get(kind) ?? 0 }))
      return {
        packs: library().packs(),
        kinds: kinds.filter((item) => item.count > 0),
        total: kinds.reduce((sum, item) => sum + item.count, 0),
      }
    },
  }
}
