// Notes as rows: first line, some text, where they belong, when they changed.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NoteCard } from '../../../shared/contract/notes.ts'
import { formatDay, formatTime, isSameDay } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './NoteList.module.css'

type Props = { items: readonly NoteCard[]; chosen: string | null }

export function NoteList({ items, chosen }: Props) {
  const { t } = useTranslation('notes')
  const locale = useLocale()
  return (
    <ul className={classes.root} aria-label={t('list')}>
      {items.map((note) => (
        <li key={note.id}>
          <Link
            to="/notes"
            search={{ note: note.id }}
            className={classes.row}
            aria-current={note.id === chosen ? 'true' : undefined}
            data-chosen={note.id === chosen || undefined}
          >
            <span className={classes.title}>{note.title === '' ? t('untitled') : note.title}</span>
            {note.excerpt !== '' && <span className={classes.excerpt}>{note.excerpt}</span>}
            <span className={classes.meta}>
              <span>
                {isSameDay(note.updatedAt, Date.now())
                  ? t('modifiedAt', { time: formatTime(note.updatedAt, locale) })
                  : t('modifiedOn', { day: formatDay(note.updatedAt, locale) })}
              </span>
              <span>{note.entryId === null ? t('free') : (note.entryTitle?.[locale] ?? t('entryGone'))}</span>
              {note.entryWithdrawn && <span>{t('entryWithdrawn')}</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
