// One note in the screen of the notes: its editor, the entry it belongs to, and the way to the trash.
import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { isBegunHere } from './drafts.ts'
import { NoteEditor } from './NoteEditor.tsx'
import classes from './OpenNote.module.css'
import { useTrashNote } from './useTrashNote.tsx'

type Props = { id: string; onClosed: () => void }

export function OpenNote({ id, onClosed }: Props) {
  const { t } = useTranslation('notes')
  const locale = useLocale()
  // As it was on arrival: the editor stays as it is when the note comes to exist.
  const [begun] = useState(() => isBegunHere(id))
  const { data: note, error, refetch } = useOp('notes.get', { id }, !begun)
  const { data: list } = useOp('notes.list', {})
  const trash = useTrashNote()
  if (error !== null && note === undefined) {
    return <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />
  }
  if (note === undefined && !begun) return null
  const entryId = note?.entryId ?? null
  const title = list?.items.find((card) => card.id === id)?.entryTitle
  const isStored = note !== undefined || list?.items.some((card) => card.id === id) === true

  return (
    <div className={classes.root}>
      {entryId !== null && (
        <p className={classes.entry}>
          <span>{t('onEntry')} </span>
          {title ? (
            <Link to="/entry/$id" params={{ id: entryId }}>
              {title[locale]}
            </Link>
          ) : (
            <span>{t('entryGone')}</span>
          )}
        </p>
      )}
      <NoteEditor
        id={id}
        entryId={entryId}
        note={note ?? null}
        autoFocus
        actions={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('deleteNote')}
            title={t('delete')}
            onClick={() => {
              if (!isStored) onClosed()
              else void trash(id).then((done) => done && onClosed())
            }}
          >
            <IconTrash className={classes.icon} aria-hidden="true" />
          </ActionIcon>
        }
      />
    </div>
  )
}
