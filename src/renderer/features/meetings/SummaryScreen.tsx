// After the meeting: its decisions, actions and quotations, and who spoke.
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { Section } from '../../components/Section.tsx'
import { useExportTarget } from '../export/export-target.ts'
import { MarkedLines } from './MarkedLines.tsx'
import { MeetingExport } from './MeetingExport.tsx'
import { MeetingNotes } from './MeetingNotes.tsx'
import { flushLines } from './open-lines.ts'
import classes from './SummaryScreen.module.css'
import { useLive } from './useLive.ts'

const PARTS = ['decisions', 'actions', 'quotations', 'toCheck', 'toRaise'] as const

const EVENTS = ['meetings.changed', 'meetings.lineChanged', 'notes.changed'] as const

export function SummaryScreen(): ReactNode {
  const { t } = useTranslation('meetings')
  const { id } = useParams({ from: '/meetings/$id/summary' })
  const [flushed, setFlushed] = useState(false)
  useEffect(() => void flushLines(id).finally(() => setFlushed(true)), [id])
  const { data, error, refetch } = useLive('meetings.summary', { id }, EVENTS, flushed)
  const [exporting, setExporting] = useState(false)
  useExportTarget(() => setExporting(true))
  const nothing = data !== undefined && PARTS.every((part) => data[part].length === 0)
  return (
    <Screen>
      <div className={classes.head}>
        <ScreenHeading screen={t('summary.title')}>
          {[t('summary.title'), data?.meeting.title ?? ''].filter((part) => part !== '').join(' – ')}
        </ScreenHeading>
        <p className={classes.links}>
          <Link to="/meetings/$id" params={{ id }} activeOptions={{ exact: true }}>
            {t('tools.resume')}
          </Link>
          <Link to="/meetings" activeOptions={{ exact: true }}>
            {t('back')}
          </Link>
          <Link to="/follow-up">{t('followUp.title')}</Link>
          <Button
            size="compact-sm"
            variant="default"
            aria-keyshortcuts="Control+E"
            onClick={() => setExporting(true)}
          >
            {t('summary.export')}
          </Button>
        </p>
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {exporting && data !== undefined && (
        <MeetingExport meeting={data.meeting} onClose={() => setExporting(false)} />
      )}
      {nothing && <p>{t('summary.nothing')}</p>}
      {data !== undefined &&
        PARTS.filter((part) => data[part].length > 0).map((part) => (
          <Section key={part} title={t(`summary.${part}`)}>
            <MarkedLines lines={data[part]} />
          </Section>
        ))}
      {data !== undefined && data.speakers.length > 0 && (
        <Section title={t('summary.speakers')}>
          <ul className={classes.list}>
            {data.speakers.map(({ speaker, lines }) => (
              <li key={speaker}>
                {speaker} · {t('counts', { count: lines })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data !== undefined && <MeetingNotes meetingId={id} />}
    </Screen>
  )
}
