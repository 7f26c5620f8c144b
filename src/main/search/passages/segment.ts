// A segment: the index of some passages, in typed arrays, never changed once made. Holds for each stem the passages it
// occurs in, and for each passage its words in order, so that nothing is cut into words again while searching.
import { fold } from '../../../shared/text/fold.ts'
import { isCompoundTerm, readText } from '../analysis.ts'
import { createList, list32 } from '../number-list.ts'
import { type Language, stem } from '../stem.ts'

export type PassageInput = {
  /** Row of the passage in the store. */
  readonly id: number
  /** Row of its text. */
  readonly text: number
  readonly language: Language
  readonly title: string
  readonly heading: string
  readonly body: string
}

/**
 * The arrays of a segment, as stored. Words are numbered in the order of their folded form, then of their exact form,
 * so that the forms of one folded word, and the words with one beginning, are neighbours.
 */
export type SegmentData = {
  /** Exact forms, and terms of numbers and symbols. */
  readonly words: readonly string[]
  readonly stems: readonly string[]
  /** By passage. */
  readonly ids: Uint32Array
  readonly texts: Uint32Array
  readonly isEnglish: Uint8Array
  /** By passage, one more at the end: where its words begin in `bodyWords`; likewise for titles and compounds. */
  readonly bodyStarts: Uint32Array
  readonly bodyWords: Uint32Array
  /** Offset of each word in the body, in characters. */
  readonly bodyOffsets: Uint16Array
  readonly titleStarts: Uint32Array
  readonly titleWords: Uint32Array
  readonly compoundStarts: Uint32Array
  readonly compoundWords: Uint32Array
  /** By word: occurrences in bodies, stem in a French and in an English text. */
  readonly wordCounts: Uint32Array
  readonly wordStemsFr: Uint32Array
  readonly wordStemsEn: Uint32Array
  /** By stem, one more at the end: where its postings begin. */
  readonly postingStarts: Uint32Array
  readonly postingPassages: Uint32Array
  /** Occurrences in the body in the low five bits, in title and headings in the high three; both cut at their most. */
  readonly postingCounts: Uint8Array
}

export const MOST_IN_BODY = 31
export const MOST_IN_TITLE = 7
/** No stem: a number or symbol in the other language’s column, which is not used. */
const NONE = 0xffffffff
/** Passages between two pauses. */
const PAUSE = 500

/** What is known of the passages before words are numbered in order. */
type Raw = {
  readonly words: readonly string[]
  readonly ids: Uint32Array
  readonly texts: Uint32Array
  readonly isEnglish: Uint8Array
  readonly bodyStarts: Uint32Array
  readonly bodyWords: Uint32Array
  readonly bodyOffsets: Uint16Array
  readonly titleStarts: Uint32Array
  readonly titleWords: Uint32Array
  readonly compoundStarts: Uint32Array
  readonly compoundWords: Uint32Array
}

/** Gathers passages: about 0.3 ms each. */
export function createSegmentBuilder() {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const [
    ids,
    texts,
    languages,
    bodyStarts,
    bodyWords,
    titleStarts,
    titleWords,
    compoundStarts,
    compoundWords,
  ] = Array.from({ length: 9 }, list32) as ReturnType<typeof list32>[] as [
    ReturnType<typeof list32>,
    ReturnType<typeof list32>,
    ReturnType<typeof list32>,
    ReturnType<typeof list32>,
    ReturnType<typeof list32>,
    ReturnType<typeof list32>,
    ReturnType<typeof list32>,
    ReturnType<typeof list32>,
    ReturnType<typeof list32>,
  ]
  const bodyOffsets = createList((size) => new Uint16Array(size))
  const numberOf = (word: string): number => {
    let number = numbers.get(word)
    if (number === undefined) {
      number = words.length
      words.push(word)
      numbers.set(word, number)
    }
    return number
  }

  return {
    size: (): number => ids.size(),
    add(passage: PassageInput): void {
      ids.push(passage.id)
      texts.push(passage.text)
      languages.push(passage.language === 'en' ? 1 : 0)
      bodyStarts.push(bodyWords.size())
      titleStarts.push(titleWords.size())
      compoundStarts.push(compoundWords.size())
      const body = readText(passage.body)
      for (const { exact, start } of body.tokens) {
        bodyWords.push(numberOf(exact))
        bodyOffsets.push(start)
      }
      const title = readText(`${passage.title}\n${passage.heading}`)
      for (const { exact } of title.tokens) titleWords.push(numberOf(exact))
      for (const { term } of [...body.compounds, ...title.compounds]) compoundWords.push(numberOf(term))
    },
    /** Yields now and then, so that the caller can pause. */
    *finish(): Generator<void, SegmentData> {
      for (const [starts, items] of [
        [bodyStarts, bodyWords],
        [titleStarts, titleWords],
        [compoundStarts, compoundWords],
      ] as const) {
        starts.push(items.size())
      }
      return yield* assemble({
        words,
        ids: ids.done(),
        texts: texts.done(),
        isEnglish: Uint8Array.from(languages.done()),
        bodyStarts: bodyStarts.done(),
        bodyWords: bodyWords.done(),
        bodyOffsets: bodyOffsets.done(),
        titleStarts: titleStarts.done(),
        titleWords: titleWords.done(),
        compoundStarts: compoundStarts.done(),
        compoundWords: compoundWords.done(),
      })
    },
  }
}

/** Several segments as one, without the texts that are gone. The same as building it from the passages, but ten times faster. */
export function* mergeSegments(
  segments: readonly SegmentData[],
  isAlive: (text: number) => boolean,
): Generator<void, SegmentData> {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const kept = segments.map((segment) => {
    const passages: number[] = []
    for (let at = 0; at < segment.ids.length; at++) if (isAlive(segment.texts[at] ?? 0)) passages.push(at)
    const map = new Uint32Array(segment.words.length).fill(NONE)
    const renumber = (word: number): number => {
      const known = map[word] ?? NONE
      if (known !== NONE) return known
      const text = segment.words[word] ?? ''
      let number = numbers.get(text)
      if (number === undefined) {
        number = words.length
        words.push(text)
        numbers.set(text, number)
      }
      map[word] = number
      return number
    }
    return { segment, passages, renumber }
  })
  const total = kept.reduce((sum, { passages }) => sum + passages.length, 0)
  const ids = new Uint32Array(total)
  const texts = new Uint32Array(total)
  const isEnglish = new Uint8Array(total)
  function* gather(startsOf: (s: SegmentData) => Uint32Array, itemsOf: (s: SegmentData) => Uint32Array) {
    const starts = list32()
    const items = list32()
    for (const { segment, passages, renumber } of kept) {
      const [from, list] = [startsOf(segment), itemsOf(segment)]
      for (const at of passages) {
        if (at % PAUSE === 0) yield
        starts.push(items.size())
        for (let index = from[at] ?? 0; index < (from[at + 1] ?? 0); index++)
          items.push(renumber(list[index] ?? 0))
      }
    }
    starts.push(items.size())
    return { starts: starts.done(), items: items.done() }
  }
  const body = yield* gather(
    (s) => s.bodyStarts,
    (s) => s.bodyWords,
  )
  const title = yield* gather(
    (s) => s.titleStarts,
    (s) => s.titleWords,
  )
  const compounds = yield* gather(
    (s) => s.compoundStarts,
    (s) => s.compoundWords,
  )
  const bodyOffsets = new Uint16Array(body.items.length)
  let place = 0
  let offset = 0
  for (const { segment, passages } of kept) {
    for (const at of passages) {
      ids[place] = segment.ids[at] ?? 0
      texts[place] = segment.texts[at] ?? 0
      isEnglish[place] = segment.isEnglish[at] ?? 0
      place++
      const part = segment.bodyOffsets.subarray(segment.bodyStarts[at], segment.bodyStarts[at + 1])
      bodyOffsets.set(part, offset)
      offset += part.length
    }
  }
  return yield* assemble({
    words,
    ids,
    texts,
    isEnglish,
    bodyStarts: body.starts,
    bodyWords: body.items,
    bodyOffsets,
    titleStarts: title.starts,
    titleWords: title.items,
    compoundStarts: compounds.starts,
    compoundWords: compounds.items,
  })
}

/** Orders the words, gives each its stems, and turns passages → words into stems → passages by counting. */
function* assemble(raw: Raw): Generator<void, SegmentData> {
  const folded = raw.words.map((word) => (isCompoundTerm(word) ? word : fold(word)))
  const order = raw.words
    .map((_, index) => index)
    .sort(
      (a, b) => compare(folded[a] ?? '', folded[b] ?? '') || compare(raw.words[a] ?? '', raw.words[b] ?? ''),
    )
  const words = order.map((index) => raw.words[index] ?? '')
  yield
  const rank = new Uint32Array(order.length)
  for (const [place, index] of order.entries()) rank[index] = place
  const renumber = (items: Uint32Array) => items.map((word) => rank[word] ?? 0)
  const bodyWords = renumber(raw.bodyWords)
  const titleWords = renumber(raw.titleWords)
  const compoundWords = renumber(raw.compoundWords)

  const wordCounts = new Uint32Array(words.length)
  for (const word of bodyWords) wordCounts[word] = (wordCounts[word] ?? 0) + 1
  for (const word of titleWords) if (wordCounts[word] === 0) wordCounts[word] = 1
  for (const word of compoundWords) wordCounts[word] = (wordCounts[word] ?? 0) + 1

  const stemNumbers = new Map<string, number>()
  const stems: string[] = []
  const stemNumber = (value: string): number => {
    let number = stemNumbers.get(value)
    if (number === undefined) {
      number = stems.length
      stems.push(value)
      stemNumbers.set(value, number)
    }
    return number
  }
  // A word is stemmed in the languages in which it occurs only: the stems of the other would be noise.
  const inFrench = new Uint8Array(words.length)
  const inEnglish = new Uint8Array(words.length)
  for (let at = 0; at < raw.ids.length; at++) {
    const seen = raw.isEnglish[at] === 1 ? inEnglish : inFrench
    for (let i = raw.bodyStarts[at] ?? 0; i < (raw.bodyStarts[at + 1] ?? 0); i++) seen[bodyWords[i] ?? 0] = 1
    for (let i = raw.titleStarts[at] ?? 0; i < (raw.titleStarts[at + 1] ?? 0); i++)
      seen[titleWords[i] ?? 0] = 1
    for (let i = raw.compoundStarts[at] ?? 0; i < (raw.compoundStarts[at + 1] ?? 0); i++)
      seen[compoundWords[i] ?? 0] = 1
  }
  function* stemsIn(seen: Uint8Array, language: Language) {
    const column = new Uint32Array(words.length).fill(NONE)
    for (const [index, word] of words.entries()) {
      if (index % (PAUSE * 8) === 0) yield
      if (seen[index] === 1) column[index] = stemNumber(isCompoundTerm(word) ? word : stem(word, language))
    }
    return column
  }
  const wordStemsFr = yield* stemsIn(inFrench, 'fr')
  const wordStemsEn = yield* stemsIn(inEnglish, 'en')

  return {
    words,
    stems,
    ids: raw.ids,
    texts: raw.texts,
    isEnglish: raw.isEnglish,
    bodyStarts: raw.bodyStarts,
    bodyWords,
    bodyOffsets: raw.bodyOffsets,
    titleStarts: raw.titleStarts,
    titleWords,
    compoundStarts: raw.compoundStarts,
    compoundWords,
    wordCounts,
    wordStemsFr,
    wordStemsEn,
    ...(yield* invert()),
  }

  function* invert(): Generator<
    void,
    Pick<SegmentData, 'postingStarts' | 'postingPassages' | 'postingCounts'>
  > {
    const inBody = new Uint16Array(stems.length)
    const inTitle = new Uint16Array(stems.length)
    let touched: number[] = []
    /** Calls back once for each stem of each passage, in the order of the passages. */
    const visit = function* (each: (stemNumber: number, passage: number) => void) {
      for (let at = 0; at < raw.ids.length; at++) {
        if (at % PAUSE === 0) yield
        const column = raw.isEnglish[at] === 1 ? wordStemsEn : wordStemsFr
        const count = (counts: Uint16Array, starts: Uint32Array, items: Uint32Array) => {
          for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i++) {
            const value = column[items[i] ?? 0] ?? NONE
            if (inBody[value] === 0 && inTitle[value] === 0) touched.push(value)
            counts[value] = (counts[value] ?? 0) + 1
          }
        }
        count(inBody, raw.bodyStarts, bodyWords)
        count(inBody, raw.compoundStarts, compoundWords)
        count(inTitle, raw.titleStarts, titleWords)
        for (const value of touched) {
          each(value, at)
          inBody[value] = 0
          inTitle[value] = 0
        }
        touched = []
      }
    }
    const postingStarts = new Uint32Array(stems.length + 1)
    yield* visit((value) => {
      postingStarts[value + 1] = (postingStarts[value + 1] ?? 0) + 1
    })
    for (let value = 0; value < stems.length; value++) {
      postingStarts[value + 1] = (postingStarts[value + 1] ?? 0) + (postingStarts[value] ?? 0)
    }
    const total = postingStarts[stems.length] ?? 0
    const postingPassages = new Uint32Array(total)
    const postingCounts = new Uint8Array(total)
    const next = postingStarts.slice()
    yield* visit((value, passage) => {
      const place = next[value] ?? 0
      next[value] = place + 1
      postingPassages[place] = passage
      postingCounts[place] =
        Math.min(inBody[value] ?? 0, MOST_IN_BODY) | (Math.min(inTitle[value] ?? 0, MOST_IN_TITLE) << 5)
    })
    return { postingStarts, postingPassages, postingCounts }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Bytes of the arrays and of the words. */
export function sizeOf(data: SegmentData): number {
  let bytes = 0
  for (const value of Object.values(data) as (ArrayBufferView | readonly string[])[]) {
    // A short string of one-byte characters: its header and its letters, and its place in the list.
    if (ArrayBuffer.isView(value)) bytes += value.byteLength
    else for (const word of value) bytes += 20 + word.length
  }
  return bytes
}
