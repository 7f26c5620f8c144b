// A note that begins with a quoted passage and the link to its text. Pure.
import type { TextCard } from '../../../shared/contract/texts.ts'
import { linkMarkdown } from '../../../shared/text/note-markup.ts'
import { writeAnchor } from '../../../shared/text/passage-anchor.ts'
import { quotedWords } from './passage-quote.ts'

/** Room for the user's own words in a note. */
const MOST_QUOTED = 6000

export function noteOnPassage(
  { id, title }: Pick<TextCard, 'id' | 'title'>,
  position: number,
  passage: string,
): string {
  const quoted = passage
    .trim()
    .slice(0, MOST_QUOTED)
    .split('\n')
    // A heading of the text is no heading of the note.
    .map((line) => `> ${line.replace(/^[ \t]{0,3}#{1,6}[ \t]+/, '')}`.trimEnd())
    .join('\n')
  const link = linkMarkdown('text', id, title, writeAnchor(position, quotedWords(passage)))
  return `${quoted}\n>\n> ${link}\n\n`
}
