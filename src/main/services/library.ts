// Use cases of the library: an entry with its cards and backlinks, lists, the overview.
import type { Handlers } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { ENTRY_KINDS } from '../../shared/library/model.ts'
import { referencesOf } from '../../shared/library/references.ts'
import { type Library, trustOf } from '../store/library.ts'

type LibraryHandlers = Pick<Handlers, 'library.get' | 'library.list' | 'library.entries' | 'library.overview'>

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
