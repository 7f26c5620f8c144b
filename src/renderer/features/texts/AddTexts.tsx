// Where texts come in: files chosen or dropped anywhere in the window, or a text that is pasted.
import { Button, Textarea, TextInput } from '@mantine/core'
import { IconClipboardText, IconFilePlus } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/useOp.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import classes from './TextsScreen.module.css'
import { textImport } from './useTextImport.ts'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

function useDrop(): boolean {
  const [over, setOver] = useState(false)
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
      textImport.add([...(event.dataTransfer?.files ?? [])])
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
  return over
}

function PasteForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['texts', 'shell'])
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const add = useCommand('texts.add')
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate(
      { body, title: title.trim() === '' ? null : title.trim() },
      {
        onSuccess: ({ text, added }) => {
          notifyDone(t(added ? 'texts:screen.pasted' : 'texts:screen.present', { title: text.title }))
          onDone()
        },
        onError: notifyFailure,
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
        onDone()
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
        <Button variant="subtle" onClick={onDone}>
          {t('shell:cancel')}
        </Button>
      </div>
    </form>
  )
}

export function AddTexts() {
  const { t } = useTranslation('texts')
  const input = useRef<HTMLInputElement>(null)
  const over = useDrop()
  const [pasting, setPasting] = useState(false)
  return (
    <div className={classes.add} data-over={over || undefined}>
      <input
        ref={input}
        type="file"
        multiple
        accept=".txt,.md,.markdown,text/plain,text/markdown"
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = ''
          textImport.add(files)
        }}
      />
      <div className={classes.line}>
        <Button
          leftSection={<IconFilePlus className={classes.icon} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {t('screen.choose')}
        </Button>
        <Button
          variant="default"
          aria-expanded={pasting}
          leftSection={<IconClipboardText className={classes.icon} aria-hidden="true" />}
          onClick={() => setPasting(!pasting)}
        >
          {t('screen.paste')}
        </Button>
        <p className={classes.soft}>{t('screen.drop')}</p>
      </div>
      {pasting && <PasteForm onDone={() => setPasting(false)} />}
    </div>
  )
}
