// The title of a dossier being changed: Enter keeps it, Escape leaves it as it was.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import classes from './BriefsScreen.module.css'

type Props = { id: string; title: string; onDone: () => void }

export function RenameForm({ id, title, onDone }: Props) {
  const { t } = useTranslation(['briefs', 'shell'])
  const [text, setText] = useState(title)
  return (
    <form
      className={classes.rename}
      onSubmit={(event) => {
        event.preventDefault()
        const next = text.trim()
        if (next === title) onDone()
        else api.call('briefs.set', { id, title: next }).then(onDone, notifyFailure)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    >
      <TextInput
        label={t('briefs:renameLabel')}
        value={text}
        maxLength={500}
        autoComplete="off"
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit">{t('briefs:renameDone')}</Button>
      <Button variant="default" onClick={onDone}>
        {t('shell:cancel')}
      </Button>
    </form>
  )
}
