// How far long work is, and the way to stop it while it can be stopped.
import { Button } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './JobProgress.module.css'

type Props = {
  /** What is being done, and to what. Spoken when it changes. */
  title: string
  /** The step of it, or how many of how many. */
  phase?: string
  /** From 0 to 1; null while it cannot be told. */
  share: number | null
  canCancel: boolean
  isCancelling: boolean
  onCancel: () => void
}

export function JobProgress({ title, phase = '', share, canCancel, isCancelling, onCancel }: Props) {
  const { t } = useTranslation('shell')
  const id = useId()
  return (
    <div className={classes.root}>
      <p id={id} className={classes.title} role="status">
        {title}
        {phase !== '' && <span className={classes.phase}>{phase}</span>}
      </p>
      <progress
        className={classes.bar}
        aria-labelledby={id}
        max={1}
        {...(share !== null && { value: share })}
      />
      <Button variant="default" size="xs" disabled={!canCancel} onClick={onCancel}>
        {t(isCancelling ? 'cancelling' : 'cancel')}
      </Button>
    </div>
  )
}
