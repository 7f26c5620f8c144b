// Differences of two texts by words, for the history of notes. Bounded: two very different long texts are answered
// as one replacement instead of keeping the thread.

/** Pieces in reading order: `same` and `removed` make the old text, `same` and `added` the new one. */
export type DiffPart = { readonly text: string; readonly change: 'same' | 'added' | 'removed' }

/** Words, runs of spaces and single marks. */
const PIECE = /\n|[^\S\n]+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu
/** Beyond this many changed pieces on a path the middle is shown as replaced. */
const MAX_EDITS = 2000

/** Shortest edit script over words (Myers), after what begins and ends alike has been set aside. */
export function diffWords(before: string, after: string): DiffPart[] {
  const a = before.match(PIECE) ?? []
  const b = after.match(PIECE) ?? []
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++
  }
  const parts: { text: string; change: DiffPart['change'] }[] = []
  const push = (text: string, change: DiffPart['change']) => {
    if (text === '') return
    const last = parts.at(-1)
    if (last?.change === change) last.text += text
    else parts.push({ text, change })
  }
  push(a.slice(0, head).join(''), 'same')
  for (const step of middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) {
    push(step.text, step.change)
  }
  push(a.slice(a.length - tail).join(''), 'same')
  return parts
}

function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  const replaced: DiffPart[] = [
    { text: a.join(''), change: 'removed' },
    { text: b.join(''), change: 'added' },
  ]
  if (a.length === 0 || b.length === 0) return replaced
  const max = Math.min(a.length + b.length, MAX_EDITS)
  const size = 2 * max + 2
  const reach = new Int32Array(size)
  const trace: Int32Array[] = []
  const at = (values: Int32Array, k: number) => values[k + max] ?? 0
  for (let d = 0; d <= max; d++) {
    trace.push(reach.slice(max - d, max + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, k - 1) < at(reach, k + 1))
      let x = down ? at(reach, k + 1) : at(reach, k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach[k + max] = x
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace, d)
    }
  }
  return replaced
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[], edits: number) {
  const out: DiffPart[] = []
  let x = a.length
  let y = b.length
  for (let d = edits; d > 0; d--) {
    // Slice d begins at diagonal -d.
    const reach = trace[d]
    const value = (k: number) => reach?.[k + d] ?? 0
    const k = x - y
    const down = k === -d || (k !== d && value(k - 1) < value(k + 1))
    const from = down ? k + 1 : k - 1
    const fromX = value(from)
    const fromY = fromX - from
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      out.push({ text: a[x - 1] ?? '', change: 'same' })
      x--
      y--
    }
    if (down) {
      out.push({ text: b[y - 1] ?? '', change: 'added' })
      y--
    } else {
      out.push({ text: a[x - 1] ?? '', change: 'removed' })
      x--
    }
  }
  while (x > 0 && y > 0) {
    out.push({ text: a[x - 1] ?? '', change: 'same' })
    x--
    y--
  }
  return removedFirst(out.reverse())
}

/** Between two unchanged pieces, what was removed is said before what was added. */
function removedFirst(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = []
  let removed: DiffPart[] = []
  let added: DiffPart[] = []
  const flush = () => {
    out.push(...removed, ...added)
    removed = []
    added = []
  }
  for (const part of parts) {
    if (part.change === 'removed') removed.push(part)
    else if (part.change === 'added') added.push(part)
    else {
      flush()
      out.push(part)
    }
  }
  flush()
  return out
}
