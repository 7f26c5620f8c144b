// How long a text takes to be said. Knows words and numbers, nothing of dossiers.
import { plainText } from '../../shared/text/plain.ts'

const WORD = /\p{L}[\p{L}\p{M}'’]*|\d+(?:[\s\u00a0\u202f.,]\d+)*/gu

/** Words as they are said: a number takes about one word for each two digits, an elided article none. */
export function spokenWords(markdown: string): number {
  let words = 0
  for (const [token] of plainText(markdown).matchAll(WORD)) {
    if (/^\d/.test(token)) words += 1 + Math.floor(token.replace(/\D/g, '').length / 2)
    else words += 1
  }
  return words
}

/** Milliseconds at a pace in words a minute; a pause of a breath is added for each paragraph. */
export function speakingMs(markdown: string, wordsAMinute: number): number {
  const words = spokenWords(markdown)
  if (words === 0) return 0
  const paragraphs = markdown.split(/\n\s*\n/).filter((part) => part.trim() !== '').length
  return Math.round((words / wordsAMinute) * 60_000 + (paragraphs - 1) * 500)
}
