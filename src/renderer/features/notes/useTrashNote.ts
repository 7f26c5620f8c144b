// Moving a note to the trash, with the way back offered at once.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { flushNote } from './open-notes.ts'
import { notifyUndo } from './undo-acts.ts'

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
      notifyUndo(id, t('notes:deleted'), t('shell:undoDelete'))
      return true
    },
    [t],
  )
}
