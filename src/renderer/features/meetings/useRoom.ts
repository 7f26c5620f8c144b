// The lines of the meeting on screen, for the life of the screen.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting, MeetingLine } from '../../../shared/contract/meetings.ts'
import { undoAct } from '../../api/acts.ts'
import { toAppError } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { noticeWithUndo } from '../../components/undo-notice.tsx'
import type { Line } from './line-merge.ts'
import { linesOf } from './open-lines.ts'
import { createRoom, type Room, type RoomState } from './room.ts'

export function useRoom(meeting: Meeting, stored: readonly MeetingLine[]): Room {
  const { t } = useTranslation(['meetings', 'shell'])
  const latest = useRef({ meeting, t })
  latest.current = { meeting, t }
  const [room] = useState(() => {
    const { id: meetingId } = meeting
    const store = linesOf(meetingId, stored)
    async function restore({ id }: Line): Promise<void> {
      if (await undoAct('line.remove', id)) store.back(id)
    }
    const onGone = (line: Line, gone: Promise<void>) => {
      gone
        .then(() =>
          noticeWithUndo(latest.current.t('meetings:lines.removed'), {
            button: latest.current.t('shell:undoDelete'),
            undo: () => restore(line),
          }),
        )
        // Taken out before it was ever stored: nothing to put back.
        .catch((error) => {
          if (toAppError(error).code !== 'not-found') notifyFailure(error)
        })
    }
    return createRoom(store, () => latest.current.meeting.currentItem, onGone)
  })
  useEffect(() => () => void room.store.flush(), [room])
  return room
}

/** A part of what the room is; `select` answers a plain value or the same object as long as nothing changed. */
export function useRoomState<T>(room: Room, select: (state: RoomState) => T): T {
  return useSyncExternalStore(room.subscribe, () => select(room.get()))
}
