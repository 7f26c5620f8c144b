// The words of one index as a query asks for them. Everything is found by halving sorted lists.
import { fold } from '../../shared/text/fold.ts'
import { numberOf } from '../../shared/text/numbers.ts'
import { isCompoundTerm } from './analysis.ts'
import {
  editDistance,
  type KnownWord,
  letterMask,
  lowerBound,
  mayBeNear,
  type NearWord,
  type Words,
} from './words.ts'

/**
 * The words of an index. Numbered in the order of their folded form, then of their exact form, so that the forms of one
 * folded word, and the words with one beginning, are neighbours.
 */
export type WordTable = {
  /** Exact forms, and terms of numbers and symbols. */
  readonly words: readonly string[]
  readonly stems: readonly string[]
  /** By word: occurrences; number of its stem in French and in English text, or none. */
  readonly wordCounts: Uint32Array
  readonly wordStemsFr: Uint32Array
  readonly wordStemsEn: Uint32Array
}

/** A word has no stem in a language in which it does not occur. */
export const NO_STEM = 0xffffffff

export type IndexWords = Words & {
  /** Numbers of the words with this folded form: from, and before. */
  range(folded: string): { from: number; to: number }
  /** Numbers of the words that begin so: from, and before. */
  prefixRange(prefix: string): { from: number; to: number }
  /** Number of the word with this exact form, or −1. */
  numberOf(exact: string): number
  readonly stemNumbers: ReadonlyMap<string, number>
  /** Folded form of each word. */
  readonly folded: readonly string[]
}

/** Sorts after every word that begins with what is before it. */
const LAST = '\uffff'

/** About 0.2 µs a word, once. */
export function createIndexWords(data: WordTable): IndexWords {
  const folded = data.words.map((word) => (isCompoundTerm(word) ? word : fold(word)))
  const stemNumbers = new Map(data.stems.map((value, index) => [value, index]))
  let masks: Uint32Array | null = null
  const numbers: { term: string; value: number; isShare: boolean }[] = []
  const shares = lowerBound(folded, '#')
  for (let at = shares; folded[at]?.startsWith('#'); at++) {
    const number = numberOf(folded[at] ?? '')
    if (number) numbers.push({ term: folded[at] ?? '', ...number })
  }

  const prefixRange = (prefix: string) => ({
    from: lowerBound(folded, prefix),
    to: lowerBound(folded, prefix + LAST),
  })
  const range = (word: string) => {
    const from = lowerBound(folded, word)
    let to = from
    while (folded[to] === word) to++
    return { from, to }
  }
  const stemsBetween = (from: number, to: number): string[] => {
    const found = new Set<string>()
    for (let at = from; at < to; at++) {
      for (const column of [data.wordStemsFr, data.wordStemsEn]) {
        const number = column[at] ?? NO_STEM
        if (number !== NO_STEM) found.add(data.stems[number] ?? '')
      }
    }
    return [...found]
  }

  return {
    folded,
    stemNumbers,
    numberOf(exact) {
      const { from, to } = range(fold(exact))
      for (let at = from; at < to; at++) if (data.words[at] === exact) return at
      return -1
    },
    range,
    prefixRange,
    has: (word) => folded[lowerBound(folded, word)] === word,
    hasStem: (stem) => stemNumbers.has(stem),
    stemsOf: (word) => {
      const { from, to } = range(word)
      return stemsBetween(from, to)
    },
    completions(prefix, limit) {
      const { from, to } = prefixRange(prefix)
      // The most frequent are kept while passing: a short beginning has thousands of words.
      const best: { at: number; end: number; count: number }[] = []
      let least = 0
      for (let at = from; at < to; ) {
        let end = at
        let count = 0
        const word = folded[at]
        while (end < to && folded[end] === word) count += data.wordCounts[end++] ?? 0
        if (best.length < limit || count > least) {
          best.push({ at, end, count })
          if (best.length > limit * 2) {
            best.sort((a, b) => b.count - a.count || a.at - b.at)
            best.length = limit
            least = best.at(-1)?.count ?? 0
          }
        }
        at = end
      }
      best.sort((a, b) => b.count - a.count || a.at - b.at)
      return best.slice(0, limit).map(
        ({ at, end, count }): KnownWord => ({
          folded: folded[at] ?? '',
          count,
          stems: stemsBetween(at, end),
        }),
      )
    },
    spelledLike(word, limit) {
      masks ??= Uint32Array.from(folded, letterMask)
      const mask = letterMask(word)
      const found: NearWord[] = []
      for (let at = 0; at < folded.length; at++) {
        if (!mayBeNear(mask, masks[at] ?? 0, limit)) continue
        const other = folded[at] ?? ''
        if (Math.abs(other.length - word.length) > limit || isCompoundTerm(other)) continue
        const distance = editDistance(word, other, limit)
        if (distance <= limit) found.push({ folded: other, distance, count: data.wordCounts[at] ?? 0 })
      }
      return found
    },
    hasCompound: (term) => stemNumbers.has(term),
    numbersBetween: (low, high, isShare) =>
      numbers
        .filter((number) => number.isShare === isShare && number.value >= low && number.value <= high)
        .map(({ term }) => term),
    symbolsBeginning(prefix, limit) {
      const { from, to } = prefixRange(prefix)
      return Array.from({ length: to - from }, (_, index) => from + index)
        .sort((a, b) => (data.wordCounts[b] ?? 0) - (data.wordCounts[a] ?? 0) || a - b)
        .slice(0, limit)
        .map((at) => folded[at] ?? '')
    },
  }
}
