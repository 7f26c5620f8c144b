// After going back to a version: the message with the way to what was there before.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { i18next } from '../../i18n/i18n.ts'
import { flushNote } from './open-notes.ts'
import classes from './UndoMessage.module.css'

/** @param before revision whose text was replaced; @param after revision that replaced it. */
export function notifyRestored(id: string, before: number, after: number): void {
  const message = `restored-${id}`
  const undo = () => {
    notifications.hide(message)
    flushNote(id)
      .then(() => api.call('notes.restoreVersion', { id, revision: before, baseRevision: after }))
      .catch(notifyFailure)
  }
  notifications.show({
    id: message,
    autoClose: 12_000,
    closeButtonProps: { 'aria-label': i18next.t('shell:close') },
    message: (
      <span className={classes.root}>
        {i18next.t('notes:history.restored')}
        <Button size="compact-sm" variant="light" onClick={undo}>
          {i18next.t('notes:undo')}
        </Button>
      </span>
    ),
  })
}
