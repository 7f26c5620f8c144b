// A new dossier: a title, and it is open. Nothing is made before the user says so.
import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './BriefsScreen.module.css'

export function NewBrief() {
  const { t } = useTranslation('briefs')
  const locale = useLocale()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  // Chosen once, so that pressing twice makes one.
  const [id] = useState(() => crypto.randomUUID())
  return (
    <form
      className={classes.new}
      onSubmit={(event) => {
        event.preventDefault()
        api
          .call('briefs.create', { id, title: title.trim(), language: locale })
          .then((brief) => navigate({ to: '/briefs/$id', params: { id: brief.id } }), notifyFailure)
      }}
    >
      <TextInput
        label={t('newTitle')}
        value={title}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit">{t('create')}</Button>
    </form>
  )
}
