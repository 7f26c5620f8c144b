// The meetings in the trash: they can come back, or go for ever once that is confirmed.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingCard } from '../../../shared/contract/meetings.ts'
import { formatDate, formatDay } from '../../../shared/text/format.ts'
import { useCommand } from '../../api/useOp.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './TrashedMeetings.module.css'
import { useLive } from './useLive.ts'

const EVENTS = ['meetings.changed', 'meetings.purged'] as const

export function TrashedMeetings() {
  const { t } = useTranslation(['meetings', 'notes'])
  const locale = useLocale()
  const { data } = useLive('meetings.list', { trashed: true }, EVENTS)
  const restore = useCommand('meetings.restore')
  const purge = useCommand('meetings.purge')
  const [doomed, setDoomed] = useState<MeetingCard | null>(null)
  const titleOf = ({ title }: MeetingCard) => (title === '' ? t('meetings:untitled') : title)
  if (data === undefined || data.items.length === 0) return null
  return (
    <Section title={t('meetings:title')}>
      <ul className={classes.list}>
        {data.items.map((meeting) => (
          <li key={meeting.id} className={classes.row}>
            <div className={classes.text}>
              <p className={classes.title}>{titleOf(meeting)}</p>
              <p className={classes.meta}>
                {[
                  meeting.day === null ? '' : formatDate(meeting.day, locale),
                  t('meetings:counts', { count: meeting.counts.lines }),
                  meeting.trashedAt === null
                    ? ''
                    : t('notes:trashedOn', { day: formatDay(meeting.trashedAt, locale) }),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={t('meetings:trash.restoreNamed', { title: titleOf(meeting) })}
              onClick={() =>
                restore.mutate(
                  { id: meeting.id },
                  { onSuccess: () => notifyDone(t('meetings:trash.restored')), onError: notifyFailure },
                )
              }
            >
              {t('notes:restore')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="red"
              aria-label={t('meetings:trash.purgeNamed', { title: titleOf(meeting) })}
              onClick={() => setDoomed(meeting)}
            >
              {t('notes:purge')}
            </Button>
          </li>
        ))}
      </ul>
      {doomed !== null && (
        <ConfirmDialog
          title={t('meetings:trash.confirm')}
          confirmLabel={t('notes:purge')}
          onConfirm={() => {
            purge.mutate(
              { id: doomed.id },
              { onSuccess: () => notifyDone(t('meetings:trash.purged')), onError: notifyFailure },
            )
            setDoomed(null)
          }}
          onCancel={() => setDoomed(null)}
        >
          <p className={classes.title}>{titleOf(doomed)}</p>
          <p>{t('meetings:trash.confirmText')}</p>
        </ConfirmDialog>
      )}
    </Section>
  )
}
