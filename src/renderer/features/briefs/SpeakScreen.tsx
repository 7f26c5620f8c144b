// The speaking points of a dossier: loads it, then shows it over the whole window.
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { Speak } from './Speak.tsx'

export function SpeakScreen(): ReactNode {
  const { t } = useTranslation('briefs')
  const { id } = useParams({ from: '/briefs/$id/speak' })
  const navigate = useNavigate()
  const { data, error, refetch } = useOp('briefs.get', { id })
  if (error !== null && data === undefined) {
    return (
      <Screen>
        <ScreenHeading screen={t('speak')}>{t('speak')}</ScreenHeading>
        <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />
      </Screen>
    )
  }
  if (data === undefined) return <Loading />
  return <Speak brief={data} onClose={() => void navigate({ to: '/briefs/$id', params: { id } })} />
}
