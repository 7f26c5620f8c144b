// What a query asks of the words that are known: which exist, how they go on, what is spelled alike. Every index
// answers these questions for its own words; here their answers are put together.

/** A known word: its folded form, how often it occurs, its stems. */
export type KnownWord = { readonly folded: string; readonly count: number; readonly stems: readonly string[] }
/** A spelling near to what was typed, `distance` changes away. */
export type NearWord = { readonly folded: string; readonly distance: number; readonly count: number }

export type Words = {
  has(folded: string): boolean
  hasStem(stem: string): boolean
  /** Stems under which a folded form is known, so that `egalite` scores as `égalité` does. */
  stemsOf(folded: string): readonly string[]
  /** Known words that begin so, most frequent first, at most `limit`. */
  completions(prefix: string, limit: number): readonly KnownWord[]
  /** Known words at most `limit` changes away, in no order. */
  spelledLike(folded: string, limit: number): readonly NearWord[]
  /** Whether a number or symbol is known as a whole. */
  hasCompound(term: string): boolean
  /** Known numbers between two values. */
  numbersBetween(low: number, high: number, isShare: boolean): readonly string[]
  /** Known symbols that begin so, most frequent first. */
  symbolsBeginning(prefix: string, limit: number): readonly string[]
}

/** Adds up what several indexes say of one word, most frequent first. */
function merge<T extends { folded: string; count: number }>(lists: readonly (readonly T[])[]): T[] {
  const byWord = new Map<string, T>()
  for (const item of lists.flat()) {
    const present = byWord.get(item.folded)
    if (!present) byWord.set(item.folded, item)
    else byWord.set(item.folded, { ...present, count: present.count + item.count })
  }
  return [...byWord.values()].sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))
}

/** Several indexes as one. */
export function combineWords(all: readonly Words[]): Words {
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  const union = (of: (words: Words) => readonly string[]) => [...new Set(all.flatMap(of))]
  return {
    has: (folded) => all.some((words) => words.has(folded)),
    hasStem: (stem) => all.some((words) => words.hasStem(stem)),
    stemsOf: (folded) => union((words) => words.stemsOf(folded)),
    completions: (prefix, limit) =>
      merge(all.map((words) => words.completions(prefix, limit))).slice(0, limit),
    spelledLike: (folded, limit) => merge(all.map((words) => words.spelledLike(folded, limit))),
    hasCompound: (term) => all.some((words) => words.hasCompound(term)),
    numbersBetween: (low, high, isShare) => union((words) => words.numbersBetween(low, high, isShare)),
    symbolsBeginning: (prefix, limit) =>
      union((words) => words.symbolsBeginning(prefix, limit)).slice(0, limit),
  }
}

/** Bits of the letters of a word, for a quick refusal before its distance is measured. */
export function letterMask(word: string): number {
  let mask = 0
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) & 31)
  return mask
}

/** Bits that are set. */
export function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** False when two words with these letters must be more than `limit` changes apart: one change alters at most two bits. */
export function mayBeNear(maskA: number, maskB: number, limit: number): boolean {
  return countBits(maskA ^ maskB) <= 2 * limit
}

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const

/**
 * Optimal string alignment distance (insertions, deletions, substitutions, neighbours swapped), given up as soon as it
 * must be larger than `limit`: then Infinity. Damerau 1964; rows as in Wagner and Fischer 1974. Words beyond 60 letters
 * are only equal or far.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY
  if (a.length > 60 || b.length > 60) return a === b ? 0 : Number.POSITIVE_INFINITY
  let [before, previous, row]: Uint8Array[] = [...rows]
  if (!before || !previous || !row) return Number.POSITIVE_INFINITY
  for (let j = 0; j <= b.length; j++) previous[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let best = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      let value = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1)
      value = Math.min(value, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1)
      }
      row[j] = value
      if (value < best) best = value
    }
    if (best > limit) return Number.POSITIVE_INFINITY
    const spare: Uint8Array = before
    before = previous
    previous = row
    row = spare
  }
  const distance = previous[b.length] ?? 0
  return distance <= limit ? distance : Number.POSITIVE_INFINITY
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
