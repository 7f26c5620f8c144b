// One dossier: loads it, then hands over.
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { BriefDesk } from './BriefDesk.tsx'

export function BriefScreen(): ReactNode {
  const { t } = useTranslation('briefs')
  const { id } = useParams({ from: '/briefs/$id' })
  const { data, error, refetch } = useOp('briefs.get', { id })
  if (error !== null && data === undefined) {
    return (
      <Screen>
        <ScreenHeading screen={t('one')}>{t('one')}</ScreenHeading>
        <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />
        <Link to="/briefs" activeOptions={{ exact: true }}>
          {t('back')}
        </Link>
      </Screen>
    )
  }
  if (data === undefined) return <Loading />
  return <BriefDesk key={id} brief={data} />
}
