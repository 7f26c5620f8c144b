// The entry and the meeting that a note is attached to, by name. One that is gone says so in its name.
import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/useOp.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import type { NoteDetails } from './note-details.ts'

export type NotePlace = {
  readonly id: string
  /** Empty while it is being read. */
  readonly title: string
  readonly isGone: boolean
  readonly isWithdrawn: boolean
}

/** Null where the note is not attached. */
export function useNotePlaces({ entryId, meetingId }: Pick<NoteDetails, 'entryId' | 'meetingId'>): {
  entry: NotePlace | null
  meeting: NotePlace | null
} {
  const { t } = useTranslation(['notes', 'meetings'])
  const locale = useLocale()
  const entry = useOp('library.get', { id: entryId ?? '' }, entryId !== null)
  const meeting = useOp('meetings.get', { id: meetingId ?? '' }, meetingId !== null)
  return {
    entry:
      entryId === null
        ? null
        : {
            id: entryId,
            title: entry.data?.entry.title[locale] ?? (entry.isPending ? '' : t('notes:entryGone')),
            isGone: entry.data === undefined,
            isWithdrawn: entry.data !== undefined && entry.data.origin.withdrawn !== null,
          },
    meeting:
      meetingId === null
        ? null
        : {
            id: meetingId,
            title:
              meeting.data === undefined
                ? meeting.isPending
                  ? ''
                  : t('notes:meetingGone')
                : meeting.data.title || t('meetings:untitled'),
            isGone: meeting.data === undefined,
            isWithdrawn: false,
          },
  }
}
