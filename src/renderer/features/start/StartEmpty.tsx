// Beginning with no notes after damage: only once a word has been typed.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './StartFailure.module.css'
import { useStartAction } from './useStartAction.ts'

export function StartEmpty() {
  const { t } = useTranslation('shell')
  const [typed, setTyped] = useState('')
  const start = useStartAction('app.startEmpty')
  const word = t('start.empty.word')
  const confirmed = typed.trim().toUpperCase() === word
  return (
    <section className={classes.block} aria-labelledby="empty-title">
      <h2 id="empty-title">{t('start.empty.title')}</h2>
      <p>{t('start.empty.text', { word })}</p>
      <form
        className={classes.confirm}
        onSubmit={(event) => {
          event.preventDefault()
          if (confirmed) start.run({})
        }}
      >
        <TextInput
          label={t('start.empty.label')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" color="red" disabled={!confirmed} loading={start.pending}>
          {t('start.empty.button')}
        </Button>
      </form>
    </section>
  )
}
