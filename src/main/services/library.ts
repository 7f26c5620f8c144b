// Use cases of the library: an entry with its cards and backlinks, lists, the overview.
import type { Handlers } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { ENTRY_KINDS } from '../../shared/library/model.ts'
import { referencesOf } from '../../shared/library/references.ts'
import type { Library } from '../store/library.ts'

type LibraryHandlers = Pick<Handlers, 'library.get' | 'library.list' | 'library.overview'>

const COLLATORS = {
  fr: new Intl.Collator('fr', { numeric: true, sensitivity: 'base' }),
  en: new Intl.Collator('en', { numeric: true, sensitivity: 'base' }),
} as const

export function libraryHandlers(library: () => Library): LibraryHandlers {
  return {
    'library.get': ({ id }) => {
      const entry = library().entry(id)
      if (!entry) throw new AppError('not-found', 'no such entry', { id })
      const ids = [...new Set(referencesOf(entry).map((reference) => reference.to))]
      return {
        entry,
        references: ids.map((target) => library().card(target)).filter((card) => card !== null),
        backlinks: library().backlinks(id),
      }
    },
    'library.list': ({ kind, locale, limit, offset }) => {
      const cards = library().cards(kind)
      const collator = COLLATORS[locale]
      cards.sort((a, b) => collator.compare(a.title[locale], b.title[locale]) || (a.id < b.id ? -1 : 1))
      return { items: cards.slice(offset, offset + limit), total: cards.length }
    },
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
