// Two buttons beside a list: the list as shown, as CSV for a French Excel or plain.
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type CsvData, type CsvForm, toCsv } from '../../../shared/text/csv.ts'
import { notifyDone } from '../../components/notify.ts'
import { download } from './download.ts'
import classes from './ExportCsv.module.css'

type Props = {
  /** Part of the name of the file. */
  name: 'fileFigures' | 'fileComparison' | 'fileLibrary'
  /** Built only when asked. */
  data: () => CsvData
}

const FORMS = [
  { form: 'excel-fr', label: 'exportExcel' },
  { form: 'plain', label: 'exportPlain' },
] as const

const today = () => {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

export function ExportCsv({ name, data }: Props) {
  const { t } = useTranslation('figures')
  const save = (form: CsvForm) => {
    download(`vademecum-${t(name)}-${today()}.csv`, 'text/csv;charset=utf-8', toCsv(data(), form))
    notifyDone(t('exported'))
  }
  return (
    <fieldset className={classes.root}>
      <legend className="visuallyHidden">{t('export')}</legend>
      {FORMS.map(({ form, label }) => (
        <Button
          key={form}
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload className={classes.icon} aria-hidden="true" />}
          onClick={() => save(form)}
        >
          {t(label)}
        </Button>
      ))}
    </fieldset>
  )
}
