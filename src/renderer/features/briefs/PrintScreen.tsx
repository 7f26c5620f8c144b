// A dossier as it would be printed, and the way to print it. What is more private than the delegation is left out.
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { PageView } from './PageView.tsx'
import classes from './PrintScreen.module.css'

export function PrintScreen(): ReactNode {
  const { t } = useTranslation(['briefs', 'exports'])
  const { id } = useParams({ from: '/briefs/$id/print' })
  const { data, error, refetch } = useOp('exports.briefPage', { id })
  return (
    <Screen>
      <div className={classes.bar}>
        <ScreenHeading screen={t('briefs:print')} className={classes.title}>
          {t('briefs:print')}
        </ScreenHeading>
        <Button
          disabled={data === undefined}
          leftSection={<IconPrinter className={classes.icon} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('briefs:printNow')}
        </Button>
        <Link to="/briefs/$id" params={{ id }} activeOptions={{ exact: true }}>
          {t('briefs:backToBrief')}
        </Link>
        {data !== undefined && (
          <p className={classes.soft} role="status">
            {data.leftOut > 0
              ? t('briefs:printLeftOut', { count: data.leftOut })
              : t('exports:nothingLeftOut')}
          </p>
        )}
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <PageView page={data} />}
    </Screen>
  )
}
