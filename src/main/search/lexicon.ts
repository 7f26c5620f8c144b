// The words that the index of entries and notes holds: how often each occurs, its stems, and the numbers and symbols.
import { numberOf } from '../../shared/text/numbers.ts'
import type { Analysed } from './analysis.ts'
import { type Language, stem } from './stem.ts'
import { editDistance, letterMask, mayBeNear, type NearWord, type Words } from './words.ts'

type Word = { count: number; readonly mask: number; readonly stems: Map<string, number> }

/** As stored: words with their counts and stems, numbers and symbols with their counts. */
export type LexiconData = {
  readonly words: readonly (readonly [
    folded: string,
    count: number,
    stems: readonly (readonly [string, number])[],
  ])[]
  readonly compounds: readonly (readonly [term: string, count: number])[]
}

export type Lexicon = Words & {
  /** Counts a text in, or out with `by` = −1; the same text must be given both times. */
  count(text: Analysed, languages: readonly Language[], by: 1 | -1): void
  toData(): LexiconData
}

export function createLexicon(data: LexiconData | null = null): Lexicon {
  const words = new Map<string, Word>()
  const stemCounts = new Map<string, number>()
  const compounds = new Map<string, number>()
  /** Words in order, for beginnings; made anew when words came or went. */
  let sorted: string[] | null = null

  const change = (counts: Map<string, number>, key: string, by: number): void => {
    const left = (counts.get(key) ?? 0) + by
    if (left > 0) counts.set(key, left)
    else counts.delete(key)
  }

  for (const [folded, count, stems] of data?.words ?? []) {
    words.set(folded, { count, mask: letterMask(folded), stems: new Map(stems) })
    for (const [value, times] of stems) change(stemCounts, value, times)
  }
  for (const [term, count] of data?.compounds ?? []) compounds.set(term, count)

  const inOrder = (): string[] => {
    sorted ??= [...words.keys()].sort()
    return sorted
  }

  return {
    count(text, languages, by) {
      for (const { exact, folded } of text.tokens) {
        let word = words.get(folded)
        if (!word) {
          word = { count: 0, mask: letterMask(folded), stems: new Map() }
          words.set(folded, word)
          sorted = null
        }
        word.count += by
        for (const language of languages) {
          const stemmed = stem(exact, language)
          change(word.stems, stemmed, by)
          change(stemCounts, stemmed, by)
        }
        if (word.count <= 0) {
          words.delete(folded)
          sorted = null
        }
      }
      for (const { term } of text.compounds) change(compounds, term, by)
    },
    toData: () => ({
      words: [...words].map(([folded, { count, stems }]) => [folded, count, [...stems]]),
      compounds: [...compounds],
    }),
    has: (folded) => words.has(folded),
    hasStem: (stemmed) => stemCounts.has(stemmed),
    stemsOf: (folded) => [...(words.get(folded)?.stems.keys() ?? [])],
    completions(prefix, limit) {
      const list = inOrder()
      const found: { folded: string; count: number; stems: string[] }[] = []
      for (let index = lowerBound(list, prefix); list[index]?.startsWith(prefix); index++) {
        const folded = list[index] ?? ''
        const word = words.get(folded)
        if (word) found.push({ folded, count: word.count, stems: [...word.stems.keys()] })
      }
      return found.sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1)).slice(0, limit)
    },
    spelledLike(folded, limit) {
      const mask = letterMask(folded)
      const found: NearWord[] = []
      for (const [word, { count, mask: other }] of words) {
        if (Math.abs(word.length - folded.length) > limit || !mayBeNear(mask, other, limit)) continue
        const distance = editDistance(folded, word, limit)
        if (distance <= limit) found.push({ folded: word, distance, count })
      }
      return found
    },
    hasCompound: (term) => compounds.has(term),
    numbersBetween: (low, high, isShare) =>
      [...compounds.keys()].filter((term) => {
        const number = numberOf(term)
        return number !== null && number.isShare === isShare && number.value >= low && number.value <= high
      }),
    symbolsBeginning: (prefix, limit) =>
      [...compounds]
        .filter(([term]) => term.startsWith(prefix))
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, limit)
        .map(([term]) => term),
  }
}

/** Index of the first item that is not before `value` in a sorted list. */
export function lowerBound(list: readonly string[], value: string): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? '') < value) low = middle + 1
    else high = middle
  }
  return low
}
