// Where texts come in: files chosen or dropped anywhere in the window, or a text that is pasted.
import { Button, Textarea, TextInput } from '@mantine/core'
import { IconClipboardText, IconFilePlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addText, type TextAddition, type TextToAdd } from '../../../shared/add-text.ts'
import { api, toAppError } from '../../api/api.ts'
import { FileDrop } from '../../components/FileDrop.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import classes from './TextsScreen.module.css'
import { textImport } from './useTextImport.ts'

function PasteForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['texts', 'shell'])
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const underWay = useRef<TextAddition | null>(null)
  const add = useMutation({
    mutationFn: (text: TextToAdd) => {
      underWay.current = addText(api, text)
      return underWay.current.added
    },
  })
  const giveUp = () => {
    underWay.current?.stop()
    onDone()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate(
      { body, title: title.trim() === '' ? null : title.trim() },
      {
        onSuccess: ({ text, added }) => {
          notifyDone(t(added ? 'texts:screen.pasted' : 'texts:screen.present', { title: text.title }))
          onDone()
        },
        onError: (error) => {
          if (toAppError(error).code !== 'text-cancelled') notifyFailure(error)
        },
      },
    )
  }
  return (
    <form
      className={classes.paste}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        giveUp()
      }}
    >
      <TextInput
        label={t('texts:screen.pasteTitle')}
        description={t('texts:screen.pasteTitleHint')}
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('texts:screen.pasteBody')}
        value={body}
        rows={8}
        autoFocus
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <div className={classes.line}>
        <Button type="submit" loading={add.isPending} disabled={body.trim() === ''}>
          {t('texts:screen.pasteDo')}
        </Button>
        <Button variant="subtle" onClick={giveUp}>
          {t('shell:cancel')}
        </Button>
      </div>
    </form>
  )
}

export function AddTexts() {
  const { t } = useTranslation('texts')
  const [pasting, setPasting] = useState(false)
  return (
    <FileDrop
      accept=".txt,.md,.markdown,text/plain,text/markdown"
      multiple
      icon={<IconFilePlus className={classes.icon} aria-hidden="true" />}
      label={t('screen.choose')}
      hint={t('screen.drop')}
      onFiles={textImport.add}
      more={
        <Button
          variant="default"
          aria-expanded={pasting}
          leftSection={<IconClipboardText className={classes.icon} aria-hidden="true" />}
          onClick={() => setPasting(!pasting)}
        >
          {t('screen.paste')}
        </Button>
      }
    >
      {pasting && <PasteForm onDone={() => setPasting(false)} />}
    </FileDrop>
  )
}
