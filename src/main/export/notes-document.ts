// Notes as one document, each under its title, with the sources of the entries that it is on or links to.

import { sourcesOf, sourcesRuns } from '../../shared/cite/sources.ts'
import type { FullNote, Sensitivity } from '../../shared/contract/notes.ts'
import type { Entry } from '../../shared/library/model.ts'
import { noteTitle } from '../../shared/text/plain.ts'
import { citeRuns } from './brief-document.ts'
import { type Block, createNotes, type ExportDocument, type Notes } from './document.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { WORDS } from './words.ts'

type Lookup = (id: string) => Entry | null
type NoteLayout = {
  readonly locale: 'fr' | 'en'
  readonly entry: Lookup
  /** Gets the sources of the entries that notes are on. */
  readonly footnotes: Notes
  /** Level of the title; the headings of the note are below it. Null when the title is said elsewhere. */
  readonly titleLevel: 2 | 3 | null
}

/** A note under its title, with the entry that it is on. */
export function noteBlocks(note: Pick<FullNote, 'entryId' | 'body'>, layout: NoteLayout): Block[] {
  const { locale, entry, footnotes, titleLevel } = layout
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
  const [first, ...rest] = markdownBlocks(note.body).map(
    (block): Block => (block.type === 'heading' && titleLevel === 3 ? { ...block, level: 3 } : block),
  )
  // The first line of a note is its title; said once.
  const isTitled = first !== undefined && (first.type === 'heading' || first.type === 'paragraph')
  const body = isTitled ? rest : first ? [first, ...rest] : []
  const title: Block[] =
    isTitled && titleLevel !== null ? [{ type: 'heading', level: titleLevel, runs: first.runs }] : []
  return [...title, ...about, ...body]
}

export function notesDocument(
  notes: readonly FullNote[],
  options: {
    readonly locale: 'fr' | 'en'
    readonly mark: Sensitivity
    readonly date: number
    readonly entry: Lookup
  },
): ExportDocument {
  const { locale, mark, date, entry } = options
  const footnotes = createNotes()
  const [only] = notes
  const isOne = notes.length === 1 && only !== undefined
  const layout: NoteLayout = { locale, entry, footnotes, titleLevel: isOne ? null : 2 }
  const blocks = notes.flatMap((note) => noteBlocks(note, layout))
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
