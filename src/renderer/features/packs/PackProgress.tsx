// How far the change of a pack is, in words.
import { useTranslation } from 'react-i18next'
import { JobProgress } from '../../components/JobProgress.tsx'
import { canCancel, type PackJob } from './pack-job.ts'
import { packJobs } from './usePackJob.ts'

type Props = { job: Extract<PackJob, { step: 'reading' | 'checking' | 'changing' }> }

export function PackProgress({ job }: Props) {
  const { t } = useTranslation('packs')
  const title =
    job.step === 'changing'
      ? t(job.act === 'install' ? 'screen.installing' : 'screen.removing', { pack: job.pack })
      : t(job.step === 'reading' ? 'screen.reading' : 'screen.checking', { file: job.file })
  return (
    <JobProgress
      title={title}
      phase={job.step === 'changing' && job.phase !== null ? t(`phase.${job.phase}`) : ''}
      share={job.total > 1 ? job.done / job.total : null}
      canCancel={canCancel(job)}
      isCancelling={job.step === 'changing' && job.cancelling}
      onCancel={() => void packJobs.cancel()}
    />
  )
}
