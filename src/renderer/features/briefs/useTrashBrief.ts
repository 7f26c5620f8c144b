// Moving a dossier to the trash, with the way back offered at once.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { noticeWithUndo } from '../../components/undo-notice.tsx'

/** Answers true when the dossier is in the trash. */
export function useTrashBrief(): (id: string) => Promise<boolean> {
  const { t } = useTranslation('briefs')
  return useCallback(
    async (id) => {
      try {
        await api.call('briefs.trash', { id })
      } catch (error) {
        notifyFailure(error)
        return false
      }
      noticeWithUndo(t('trashed'), { about: 'brief', undo: () => api.call('briefs.restore', { id }) })
      return true
    },
    [t],
  )
}
