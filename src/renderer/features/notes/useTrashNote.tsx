// Moving a note to the trash, with the way back offered at once.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { flushNote } from './open-notes.ts'
import classes from './UndoMessage.module.css'

/** Answers true when the note is in the trash. */
export function useTrashNote(): (id: string) => Promise<boolean> {
  const { t } = useTranslation(['notes', 'shell'])
  return useCallback(
    async (id) => {
      try {
        await flushNote(id)
        await api.call('notes.trash', { id })
      } catch (error) {
        notifyFailure(error)
        return false
      }
      const message = `trashed-${id}`
      const undo = () => {
        notifications.hide(message)
        api.call('notes.restore', { id }).catch(notifyFailure)
      }
      notifications.show({
        id: message,
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('shell:close') },
        message: (
          <span className={classes.root}>
            {t('notes:deleted')}
            <Button size="compact-sm" variant="light" onClick={undo}>
              {t('shell:undo')}
            </Button>
          </span>
        ),
      })
      return true
    },
    [t],
  )
}
