// A quick note over any screen: typed, kept by itself, and gone with Escape. The screen behind stays as it is.
import { Button, Checkbox } from '@mantine/core'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/useOp.ts'
import { notifyDone } from '../../components/notify.ts'
import { useModal } from '../../components/useModal.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { beginNote, useNewNote } from './drafts.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { useNoteDetails } from './note-details.ts'
import { hasText } from './open-notes.ts'
import classes from './QuickCapture.module.css'
import { quickCapture } from './quick-capture.ts'

export function QuickCapture() {
  const isOpen = useSyncExternalStore(quickCapture.subscribe, quickCapture.get)
  return isOpen ? <QuickNote /> : null
}

function QuickNote() {
  const { t } = useTranslation(['notes', 'meetings'])
  const locale = useLocale()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const [begunAt] = useState(pathname)
  const [, screen, encoded] = begunAt.split('/')
  const opened = encoded === undefined ? null : decodeURIComponent(encoded)
  const entryId = screen === 'entry' ? opened : null
  const meetingId = screen === 'meetings' ? opened : null
  const [id] = useState(() => beginNote({ entryId, meetingId }))
  const isStored = useNewNote(id) === null
  const { data: note } = useOp('notes.get', { id }, isStored)
  const { data: entry } = useOp('library.get', { id: entryId ?? '' }, entryId !== null)
  const { data: meeting } = useOp('meetings.get', { id: meetingId ?? '' }, meetingId !== null)
  const details = useNoteDetails(id, note ?? null)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [isShown, setIsShown] = useState(false)

  // The editor takes the focus in a dialog that is open already.
  useModal(dialog)
  useLayoutEffect(() => setIsShown(true), [])

  // A link in the note leads away from it.
  useEffect(() => {
    if (pathname !== begunAt) quickCapture.close()
  }, [pathname, begunAt])

  function close(): void {
    if (hasText(id)) notifyDone(t('notes:quick.kept'))
    quickCapture.close()
  }

  return (
    <dialog
      ref={dialog}
      className={classes.root}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onKeyDownCapture={(event) => {
        // Escape closes a list of proposals first. Told here: the editor may have taken the key from the dialog itself.
        const escapes = event.key === 'Escape' && dialog.current?.querySelector('[role="listbox"]') === null
        if (!escapes && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <h2 id={titleId} className={classes.title}>
        {t('notes:quick.title')}
      </h2>
      {isShown && <NoteEditor id={id} entryId={null} note={note ?? null} autoFocus />}
      {entry !== undefined && entryId !== null && (
        <Checkbox
          size="sm"
          label={t('notes:quick.onEntry', { title: entry.entry.title[locale] })}
          checked={details.entryId === entryId}
          onChange={(event) => details.change({ entryId: event.currentTarget.checked ? entryId : null })}
        />
      )}
      {meeting !== undefined && meetingId !== null && (
        <Checkbox
          size="sm"
          label={t('notes:quick.onMeeting', { title: meeting.title || t('meetings:untitled') })}
          checked={details.meetingId === meetingId}
          onChange={(event) => details.change({ meetingId: event.currentTarget.checked ? meetingId : null })}
        />
      )}
      <div className={classes.foot}>
        <p className={classes.hint}>{t('notes:quick.hint')}</p>
        <Button size="sm" onClick={close}>
          {t('notes:quick.done')}
        </Button>
      </div>
    </dialog>
  )
}
