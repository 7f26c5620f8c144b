// Places in a list that people order: a number between two neighbours, so that moving one row writes one row.

const MIN_GAP = 1e-6

type Placed = { readonly id: string; readonly position: number }

/**
 * The place after `after` among rows given in order (null: before the first; left out or gone: after the last). When
 * two neighbours have come too close, `write` sets every row apart first.
 */
export function positionAfter(
  rows: readonly Placed[],
  after: string | null | undefined,
  write: (id: string, position: number) => void,
): number {
  const found = after === null ? -1 : rows.findIndex((row) => row.id === after)
  const index = after !== null && found === -1 ? rows.length - 1 : found
  const left = rows[index]?.position
  const right = rows[index + 1]?.position
  if (left === undefined) return right === undefined ? 1 : right - 1
  if (right === undefined) return left + 1
  if (right - left > MIN_GAP) return (left + right) / 2
  for (const [place, row] of rows.entries()) write(row.id, place + 1)
  return index + 1.5
}
