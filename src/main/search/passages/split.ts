// A text cut into passages of some 160 words at headings, paragraphs and sentences. The passages put together are the
// text: nothing is lost, nothing is twice. Understands Markdown headings; plain text has none.

export type Piece = {
  /** Headings above the passage, outermost first, joined by ` › `. */
  readonly heading: string
  readonly body: string
}

/** Words after which a passage ends at the next paragraph, and beyond which a paragraph is cut at a sentence. */
const WISHED = 160
const MOST = 240
/** A heading begins a new passage when the one before has at least so many words. */
const LEAST = 40
/** No passage is longer, even without any space: offsets inside it fit in 16 bits. */
const MOST_CHARACTERS = 6000

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** Pieces with the separators at their ends kept. */
function cut(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(separator)) {
    const to = match.index + match[0].length
    parts.push(text.slice(from, to))
    from = to
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

/** A paragraph that is too long, at sentence ends, then at spaces, then anywhere. */
function cutLong(paragraph: string): string[] {
  if (countWords(paragraph) <= MOST && paragraph.length <= MOST_CHARACTERS) return [paragraph]
  const pieces: string[] = []
  let current = ''
  let words = 0
  const flush = () => {
    if (current !== '') pieces.push(current)
    current = ''
    words = 0
  }
  for (const sentence of cut(paragraph, /[.!?…][»”")\]]*\s+|\n/g).flatMap((part) =>
    countWords(part) > MOST || part.length > MOST_CHARACTERS ? cutHard(part) : [part],
  )) {
    const count = countWords(sentence)
    if (words > 0 && words + count > WISHED * 1.25) flush()
    current += sentence
    words += count
  }
  flush()
  return pieces
}

function cutHard(text: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const words = [...text.slice(from, from + MOST_CHARACTERS).matchAll(/\S+\s*/g)]
    const last = words[Math.min(words.length, WISHED) - 1]
    let to = last === undefined ? from + MOST_CHARACTERS : from + last.index + last[0].length
    // Never inside a surrogate pair.
    if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to += 1
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

/** The first heading, without its mark; null when there is none. */
export function firstHeading(text: string): string | null {
  return /^[ \t]{0,3}#{1,6}[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1] ?? null
}

/** Linear in the length of the text. Blank texts give no passage. */
export function splitText(text: string): Piece[] {
  const pieces: Piece[] = []
  const headings: string[] = []
  let body = ''
  let words = 0
  let heading = ''
  const flush = () => {
    words = 0
    if (body.trim() !== '') pieces.push({ heading, body })
    else {
      // White space alone goes to the passage before it, or waits for the first one.
      const last = pieces.at(-1)
      if (!last) return
      pieces[pieces.length - 1] = { ...last, body: last.body + body }
    }
    body = ''
  }
  for (const paragraph of cut(text, /\n[ \t\r]*\n+/g)) {
    const mark = /^\s{0,3}(#{1,6})[ \t]+(.+?)[ \t#]*\s*$/.exec(paragraph.split('\n', 1)[0] ?? '')
    if (mark) {
      if (words >= LEAST) flush()
      const level = mark[1]?.length ?? 1
      headings.length = Math.min(headings.length, level - 1)
      headings[level - 1] = mark[2] ?? ''
    }
    for (const part of cutLong(paragraph)) {
      const count = countWords(part)
      if (words > 0 && words + count > MOST) flush()
      if (words === 0) heading = headings.filter((item) => item !== undefined && item !== '').join(' › ')
      body += part
      words += count
      if (words >= WISHED) flush()
    }
  }
  flush()
  return pieces
}

/** The headings of a passage in order, with their level; a passage may hold several short sections. */
export function headingsOf(body: string): { readonly title: string; readonly level: number }[] {
  return [...body.matchAll(/^[ \t]{0,3}(#{1,6})[ \t]+(.+?)[ \t#]*$/gm)].map((match) => ({
    title: match[2] ?? '',
    level: match[1]?.length ?? 1,
  }))
}
