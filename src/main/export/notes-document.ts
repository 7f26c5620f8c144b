// Notes as one document, each under its title, with the sources of the entries that it is on or links to.

import { quote } from '../../shared/cite/cite.ts'
import { sourcesOf, sourcesRuns } from '../../shared/cite/sources.ts'
import { type CitedText, textRuns } from '../../shared/cite/text.ts'
import type { FullNote, Sensitivity } from '../../shared/contract/notes.ts'
import type { Entry } from '../../shared/library/model.ts'
import { noteTitle } from '../../shared/text/plain.ts'
import { citeRuns } from './brief-document.ts'
import { type Block, createNotes, type ExportDocument, type Notes, type Runs } from './document.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { WORDS } from './words.ts'

type Lookup = (id: string) => Entry | null
/** Null when the text is no longer there. */
export type TextLookup = (id: string, position: number, quote: string) => CitedText | null
/** What of a note is exported. */
export type ExportedNote = Pick<FullNote, 'entryId' | 'passage' | 'body'>
type NoteLayout = {
  readonly locale: 'fr' | 'en'
  readonly entry: Lookup
  readonly text: TextLookup
  /** Gets the sources of the entries that notes are on. */
  readonly footnotes: Notes
  /** Level of the title; the headings of the note are below it. Null when the title is said elsewhere. */
  readonly titleLevel: 2 | 3 | null
}

/** The words of a text that a note is on, with their source. */
function passageBlocks({ passage }: ExportedNote, { locale, text, footnotes }: NoteLayout): Block[] {
  if (passage === null) return []
  const { textId, position, quote: words } = passage
  const cited = text(textId, position, words)
  const source: Runs =
    cited === null ? [] : [{ text: '', note: footnotes.add(citeRuns(textRuns(cited, locale))) }]
  return [{ type: 'quote', runs: [{ text: quote(words, locale) }, ...source] }]
}

/** A note under its title, with the entry or the words that it is on. */
export function noteBlocks(note: ExportedNote, layout: NoteLayout): Block[] {
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
  return [...title, ...about, ...passageBlocks(note, layout), ...body]
}

export function notesDocument(
  notes: readonly FullNote[],
  options: {
    readonly locale: 'fr' | 'en'
    readonly mark: Sensitivity
    readonly date: number
    readonly entry: Lookup
    readonly text: TextLookup
  },
): ExportDocument {
  const { locale, mark, date, entry, text } = options
  const footnotes = createNotes()
  const [only] = notes
  const isOne = notes.length === 1 && only !== undefined
  const layout: NoteLayout = { locale, entry, text, footnotes, titleLevel: isOne ? null : 2 }
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
