// The body of a passage as headings and runs of text, by their places in it. Pure.

export type PassageBlock = {
  readonly start: number
  readonly end: number
  /** 1 to 6 for a heading, whose marks are left out; 0 for text. */
  readonly level: number
}

/** In order; the white space between them is left out. */
export function blocksOfPassage(body: string): PassageBlock[] {
  const blocks: PassageBlock[] = []
  const text = (start: number, end: number) => {
    const part = body.slice(start, end)
    const from = start + (part.length - part.trimStart().length)
    const to = start + part.trimEnd().length
    if (to > from) blocks.push({ start: from, end: to, level: 0 })
  }
  let at = 0
  for (const match of body.matchAll(/^([ \t]{0,3}(#{1,6})[ \t]+)(.+?)[ \t#]*$/gm)) {
    text(at, match.index)
    const start = match.index + (match[1]?.length ?? 0)
    blocks.push({ start, end: start + (match[3]?.length ?? 0), level: match[2]?.length ?? 1 })
    at = match.index + match[0].length
  }
  text(at, body.length)
  return blocks
}
