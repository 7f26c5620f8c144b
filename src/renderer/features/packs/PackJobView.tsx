// What is under way, in its state: being read, checked, shown, installed, refused, done.
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { InstalledText } from './InstalledText.tsx'
import { PackProgress } from './PackProgress.tsx'
import { PackProposal } from './PackProposal.tsx'
import { PackRefusal } from './PackRefusal.tsx'
import classes from './PacksScreen.module.css'
import { packJobs, usePackJob } from './usePackJob.ts'

export function PackJobView() {
  const { t } = useTranslation('packs')
  const job = usePackJob()
  const { step } = job
  const ref = useRef<HTMLDivElement>(null)
  const before = useRef(step)

  // The button that had the focus is gone: what it led to takes it.
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    if (step === 'proposed' || step === 'refused' || step === 'installed' || step === 'removed') {
      ref.current?.focus()
    }
  }, [step])

  if (step === 'idle') return null
  return (
    <div ref={ref} tabIndex={-1} className={classes.job}>
      {(job.step === 'reading' || job.step === 'checking' || job.step === 'changing') && (
        <PackProgress job={job} />
      )}
      {job.step === 'proposed' && <PackProposal key={job.upload} found={job.found} file={job.file} />}
      {job.step === 'refused' && <PackRefusal job={job} />}
      {(job.step === 'installed' || job.step === 'removed') && (
        <div className={classes.done} role="status">
          <div>
            {job.step === 'installed' ? (
              <InstalledText result={job.result} />
            ) : (
              <>
                <p>{t('screen.removedDone', { id: job.result.id, count: job.result.removed })}</p>
                {job.result.kept > 0 && <p>{t('screen.keptDone', { count: job.result.kept })}</p>}
              </>
            )}
            {job.searching && <p>{t('screen.searching')}</p>}
          </div>
          <Button variant="default" size="xs" onClick={() => void packJobs.cancel()}>
            {t('screen.dismiss')}
          </Button>
        </div>
      )}
    </div>
  )
}
