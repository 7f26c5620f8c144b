// A text cut into passages of some 160 words at headings, paragraphs and sentences. The passages put together are the
// text: nothing is lost, nothing is twice. Understands Markdown headings; plain text has none. Lazy throughout, so that a
// text of thousands of pages can be cut with pauses.

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

/** What stands between white space. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** Pieces with the separators at their ends kept. */
function* cut(text: string, separator: RegExp): Generator<string, void> {
  let from = 0
  for (const match of text.matchAll(separator)) {
    const to = match.index + match[0].length
    yield text.slice(from, to)
    from = to
  }
  if (from < text.length) yield text.slice(from)
}

/** A paragraph that is too long, at sentence ends, then at spaces, then anywhere. */
function* cutLong(paragraph: string): Generator<string, void> {
  // Its words are not counted when its length says enough: it may be the whole text.
  if (paragraph.length <= MOST_CHARACTERS && countWords(paragraph) <= MOST) return yield paragraph
  let current = ''
  let words = 0
  for (const sentence of cutSentences(paragraph)) {
    const count = countWords(sentence)
    if (words > 0 && words + count > WISHED * 1.25) {
      yield current
      current = ''
      words = 0
    }
    current += sentence
    words += count
  }
  if (current !== '') yield current
}

function* cutSentences(paragraph: string): Generator<string, void> {
  for (const part of cut(paragraph, /[.!?…][»”")\]]*\s+|\n+/g)) {
    if (part.length > MOST_CHARACTERS || countWords(part) > MOST) yield* cutHard(part)
    else yield part
  }
}

function* cutHard(text: string): Generator<string, void> {
  for (let from = 0; from < text.length; ) {
    const words = [...text.slice(from, from + MOST_CHARACTERS).matchAll(/\S+\s*/g)]
    const last = words[Math.min(words.length, WISHED) - 1]
    let to = last === undefined ? from + MOST_CHARACTERS : from + last.index + last[0].length
    // Never inside a surrogate pair.
    if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to += 1
    yield text.slice(from, to)
    from = to
  }
}

/** The first heading, without its mark; null when there is none. */
export function firstHeading(text: string): string | null {
  return /^[ \t]{0,3}#{1,6}[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1] ?? null
}

/** Linear in the length of the text. Blank texts give no passage. */
export const splitText = (text: string): Piece[] => [...splitSteps(text)].filter((piece) => piece !== null)

/** The same, a passage at a time; null where a pause can be made and no passage is whole. */
export function* splitSteps(text: string): Generator<Piece | null, void> {
  /** The passage that is whole: white space may follow that belongs to it. */
  let ready: Piece | null = null
  const headings: string[] = []
  let body = ''
  let words = 0
  let heading = ''
  const flush = (): Piece | null => {
    words = 0
    let done: Piece | null = null
    if (body.trim() !== '') {
      done = ready
      ready = { heading, body }
    } else if (ready !== null) ready = { ...ready, body: ready.body + body }
    // White space before the first passage waits for it.
    else return null
    body = ''
    return done
  }
  for (const paragraph of cut(text, /\n[ \t\r]*\n+/g)) {
    const mark = /^\s{0,3}(#{1,6})[ \t]+(.+?)[ \t#]*\s*$/.exec(paragraph.split('\n', 1)[0] ?? '')
    if (mark) {
      const done = words >= LEAST ? flush() : null
      if (done) yield done
      const level = mark[1]?.length ?? 1
      headings.length = Math.min(headings.length, level - 1)
      headings[level - 1] = mark[2] ?? ''
    }
    for (const part of cutLong(paragraph)) {
      const count = countWords(part)
      if (words > 0 && words + count > MOST) {
        const done = flush()
        if (done) yield done
      }
      if (words === 0) heading = headings.filter((item) => item !== undefined && item !== '').join(' › ')
      body += part
      words += count
      if (words >= WISHED) {
        const done = flush()
        if (done) yield done
      }
    }
    yield null
  }
  const done = flush()
  if (done) yield done
  if (ready !== null) yield ready
}

/** The headings of a passage in order, with their level; a passage may hold several short sections. */
export function headingsOf(body: string): { readonly title: string; readonly level: number }[] {
  return [...body.matchAll(/^[ \t]{0,3}(#{1,6})[ \t]+(.+?)[ \t#]*$/gm)].map((match) => ({
    title: match[2] ?? '',
    level: match[1]?.length ?? 1,
  }))
}
