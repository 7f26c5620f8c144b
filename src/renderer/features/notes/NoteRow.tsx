// A note in a list: first line, some text, who may see it, where it belongs, when it changed.
import { IconFlag, IconPin } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NoteCard } from '../../../shared/contract/notes.ts'
import { formatDay, formatTime, isSameDay } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './NoteRow.module.css'
import type { NotesFilter } from './notes-address.ts'
import { SensitivityBadge } from './SensitivityBadge.tsx'

type Props = {
  note: NoteCard
  chosen?: boolean
  /** What the list shows: it stays as it is when the note is opened. */
  filter?: NotesFilter
  /** Where the list moves the focus itself: only one of its rows is in the order of Tab. */
  tabIndex?: 0 | -1
}

export function NoteRow({ note, chosen = false, filter = {}, tabIndex }: Props) {
  const { t } = useTranslation('notes')
  const locale = useLocale()
  const places = [
    ...(note.entryId === null ? [] : [note.entryTitle?.[locale] ?? t('entryGone')]),
    ...(note.meetingId === null ? [] : [note.meetingTitle || t('onMeeting')]),
    ...(note.passage === null ? [] : [note.textTitle ?? t('textGone')]),
  ]
  return (
    <Link
      to="/notes"
      search={{ ...filter, note: note.id }}
      className={classes.root}
      aria-current={chosen ? 'true' : undefined}
      data-chosen={chosen || undefined}
      {...(tabIndex !== undefined && { tabIndex })}
    >
      <span className={classes.title}>
        {note.pinned && <IconPin className={classes.icon} role="img" aria-label={t('pinned')} />}
        {note.toRaise && <IconFlag className={classes.icon} role="img" aria-label={t('toRaise')} />}
        <span>{note.title === '' ? t('untitled') : note.title}</span>
      </span>
      {note.excerpt !== '' && <span className={classes.excerpt}>{note.excerpt}</span>}
      <span className={classes.meta}>
        <SensitivityBadge sensitivity={note.sensitivity} />
        <span>
          {isSameDay(note.updatedAt, Date.now())
            ? t('modifiedAt', { time: formatTime(note.updatedAt, locale) })
            : t('modifiedOn', { day: formatDay(note.updatedAt, locale) })}
        </span>
        <span className={classes.place}>{places.length === 0 ? t('free') : places.join(' · ')}</span>
        {note.entryWithdrawn && <span>{t('entryWithdrawn')}</span>}
        {note.tasks.total > 0 && (
          <span>{t('tasks', { done: note.tasks.done, total: note.tasks.total })}</span>
        )}
      </span>
      {note.tags.length > 0 && (
        <span className={classes.tags}>{note.tags.map((tag) => `#${tag}`).join(' ')}</span>
      )}
    </Link>
  )
}
