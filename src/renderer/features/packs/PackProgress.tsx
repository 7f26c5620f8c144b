// How far it is, and the way to stop it while it can be stopped.
import { Button } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PackProgress.module.css'
import { canCancel, type PackJob } from './pack-job.ts'
import { packJobs } from './usePackJob.ts'

type Props = { job: Extract<PackJob, { step: 'reading' | 'checking' | 'changing' }> }

export function PackProgress({ job }: Props) {
  const { t } = useTranslation(['packs', 'shell'])
  const id = useId()
  const title =
    job.step === 'changing'
      ? t(job.act === 'install' ? 'packs:screen.installing' : 'packs:screen.removing', { pack: job.pack })
      : t(job.step === 'reading' ? 'packs:screen.reading' : 'packs:screen.checking', { file: job.file })
  const phase = job.step === 'changing' && job.phase !== null ? t(`packs:phase.${job.phase}`) : ''
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
        {...(job.total > 1 && { value: job.done / job.total })}
      />
      <Button variant="default" size="xs" disabled={!canCancel(job)} onClick={() => void packJobs.cancel()}>
        {job.step === 'changing' && job.cancelling ? t('packs:screen.cancelling') : t('shell:cancel')}
      </Button>
    </div>
  )
}
