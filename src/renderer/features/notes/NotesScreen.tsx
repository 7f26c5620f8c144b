// All the notes, newest first, and the one that is open beside the list.
import { Button } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { Link, useSearch as useAddress, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { catchTyping } from './catch-typing.ts'
import { beginFreeNote } from './drafts.ts'
import { NoteList } from './NoteList.tsx'
import classes from './NotesScreen.module.css'
import { OpenNote } from './OpenNote.tsx'

export function NotesScreen(): ReactNode {
  const { t } = useTranslation(['notes', 'shell'])
  const navigate = useNavigate()
  const address = useAddress({ from: '/notes' })
  const chosen = address.note
  const startNew = address.new
  const { data, error, refetch } = useOp('notes.list', {})

  useEffect(() => {
    if (startNew) void navigate({ to: '/notes', search: { note: beginFreeNote() }, replace: true })
  }, [startNew, navigate])

  return (
    <div className={classes.root} data-open={chosen !== undefined || undefined}>
      <div className={classes.side}>
        <div className={classes.head}>
          <ScreenHeading screen={t('shell:screen.notes')} className={classes.title}>
            {t('notes:listTitle')}
          </ScreenHeading>
          {data !== undefined && (
            <span className={classes.count}>{t('notes:count', { count: data.total })}</span>
          )}
          <Button
            size="compact-md"
            leftSection={<IconPencilPlus className={classes.icon} aria-hidden="true" />}
            onClick={() => {
              catchTyping()
              void navigate({ to: '/notes', search: { new: true } })
            }}
          >
            {t('notes:newNote')}
          </Button>
        </div>
        {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
        {data !== undefined && data.items.length === 0 && (
          <div className={classes.empty}>
            <p className={classes.emptyTitle}>{t('notes:listEmptyTitle')}</p>
            <p>{t('notes:listEmpty')}</p>
          </div>
        )}
        {data !== undefined && data.items.length > 0 && (
          <NoteList items={data.items} chosen={chosen ?? null} />
        )}
      </div>
      <div className={classes.editor}>
        {chosen === undefined ? (
          <p className={classes.hint}>{t('notes:choose')}</p>
        ) : (
          <>
            <Link to="/notes" search={{}} className={classes.back}>
              {t('notes:backToList')}
            </Link>
            <OpenNote
              key={chosen}
              id={chosen}
              onClosed={() => void navigate({ to: '/notes', search: {}, replace: true })}
            />
          </>
        )}
      </div>
    </div>
  )
}
