// A text as long as a thick report, in French, made of the shipped entries: headings, paragraphs, lists. Seeded.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Entry } from '../src/shared/library/model.ts'
import { ROOT } from './sample.ts'

const WORDS_A_SECTION = 450

/** Markdown of about so many words: chapters, sections, paragraphs of the library's own summaries. */
export function longText(words: number, title: string): string {
  const summaries = readFileSync(join(ROOT, 'out/library/entries.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => Entry.parse(JSON.parse(line)).summary.fr)
    .filter((text) => text !== '')
  const parts = [`# ${title}`]
  for (let count = 0, section = 0, index = 0; count < words; section++) {
    if (section % 10 === 0) parts.push(`## Chapitre ${section / 10 + 1}`)
    parts.push(`### Section ${section + 1}`)
    for (let own = 0; own < WORDS_A_SECTION; index++) {
      // A step that shares no divisor with their number: neighbours differ from one round to the next.
      const text = `${index + 1}. ${summaries[(index * 7919) % summaries.length] ?? ''}`
      parts.push(text)
      own += text.split(' ').length
      count += text.split(' ').length
    }
  }
  return parts.join('\n\n')
}
