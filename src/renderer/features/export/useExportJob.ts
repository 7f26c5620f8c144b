// One export under way: whether it takes long enough to say so, the way to give it up, and handing over its file.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportResult } from '../../../shared/contract/exports.ts'
import { api, fetchDownload } from '../../api/api.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { download } from './download.ts'

/** From here on the user is told that it goes on, and may stop it. */
const SLOW_MS = 1000

export type ExportJob = {
  readonly phase: 'idle' | 'running' | 'slow'
  /** Answers true when a file left the application. */
  run(make: (job: string) => Promise<ExportResult>): Promise<boolean>
  stop(): void
}

export function useExportJob(): ExportJob {
  const { t } = useTranslation('exports')
  const [phase, setPhase] = useState<ExportJob['phase']>('idle')
  const current = useRef<string | null>(null)

  const stop = useCallback(() => {
    const job = current.current
    current.current = null
    setPhase('idle')
    if (job !== null) api.call('exports.cancel', { job }).catch(() => undefined)
  }, [])
  // Leaving the dialog gives up what it was waiting for.
  useEffect(() => stop, [stop])

  /** Nothing is claimed when the user gave up in the dialog of the system. */
  async function handOver({ saved, download: path, name, type, leftOut }: ExportResult): Promise<boolean> {
    if (path !== null) download(name, type, await fetchDownload(path))
    else if (!saved) return false
    const what = leftOut > 0 ? t('without', { name, count: leftOut }) : name
    notifyDone(path === null ? t('saved', { name: what }) : t('handedOver', { name: what }))
    return true
  }

  return {
    phase,
    stop,
    async run(make) {
      const job = crypto.randomUUID()
      current.current = job
      const isCurrent = () => current.current === job
      setPhase('running')
      const slow = setTimeout(() => isCurrent() && setPhase('slow'), SLOW_MS)
      try {
        const result = await make(job)
        return isCurrent() && (await handOver(result))
      } catch (error) {
        if (isCurrent()) notifyFailure(error)
        return false
      } finally {
        clearTimeout(slow)
        if (isCurrent()) {
          current.current = null
          setPhase('idle')
        }
      }
    },
  }
}
