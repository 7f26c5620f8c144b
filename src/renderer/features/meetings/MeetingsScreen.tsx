// The meetings, the latest first, and the making of a new one.
import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../shared/text/format.ts'
import { toAppError } from '../../api/api.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './MeetingsScreen.module.css'
import { NewMeeting } from './NewMeeting.tsx'
import { useLive } from './useLive.ts'
import { useTrashMeeting } from './useTrashMeeting.ts'

const EVENTS = ['meetings.changed', 'meetings.lineChanged', 'meetings.purged'] as const

export function MeetingsScreen(): ReactNode {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const trash = useTrashMeeting()
  const { data, error, refetch } = useLive('meetings.list', {}, EVENTS)
  return (
    <Screen>
      <div className={classes.head}>
        <ScreenHeading screen={t('title')}>{t('title')}</ScreenHeading>
        <p className={classes.soft}>{t('intro')}</p>
        <p>
          <Link to="/follow-up">{t('followUp.title')}</Link>
        </p>
      </div>
      <NewMeeting />
      <Section title={t('list')}>
        {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && <p className={classes.soft}>{t('empty')}</p>}
        {data !== undefined && data.items.length > 0 && (
          <ul className={classes.list}>
            {data.items.map((meeting) => (
              <li key={meeting.id} className={classes.row}>
                <div className={classes.text}>
                  <Link
                    to="/meetings/$id"
                    params={{ id: meeting.id }}
                    className={classes.link}
                    lang={meeting.title === '' ? undefined : meeting.language}
                  >
                    {meeting.title === '' ? t('untitled') : meeting.title}
                  </Link>
                  <span className={classes.soft}>
                    {[
                      meeting.day === null ? '' : formatDate(meeting.day, locale),
                      t('counts', { count: meeting.counts.lines }),
                      meeting.counts.decisions > 0 ? t('decisions', { count: meeting.counts.decisions }) : '',
                      meeting.counts.open > 0 ? t('open', { count: meeting.counts.open }) : '',
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </div>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('trash.named', {
                    title: meeting.title === '' ? t('untitled') : meeting.title,
                  })}
                  onClick={() => void trash(meeting)}
                >
                  <IconTrash className={classes.icon} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Screen>
  )
}
