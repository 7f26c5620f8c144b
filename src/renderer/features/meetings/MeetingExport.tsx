// The report of a meeting: its formats, how much of it, its lines that are more private than the reader.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { plainText, shorten } from '../../../shared/text/plain.ts'
import { api } from '../../api/api.ts'
import { Choice } from '../export/Choice.tsx'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { DOCUMENT_FORMATS } from '../export/export-choice.ts'
import { flushLines } from './open-lines.ts'
import classes from './SummaryScreen.module.css'
import { useLive } from './useLive.ts'

type Content = 'full' | 'summary'
type Props = { meeting: Pick<Meeting, 'id' | 'title' | 'language' | 'sensitivity'>; onClose: () => void }

const EVENTS = ['meetings.lineChanged'] as const
const NOTE_EVENTS = ['notes.changed', 'notes.purged'] as const
const MAX_NOTES = 1000
const MAX_NAME = 80

export function MeetingExport({ meeting, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'exports', 'notes'])
  const { id, title, language, sensitivity } = meeting
  const [content, setContent] = useState<Content>('full')
  const [times, setTimes] = useState(true)
  const [withNotes, setWithNotes] = useState(true)
  const { data } = useLive('meetings.lines', { id }, EVENTS)
  const attached = useLive(
    'notes.list',
    { meetingId: id, sort: 'created', limit: MAX_NOTES },
    NOTE_EVENTS,
  ).data
  // What would be left out must be known before the question is asked.
  if (data === undefined || attached === undefined) return null
  const lineParts = data.items.flatMap((line) =>
    line.sensitivity === null || (content === 'summary' && line.mark === null)
      ? []
      : [{ name: shorten(plainText(line.text), MAX_NAME), sensitivity: line.sensitivity }],
  )
  const noteParts = attached.items.map((note) => ({
    name: note.title === '' ? t('notes:untitled') : shorten(note.title, MAX_NAME),
    sensitivity: note.sensitivity,
  }))
  return (
    <ExportDialog
      name={title === '' ? t('meetings:untitled') : title}
      formats={DOCUMENT_FORMATS}
      language={language}
      sensitivity={sensitivity}
      parts={withNotes ? [...lineParts, ...noteParts] : lineParts}
      more={
        <div className={classes.filters}>
          <Choice
            legend={t('exports:content')}
            value={content}
            onChange={setContent}
            options={[
              { value: 'full', label: t('exports:full') },
              { value: 'summary', label: t('exports:summary') },
            ]}
          />
          <label>
            <input
              type="checkbox"
              checked={times}
              onChange={(event) => setTimes(event.currentTarget.checked)}
            />{' '}
            {t('exports:times')}
          </label>
          {attached.total > 0 && (
            <label>
              <input
                type="checkbox"
                checked={withNotes}
                onChange={(event) => setWithNotes(event.currentTarget.checked)}
              />{' '}
              {t('exports:withNotes', { count: attached.total })}
            </label>
          )}
        </div>
      }
      make={async (format, choice) => {
        await flushLines(id)
        // A private line that is not marked is left out of a summary without a word: it would not be in it anyway.
        return api.call('exports.meeting', {
          id,
          format,
          ...choice,
          leaveOut: choice.leaveOut || content === 'summary',
          content,
          times,
          notes: withNotes,
        })
      }}
      onClose={onClose}
    />
  )
}
