// MiniSearch as its documentation shows it, with the settings that it recommends for search as you type.
import MiniSearch from 'minisearch'
import { firstPages, type Item, joinPages, type Peer, type Search } from './peer.ts'

type Options = {
  readonly fuzzy: number
  readonly title: number
  readonly fold: boolean
  readonly pages: boolean
}

/** The recipe for accents of the library's own documentation. */
const unaccented = (term: string) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function build({ fuzzy, title, fold, pages }: Options, given: readonly Item[]): Search {
  const items = pages ? joinPages(given) : given
  const index = new MiniSearch<Item & { id: number }>({
    fields: ['title', 'body'],
    ...(fold ? { processTerm: unaccented } : {}),
  })
  index.addAll(items.map((item, id) => ({ ...item, id })))
  return (query, limit) =>
    firstPages(
      index
        .search(query, {
          prefix: (_term, position, terms) => position === terms.length - 1,
          fuzzy: fuzzy === 0 ? false : fuzzy,
          boost: { title },
        })
        .map((result) => items[Number(result.id)]?.page ?? ''),
      limit,
    )
}

export const miniSearch: Peer = {
  name: 'MiniSearch',
  settings: [true, false].flatMap((pages) =>
    [0, 0.2].flatMap((fuzzy) =>
      [1, 2].map((title) => ({
        name: `${pages ? 'pages' : 'passages'}, fuzzy ${fuzzy}, title ×${title}, unaccented`,
        build: (items) => build({ fuzzy, title, fold: true, pages }, items),
      })),
    ),
  ),
}
