// Two buttons beside a list: the list as shown, as CSV for a French Excel or plain. Ctrl+E saves the form of the language.
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CsvData, CsvForm } from '../../../shared/text/csv.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { download } from './download.ts'
import classes from './ExportCsv.module.css'
import { type ExportSteps, writeCsv } from './export-steps.ts'
import { useExportTarget } from './export-target.ts'
import { exportFileName } from './file-name.ts'

type Props = {
  /** Name of the list: the file is called after it. */
  list: string
  /** Built only when asked; one that takes its time tells how far it is, and stops when asked. */
  data: (steps: ExportSteps) => CsvData | Promise<CsvData>
  /** False beside a list that is not the main one of its screen: the keyboard exports the other. */
  isMain?: boolean
}

type Job = {
  readonly form: CsvForm
  readonly stop: AbortController
  readonly share: number
  /** It takes long enough to be shown. */
  readonly isSlow: boolean
  readonly isStopping: boolean
}

const SLOW_MS = 400

const FORMS = [
  { form: 'excel-fr', label: 'exportExcel' },
  { form: 'plain', label: 'exportPlain' },
] as const

export function ExportCsv({ list, data, isMain = true }: Props) {
  const { t } = useTranslation('figures')
  const locale = useLocale()
  const [job, setJob] = useState<Job | null>(null)
  const isRunning = useRef(false)
  const root = useRef<HTMLFieldSetElement>(null)
  /** The form whose button takes the focus back: neither it, while it works, nor a cancel button that goes keeps it. */
  const goesBack = useRef<CsvForm | null>(null)
  useEffect(() => {
    if (job !== null || goesBack.current === null) return
    root.current?.querySelector<HTMLElement>(`[data-form="${goesBack.current}"]`)?.focus()
    goesBack.current = null
  }, [job])
  const save = async (form: CsvForm) => {
    if (isRunning.current) return
    isRunning.current = true
    const stop = new AbortController()
    const { signal } = stop
    const tell = (values: Partial<Job>) => setJob((now) => now && { ...now, ...values })
    setJob({ form, stop, share: 0, isSlow: false, isStopping: false })
    const slow = setTimeout(() => tell({ isSlow: true }), SLOW_MS)
    try {
      // Reading is most of the work.
      const rows = await data({ signal, onShare: (share) => tell({ share: share * 0.9 }) })
      const text = await writeCsv(rows, form, signal)
      download(exportFileName(list, 'csv', new Date()), 'text/csv;charset=utf-8', text)
      notifyDone(t('exported'))
    } catch (error) {
      if (signal.aborted) notifyDone(t('exportCancelled'))
      else notifyFailure(error)
    } finally {
      clearTimeout(slow)
      isRunning.current = false
      const { activeElement } = document
      if (activeElement === document.body || root.current?.contains(activeElement)) goesBack.current = form
      setJob(null)
    }
  }
  const cancel = () => {
    job?.stop.abort()
    setJob((now) => now && { ...now, isStopping: true })
  }
  useExportTarget(isMain ? () => void save(locale === 'fr' ? 'excel-fr' : 'plain') : null)
  return (
    <fieldset ref={root} className={classes.root}>
      <legend className="visuallyHidden">{t('exportOf', { list })}</legend>
      {FORMS.map(({ form, label }) => (
        <Button
          key={form}
          data-form={form}
          size="compact-sm"
          variant="default"
          loading={job?.form === form}
          leftSection={<IconDownload className={classes.icon} aria-hidden="true" />}
          onClick={() => void save(form)}
        >
          {t(label)}
        </Button>
      ))}
      {job?.isSlow && (
        <div className={classes.progress}>
          <JobProgress
            title={t('exporting', { list })}
            share={job.share}
            canCancel={!job.isStopping}
            isCancelling={job.isStopping}
            onCancel={cancel}
          />
        </div>
      )}
    </fieldset>
  )
}
