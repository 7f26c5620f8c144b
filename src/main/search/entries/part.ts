// A part: the index of some entries or notes, in typed arrays, never changed once made. Holds for each term the fields
// it occurs in, for each text its words in order, and the documents themselves as bytes. See docs/adr/0011.
import { HitKind } from '../../../shared/contract/search.ts'
import { fold } from '../../../shared/text/fold.ts'
import { ANALYSIS_VERSION, isCompoundTerm, readText } from '../analysis.ts'
import { isOwn, type SearchDocument } from '../document.ts'
import { NO_STEM, type WordTable } from '../index-words.ts'
import { list8, list16, list32 } from '../number-list.ts'
import { type Language, type Side, stem } from '../stem.ts'

export const FIELD_NAMES = ['title', 'keywords', 'text', 'links'] as const
export type FieldName = (typeof FIELD_NAMES)[number]
export const SIDE_NAMES: readonly Side[] = ['fr', 'en', 'any']

/** Number of a field on a side: `title_fr` is 0. There are twelve: four bits. */
export const fieldNumber = (field: FieldName, side: Side): number =>
  FIELD_NAMES.indexOf(field) * SIDE_NAMES.length + SIDE_NAMES.indexOf(side)
export const FIELD_COUNT = FIELD_NAMES.length * SIDE_NAMES.length
export const sideOfField = (field: number): number => field % SIDE_NAMES.length

export const KINDS: readonly HitKind[] = HitKind.options
export const REFERENCES = ['topics', 'organisations', 'plans', 'sources'] as const
export type Reference = (typeof REFERENCES)[number]

/** What a stored part was made with; another value: make it anew. */
export const PART_VERSION = `entries 3, analysis ${ANALYSIS_VERSION}, ${FIELD_NAMES.join(' ')}, ${KINDS.join(' ')}`

/** An offset beyond what the arrays hold: the word is found, but not marked. */
export const NO_OFFSET = 0xffff

/** The arrays of a part, as stored. */
export type PartData = WordTable & {
  /** By document. */
  readonly ids: readonly string[]
  /** Place in `KINDS`. */
  readonly kinds: Uint8Array
  /** 0: no year. */
  readonly yearsFrom: Uint16Array
  readonly yearsTo: Uint16Array
  readonly inbound: Uint32Array
  /** By document, one more at the end: where it begins in `bodies`, the documents as JSON. */
  readonly bodyStarts: Uint32Array
  readonly bodies: Uint8Array
  /** By document and reference (document × 4 + reference), one more at the end: places in `refIds`. */
  readonly refStarts: Uint32Array
  readonly refs: Uint32Array
  readonly refIds: readonly string[]
  /** Folded titles and other names in order; whose they are; 1 and 2 for French and English titles, 0 for other names. */
  readonly names: readonly string[]
  readonly nameDocs: Uint32Array
  readonly nameSides: Uint8Array
  /** By document and side (document × 2 + side): place of its title in `names`. */
  readonly titles: Uint32Array
  /** Terms of own symbols in order, and whose they are. */
  readonly symbols: readonly string[]
  readonly symbolDocs: Uint32Array
  /** By document, one more at the end: its texts. Those of one field are neighbours, passages in their order. */
  readonly textStarts: Uint32Array
  readonly textFields: Uint8Array
  /** By text, one more at the end: its words, with their offsets in it. */
  readonly wordStarts: Uint32Array
  readonly textWords: Uint32Array
  readonly wordOffsets: Uint16Array
  /** By text, one more at the end: its numbers and symbols, from and before an offset. */
  readonly compoundStarts: Uint32Array
  readonly compoundWords: Uint32Array
  readonly compoundFrom: Uint16Array
  readonly compoundTo: Uint16Array
  /** By document and field (document × 12 + field): number of different terms. */
  readonly lengths: Uint16Array
  /**
   * By term, one more at the end: where its postings begin. Terms are numbered: the stems (and numbers and symbols), then
   * the folded forms by their first word, then the exact forms by their word.
   */
  readonly postingStarts: Uint32Array
  /** Document × 16 + field, in order. */
  readonly postingUnits: Uint32Array
  /** Occurrences, at most 255. */
  readonly postingCounts: Uint8Array
}

/** Texts of a document on a side, in the order of its fields. Lines of keywords and links are texts of their own. */
function* textsOf(document: SearchDocument, side: Side): Generator<{ field: number; text: string }> {
  const language = side === 'any' ? 'fr' : side
  for (const field of FIELD_NAMES) {
    const number = fieldNumber(field, side)
    if (field === 'text') {
      for (const text of document.passages[language]) yield { field: number, text }
    } else if (field === 'title') yield { field: number, text: document.title[language] }
    else for (const text of document[field][language].split('\n')) yield { field: number, text }
  }
}

export const sidesOf = (ownWords: boolean): readonly Side[] => (ownWords ? ['any'] : ['fr', 'en'])

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

type Name = { readonly text: string; readonly document: number; readonly side: number }

/** What is known before words and names are numbered in order. */
type Gathered = {
  readonly documents: readonly SearchDocument[]
  readonly words: readonly string[]
  readonly textStarts: Uint32Array
  readonly textFields: Uint8Array
  readonly wordStarts: Uint32Array
  readonly textWords: Uint32Array
  readonly wordOffsets: Uint16Array
  readonly compoundStarts: Uint32Array
  readonly compoundWords: Uint32Array
  readonly compoundFrom: Uint16Array
  readonly compoundTo: Uint16Array
}

/** Gathers documents: about 0.2 ms each. */
export function createPartBuilder() {
  const documents: SearchDocument[] = []
  const numbers = new Map<string, number>()
  const words: string[] = []
  const [textStarts, wordStarts, textWords, compoundStarts, compoundWords] = [
    list32(),
    list32(),
    list32(),
    list32(),
    list32(),
  ]
  const textFields = list8()
  const [wordOffsets, compoundFrom, compoundTo] = [list16(), list16(), list16()]
  const numberOf = (word: string): number => {
    let number = numbers.get(word)
    if (number === undefined) {
      number = words.length
      words.push(word)
      numbers.set(word, number)
    }
    return number
  }
  const offset = (value: number): number => Math.min(value, NO_OFFSET)

  return {
    size: (): number => documents.length,
    documents: (): readonly SearchDocument[] => documents,
    add(document: SearchDocument): void {
      documents.push(document)
      textStarts.push(textFields.size())
      for (const side of sidesOf(isOwn(document.kind))) {
        for (const { field, text } of textsOf(document, side)) {
          const { tokens, compounds } = readText(text)
          textFields.push(field)
          wordStarts.push(textWords.size())
          compoundStarts.push(compoundWords.size())
          for (const { exact, start } of tokens) {
            textWords.push(numberOf(exact))
            wordOffsets.push(offset(start))
          }
          for (const { term, start, end } of compounds) {
            compoundWords.push(numberOf(term))
            compoundFrom.push(offset(start))
            compoundTo.push(offset(end))
          }
        }
      }
    },
    /** Yields now and then, so that the caller can pause. Nothing can be added afterwards. */
    *finish(): Generator<void, PartData> {
      textStarts.push(textFields.size())
      wordStarts.push(textWords.size())
      compoundStarts.push(compoundWords.size())
      return yield* assemble({
        documents,
        words,
        textStarts: textStarts.done(),
        textFields: textFields.done(),
        wordStarts: wordStarts.done(),
        textWords: textWords.done(),
        wordOffsets: wordOffsets.done(),
        compoundStarts: compoundStarts.done(),
        compoundWords: compoundWords.done(),
        compoundFrom: compoundFrom.done(),
        compoundTo: compoundTo.done(),
      })
    },
  }
}

/** Documents between two pauses. */
const PAUSE = 100

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Orders words and names, gives each word its stems, and turns texts → words into terms → fields by counting. */
function* assemble(gathered: Gathered): Generator<void, PartData> {
  const folded = gathered.words.map((word) => (isCompoundTerm(word) ? word : fold(word)))
  const order = gathered.words
    .map((_, index) => index)
    .sort(
      (a, b) =>
        compare(folded[a] as string, folded[b] as string) ||
        compare(gathered.words[a] as string, gathered.words[b] as string),
    )
  yield
  const words = order.map((index) => gathered.words[index] as string)
  const rank = new Uint32Array(order.length)
  for (const [place, index] of order.entries()) rank[index] = place
  const textWords = gathered.textWords.map((word) => rank[word] as number)
  const compoundWords = gathered.compoundWords.map((word) => rank[word] as number)
  /** By word: the first with the same folded form; itself when its exact form is its folded one. */
  const firsts = new Uint32Array(words.length)
  const isFolded = new Uint8Array(words.length)
  for (const [place, index] of order.entries()) {
    const before = place > 0 ? folded[order[place - 1] as number] : undefined
    firsts[place] = before === folded[index] ? (firsts[place - 1] as number) : place
    isFolded[place] = words[place] === folded[index] ? 1 : 0
  }
  const wordCounts = new Uint32Array(words.length)
  for (const word of textWords) wordCounts[word] = (wordCounts[word] as number) + 1
  for (const word of compoundWords) wordCounts[word] = (wordCounts[word] as number) + 1
  yield

  // A word is stemmed in the languages in which it occurs only: the stems of the other would be noise.
  const seen = { fr: new Uint8Array(words.length), en: new Uint8Array(words.length) }
  const { textFields, wordStarts, compoundStarts } = gathered
  for (let text = 0; text < textFields.length; text++) {
    const side = SIDE_NAMES[sideOfField(textFields[text] as number)]
    for (const language of ['fr', 'en'] as const) {
      if (side !== language && side !== 'any') continue
      for (let at = wordStarts[text] as number; at < (wordStarts[text + 1] as number); at++)
        seen[language][textWords[at] as number] = 1
      for (let at = compoundStarts[text] as number; at < (compoundStarts[text + 1] as number); at++)
        seen[language][compoundWords[at] as number] = 1
    }
  }
  yield
  const stemNumbers = new Map<string, number>()
  const stems: string[] = []
  function* columnOf(language: Language) {
    const column = new Uint32Array(words.length).fill(NO_STEM)
    for (const [word, exact] of words.entries()) {
      if (word % (PAUSE * 20) === 0) yield
      if (seen[language][word] === 0) continue
      const value = isCompoundTerm(exact) ? exact : stem(exact, language)
      let number = stemNumbers.get(value)
      if (number === undefined) {
        number = stems.length
        stems.push(value)
        stemNumbers.set(value, number)
      }
      column[word] = number
    }
    return column
  }
  const wordStemsFr = yield* columnOf('fr')
  const wordStemsEn = yield* columnOf('en')

  const { documents } = gathered
  const table = { words, stems, wordCounts, wordStemsFr, wordStemsEn }
  return {
    ...table,
    ...describeDocuments(documents),
    ...orderNames(documents),
    textStarts: gathered.textStarts,
    textFields,
    wordStarts,
    textWords,
    wordOffsets: gathered.wordOffsets,
    compoundStarts,
    compoundWords,
    compoundFrom: gathered.compoundFrom,
    compoundTo: gathered.compoundTo,
    ...(yield* invert()),
  }

  function* invert() {
    const terms = stems.length + 2 * words.length
    const counts = new Uint16Array(terms)
    let touched: number[] = []
    const add = (term: number): void => {
      if (counts[term] === 0) touched.push(term)
      counts[term] = (counts[term] as number) + 1
    }
    const addText = (text: number, side: Side): void => {
      for (let at = wordStarts[text] as number; at < (wordStarts[text + 1] as number); at++) {
        const word = textWords[at] as number
        add(stems.length + (firsts[word] as number))
        if (isFolded[word] === 0) add(stems.length + words.length + word)
        const french = wordStemsFr[word] as number
        const english = wordStemsEn[word] as number
        if (side !== 'en') add(french)
        if (side !== 'fr' && (side === 'en' || english !== french)) add(english)
      }
      const column = side === 'en' ? wordStemsEn : wordStemsFr
      for (let at = compoundStarts[text] as number; at < (compoundStarts[text + 1] as number); at++)
        add(column[compoundWords[at] as number] as number)
    }
    const lengths = new Uint16Array(documents.length * FIELD_COUNT)
    /** Calls back once for each term of each field of each document, in order. */
    const visit = function* (each: (term: number, unit: number) => void) {
      for (let document = 0; document < documents.length; document++) {
        if (document % PAUSE === 0) yield
        const end = gathered.textStarts[document + 1] as number
        for (let text = gathered.textStarts[document] as number; text < end; ) {
          const field = textFields[text] as number
          while (text < end && textFields[text] === field)
            addText(text++, SIDE_NAMES[sideOfField(field)] ?? 'any')
          for (const term of touched) {
            each(term, document * 16 + field)
            counts[term] = 0
          }
          lengths[document * FIELD_COUNT + field] = Math.min(touched.length, 0xffff)
          touched = []
        }
      }
    }
    const postingStarts = new Uint32Array(terms + 1)
    yield* visit((term) => {
      postingStarts[term + 1] = (postingStarts[term + 1] as number) + 1
    })
    for (let term = 0; term < terms; term++)
      postingStarts[term + 1] = (postingStarts[term + 1] as number) + (postingStarts[term] as number)
    const postingUnits = new Uint32Array(postingStarts[terms] as number)
    const postingCounts = new Uint8Array(postingUnits.length)
    const next = postingStarts.slice()
    yield* visit((term, unit) => {
      const place = next[term] as number
      next[term] = place + 1
      postingUnits[place] = unit
      postingCounts[place] = Math.min(counts[term] as number, 255)
    })
    return { lengths, postingStarts, postingUnits, postingCounts }
  }
}

function describeDocuments(documents: readonly SearchDocument[]) {
  const encoder = new TextEncoder()
  const pieces = documents.map((document) => encoder.encode(JSON.stringify(document)))
  const bodyStarts = new Uint32Array(documents.length + 1)
  for (const [at, piece] of pieces.entries()) bodyStarts[at + 1] = (bodyStarts[at] as number) + piece.length
  const bodies = new Uint8Array(bodyStarts[documents.length] as number)
  for (const [at, piece] of pieces.entries()) bodies.set(piece, bodyStarts[at])
  const refNumbers = new Map<string, number>()
  const refIds: string[] = []
  const refStarts = list32()
  const refs = list32()
  for (const document of documents) {
    for (const name of REFERENCES) {
      refStarts.push(refs.size())
      for (const id of document[name]) {
        let number = refNumbers.get(id)
        if (number === undefined) {
          number = refIds.length
          refIds.push(id)
          refNumbers.set(id, number)
        }
        refs.push(number)
      }
    }
  }
  refStarts.push(refs.size())
  return {
    ids: documents.map(({ id }) => id),
    kinds: Uint8Array.from(documents, ({ kind }) => KINDS.indexOf(kind)),
    yearsFrom: Uint16Array.from(documents, ({ yearFrom }) => yearFrom ?? 0),
    yearsTo: Uint16Array.from(documents, ({ yearTo }) => yearTo ?? 0),
    inbound: Uint32Array.from(documents, ({ inbound }) => inbound),
    bodyStarts,
    bodies,
    refStarts: refStarts.done(),
    refs: refs.done(),
    refIds,
  }
}

function orderNames(documents: readonly SearchDocument[]) {
  const all: Name[] = []
  const symbols: { term: string; document: number }[] = []
  for (const [at, document] of documents.entries()) {
    all.push({ text: oneLine(fold(document.title.fr)), document: at, side: 1 })
    all.push({ text: oneLine(fold(document.title.en)), document: at, side: 2 })
    for (const name of document.names) all.push({ text: oneLine(fold(name)), document: at, side: 0 })
    for (const term of document.symbols) symbols.push({ term, document: at })
  }
  all.sort((a, b) => compare(a.text, b.text) || a.document - b.document || a.side - b.side)
  symbols.sort((a, b) => compare(a.term, b.term) || a.document - b.document)
  const titles = new Uint32Array(documents.length * 2)
  for (const [place, { document, side }] of all.entries())
    if (side > 0) titles[document * 2 + side - 1] = place
  return {
    names: all.map(({ text }) => text),
    nameDocs: Uint32Array.from(all, ({ document }) => document),
    nameSides: Uint8Array.from(all, ({ side }) => side),
    titles,
    symbols: symbols.map(({ term }) => term),
    symbolDocs: Uint32Array.from(symbols, ({ document }) => document),
  }
}
