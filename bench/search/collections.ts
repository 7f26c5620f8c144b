// The collections that relevance is measured on: what is searched, the judged questions, how the product is asked.
import { entryDocument } from '../../src/main/search/document.ts'
import { splitText } from '../../src/main/search/passages/split.ts'
import type { Entry } from '../../src/shared/library/model.ts'
import { addPages, type Ours, readJudgedLibrary } from './ours.ts'
import type { Item } from './peers/peer.ts'
import { type Question, readQuestions, sampleIndex } from './questions.ts'
import { type Page, readHandbook, readHelp, readHelpIndex } from './texts.ts'

export type Collection = {
  readonly name: string
  readonly language: 'fr' | 'en'
  /** What peers index: the same passages that the product makes. */
  readonly items: readonly Item[]
  readonly questions: readonly Question[]
  /** Prepares the product and answers how to ask it. */
  ours(ours: Ours): Promise<(query: string) => Promise<string[]>>
}

function libraryItems(language: 'fr' | 'en'): Item[] {
  const entries = new Map<string, Entry>(readJudgedLibrary().map((entry) => [entry.id, entry]))
  return [...entries.values()].map((entry) => {
    const document = entryDocument(entry, (id) => entries.get(id) ?? null, 0)
    const texts = [document.keywords[language], ...document.passages[language], document.links[language]]
    return { page: entry.id, title: document.title[language], body: texts.join('\n') }
  })
}

const library = (language: 'fr' | 'en'): Collection => ({
  name: `library, ${language === 'fr' ? 'French' : 'English'} questions`,
  language,
  items: libraryItems(language),
  questions: readQuestions('library', language),
  ours: async (ours) => async (query) => {
    const { hits } = await ours.call('search.query', { text: query, limit: 10, locale: language })
    return hits.map((hit) => hit.id)
  },
})

/** Questions in one language, texts in the other: only the side of the other language is searched. */
const crossed = (language: 'fr' | 'en'): Collection => {
  const other = language === 'fr' ? 'en' : 'fr'
  return {
    name: `library, ${language === 'fr' ? 'French questions on its English' : 'English questions on its French'} side`,
    language: other,
    items: libraryItems(other),
    questions: readQuestions('library', language),
    ours: async (ours) => async (query) => {
      const { hits } = await ours.call('search.query', {
        text: query,
        limit: 10,
        locale: language,
        language: other,
      })
      return hits.map((hit) => hit.id)
    },
  }
}

const itemsOf = (pages: readonly Page[]): Item[] =>
  pages.flatMap(({ id, title, markdown }) =>
    splitText(markdown).map(({ heading, body }) => ({ page: id, title: `${title} ${heading}`, body })),
  )

const texts = (
  name: string,
  language: 'fr' | 'en',
  pages: readonly Page[],
  questions: Question[],
): Collection => ({
  name,
  language,
  items: itemsOf(pages),
  questions,
  ours: async (ours) => {
    const pageOf = await addPages(ours, pages)
    return async (query) => {
      const { texts } = await ours.call('search.query', {
        text: query,
        limit: 1,
        texts: 20,
        locale: language,
      })
      return texts.hits.map((hit) => pageOf.get(hit.id) ?? '')
    }
  },
})

/** Index entries of the help that are asked. */
const SAMPLE = 450

export function readCollections(): Collection[] {
  const french = readHandbook('fr')
  const english = readHandbook('en')
  const help = readHelp()
  return [
    library('fr'),
    library('en'),
    ...(french.length === 0
      ? []
      : [texts('handbook, French questions', 'fr', french, readQuestions('handbook', 'fr'))]),
    ...(english.length === 0
      ? []
      : [texts('handbook, English questions', 'en', english, readQuestions('handbook', 'en'))]),
    ...(help.length === 0
      ? []
      : [
          texts(
            'help, entries of its index',
            'fr',
            help,
            sampleIndex(readHelpIndex(), new Set(help.map((page) => page.id)), SAMPLE),
          ),
        ]),
    crossed('fr'),
    crossed('en'),
  ]
}
