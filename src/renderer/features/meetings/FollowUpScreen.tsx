// What is to be followed up: actions and points to raise, by meeting and by person.
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { Section } from '../../components/Section.tsx'
import { MarkedLines } from './MarkedLines.tsx'
import classes from './SummaryScreen.module.css'
import { useLive } from './useLive.ts'

const EVENTS = ['meetings.changed', 'meetings.lineChanged', 'meetings.purged', 'notes.changed'] as const

/** Lines shown at first, and more at each wish. */
const PAGE = 200

export function FollowUpScreen(): ReactNode {
  const { t } = useTranslation(['meetings', 'notes'])
  const [meetingId, setMeeting] = useState('')
  const [who, setWho] = useState('')
  const [done, setDone] = useState(false)
  const [pages, setPages] = useState(1)
  const answer = useLive(
    'meetings.followUp',
    { meetingId: meetingId || null, who: who || null, done, limit: pages * PAGE },
    EVENTS,
  )
  const { error, refetch } = answer
  // A longer page is being read: what is there stays until it comes.
  const last = useRef(answer.data)
  if (answer.data !== undefined) last.current = answer.data
  const data = answer.data ?? (pages > 1 ? last.current : undefined)
  // Who and where, of everything: its lines are not needed.
  const all = useLive('meetings.followUp', { limit: 0 }, EVENTS).data
  const lines = data?.lines ?? []
  const more = (data?.total ?? 0) - lines.length
  const end = useRef<HTMLParagraphElement>(null)
  const isWhole = pages > 1 && data !== undefined && more === 0
  // The button goes with the last page: the focus is not lost with it.
  useEffect(() => {
    if (isWhole) end.current?.focus()
  }, [isWhole])
  const byMark = (mark: 'action' | 'to-raise') => lines.filter(({ line }) => line.mark === mark)
  return (
    <Screen>
      <div className={classes.head}>
        <ScreenHeading screen={t('meetings:followUp.title')}>{t('meetings:followUp.title')}</ScreenHeading>
        <p className={classes.soft}>{t('meetings:followUp.intro')}</p>
        <p>
          <Link to="/meetings">{t('meetings:back')}</Link>
        </p>
      </div>
      <div className={classes.filters}>
        <NativeSelect
          label={t('meetings:followUp.meeting')}
          value={meetingId}
          onChange={(event) => {
            setMeeting(event.currentTarget.value)
            setPages(1)
          }}
          data={[
            { value: '', label: t('meetings:followUp.all') },
            ...(all?.meetings ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <NativeSelect
          label={t('meetings:followUp.who')}
          value={who}
          onChange={(event) => {
            setWho(event.currentTarget.value)
            setPages(1)
          }}
          data={[
            { value: '', label: t('meetings:followUp.everyone') },
            ...(all?.people ?? []).filter((one) => one.who !== '').map((one) => one.who),
          ]}
        />
        <Checkbox
          label={t('meetings:followUp.withDone')}
          checked={done}
          onChange={(event) => {
            setDone(event.currentTarget.checked)
            setPages(1)
          }}
        />
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
      {data !== undefined && lines.length === 0 && data.notes.length === 0 && (
        <p role="status">{t('meetings:followUp.empty')}</p>
      )}
      {byMark('action').length > 0 && (
        <Section title={t('meetings:summary.actions')}>
          <MarkedLines lines={byMark('action')} withMeeting />
        </Section>
      )}
      {byMark('to-raise').length > 0 && (
        <Section title={t('meetings:summary.toRaise')}>
          <MarkedLines lines={byMark('to-raise')} withMeeting />
        </Section>
      )}
      {more > 0 && (
        <p>
          <Button variant="default" onClick={() => setPages(pages + 1)}>
            {t('meetings:followUp.more', { count: more })}
          </Button>
        </p>
      )}
      {isWhole && (
        <p ref={end} tabIndex={-1} className={classes.soft}>
          {t('meetings:followUp.whole')}
        </p>
      )}
      {data !== undefined && data.notes.length > 0 && (
        <Section title={t('meetings:followUp.notes')}>
          <ul className={classes.list}>
            {data.notes.map((note) => (
              <li key={note.id}>
                <Link to="/notes" search={{ note: note.id }}>
                  {note.title === '' ? t('notes:untitled') : note.title}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Screen>
  )
}
