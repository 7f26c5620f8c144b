// An agenda pasted, or read from a file that is chosen or dropped: calendar, Word, PDF or text.
import { Button, FileButton, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDraft } from '../../../shared/contract/meetings.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { type AgendaInput, agendaInput } from './agenda-file.ts'
import classes from './NewMeeting.module.css'

type Props = { onDrafts: (drafts: readonly MeetingDraft[]) => void }

export function AgendaText({ onDrafts }: Props) {
  const { t } = useTranslation('meetings')
  const [text, setText] = useState('')
  const [reading, setReading] = useState('')
  const [over, setOver] = useState(false)

  async function read(name: string, input: () => Promise<AgendaInput>): Promise<void> {
    setReading(name)
    try {
      onDrafts((await api.call('meetings.readAgenda', await input())).drafts)
    } catch (error) {
      onDrafts([])
      notifyFailure(error)
    } finally {
      setReading('')
    }
  }
  function readFile(file: File | null | undefined): void {
    if (file) void read(file.name, async () => agendaInput(new Uint8Array(await file.arrayBuffer())))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button beside it does the same.
    <div
      className={classes.choice}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        readFile(event.dataTransfer.files[0])
      }}
    >
      <div className={classes.bar}>
        <FileButton
          accept=".pdf,.docx,.ics,.txt,.md"
          inputProps={{ 'aria-label': t('create.file') }}
          onChange={readFile}
        >
          {(props) => (
            <Button {...props} variant="default" disabled={reading !== ''}>
              {t('create.file')}
            </Button>
          )}
        </FileButton>
        <span className={classes.soft}>{t('create.drop')}</span>
      </div>
      <p className={classes.soft} role="status">
        {reading === '' ? '' : t('create.reading', { name: reading })}
      </p>
      <Textarea
        label={t('create.paste')}
        rows={8}
        value={text}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={text.trim() === '' || reading !== ''}
        onClick={() => void read(t('create.paste'), async () => ({ text }))}
      >
        {t('create.read')}
      </Button>
    </div>
  )
}
