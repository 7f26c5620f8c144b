// A meeting in the room: agenda, timed lines, search at hand. Loads the meeting, then hands over.
import { useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { MeetingRoom } from './MeetingRoom.tsx'
import { useLive } from './useLive.ts'

const MEETING_EVENTS = ['meetings.changed'] as const
/** The editor holds the lines: what it saves must not come back over what is being typed. */
const NO_EVENTS = [] as const

export function MeetingScreen(): ReactNode {
  const { t } = useTranslation('meetings')
  const { id } = useParams({ from: '/meetings/$id' })
  const { line } = useSearch({ from: '/meetings/$id' })
  const meeting = useLive('meetings.get', { id }, MEETING_EVENTS)
  const lines = useLive('meetings.lines', { id }, NO_EVENTS)
  const error = meeting.error ?? lines.error
  if (error !== null && (meeting.data === undefined || lines.data === undefined)) {
    return (
      <Screen>
        <ScreenHeading screen={t('one')}>{t('one')}</ScreenHeading>
        <FailureNotice
          code={toAppError(error).code}
          onRetry={() => {
            void meeting.refetch()
            void lines.refetch()
          }}
        />
      </Screen>
    )
  }
  // The lines of an earlier visit may be behind: the editor begins with the stored ones.
  const ready = lines.isFetchedAfterMount
  if (meeting.data === undefined || lines.data === undefined || !ready) return <Loading />
  return <MeetingRoom meeting={meeting.data} stored={lines.data.items} lineId={line ?? null} />
}
