// The reading order of a PDF page: pieces of text with their places in, lines out. Knows nothing of the file format.

/** A piece of text as the file draws it; the origin is the lower left corner, the size that of its letters. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}
export type Page = { readonly height: number; readonly pieces: readonly Piece[] }

type Row = { y: number; size: number; pieces: Piece[] }

/** Pieces on one height are one row, whatever the order in which they were drawn: a table reads row by row. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(row.y - piece.y) < Math.max(row.size, piece.size) * 0.45) {
      row.pieces.push(piece)
      row.size = Math.max(row.size, piece.size)
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows
}

function textOf(row: Row): string {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const piece of [...row.pieces].sort((a, b) => a.x - b.x)) {
    // Letters drawn one by one touch; words are set apart, by a space or by a gap.
    if (text !== '' && !/\s$/.test(text) && piece.x - end > row.size * 0.15) text += ' '
    text += piece.text
    end = piece.x + piece.width
  }
  return text.replace(/\s+/gu, ' ').trim()
}

/** Header and footer: what stands at the same height at the edge of most pages, numbers of pages aside. */
function repeated(pages: readonly (readonly { y: number; text: string }[])[], heights: readonly number[]) {
  const seen = new Map<string, number>()
  const key = (page: number, { y, text }: { y: number; text: string }): string | null => {
    const height = heights[page] ?? 0
    if (height === 0 || (y > height * 0.1 && y < height * 0.88)) return null
    return `${Math.round(y / 4)} ${text.replace(/\d+/g, '0')}`
  }
  for (const [page, rows] of pages.entries()) {
    for (const name of new Set(rows.map((row) => key(page, row)))) {
      if (name !== null) seen.set(name, (seen.get(name) ?? 0) + 1)
    }
  }
  return (page: number, row: { y: number; text: string }): boolean => {
    const name = key(page, row)
    return name !== null && (seen.get(name) ?? 0) >= Math.max(2, pages.length * 0.6)
  }
}

/** The text line by line; an empty line where the page leaves room, and none between two pages. */
export function linesOfPages(pages: readonly Page[]): string {
  const rows = pages.map(({ pieces }) =>
    rowsOf(pieces)
      .map((row) => ({ y: row.y, size: row.size, text: textOf(row) }))
      .filter(({ text }) => text !== ''),
  )
  const isRepeated = repeated(
    rows,
    pages.map(({ height }) => height),
  )
  const lines: string[] = []
  for (const [page, list] of rows.entries()) {
    let above: { y: number; size: number } | null = null
    for (const row of list) {
      if (isRepeated(page, row)) continue
      if (above !== null && above.y - row.y > Math.max(above.size, row.size) * 2) lines.push('')
      lines.push(row.text)
      above = row
    }
  }
  return lines.join('\n')
}
