// A new meeting: from an event, from an agenda, or empty; always seen before it is made.
import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDraft } from '../../../shared/contract/meetings.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { AgendaText } from './AgendaText.tsx'
import { DraftPreview } from './DraftPreview.tsx'
import { EventChoice } from './EventChoice.tsx'
import classes from './NewMeeting.module.css'

const EMPTY: MeetingDraft = {
  title: '',
  entryId: null,
  place: '',
  day: null,
  startsAt: null,
  endsAt: null,
  timeZone: null,
  origin: 'empty',
  items: [],
}
type From = 'event' | 'text' | 'none'
const FROMS: readonly From[] = ['event', 'text', 'none']

export function NewMeeting() {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const navigate = useNavigate()
  const [from, setFrom] = useState<From | null>(null)
  const [drafts, setDrafts] = useState<readonly MeetingDraft[]>([])

  function choose(value: string): void {
    const next = FROMS.find((one) => one === value) ?? 'none'
    setFrom(next)
    setDrafts(next === 'none' ? [EMPTY] : [])
  }
  function create(draft: MeetingDraft): void {
    api
      .call('meetings.create', { language: locale, draft })
      .then(({ id }) => navigate({ to: '/meetings/$id', params: { id } }))
      .catch(notifyFailure)
  }

  return (
    <Section title={t('create.title')}>
      {from === null ? (
        <div className={classes.bar}>
          {FROMS.map((one) => (
            <Button key={one} variant={one === 'event' ? 'filled' : 'default'} onClick={() => choose(one)}>
              {t(`create.${one}`)}
            </Button>
          ))}
        </div>
      ) : (
        <div className={classes.form}>
          <SegmentedControl
            aria-label={t('create.from')}
            value={from}
            onChange={choose}
            data={FROMS.map((value) => ({ value, label: t(`create.${value}`) }))}
          />
          {from === 'event' && <EventChoice onDraft={(draft) => setDrafts([draft])} />}
          {from === 'text' && <AgendaText onDrafts={setDrafts} />}
          {drafts.length > 0 && (
            <DraftPreview key={JSON.stringify(drafts).slice(0, 400)} drafts={drafts} onCreate={create} />
          )}
        </div>
      )}
    </Section>
  )
}
