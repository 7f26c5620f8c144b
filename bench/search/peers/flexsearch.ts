// FlexSearch with its document index, suggestions on (any word), in the encoders and tokenizers that it offers.
import { Charset, Document } from 'flexsearch'
import { firstPages, type Item, joinPages, type Peer, type Search } from './peer.ts'

type Options = {
  readonly forward: boolean
  readonly encoder: 'Normalize' | 'LatinBalance'
  readonly pages: boolean
}

function build({ forward, encoder, pages }: Options, given: readonly Item[]): Search {
  const items = pages ? joinPages(given) : given
  const index = new Document({
    tokenize: forward ? 'forward' : 'strict',
    encoder: Charset[encoder],
    resolution: 9,
    document: { id: 'id', index: ['title', 'body'] },
  })
  for (const [id, item] of items.entries()) index.add({ id, title: item.title, body: item.body })
  return (query, limit) => {
    const found = index.search(query, { limit: limit * 6, suggest: true, merge: true }) as { id: number }[]
    return firstPages(
      found.map(({ id }) => items[Number(id)]?.page ?? ''),
      limit,
    )
  }
}

export const flexSearch: Peer = {
  name: 'FlexSearch',
  settings: [true, false].flatMap((pages) =>
    [true, false].flatMap((forward) =>
      (['Normalize', 'LatinBalance'] as const).map((encoder) => ({
        name: `${pages ? 'pages' : 'passages'}, ${forward ? 'forward' : 'strict'}, ${encoder}`,
        build: (items) => build({ forward, encoder, pages }, items),
      })),
    ),
  ),
}
