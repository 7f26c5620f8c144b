// All the notes, filtered and sorted, and the one that is open beside the list.
import { Link, useSearch as useAddress, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { beginNote } from './drafts.ts'
import { NewNoteMenu } from './NewNoteMenu.tsx'
import { NoteFilters } from './NoteFilters.tsx'
import classes from './NotesScreen.module.css'
import { filterOf, isFiltered, listInput } from './notes-address.ts'
import { OpenNote } from './OpenNote.tsx'
import { PAGE, VirtualNotes } from './VirtualNotes.tsx'

export function NotesScreen(): ReactNode {
  const { t } = useTranslation(['notes', 'shell'])
  const navigate = useNavigate()
  const address = useAddress({ from: '/notes' })
  const { note: chosen, new: startNew } = address
  const filter = filterOf(address)
  const { data, error, refetch } = useOp('notes.list', { ...listInput(filter), limit: PAGE, offset: 0 })

  useEffect(() => {
    if (startNew) void navigate({ to: '/notes', search: { note: beginNote() }, replace: true })
  }, [startNew, navigate])

  return (
    <div className={classes.root} data-open={chosen !== undefined || undefined}>
      <div className={classes.side}>
        <div className={classes.head}>
          <ScreenHeading screen={t('shell:screen.notes')} className={classes.title}>
            {t('notes:listTitle')}
          </ScreenHeading>
          <span className={classes.count} role="status">
            {data !== undefined && t('notes:count', { count: data.total })}
          </span>
          <NewNoteMenu
            label={t('notes:newNote')}
            size="compact-md"
            variant="filled"
            onBegin={(template) =>
              void navigate({ to: '/notes', search: { note: beginNote({ body: template?.body ?? '' }) } })
            }
          />
        </div>
        <details className={classes.filters} open={isFiltered(filter) || undefined}>
          <summary>{t('notes:filter.label')}</summary>
          <NoteFilters
            filter={filter}
            onChange={(next) =>
              void navigate({
                to: '/notes',
                search: { ...next, ...(chosen !== undefined && { note: chosen }) },
                replace: true,
              })
            }
          />
        </details>
        {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
        {data?.total === 0 && (
          <div className={classes.empty}>
            <p className={classes.emptyTitle}>
              {t(isFiltered(filter) ? 'notes:filter.noneTitle' : 'notes:listEmptyTitle')}
            </p>
            <p>{t(isFiltered(filter) ? 'notes:filter.none' : 'notes:listEmpty')}</p>
          </div>
        )}
        {data !== undefined && data.total > 0 && (
          <VirtualNotes
            key={JSON.stringify(filter)}
            total={data.total}
            filter={filter}
            chosen={chosen ?? null}
          />
        )}
      </div>
      <div className={classes.editor}>
        {chosen === undefined ? (
          <p className={classes.hint}>{t('notes:choose')}</p>
        ) : (
          <>
            <Link to="/notes" search={filter} activeOptions={{ exact: true }} className={classes.back}>
              {t('notes:backToList')}
            </Link>
            <OpenNote
              key={chosen}
              id={chosen}
              onClosed={() => void navigate({ to: '/notes', search: filter, replace: true })}
            />
          </>
        )}
      </div>
    </div>
  )
}
