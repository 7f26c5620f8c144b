// The three parts of a meeting: agenda at the left, lines in the middle, search at the side when asked for.
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting, MeetingLine } from '../../../shared/contract/meetings.ts'
import { formatDate } from '../../../shared/text/format.ts'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { useExportTarget } from '../export/export-target.ts'
import { Agenda } from './Agenda.tsx'
import { CiteSide } from './CiteSide.tsx'
import { LineList } from './LineList.tsx'
import { MarkBar } from './MarkBar.tsx'
import { MeetingDetails } from './MeetingDetails.tsx'
import { MeetingExport } from './MeetingExport.tsx'
import { MeetingNotes } from './MeetingNotes.tsx'
import classes from './MeetingRoom.module.css'
import { flushLines } from './open-lines.ts'
import { RoomTools } from './RoomTools.tsx'
import { SaveState } from './SaveState.tsx'
import { useAgenda } from './useAgenda.ts'
import { useRoom } from './useRoom.ts'

type Props = {
  meeting: Meeting
  stored: readonly MeetingLine[]
  /** Line to go to: the one that a search found. */
  lineId: string | null
}

export function MeetingRoom({ meeting, stored, lineId }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const agenda = useAgenda(meeting)
  const room = useRoom(meeting, stored)
  const [large, setLarge] = useState(false)
  const [times, setTimes] = useState(true)
  const [searching, setSearching] = useState(false)
  const [editing, setEditing] = useState(false)
  const [detailed, setDetailed] = useState(false)

  const [exporting, setExporting] = useState(false)
  // What has just been typed belongs to the report.
  useExportTarget(() => void flushLines(meeting.id).then(() => setExporting(true)))

  useEffect(() => {
    if (lineId !== null && room.get().lines.some(({ id }) => id === lineId)) room.focus(lineId)
  }, [room, lineId])

  const openSearch = useCallback(() => setSearching(true), [])

  function closeSearch(): void {
    setSearching(false)
    room.focusCurrent()
  }

  function cite(text: string, place: 'here' | 'line'): void {
    setSearching(false)
    if (place === 'here') room.insert(text)
    else room.insertLine(text)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever the focus is in the meeting.
    <div
      className={classes.root}
      data-large={large || undefined}
      data-searching={searching || undefined}
      data-editing={editing || undefined}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        const mark = { F4: 'decision', F7: 'action', F8: 'quotation', F9: 'to-check' } as const
        const key = event.key
        if (key === 'F2') openSearch()
        else if (key === 'F3') room.focusSpeaker()
        else if (key === 'F9' && event.shiftKey) room.mark('to-raise')
        else if (key === 'F4' || key === 'F7' || key === 'F8' || key === 'F9') room.mark(mark[key])
        else if (event.altKey && key === 'ArrowDown') agenda.step(1)
        else if (event.altKey && key === 'ArrowUp') agenda.step(-1)
        else if (key === 'Escape' && searching) closeSearch()
        else if (key === 'Escape' && (detailed || editing)) {
          setDetailed(false)
          setEditing(false)
          room.focusCurrent()
        } else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <header className={classes.head}>
        <div className={classes.name}>
          <ScreenHeading
            screen={t('one')}
            className={classes.title}
            lang={meeting.title === '' ? undefined : meeting.language}
          >
            {meeting.title === '' ? t('untitled') : meeting.title}
          </ScreenHeading>
          <p className={classes.keys}>
            {[meeting.day === null ? '' : formatDate(meeting.day, locale), meeting.place]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </div>
        <RoomTools
          meetingId={meeting.id}
          large={large}
          times={times}
          onLarge={setLarge}
          onTimes={setTimes}
          onSearch={() => setSearching(true)}
          detailed={detailed}
          onDetails={setDetailed}
        />
      </header>
      {detailed && <MeetingDetails meeting={meeting} onClose={() => setDetailed(false)} />}
      <Agenda meeting={meeting} agenda={agenda} editing={editing} onEdit={setEditing} />
      <section className={classes.notes} aria-label={t('lines.title')}>
        <div className={classes.bar}>
          <MarkBar onMark={room.mark} />
          <SaveState room={room} />
        </div>
        <LineList room={room} meetingId={meeting.id} times={times} onCite={openSearch} />
        <p className={classes.keys}>{t('keys')}</p>
        <MeetingNotes meetingId={meeting.id} />
      </section>
      {exporting && <MeetingExport meeting={meeting} onClose={() => setExporting(false)} />}
      {searching && <CiteSide language={meeting.language} onCite={cite} onClose={closeSearch} />}
    </div>
  )
}
