// A failed start: what happened, what can be done, where the data are, and the ways out.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AppStatus } from '../../../shared/contract/app.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import { useCommand } from '../../api/useOp.ts'
import { PathText } from '../../components/PathText.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { BackupList } from './BackupList.tsx'
import { StartEmpty } from './StartEmpty.tsx'
import classes from './StartFailure.module.css'
import { useStartAction } from './useStartAction.ts'

type Props = {
  code: ErrorCode
  /** Null when the core itself could not be asked. */
  status: AppStatus | null
  /** How to ask again when there is no core to ask. */
  onRetry: (() => void) | null
}

const KNOWN = [
  'store-unwritable',
  'store-corrupt',
  'store-too-new',
  'store-locked',
  'library-missing',
  'library-corrupt',
  'unreachable',
  'unauthorized',
] as const
type Known = (typeof KNOWN)[number]

export function StartFailure({ code, status, onRetry }: Props) {
  const { t } = useTranslation(['shell', 'errors'])
  const known = KNOWN.find((one): one is Known => one === code)
  const retry = useStartAction('app.retry')
  const reveal = useCommand('app.reveal')
  const title = known ? t(`shell:start.${known}.title`) : t('shell:start.other.title')
  const path = status?.error?.details.path
  return (
    <main className={classes.root} id="main" tabIndex={-1}>
      <div className={classes.card}>
        <p className={classes.brand}>{t('shell:appName')}</p>
        <ScreenHeading screen={t('shell:start.title')} className={classes.title}>
          {title}
        </ScreenHeading>
        <h2 className={classes.label}>{t('shell:start.what')}</h2>
        <p>{known ? t(`shell:start.${known}.what`) : t(`errors:${code}`)}</p>
        {known && (
          <>
            <h2 className={classes.label}>{t('shell:start.todo')}</h2>
            <p>{t(`shell:start.${known}.todo`)}</p>
          </>
        )}
        {status !== null && <PathText label={t('shell:start.path')} path={status.dataDir} />}
        {typeof path === 'string' && path !== status?.dataDir && (
          <PathText label={t('shell:start.file')} path={path} />
        )}
        <div className={classes.actions}>
          <Button
            loading={retry.pending}
            onClick={() => (onRetry === null ? retry.run({}) : onRetry())}
            variant={code === 'store-corrupt' ? 'default' : 'filled'}
          >
            {t('shell:retry')}
          </Button>
          {status?.capabilities.revealFolder && (
            <Button variant="default" onClick={() => reveal.mutate({ what: 'data' })}>
              {t('shell:start.reveal')}
            </Button>
          )}
        </div>
        {code === 'store-corrupt' && status !== null && (
          <>
            <BackupList backups={status.backups} />
            <StartEmpty />
          </>
        )}
      </div>
    </main>
  )
}
