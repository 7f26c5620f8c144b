// The words of an added text that a note is on, with the way to them and the way to free the note.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NoteDetails } from './note-details.ts'
import classes from './OpenNote.module.css'
import { useNotePassage } from './useNotePassage.ts'

export function NotePassagePlace({ details }: { details: NoteDetails }) {
  const { t } = useTranslation('notes')
  const passage = useNotePassage(details)
  if (passage === null) return null
  const { title, heading, link, quote } = passage
  const name = [title, heading].filter((part) => part !== '').join(', ')
  return (
    <div className={classes.passage}>
      <p className={classes.entry}>
        <span>{t('onText')} </span>
        {link === null ? (
          <span>{name}</span>
        ) : (
          <Link to="/texts/$id" params={{ id: link.id }} search={link.search}>
            {name}
          </Link>
        )}{' '}
        {passage.isElsewhere && <span>({t('textElsewhere')}) </span>}
        {passage.isGone && link !== null && <span>({t('wordsGone')}) </span>}
        <Button size="compact-xs" variant="subtle" onClick={() => details.change({ passage: null }, title)}>
          {t('setFreeOfText')}
        </Button>
      </p>
      <blockquote className={classes.quote}>{quote}</blockquote>
    </div>
  )
}
