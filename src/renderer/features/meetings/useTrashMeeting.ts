// Moving a meeting to the trash, with the way back offered at once.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { noticeWithUndo } from '../../components/undo-notice.tsx'
import { flushLines } from './open-lines.ts'

/** Answers true when the meeting is in the trash. */
export function useTrashMeeting(): (meeting: { id: string; title: string }) => Promise<boolean> {
  const { t } = useTranslation(['meetings', 'shell'])
  return useCallback(
    async ({ id, title }) => {
      try {
        await flushLines(id)
        await api.call('meetings.trash', { id })
      } catch (error) {
        notifyFailure(error)
        return false
      }
      noticeWithUndo(t('meetings:tools.trashed', { title: title === '' ? t('meetings:untitled') : title }), {
        button: t('shell:undoDelete'),
        undo: () => api.call('meetings.restore', { id }),
      })
      return true
    },
    [t],
  )
}
