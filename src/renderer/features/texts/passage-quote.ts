// Which words of a passage are quoted when nothing is selected in it: the sentences in which a search found its words. Pure.
import { findAll, needlesOf } from '../../../shared/text/find.ts'
import { plainText } from '../../../shared/text/plain.ts'
import { blocksOfPassage } from './passage-blocks.ts'

type Span = { readonly start: number; readonly end: number }

/** Several sentences together are quoted up to this length; one alone however long it is. */
const MOST_TOGETHER = 500
/** What is quoted of a passage in which nothing was found. */
const MOST_UNFOUND = 300

const SENTENCE_END =
  /(?:[.!?…][»”")\]]*|\u202f»|\u00a0»)(?=\s)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>|]|\d{1,3}[.)])[ \t])/g

/** The sentences of a passage in order, without its headings and without the space around them. */
export function sentencesOf(body: string): Span[] {
  return blocksOfPassage(body)
    .filter(({ level }) => level === 0)
    .flatMap(({ start, end }) => {
      const spans: Span[] = []
      const add = (from: number, to: number) => {
        const text = body.slice(from, to)
        const first = from + (text.length - text.trimStart().length)
        const last = from + text.trimEnd().length
        if (last > first) spans.push({ start: first, end: last })
      }
      let from = start
      for (const match of body.slice(start, end).matchAll(SENTENCE_END)) {
        const to = start + match.index + match[0].length
        add(from, to)
        from = to
      }
      add(from, end)
      return spans
    })
}

/** The sentences that hold the most of the words, the fewest of them; the beginning of the passage when none holds any. */
export function quotedSpan(body: string, marks: readonly string[]): Span {
  const sentences = sentencesOf(body)
  const needles = needlesOf(marks)
  const found = sentences.map(({ start, end }) => {
    const text = body.slice(start, end)
    return new Set(needles.filter((needle) => findAll(text, [needle], true).length > 0))
  })
  let best: (Span & { readonly score: number }) | null = null
  for (let first = 0; first < sentences.length; first++) {
    const there = new Set<string>()
    for (let last = first; last < sentences.length; last++) {
      const start = sentences[first]?.start ?? 0
      const end = sentences[last]?.end ?? 0
      if (last > first && end - start > MOST_TOGETHER) break
      for (const needle of found[last] ?? []) there.add(needle)
      const score = there.size * 10_000 - (end - start)
      if (there.size > 0 && (best === null || score > best.score)) best = { start, end, score }
    }
  }
  if (best !== null) return { start: best.start, end: best.end }
  const [opening] = sentences
  if (opening === undefined) return { start: 0, end: body.length }
  const rest = sentences.filter(({ end }) => end - opening.start <= MOST_UNFOUND)
  return { start: opening.start, end: rest.at(-1)?.end ?? opening.end }
}

/** Words of a passage as they are quoted: on one line, without the signs of Markdown. */
export const quotedWords = (words: string): string =>
  plainText(words)
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim()
