// Where a pack file comes in: one at a time.
import { IconFileZip } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '../../components/FileDrop.tsx'
import classes from './PackFileChoice.module.css'
import { packJobs, usePackJob } from './usePackJob.ts'

export function PackFileChoice() {
  const { t } = useTranslation('packs')
  const [several, setSeveral] = useState(false)
  const isBusy = usePackJob().step === 'changing'
  const onFiles = (files: File[]) => {
    setSeveral(files.length > 1)
    const [file] = files
    if (file !== undefined && files.length === 1) void packJobs.choose(file)
  }
  return (
    <FileDrop
      accept=".zip,application/zip"
      disabled={isBusy}
      icon={<IconFileZip className={classes.icon} aria-hidden="true" />}
      label={t('screen.choose')}
      hint={t('screen.drop')}
      onFiles={onFiles}
    >
      {several && (
        <p role="alert" className={classes.several}>
          {t('screen.oneFile')}
        </p>
      )}
    </FileDrop>
  )
}
