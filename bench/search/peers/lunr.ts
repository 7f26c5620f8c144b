// Lunr with the French language pack, or its own English pipeline.
import lunr from 'lunr'
import supportFrench from 'lunr-languages/lunr.fr.js'
import supportStemmers from 'lunr-languages/lunr.stemmer.support.js'
import { firstPages, type Item, joinPages, type Peer, type Search } from './peer.ts'

supportStemmers(lunr)
supportFrench(lunr)

type Options = { readonly title: number; readonly wildcard: boolean; readonly pages: boolean }

function build({ title, wildcard, pages }: Options, given: readonly Item[], language: 'fr' | 'en'): Search {
  const items = pages ? joinPages(given) : given
  const index = lunr(function () {
    if (language === 'fr') this.use((lunr as unknown as { fr: lunr.Builder.Plugin }).fr)
    this.ref('id')
    this.field('title', { boost: title })
    this.field('body')
    for (const [id, item] of items.entries()) this.add({ id, title: item.title, body: item.body })
  })
  return (query, limit) => {
    const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const last = words.at(-1)
    const found = index.query((builder) => {
      for (const word of words) builder.term(word, {})
      if (wildcard && last !== undefined) {
        builder.term(last, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false, boost: 0.5 })
      }
    })
    return firstPages(
      found.map(({ ref }) => items[Number(ref)]?.page ?? ''),
      limit,
    )
  }
}

export const lunrPeer: Peer = {
  name: 'Lunr French',
  settings: [true, false].flatMap((pages) =>
    [true, false].flatMap((wildcard) =>
      [1, 2].map((title) => ({
        name: `${pages ? 'pages' : 'passages'}, ${wildcard ? 'last*' : 'words'}, title ×${title}`,
        build: (items, language) => build({ title, wildcard, pages }, items, language),
      })),
    ),
  ),
}
