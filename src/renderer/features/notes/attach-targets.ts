// What a note may be attached to: entries found by the search, meetings by their title; while nothing is typed the
// latest of both. Knows nothing of the note.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type EntryKind, isEntryKind } from '../../../shared/library/kinds.ts'
import { fold } from '../../../shared/text/fold.ts'
import { formatDate } from '../../../shared/text/format.ts'
import { opOptions, useOp } from '../../api/useOp.ts'
import { useLocale } from '../../i18n/useLocale.ts'

const MOST_ENTRIES = 8
const MOST_MEETINGS = 4
/** More than anybody has: all titles are compared here. */
const ALL_MEETINGS = 2000

export type AttachTarget = {
  readonly kind: 'entry' | 'meeting'
  readonly id: string
  readonly title: string
  /** What it is, and a meeting's day. */
  readonly detail: string
  readonly icon: EntryKind | null
}

/** The best first. `isCurrent` is false while the answer is of fewer letters than were typed. */
export function useAttachTargets(typed: string): { items: AttachTarget[]; isCurrent: boolean } {
  const { t } = useTranslation(['notes', 'kinds', 'meetings'])
  const locale = useLocale()
  const text = typed.trim()
  const search = useQuery({
    ...opOptions('search.query', { text, locale, limit: 3 * MOST_ENTRIES }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  const recent = useOp('recent.list', {}, text === '')
  const meetings = useOp('meetings.list', { limit: ALL_MEETINGS })
  const entries =
    text === ''
      ? (recent.data ?? [])
      : (search.data?.hits ?? []).flatMap(({ id, kind, title }) =>
          isEntryKind(kind) ? [{ id, kind, title }] : [],
        )
  const wanted = fold(text)
  return {
    items: [
      ...(meetings.data?.items ?? [])
        .filter(({ title }) => fold(title).includes(wanted))
        .slice(0, MOST_MEETINGS)
        .map(
          ({ id, title, day }): AttachTarget => ({
            kind: 'meeting',
            id,
            title: title === '' ? t('meetings:untitled') : title,
            detail: [t('notes:linkKinds.meeting'), day === null ? '' : formatDate(day, locale)]
              .filter((part) => part !== '')
              .join(' · '),
            icon: null,
          }),
        ),
      ...entries.slice(0, MOST_ENTRIES).map(
        ({ id, kind, title }): AttachTarget => ({
          kind: 'entry',
          id,
          title: title[locale],
          detail: t(`kinds:${kind}.one`),
          icon: kind,
        }),
      ),
    ],
    isCurrent: text === '' ? !recent.isPending : !search.isPlaceholderData && !search.isPending,
  }
}
