// A document before it has a format: blocks of runs, notes, a mark. Writers turn it into DOCX, PDF, HTML or Markdown;
// nothing here knows how.
import type { Sensitivity } from '../../shared/contract/notes.ts'

export type Run = {
  /** May hold line breaks. Empty for a reference to a note. */
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly code?: boolean
  /** https or mailto only (see `safeAddress`). */
  readonly href?: string
  /** Number of a note of the document, from 1. */
  readonly note?: number
}
export type Runs = readonly Run[]

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly runs: Runs }
  | { readonly type: 'paragraph'; readonly runs: Runs; readonly style?: 'caveat' | 'small' }
  | { readonly type: 'quote'; readonly runs: Runs }
  | {
      readonly type: 'item'
      readonly runs: Runs
      readonly depth: number
      /** Number of an ordered item, null for a bullet. */
      readonly number: number | null
      /** Box of a checklist, null for none. */
      readonly checked: boolean | null
    }
  /** A text with a short label before it: the time of a line. */
  | { readonly type: 'labelled'; readonly label: string; readonly runs: Runs }
  | {
      readonly type: 'table'
      readonly header: readonly Runs[]
      readonly rows: readonly (readonly Runs[])[]
      readonly widths: readonly number[]
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' }

export type ExportDocument = {
  readonly title: string
  /** Lines below the title: place, date. */
  readonly subtitle: readonly string[]
  readonly locale: 'fr' | 'en'
  readonly mark: Sensitivity
  /** Milliseconds since 1970; in the header. */
  readonly date: number
  readonly blocks: readonly Block[]
  /** Notes by number, from 1. */
  readonly notes: readonly Runs[]
}

/** Collects notes; the same note again gives the same number. */
export function createNotes() {
  const notes: Runs[] = []
  const known = new Map<string, number>()
  return {
    all: notes as readonly Runs[],
    add(runs: Runs): number {
      const key = JSON.stringify(runs)
      const found = known.get(key)
      if (found !== undefined) return found
      notes.push(runs)
      known.set(key, notes.length)
      return notes.length
    },
  }
}
export type Notes = ReturnType<typeof createNotes>

/** A file name from a title: no character that a system refuses, no leading dot, never empty. */
export function fileName(title: string, extension: string): string {
  const clean = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = [...clean].slice(0, 80).join('').trim()
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short)
  return `${short === '' || isReserved ? 'vademecum' : short}.${extension}`
}
