// Keeps the present search under a name.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/useOp.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import classes from './SavedSearches.module.css'
import { useSearch } from './search-context.ts'
import { toSaved } from './search-params.ts'

export function SaveSearch() {
  const { t } = useTranslation(['search', 'shell'])
  const { store, inputRef } = useSearch()
  const [name, setName] = useState<string | null>(null)
  const save = useCommand('searches.save')

  function close() {
    setName(null)
    inputRef.current?.focus()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    const wanted = name?.trim() ?? ''
    if (wanted === '') return
    save.mutate(
      { id: crypto.randomUUID(), name: wanted, input: toSaved(store.get().params) },
      {
        onSuccess: () => {
          notifyDone(t('search:saved'))
          close()
        },
        onError: notifyFailure,
      },
    )
  }

  if (name === null) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => setName(store.get().params.text.trim())}>
        {t('search:saveSearch')}
      </Button>
    )
  }
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      <TextInput
        size="xs"
        aria-label={t('search:saveName')}
        value={name}
        maxLength={200}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="compact-sm" type="submit" disabled={name.trim() === ''}>
        {t('search:saveDo')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={close}>
        {t('shell:cancel')}
      </Button>
    </form>
  )
}
