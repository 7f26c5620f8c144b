// The trash: notes that can come back, or go for ever once that is confirmed.
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteCard } from '../../../shared/contract/notes.ts'
import { formatDay } from '../../../shared/text/format.ts'
import { toAppError } from '../../api/api.ts'
import { useCommand, useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { TrashedMeetings } from '../meetings/TrashedMeetings.tsx'
import { PurgeDialog } from './PurgeDialog.tsx'
import classes from './TrashScreen.module.css'

/** How long the core keeps what is in the trash. */
const KEPT_MS = 30 * 86_400_000

export function TrashScreen(): ReactNode {
  const { t } = useTranslation(['notes', 'shell'])
  const locale = useLocale()
  const { data, error, refetch } = useOp('notes.list', { trashed: true })
  const { data: others } = useOp('meetings.list', { trashed: true })
  const restore = useCommand('notes.restore')
  const [doomed, setDoomed] = useState<NoteCard | null>(null)
  const titleOf = (note: NoteCard) => (note.title === '' ? t('notes:untitled') : note.title)
  return (
    <Screen>
      <ScreenHeading screen={t('shell:screen.trash')}>{t('notes:trashTitle')}</ScreenHeading>
      <p className={classes.intro}>{t('notes:trashIntro')}</p>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && others?.total === 0 && <p>{t('notes:trashEmpty')}</p>}
      <ul className={classes.list}>
        {data?.items.map((note) => (
          <li key={note.id} className={classes.row}>
            <div className={classes.text}>
              <p className={classes.title}>{titleOf(note)}</p>
              {note.excerpt !== '' && <p className={classes.excerpt}>{note.excerpt}</p>}
              {note.trashedAt !== null && (
                <p className={classes.meta}>
                  {t('notes:trashedOn', { day: formatDay(note.trashedAt, locale) })}
                  {' · '}
                  {t('notes:goesOn', { day: formatDay(note.trashedAt + KEPT_MS, locale) })}
                </p>
              )}
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={t('notes:restoreNote', { title: titleOf(note) })}
              onClick={() =>
                restore.mutate(
                  { id: note.id },
                  { onSuccess: () => notifyDone(t('notes:restored')), onError: notifyFailure },
                )
              }
            >
              {t('notes:restore')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="red"
              aria-label={t('notes:purgeNote', { title: titleOf(note) })}
              onClick={() => setDoomed(note)}
            >
              {t('notes:purge')}
            </Button>
          </li>
        ))}
      </ul>
      <TrashedMeetings />
      {doomed !== null && (
        <PurgeDialog id={doomed.id} title={titleOf(doomed)} onClose={() => setDoomed(null)} />
      )}
    </Screen>
  )
}
