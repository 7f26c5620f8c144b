// One note in the screen of the notes: its editor, the entry it belongs to, and the way to the trash.
import { ActionIcon, Button } from '@mantine/core'
import { IconHistory, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { useNewNote } from './drafts.ts'
import { HistoryPanel } from './HistoryPanel.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { NoteMentions } from './NoteMentions.tsx'
import { useNoteDetails } from './note-details.ts'
import classes from './OpenNote.module.css'
import { isOpenHere } from './open-notes.ts'
import { useTrashNote } from './useTrashNote.ts'

type Props = { id: string; onClosed: () => void }

export function OpenNote({ id, onClosed }: Props) {
  const { t } = useTranslation('notes')
  const isStored = useNewNote(id) === null
  const { data: note, error, refetch } = useOp('notes.get', { id }, isStored)
  const trash = useTrashNote()
  const [showsHistory, setShowsHistory] = useState(false)
  if (error !== null && note === undefined) {
    return <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />
  }
  return (
    <div className={classes.root}>
      <OnEntry id={id} entryId={note?.entryId ?? null} />
      {(note !== undefined || !isStored || isOpenHere(id)) && (
        <NoteEditor
          id={id}
          entryId={note?.entryId ?? null}
          note={note ?? null}
          autoFocus
          actions={
            <>
              {note !== undefined && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('history.open')}
                  title={t('history.open')}
                  aria-expanded={showsHistory}
                  onClick={() => setShowsHistory(!showsHistory)}
                >
                  <IconHistory className={classes.icon} aria-hidden="true" />
                </ActionIcon>
              )}
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
            </>
          }
        />
      )}
      {showsHistory && note !== undefined && (
        <HistoryPanel note={note} onClose={() => setShowsHistory(false)} />
      )}
      <NoteMentions kind="note" id={id} />
    </div>
  )
}

/** Where the note belongs, with the way to free it. */
function OnEntry({ id, entryId }: { id: string; entryId: string | null }) {
  const { t } = useTranslation('notes')
  const locale = useLocale()
  const { change } = useNoteDetails(id, null)
  const { data, isPending } = useOp('library.get', { id: entryId ?? '' }, entryId !== null)
  if (entryId === null) return null
  return (
    <p className={classes.entry}>
      <span>{t('onEntry')} </span>
      {data === undefined ? (
        <span>{isPending ? '' : t('entryGone')}</span>
      ) : (
        <Link to="/entry/$id" params={{ id: entryId }}>
          {data.entry.title[locale]}
        </Link>
      )}{' '}
      {data !== undefined && data.origin.withdrawn !== null && <span>({t('entryWithdrawn')}) </span>}
      <Button size="compact-xs" variant="subtle" onClick={() => change({ entryId: null })}>
        {t('setFree')}
      </Button>
    </p>
  )
}
