// Two buttons beside a list: the list as shown, as CSV for a French Excel or plain. Ctrl+E saves the form of the language.
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CsvData, type CsvForm, toCsv } from '../../../shared/text/csv.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { download } from './download.ts'
import classes from './ExportCsv.module.css'
import { useExportTarget } from './export-target.ts'
import { exportFileName } from './file-name.ts'

type Props = {
  /** Name of the list: the file is called after it. */
  list: string
  /** Built only when asked. */
  data: () => CsvData | Promise<CsvData>
  /** False beside a list that is not the main one of its screen: the keyboard exports the other. */
  isMain?: boolean
}

const FORMS = [
  { form: 'excel-fr', label: 'exportExcel' },
  { form: 'plain', label: 'exportPlain' },
] as const

export function ExportCsv({ list, data, isMain = true }: Props) {
  const { t } = useTranslation('figures')
  const locale = useLocale()
  const [busy, setBusy] = useState<CsvForm | null>(null)
  const save = async (form: CsvForm) => {
    if (busy !== null) return
    setBusy(form)
    try {
      const text = toCsv(await data(), form)
      download(exportFileName(list, 'csv', new Date()), 'text/csv;charset=utf-8', text)
      notifyDone(t('exported'))
    } catch (error) {
      notifyFailure(error)
    } finally {
      setBusy(null)
    }
  }
  useExportTarget(isMain ? () => void save(locale === 'fr' ? 'excel-fr' : 'plain') : null)
  return (
    <fieldset className={classes.root}>
      <legend className="visuallyHidden">{t('exportOf', { list })}</legend>
      {FORMS.map(({ form, label }) => (
        <Button
          key={form}
          size="compact-sm"
          variant="default"
          loading={busy === form}
          leftSection={<IconDownload className={classes.icon} aria-hidden="true" />}
          onClick={() => void save(form)}
        >
          {t(label)}
        </Button>
      ))}
    </fieldset>
  )
}
