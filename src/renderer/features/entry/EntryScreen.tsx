// One entry, whatever its kind, with the user's notes beside it.
import { useSearch as useAddress, useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api, toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { NotesPane } from '../notes/NotesPane.tsx'
import { EntryArticle } from './EntryArticle.tsx'
import classes from './EntryScreen.module.css'

export function EntryScreen(): ReactNode {
  const { t } = useTranslation('shell')
  const params = useParams({ from: '/entry/$id' })
  const address = useAddress({ from: '/entry/$id' })
  const id = params.id
  const note = address.note
  const startNew = address.new
  const navigate = useNavigate()
  const { data, error, refetch } = useOp('library.get', { id })
  const found = data !== undefined

  useEffect(() => {
    if (found) api.call('recent.touch', { id }).catch(() => {})
  }, [id, found])

  const onStarted = useCallback(() => {
    void navigate({ to: '/entry/$id', params: { id }, search: {}, replace: true })
  }, [navigate, id])

  if (error !== null && data === undefined) {
    return (
      <Screen>
        <ScreenHeading screen={t('screen.entry')}>{t('screen.entry')}</ScreenHeading>
        <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />
      </Screen>
    )
  }
  if (data === undefined) return <Loading />
  return (
    <div className={classes.root}>
      <EntryArticle key={id} view={data} />
      <div className={classes.notes}>
        <NotesPane
          key={id}
          entryId={id}
          focusNote={note ?? null}
          startNew={startNew === true}
          onStarted={onStarted}
        />
      </div>
    </div>
  )
}
