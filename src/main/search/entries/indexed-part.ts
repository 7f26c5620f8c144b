// A part as a query uses it: its words, which of its documents are still there, and the documents read when asked for.
import type { Bilingual } from '../../../shared/library/model.ts'
import type { SearchDocument } from '../document.ts'
import { createIndexWords, type IndexWords } from '../index-words.ts'
import { lowerBound } from '../words.ts'
import { KINDS, type PartData, REFERENCES, type Reference } from './part.ts'

export type IndexedPart = {
  readonly data: PartData
  readonly words: IndexWords
  readonly size: number
  /** 1 for a document that is still there. */
  readonly isAlive: Uint8Array
  /** Number of a term, or −1. Stems, numbers and symbols, folded and exact forms. */
  termNumber(term: string): number
  /** Bits of the fields of a document in which a term occurs. */
  fieldsOf(document: number, term: string): number
  /** Read when first asked for; those of late are kept. */
  document(at: number): SearchDocument
  title(at: number): Bilingual
  /** Documents whose title or other name is, or begins with, what was typed: 2 and 1.3. */
  named(wanted: string): ReadonlyMap<number, number>
  /** Documents that bear one of these symbols. */
  bearing(terms: readonly string[]): ReadonlySet<number>
}

/** Documents kept as read: those of some keystrokes. */
const DOCUMENTS_KEPT = 200

/** A title that is what was typed, and one that begins so. */
const WHOLE_NAME = 2
const BEGINNING = 1.3

export function openPart(data: PartData): IndexedPart {
  const size = data.ids.length
  const words = createIndexWords(data)
  const decoder = new TextDecoder()
  const kept = new Map<number, SearchDocument>()
  const titles = new Map<number, Bilingual>()
  const stemCount = data.stems.length

  const termNumber = (term: string): number => {
    const first = term.charCodeAt(0)
    // ~ stems, # numbers, @ symbols, = exact forms: see analysis.ts.
    if (first === 0x7e) return words.stemNumbers.get(term.slice(1)) ?? -1
    if (first === 0x23 || first === 0x40) return words.stemNumbers.get(term) ?? -1
    if (first === 0x3d) {
      const exact = term.slice(1)
      const word = words.numberOf(exact)
      return word < 0 ? -1 : stemCount + data.words.length + word
    }
    const from = lowerBound(words.folded, term)
    return words.folded[from] === term ? stemCount + from : -1
  }

  const document = (at: number): SearchDocument => {
    let found = kept.get(at)
    if (found === undefined) {
      const bytes = data.bodies.subarray(data.bodyStarts[at], data.bodyStarts[at + 1])
      found = JSON.parse(decoder.decode(bytes)) as SearchDocument
      if (kept.size >= DOCUMENTS_KEPT) kept.clear()
      kept.set(at, found)
    }
    return found
  }

  return {
    data,
    words,
    size,
    isAlive: new Uint8Array(size).fill(1),
    termNumber,
    fieldsOf(at, term) {
      const number = termNumber(term)
      if (number < 0) return 0
      let low = data.postingStarts[number] as number
      const end = data.postingStarts[number + 1] as number
      let high = end
      while (low < high) {
        const middle = (low + high) >> 1
        if ((data.postingUnits[middle] as number) < at * 16) low = middle + 1
        else high = middle
      }
      let bits = 0
      for (; low < end && (data.postingUnits[low] as number) >> 4 === at; low++)
        bits |= 1 << ((data.postingUnits[low] as number) & 15)
      return bits
    },
    document,
    title(at) {
      let title = titles.get(at)
      if (title === undefined) {
        title = document(at).title
        titles.set(at, title)
      }
      return title
    },
    named(wanted) {
      const found = new Map<number, number>()
      for (let at = lowerBound(data.names, wanted); data.names[at]?.startsWith(wanted); at++) {
        const owner = data.nameDocs[at] as number
        if (data.names[at] === wanted) found.set(owner, WHOLE_NAME)
        else if (data.nameSides[at] !== 0 && !found.has(owner)) found.set(owner, BEGINNING)
      }
      return found
    },
    bearing(terms) {
      const found = new Set<number>()
      for (const term of terms) {
        for (let at = lowerBound(data.symbols, term); data.symbols[at] === term; at++)
          found.add(data.symbolDocs[at] as number)
      }
      return found
    },
  }
}

/** Where `refStarts` says from where to where in `refs` the references of a document stand: no view is made for each. */
export const placeOfReferences = (at: number, name: Reference): number =>
  at * REFERENCES.length + REFERENCES.indexOf(name)

export const kindOf = ({ data }: IndexedPart, at: number) => KINDS[data.kinds[at] as number] ?? 'note'
