// The words that the index holds: how often each occurs, its stems, and the nearest spelling of a word it lacks.
import type { Token } from '../../shared/text/fold.ts'
import { type Language, stem } from './stem.ts'

type Word = { count: number; readonly stems: Map<string, number> }

export type Lexicon = ReturnType<typeof createLexicon>

/**
 * Optimal string alignment distance (insertions, deletions, substitutions, neighbours swapped), given up as soon as it
 * must be larger than `limit`: then Infinity. Damerau 1964; rows as in Wagner and Fischer 1974.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1)
      }
      row.push(value)
      if (value < best) best = value
    }
    if (best > limit) return Number.POSITIVE_INFINITY
    before = previous
    previous = row
  }
  const distance = previous[b.length] ?? 0
  return distance <= limit ? distance : Number.POSITIVE_INFINITY
}

export function createLexicon() {
  const words = new Map<string, Word>()
  const stemCounts = new Map<string, number>()

  return {
    /** Counts the tokens in, or out with `by` = −1; the same tokens must be given both times. */
    count(tokens: readonly Token[], languages: readonly Language[], by: 1 | -1): void {
      for (const token of tokens) {
        let word = words.get(token.folded)
        if (!word) {
          word = { count: 0, stems: new Map() }
          words.set(token.folded, word)
        }
        word.count += by
        for (const language of languages) {
          const stemmed = stem(token.exact, language)
          const left = (word.stems.get(stemmed) ?? 0) + by
          if (left > 0) word.stems.set(stemmed, left)
          else word.stems.delete(stemmed)
          const total = (stemCounts.get(stemmed) ?? 0) + by
          if (total > 0) stemCounts.set(stemmed, total)
          else stemCounts.delete(stemmed)
        }
        if (word.count <= 0) words.delete(token.folded)
      }
    },
    has: (folded: string): boolean => words.has(folded),
    hasStem: (stemmed: string): boolean => stemCounts.has(stemmed),
    /** Stems under which the index knows a folded form, so that `egalite` scores as `égalité` does. */
    stemsOf: (folded: string): string[] => [...(words.get(folded)?.stems.keys() ?? [])],
    hasPrefix(prefix: string): boolean {
      for (const word of words.keys()) if (word.startsWith(prefix)) return true
      return false
    },
    /**
     * Nearest known words: within one change up to seven letters, two beyond; none below four letters or for
     * numbers, where another digit is another fact. At most three, nearest then most frequent first.
     */
    nearest(folded: string): string[] {
      if (folded.length < 4 || /\d/.test(folded)) return []
      const limit = folded.length > 7 ? 2 : 1
      const found: { word: string; distance: number; count: number }[] = []
      for (const [word, { count }] of words) {
        const distance = editDistance(folded, word, limit)
        if (distance <= limit) found.push({ word, distance, count })
      }
      found.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.word < b.word ? -1 : 1))
      const best = found[0]?.distance
      return found
        .filter((item) => item.distance === best)
        .slice(0, 3)
        .map((item) => item.word)
    },
  }
}
