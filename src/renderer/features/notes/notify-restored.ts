// After going back to a version: the message with the way to what was there before.
import { api } from '../../api/api.ts'
import { noticeWithUndo } from '../../components/undo-notice.tsx'
import { i18next } from '../../i18n/i18n.ts'
import { flushNote } from './open-notes.ts'

/** @param before revision whose text was replaced; @param after revision that replaced it. */
export function notifyRestored(id: string, before: number, after: number): void {
  noticeWithUndo(i18next.t('notes:history.restored'), {
    about: `version ${id}`,
    undo: async () => {
      await flushNote(id)
      await api.call('notes.restoreVersion', { id, revision: before, baseRevision: after })
    },
  })
}
