// Notes as one document, each under its title, with the sources of the entries that it is on or links to.

import { sourcesOf, sourcesRuns } from '../../shared/cite/sources.ts'
import type { FullNote, Sensitivity } from '../../shared/contract/notes.ts'
import type { Entry } from '../../shared/library/model.ts'
import { noteTitle } from '../../shared/text/plain.ts'
import { citeRuns } from './brief-document.ts'
import { type Block, createNotes, type ExportDocument } from './document.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { WORDS } from './words.ts'

export function notesDocument(
  notes: readonly FullNote[],
  options: {
    readonly locale: 'fr' | 'en'
    readonly mark: Sensitivity
    readonly date: number
    readonly entry: (id: string) => Entry | null
  },
): ExportDocument {
  const { locale, mark, date, entry } = options
  const footnotes = createNotes()
  const [only] = notes
  const isOne = notes.length === 1 && only !== undefined
  const blocks = notes.flatMap((note): Block[] => {
    const on = note.entryId === null ? null : entry(note.entryId)
    const runs = on ? sourcesRuns(sourcesOf(on, entry), locale) : []
    const about: Block[] = on
      ? [
          {
            type: 'paragraph',
            style: 'small',
            runs: [
              { text: on.title[locale] },
              ...(runs.length === 0 ? [] : [{ text: '', note: footnotes.add(citeRuns(runs)) }]),
            ],
          },
        ]
      : []
    const [first, ...rest] = markdownBlocks(note.body)
    // The first line of a note is its title; said once.
    const body =
      first && (first.type === 'heading' || first.type === 'paragraph') ? rest : first ? [first, ...rest] : []
    const title: Block[] =
      first && (first.type === 'heading' || first.type === 'paragraph') && !isOne
        ? [{ type: 'heading', level: 2, runs: first.runs }]
        : []
    return [...title, ...about, ...body]
  })
  return {
    title: (isOne ? noteTitle(only.body) : '') || WORDS[locale].noteCount,
    subtitle: [],
    locale,
    mark,
    date,
    blocks,
    notes: footnotes.all,
  }
}
