// Finds words quoted from a text again: at their place, elsewhere in the text, or in another text when theirs was replaced
// by a new edition or is that of a colleague. Says so when it cannot. Changes nothing.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Handlers, OpOutput } from '../../shared/contract/contract.ts'
import { findQuoted, shareOfWords, wordsOfQuote } from '../../shared/text/passage-anchor.ts'
import type { TextsRepository } from '../store/texts.ts'

export type QuotedContext = {
  readonly texts: Pick<TextsRepository, 'find' | 'passageAt' | 'read'>
  readonly search: { readonly query: Handlers['search.query'] }
}
export type Quoted = { readonly id: string; readonly position: number; readonly quote: string }
export type Located = OpOutput<'texts.locate'>

const READ_AT_ONCE = 50
const SLICE_MS = 8
/** Passages of other texts that are looked at. */
const CANDIDATES = 20
/** Words of the quotation by which they are searched for: a query holds no more. */
const ASKED_WORDS = 12
/** From which share of its words on a passage is taken for the quoted one, changed. */
const ALIKE = 0.6
/** With fewer words any passage on the subject would be alike. */
const ENOUGH_WORDS = 5

type Words = readonly (readonly string[])[]
type Place = {
  readonly id: string
  readonly position: number
  readonly heading: string
  readonly body: string
}

/** The first passage of a text that holds the words, read in runs with pauses. */
async function inText(
  { texts }: QuotedContext,
  id: string,
  size: number,
  words: Words,
): Promise<Place | null> {
  let start = performance.now()
  for (let from = 0; from < size; from += READ_AT_ONCE) {
    const found = texts.read(id, from, READ_AT_ONCE).passages.find(({ body }) => findQuoted(body, words))
    if (found) return { id, ...found }
    if (performance.now() - start < SLICE_MS) continue
    await nextTurn()
    start = performance.now()
  }
  return null
}

/** Passages of all texts that the search finds by the first words of the quotation, best first. */
async function searched({ texts, search }: QuotedContext, text: string): Promise<Place[]> {
  const answer = await search.query({
    text,
    kinds: [],
    yearFrom: null,
    yearTo: null,
    language: null,
    locale: 'fr',
    limit: 1,
    topics: [],
    organisations: [],
    plans: [],
    sources: [],
    withNotes: false,
    translate: false,
    explain: false,
    texts: CANDIDATES,
    grouped: false,
  })
  return answer.texts.hits.flatMap(({ id, passages }) =>
    passages.flatMap(({ position }) => {
      const passage = texts.passageAt(id, position)
      return passage === null ? [] : [{ id, ...passage }]
    }),
  )
}

/** Never fails: what is nowhere is `gone`. */
export async function locateQuote(context: QuotedContext, quoted: Quoted): Promise<Located> {
  const { texts } = context
  const text = texts.find(quoted.id)
  const words = wordsOfQuote(quoted.quote)
  const at = (state: Located['state'], { id, position, heading }: Omit<Place, 'body'>): Located => ({
    state,
    text: texts.find(id),
    position,
    heading,
  })
  const own = text === null ? null : texts.passageAt(quoted.id, quoted.position)
  // Without words the place is all that is known.
  if (own && (words.length === 0 || findQuoted(own.body, words))) {
    return at('there', { id: quoted.id, ...own })
  }
  const gone: Located = { state: 'gone', text, position: 0, heading: '' }
  if (words.length === 0) return gone
  if (text !== null) {
    const elsewhere = await inText(context, quoted.id, text.passages, words)
    if (elsewhere !== null) return at('moved', elsewhere)
  }
  const asked = words.flat().slice(0, ASKED_WORDS).join(' ')
  const same = (await searched(context, `"${asked}"`)).find(({ body }) => findQuoted(body, words))
  if (same) return at('moved', same)
  const loose = await searched(context, asked)
  // Signs of Markdown between two words keep the search from finding them as they follow each other.
  const between = loose.find(({ body }) => findQuoted(body, words))
  if (between) return at('moved', between)
  if (words.flat().length < ENOUGH_WORDS) return gone
  const [alike] = [...(own ? [{ id: quoted.id, ...own }] : []), ...loose]
    .map((place) => ({ place, share: shareOfWords(place.body, words) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
  return alike === undefined ? gone : at('changed', alike.place)
}
