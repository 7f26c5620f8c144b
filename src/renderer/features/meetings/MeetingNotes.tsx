// The notes attached to a meeting, and the way to add one: a quick note on this screen is one of the meeting.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/useOp.ts'
import { Section } from '../../components/Section.tsx'
import { NoteRow } from '../notes/NoteRow.tsx'
import { quickCapture } from '../notes/quick-capture.ts'
import classes from './MeetingNotes.module.css'

const SHOWN = 200

type Props = { meetingId: string }

export function MeetingNotes({ meetingId }: Props) {
  const { t } = useTranslation('meetings')
  const { data } = useOp('notes.list', { meetingId, sort: 'created', limit: SHOWN })
  const notes = data?.items ?? []
  return (
    <Section
      title={t('notes.title')}
      aside={
        <Button
          size="compact-sm"
          variant="default"
          aria-keyshortcuts="Control+Shift+N"
          onClick={() => quickCapture.open()}
        >
          {t('notes.add')}
        </Button>
      }
    >
      {data !== undefined && notes.length === 0 && <p className={classes.empty}>{t('notes.empty')}</p>}
      {notes.length > 0 && (
        <ul className={classes.list} aria-label={t('notes.title')}>
          {notes.map((note) => (
            <li key={note.id}>
              <NoteRow note={note} filter={{ place: 'meeting' }} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
