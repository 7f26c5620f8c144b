// A failed read inside a screen: what happened, what to do, and a way to try again.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../shared/errors.ts'
import classes from './FailureNotice.module.css'

type Props = { code: ErrorCode; onRetry?: (() => void) | undefined }

export function FailureNotice({ code, onRetry }: Props) {
  const { t } = useTranslation(['errors', 'shell'])
  return (
    <div className={classes.root} role="alert">
      <p>{t(`errors:${code}`)}</p>
      {onRetry && (
        <Button variant="default" size="sm" onClick={onRetry}>
          {t('shell:retry')}
        </Button>
      )}
    </div>
  )
}
