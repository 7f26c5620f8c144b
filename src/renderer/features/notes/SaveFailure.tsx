// Saving failed: what happened, what to do, try again, or take the text elsewhere. The text itself stays in the editor.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../../shared/errors.ts'
import { copyText } from '../../components/notify.ts'
import classes from './SaveFailure.module.css'

type Props = { code: ErrorCode; text: string; onRetry: () => void }

export function SaveFailure({ code, text, onRetry }: Props) {
  const { t } = useTranslation(['notes', 'errors'])
  return (
    <div className={classes.root} role="alert">
      <p>{t(`errors:${code}`)}</p>
      <div className={classes.actions}>
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('notes:failure.retry')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void copyText(text)}>
          {t('notes:failure.copy')}
        </Button>
      </div>
    </div>
  )
}
