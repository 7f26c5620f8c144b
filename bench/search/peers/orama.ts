// Orama with its French or English stemmer and stop words.
import { create, insertMultiple, search } from '@orama/orama'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stopwords as englishStops } from '@orama/stopwords/english'
import { stopwords as frenchStops } from '@orama/stopwords/french'
import { firstPages, type Item, joinPages, type Peer, type Search } from './peer.ts'

type Options = { readonly tolerance: number; readonly title: number; readonly pages: boolean }

function build({ tolerance, title, pages }: Options, given: readonly Item[], language: 'fr' | 'en'): Search {
  const items = pages ? joinPages(given) : given
  const db = create({
    schema: { page: 'enum', title: 'string', body: 'string' } as const,
    components: {
      tokenizer: {
        language: language === 'fr' ? 'french' : 'english',
        stemming: true,
        stemmer: language === 'fr' ? french : english,
        stopWords: language === 'fr' ? frenchStops : englishStops,
      },
    },
  })
  void insertMultiple(db, [...items], 1000)
  return (query, limit) => {
    const found = search(db, {
      term: query,
      properties: ['title', 'body'],
      boost: { title },
      threshold: 1,
      tolerance,
      limit: limit * 6,
    })
    if (found instanceof Promise) throw new Error('Orama answered later than asked')
    return firstPages(
      found.hits.map((hit) => String(hit.document.page)),
      limit,
    )
  }
}

export const orama: Peer = {
  name: 'Orama',
  settings: [true, false].flatMap((pages) =>
    [0, 1].flatMap((tolerance) =>
      [1, 2].map((title) => ({
        name: `${pages ? 'pages' : 'passages'}, tolerance ${tolerance}, title ×${title}`,
        build: (items, language) => build({ tolerance, title, pages }, items, language),
      })),
    ),
  ),
}
