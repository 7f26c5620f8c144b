// Matches counted over a whole text, and the passages in which they stand. Pure.

type Place = { readonly position: number; readonly index: number }

/** The match with a number counted over the whole text. */
export function placeOf(
  passages: readonly { readonly position: number; readonly count: number }[],
  number: number,
): Place | null {
  let before = 0
  for (const { position, count } of passages) {
    if (number < before + count) return { position, index: number - before }
    before += count
  }
  return null
}

/** Number of the first match at or after a passage; the first of all when there is none. */
export function numberAt(
  passages: readonly { readonly position: number; readonly count: number }[],
  at: number,
): number {
  let before = 0
  for (const { position, count } of passages) {
    if (position >= at) return before
    before += count
  }
  return 0
}
