// Breaking runs into lines of a given width. Knows nothing of PDF but how wide a text is.
import type { Run, Runs } from './document.ts'

export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic'
export type Style = {
  readonly face: Face
  readonly strike: boolean
  readonly href: string | null
  /** Number of a note: drawn small and raised. */
  readonly note: number | null
}
export type Piece = Style & { text: string; width: number }
export type Line = { readonly pieces: Piece[]; width: number }

export type Measure = (text: string, style: Style) => number

function styleOf(run: Run): Style {
  const face = run.bold ? (run.italic ? 'bold-italic' : 'bold') : run.italic ? 'italic' : 'regular'
  return { face, strike: run.strike ?? false, href: run.href ?? null, note: run.note ?? null }
}

const isSame = (a: Style, b: Style) =>
  a.face === b.face && a.strike === b.strike && a.href === b.href && a.note === b.note

/** Greedy; no-break spaces hold. A word wider than a line is cut. Never answers zero lines. */
export function breakLines(runs: Runs, width: number, measure: Measure): Line[] {
  const lines: Line[] = []
  let line: Line = { pieces: [], width: 0 }
  let word: Piece[] = []
  let wordWidth = 0
  /** A space waits for the word after it: at the end of a line it takes no room. */
  let space: Piece | null = null

  const put = (piece: Piece) => {
    const last = line.pieces.at(-1)
    if (last && isSame(last, piece)) {
      last.text += piece.text
      last.width += piece.width
    } else line.pieces.push({ ...piece })
    line.width += piece.width
  }
  const end = () => {
    lines.push(line)
    line = { pieces: [], width: 0 }
    space = null
  }
  const cut = (piece: Piece) => {
    for (const char of piece.text) {
      const charWidth = measure(char, piece)
      if (line.width + charWidth > width && line.pieces.length > 0) end()
      put({ ...piece, text: char, width: charWidth })
    }
  }
  const flush = () => {
    if (word.length === 0) return
    const gap = space
    if (line.width + (gap?.width ?? 0) + wordWidth > width && line.pieces.length > 0) {
      // The space stays, without width, for whoever reads the text aloud.
      const last = line.pieces.at(-1)
      if (gap && last) last.text += ' '
      end()
    } else if (gap && line.pieces.length > 0) put(gap)
    space = null
    for (const piece of word) {
      if (wordWidth > width) cut(piece)
      else put(piece)
    }
    word = []
    wordWidth = 0
  }

  for (const run of runs) {
    const style = styleOf(run)
    if (style.note !== null) {
      const text = String(style.note)
      const noteWidth = measure(text, style)
      word.push({ ...style, text, width: noteWidth })
      wordWidth += noteWidth
      continue
    }
    for (const [token] of run.text.matchAll(/\n|[ \t]+|[^ \t\n]+/g)) {
      if (token === '\n') {
        flush()
        end()
      } else if (/^[ \t]/.test(token)) {
        flush()
        space = { ...style, text: ' ', width: measure(' ', style) }
      } else {
        const tokenWidth = measure(token, style)
        word.push({ ...style, text: token, width: tokenWidth })
        wordWidth += tokenWidth
      }
    }
  }
  flush()
  if (line.pieces.length > 0 || lines.length === 0) lines.push(line)
  return lines
}
