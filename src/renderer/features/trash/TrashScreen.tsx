// The trash: notes, meetings and dossiers that can come back, or go for ever.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../shared/text/format.ts'
import { api, toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { briefName } from '../briefs/brief-name.ts'
import { useLive } from '../meetings/useLive.ts'
import { TrashPart } from './TrashPart.tsx'
import classes from './TrashScreen.module.css'

const MEETING_EVENTS = ['meetings.changed', 'meetings.purged'] as const

export function TrashScreen(): ReactNode {
  const { t } = useTranslation(['briefs', 'meetings', 'notes', 'shell'])
  const locale = useLocale()
  const notes = useOp('notes.list', { trashed: true })
  const meetings = useLive('meetings.list', { trashed: true }, MEETING_EVENTS)
  const briefs = useOp('briefs.list', { trashed: true })
  const all = [notes, meetings, briefs]
  const error = all.find((one) => one.error !== null)?.error ?? null
  return (
    <Screen>
      <ScreenHeading screen={t('shell:screen.trash')}>{t('notes:trashTitle')}</ScreenHeading>
      <p className={classes.intro}>{t('notes:trashIntro')}</p>
      {error !== null && (
        <FailureNotice
          code={toAppError(error).code}
          onRetry={() => {
            for (const one of all) void one.refetch()
          }}
        />
      )}
      {all.every(({ data }) => data?.items.length === 0) && <p>{t('notes:trashEmpty')}</p>}
      <TrashPart
        title={t('shell:screen.notes')}
        items={(notes.data?.items ?? []).map((note) => ({
          id: note.id,
          title: note.title === '' ? t('notes:untitled') : note.title,
          excerpt: note.excerpt,
          trashedAt: note.trashedAt,
        }))}
        words={{
          restore: (title) => t('notes:restoreNote', { title }),
          purge: (title) => t('notes:purgeNote', { title }),
          restored: t('notes:restored'),
          question: t('notes:purgeConfirmTitle'),
          warning: t('notes:purgeConfirmText'),
          purged: t('notes:purged'),
        }}
        restore={(id) => api.call('notes.restore', { id })}
        purge={(id) => api.call('notes.purge', { id })}
      />
      <TrashPart
        title={t('meetings:title')}
        items={(meetings.data?.items ?? []).map((meeting) => ({
          id: meeting.id,
          title: meeting.title === '' ? t('meetings:untitled') : meeting.title,
          about: [
            meeting.day === null ? '' : formatDate(meeting.day, locale),
            t('meetings:counts', { count: meeting.counts.lines }),
          ],
          trashedAt: meeting.trashedAt,
        }))}
        words={{
          restore: (title) => t('meetings:trash.restoreNamed', { title }),
          purge: (title) => t('meetings:trash.purgeNamed', { title }),
          restored: t('meetings:trash.restored'),
          question: t('meetings:trash.confirm'),
          warning: t('meetings:trash.confirmText'),
          purged: t('meetings:trash.purged'),
        }}
        restore={(id) => api.call('meetings.restore', { id })}
        purge={(id) => api.call('meetings.purge', { id })}
      />
      <TrashPart
        title={t('briefs:title')}
        items={(briefs.data?.items ?? []).map((brief) => ({
          id: brief.id,
          title: briefName(brief.title, t),
          about: [t('briefs:count', { count: brief.items })],
          trashedAt: brief.trashedAt,
        }))}
        words={{
          restore: (title) => t('briefs:restoreOf', { title }),
          purge: (title) => t('briefs:purgeOf', { title }),
          restored: t('briefs:restored'),
          question: t('briefs:purgeTitle'),
          warning: t('briefs:purgeText'),
          purged: t('briefs:purged'),
        }}
        restore={(id) => api.call('briefs.restore', { id })}
        purge={(id) => api.call('briefs.purge', { id })}
      />
    </Screen>
  )
}
