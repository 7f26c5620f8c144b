// Where a pack file comes in: a button for the keyboard, and the whole window for a file that is dropped.
import { Button } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PackFileChoice.module.css'
import { packJobs, usePackJob } from './usePackJob.ts'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

export function PackFileChoice() {
  const { t } = useTranslation('packs')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [several, setSeveral] = useState(false)
  const isBusy = usePackJob().step === 'changing'

  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      // Without this the window would leave the application for the file.
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      setSeveral(files.length > 1)
      const [file] = files
      if (file !== undefined && files.length === 1) void packJobs.choose(file)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])

  return (
    <div className={classes.root} data-over={over || undefined}>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = ''
          setSeveral(false)
          if (file !== undefined) void packJobs.choose(file)
        }}
      />
      <Button
        disabled={isBusy}
        leftSection={<IconFileZip className={classes.icon} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {t('screen.choose')}
      </Button>
      <p className={classes.hint}>{t('screen.drop')}</p>
      {several && (
        <p role="alert" className={classes.several}>
          {t('screen.oneFile')}
        </p>
      )}
    </div>
  )
}
