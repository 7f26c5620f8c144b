// The notes of an entry beside it: each in its editor, oldest first, and one more to begin.
import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { NewNoteMenu } from './NewNoteMenu.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import classes from './NotesPane.module.css'
import { useDrafts } from './useDrafts.ts'
import { useTrashNote } from './useTrashNote.ts'

type Props = {
  entryId: string
  /** Note to show first: the one that a search found. */
  focusNote: string | null
  /** True when the keyboard or the menu asked for a new note. */
  startNew: boolean
  onStarted: () => void
}

export function NotesPane({ entryId, focusNote, startNew, onStarted }: Props) {
  const { t } = useTranslation('notes')
  const { data: stored, error, refetch } = useOp('notes.ofEntry', { entryId })
  const trash = useTrashNote()
  const { notes, begin, forget } = useDrafts({ entryId, stored, startNew, onStarted })
  return (
    <aside className={classes.root} aria-labelledby="notes-pane-title" data-pane="notes" tabIndex={-1}>
      <div className={classes.head}>
        <h2 id="notes-pane-title" className={classes.title}>
          {t('pane')}
        </h2>
        <NewNoteMenu
          label={t('add')}
          size="compact-sm"
          variant="light"
          onBegin={(template) => begin(template?.body)}
        />
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
      {stored !== undefined && notes.length === 0 && <p className={classes.empty}>{t('paneEmpty')}</p>}
      {notes.map(({ id, note, isNew }) => (
        <NoteEditor
          key={id}
          id={id}
          entryId={entryId}
          note={note}
          autoFocus={isNew || id === focusNote}
          actions={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('deleteNote')}
              title={t('delete')}
              onClick={() => {
                if (note === null) forget(id)
                else void trash(id).then((done) => done && forget(id))
              }}
            >
              <IconTrash className={classes.icon} aria-hidden="true" />
            </ActionIcon>
          }
        />
      ))}
    </aside>
  )
}
