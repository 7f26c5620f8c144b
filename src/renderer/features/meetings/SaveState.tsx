// Whether the lines are saved; when they are not, the text stays and the way to try again.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LinesState } from './line-store.ts'
import classes from './RoomTools.module.css'

type Props = { phase: LinesState['phase']; onRetry: () => void }

export function SaveState({ phase, onRetry }: Props) {
  const { t } = useTranslation('meetings')
  if (phase !== 'failed') return <span className={classes.state}>{t(`status.${phase}`)}</span>
  return (
    <div className={classes.failed} role="alert">
      {t('status.failed')}
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        {t('status.retry')}
      </Button>
    </div>
  )
}
