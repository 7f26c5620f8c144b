// One note in the screen of the notes: its editor, what it belongs to, and the way to the trash.
import { ActionIcon, Button } from '@mantine/core'
import { IconHistory, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { useNewNote } from './drafts.ts'
import { HistoryPanel } from './HistoryPanel.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { NoteMentions } from './NoteMentions.tsx'
import { NotePassagePlace } from './NotePassagePlace.tsx'
import { type NoteDetails, useNoteDetails } from './note-details.ts'
import classes from './OpenNote.module.css'
import { isOpenHere } from './open-notes.ts'
import { useNotePlaces } from './useNotePlaces.ts'
import { useTrashNote } from './useTrashNote.ts'

type Props = { id: string; onClosed: () => void }

export function OpenNote({ id, onClosed }: Props) {
  const { t } = useTranslation('notes')
  const isStored = useNewNote(id) === null
  const { data: note, error, refetch } = useOp('notes.get', { id }, isStored)
  const details = useNoteDetails(id, note ?? null)
  const trash = useTrashNote()
  const [showsHistory, setShowsHistory] = useState(false)
  if (error !== null && note === undefined) {
    return <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />
  }
  return (
    <div className={classes.root}>
      <Places details={details} />
      <NotePassagePlace details={details} />
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

/** Where the note belongs, with the ways to free it. */
function Places({ details }: { details: NoteDetails }) {
  const { t } = useTranslation('notes')
  const { entry, meeting } = useNotePlaces(details)
  return (
    <>
      {entry !== null && (
        <p className={classes.entry}>
          <span>{t('onEntry')} </span>
          {entry.isGone ? (
            <span>{entry.title}</span>
          ) : (
            <Link to="/entry/$id" params={{ id: entry.id }}>
              {entry.title}
            </Link>
          )}{' '}
          {entry.isWithdrawn && <span>({t('entryWithdrawn')}) </span>}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => details.change({ entryId: null }, entry.title)}
          >
            {t('setFree')}
          </Button>
        </p>
      )}
      {meeting !== null && (
        <p className={classes.entry}>
          <span>{t('inMeeting')} </span>
          {meeting.isGone ? (
            <span>{meeting.title}</span>
          ) : (
            <Link to="/meetings/$id" params={{ id: meeting.id }}>
              {meeting.title}
            </Link>
          )}{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => details.change({ meetingId: null }, meeting.title)}
          >
            {t('setFreeOfMeeting')}
          </Button>
        </p>
      )}
    </>
  )
}
