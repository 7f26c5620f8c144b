// Words that stand one after the other: phrases and exclusions, by the numbers of an index’s words.

/** Numbers of the words that a word of a phrase may be: from, and before. */
export type WordRange = { readonly from: number; readonly to: number }

/** Whether words of these ranges stand one after the other between two places. */
export function holdsRun(
  items: Uint32Array,
  from: number,
  to: number,
  phrase: readonly WordRange[],
): boolean {
  const last = to - phrase.length
  for (let start = from; start <= last; start++) {
    let length = 0
    for (const range of phrase) {
      const word = items[start + length] as number
      if (word < range.from || word >= range.to) break
      length++
    }
    if (length === phrase.length) return true
  }
  return false
}
