// The user's notes on a text: all of them above it, leading to their passages, and those of one passage beside it.
import { IconNote } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import { useOp } from '../../api/useOp.ts'
import classes from './TextNotes.module.css'
import { addressOfQuote } from './text-address.ts'

export type TextNote = OpOutput<'notes.ofText'>['items'][number]

const NONE: readonly TextNote[] = []

/** In the order of the text. */
export function useTextNotes(textId: string): readonly TextNote[] {
  return useOp('notes.ofText', { textId }).data?.items ?? NONE
}

export function notesByPassage(notes: readonly TextNote[]): ReadonlyMap<number, readonly TextNote[]> {
  const found = new Map<number, TextNote[]>()
  for (const note of notes) found.set(note.position, [...(found.get(note.position) ?? []), note])
  return found
}

/** Nothing without notes. */
export function TextNotes({ textId, notes }: { textId: string; notes: readonly TextNote[] }) {
  const { t } = useTranslation(['texts', 'notes'])
  if (notes.length === 0) return null
  return (
    <details className={classes.root}>
      <summary>{t('texts:reading.notes', { count: notes.length })}</summary>
      <ul className={classes.list}>
        {notes.map(({ note, position }) => (
          <li key={note.id}>
            <Link
              to="/texts/$id"
              params={{ id: textId }}
              search={addressOfQuote(position, note.passage?.quote ?? '')}
              className={classes.link}
            >
              <span className={classes.title}>{note.title || t('notes:untitled')}</span>
              {note.passage !== null && (
                <span className={classes.quote}>
                  {t('texts:reading.quoted', { words: note.passage.quote })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Leads to the notes themselves. */
export function PassageNotes({ position, notes }: { position: number; notes: readonly TextNote[] }) {
  const { t } = useTranslation(['texts', 'notes'])
  return (
    <ul className={classes.beside} aria-label={t('texts:reading.notesOf', { number: position + 1 })}>
      {notes.map(({ note }) => (
        <li key={note.id}>
          <Link to="/notes" search={{ note: note.id }} className={classes.mark}>
            <IconNote className={classes.icon} aria-hidden="true" />
            <span>{note.title || t('notes:untitled')}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
