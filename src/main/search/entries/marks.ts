// Which words of a document’s texts a plan matched, told from the words that the part holds: no text is cut into words
// while searching. Looks at single documents; counts nothing.
import { type MarkedWords, type Matcher, matchWord } from '../highlight.ts'
import { NO_STEM } from '../index-words.ts'
import type { Plan } from '../plan.ts'
import { holdsRun, type WordRange } from '../runs.ts'
import type { Language, Side } from '../stem.ts'
import { countBits } from '../words.ts'
import type { IndexedPart } from './indexed-part.ts'
import { fieldNumber, SIDE_NAMES, sideOfField } from './part.ts'

/** A passage of a document with its matches; `distinct` concepts occur in it. */
export type BestPassage = { readonly place: number; readonly marked: MarkedWords; readonly distinct: number }

export type Marker = {
  /** The title; of a note either language. */
  title(document: number, language: Language): MarkedWords
  /** The passage in which most different concepts occur, the earliest of equals; null when there is none. */
  bestPassage(document: number, language: Language): BestPassage | null
}

const UNKNOWN = -2

/** What a word of the part stands for, on one side: found out when it is first met. */
type Table = {
  readonly side: Side
  /** Concept of a word, −1, or unknown. */
  readonly concepts: Int16Array
  /** Bits of the words of other names for which it stands, with the highest bit once they are known. */
  readonly named: Uint32Array | null
}

/** Made once for a query and a part. */
export function createMarker(part: IndexedPart, matcher: Matcher): Marker {
  const { data, words } = part
  const tables = new Map<number, Table>()
  // Every word of every other name has a bit of its own.
  const names = matcher.alternates.flatMap(({ words: list }, name) => list.map((stems) => ({ name, stems })))
  const bitsOf = matcher.alternates.map((_, name) =>
    names.reduce((sum, item, bit) => (item.name === name && bit < 31 ? sum | (1 << bit) : sum), 0),
  )
  const tableOf = (side: number): Table => {
    let table = tables.get(side)
    if (table === undefined) {
      table = {
        side: SIDE_NAMES[side] ?? 'any',
        concepts: new Int16Array(data.words.length).fill(UNKNOWN),
        named: names.length === 0 ? null : new Uint32Array(data.words.length),
      }
      tables.set(side, table)
    }
    return table
  }
  const stemsOf = (word: number, side: Side): string[] => {
    const found: string[] = []
    const french = data.wordStemsFr[word] as number
    const english = data.wordStemsEn[word] as number
    if (side !== 'en' && french !== NO_STEM) found.push(data.stems[french] as string)
    if (side !== 'fr' && english !== NO_STEM) found.push(data.stems[english] as string)
    return found
  }
  const conceptOf = (word: number, table: Table): number => {
    let concept = table.concepts[word] as number
    if (concept === UNKNOWN) {
      concept = matchWord(words.folded[word] as string, stemsOf(word, table.side), matcher)
      table.concepts[word] = concept
    }
    return concept
  }
  const KNOWN = 1 << 31
  const namedBits = (word: number, table: Table, named: Uint32Array): number => {
    let bits = named[word] as number
    if (bits === 0) {
      bits = KNOWN
      const stems = stemsOf(word, table.side)
      for (const [bit, item] of names.entries()) {
        if (bit < 31 && stems.some((value) => item.stems.has(value))) bits |= 1 << bit
      }
      named[word] = bits
    }
    return bits & ~KNOWN
  }

  const mark = (text: number): MarkedWords & { readonly distinct: number } => {
    const table = tableOf(sideOfField(data.textFields[text] as number))
    const from = data.wordStarts[text] as number
    const to = data.wordStarts[text + 1] as number
    const found = new Int8Array(to - from)
    let seen = 0
    for (let at = from; at < to; at++) {
      const concept = conceptOf(data.textWords[at] as number, table)
      found[at - from] = concept
      if (concept >= 0) seen |= 1 << concept
    }
    if (matcher.compounds.size > 0) seen |= markCompounds(text, from, to, found)
    if (table.named !== null) seen |= markNames(from, to, found, table, table.named)
    return { starts: data.wordOffsets.subarray(from, to), words: found, distinct: countBits(seen) }
  }
  const markCompounds = (text: number, from: number, to: number, found: Int8Array): number => {
    let seen = 0
    for (let at = data.compoundStarts[text] as number; at < (data.compoundStarts[text + 1] as number); at++) {
      const concept = matcher.compounds.get(data.words[data.compoundWords[at] as number] as string)
      if (concept === undefined) continue
      for (let word = from; word < to; word++) {
        const start = data.wordOffsets[word] as number
        if (start < (data.compoundFrom[at] as number) || start >= (data.compoundTo[at] as number)) continue
        if (found[word - from] !== -1) continue
        found[word - from] = concept
        seen |= 1 << concept
      }
    }
    return seen
  }
  /** A part of another name alone is no match: «national» does not stand for a mechanism. */
  const markNames = (
    from: number,
    to: number,
    found: Int8Array,
    table: Table,
    named: Uint32Array,
  ): number => {
    let all = 0
    for (let at = from; at < to; at++) all |= namedBits(data.textWords[at] as number, table, named)
    let seen = 0
    for (const [name, bits] of bitsOf.entries()) {
      if (bits === 0 || (all & bits) !== bits) continue
      const concept = matcher.alternates[name]?.word ?? 0
      for (let at = from; at < to; at++) {
        if (found[at - from] !== -1) continue
        if ((namedBits(data.textWords[at] as number, table, named) & bits) === 0) continue
        found[at - from] = concept
        seen |= 1 << concept
      }
    }
    return seen
  }

  /** Side of a document’s texts in a language. */
  const sideIn = (document: number, language: Language): Side =>
    sideOfField(data.textFields[data.textStarts[document] as number] as number) === SIDE_NAMES.indexOf('any')
      ? 'any'
      : language

  return {
    title(document, language) {
      const field = fieldNumber('title', sideIn(document, language))
      for (let text = data.textStarts[document] as number; ; text++)
        if (data.textFields[text] === field) return mark(text)
    },
    bestPassage(document, language) {
      const field = fieldNumber('text', sideIn(document, language))
      let best: BestPassage | null = null
      let place = 0
      const end = data.textStarts[document + 1] as number
      for (let text = data.textStarts[document] as number; text < end; text++) {
        if (data.textFields[text] !== field) continue
        const marked = mark(text)
        if (best === null || marked.distinct > best.distinct)
          best = { place, marked, distinct: marked.distinct }
        if (marked.distinct === matcher.wordCount) break
        place++
      }
      return best
    },
  }
}

/** Whether phrases and exclusions let a document through: word by word in each of its texts. */
export function createPhraseTest(part: IndexedPart, plan: Plan): (document: number) => boolean {
  const ranges = (phrase: readonly string[]): WordRange[] => phrase.map((word) => part.words.range(word))
  const phrases = plan.phrases.map(ranges)
  const excluded = plan.excluded.map((tokens) => ranges(tokens.map((token) => token.folded)))
  const { data } = part
  const holds = (document: number, phrase: readonly WordRange[]): boolean => {
    const end = data.textStarts[document + 1] as number
    for (let text = data.textStarts[document] as number; text < end; text++) {
      const from = data.wordStarts[text] as number
      if (holdsRun(data.textWords, from, data.wordStarts[text + 1] as number, phrase)) return true
    }
    return false
  }
  return (document) =>
    phrases.every((phrase) => holds(document, phrase)) && !excluded.some((phrase) => holds(document, phrase))
}
