// An agenda pasted, or read from a calendar, a Word document or a text file.
import { Button, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDraft } from '../../../shared/contract/meetings.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import classes from './NewMeeting.module.css'

type Props = { onDrafts: (drafts: readonly MeetingDraft[]) => void }

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

export function AgendaText({ onDrafts }: Props) {
  const { t } = useTranslation('meetings')
  const fileId = useId()
  const [text, setText] = useState('')

  function read(input: { text?: string; docx?: string }): void {
    api.call('meetings.readAgenda', input).then(({ drafts }) => onDrafts(drafts), notifyFailure)
  }
  async function readFile(file: File): Promise<void> {
    if (/\.docx$/i.test(file.name)) read({ docx: toBase64(new Uint8Array(await file.arrayBuffer())) })
    else read({ text: await file.text() })
  }

  return (
    <div className={classes.choice}>
      <Textarea
        label={t('create.paste')}
        rows={8}
        value={text}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.bar}>
        <Button variant="default" disabled={text.trim() === ''} onClick={() => read({ text })}>
          {t('create.read')}
        </Button>
        <label htmlFor={fileId}>
          <span className={classes.soft}>{t('create.file')}</span>
          <input
            id={fileId}
            type="file"
            accept=".ics,.docx,.txt,.md"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (file) readFile(file).catch(notifyFailure)
            }}
          />
        </label>
      </div>
    </div>
  )
}
