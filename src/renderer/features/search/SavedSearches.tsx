// The searches kept under a name: run, rename, remove with the way back.
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconBookmark, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedSearch } from '../../../shared/contract/notes.ts'
import { api } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { Section } from '../../components/Section.tsx'
import { noticeWithUndo } from '../../components/undo-notice.tsx'
import classes from './SavedSearches.module.css'
import { useSearch } from './search-context.ts'
import { fromSaved } from './search-params.ts'

const save = ({ id, name, input }: Pick<SavedSearch, 'id' | 'name' | 'input'>) =>
  api.call('searches.save', { id, name, input }).catch(notifyFailure)

function useRemove(): (search: SavedSearch) => void {
  const { t } = useTranslation(['search', 'shell'])
  return ({ id, name, input }) => {
    api.call('searches.remove', { id }).then(
      () =>
        noticeWithUndo(t('search:savedRemoved'), {
          button: t('shell:undoDelete'),
          undo: () => api.call('searches.save', { id, name, input }),
        }),
      notifyFailure,
    )
  }
}

type ItemProps = { search: SavedSearch; onRemove: () => void }

function SavedItem({ search, onRemove }: ItemProps) {
  const { t } = useTranslation(['search', 'shell'])
  const { setParams, inputRef } = useSearch()
  const [name, setName] = useState<string | null>(null)
  const params = fromSaved(search.input)
  if (name !== null) {
    return (
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          void save({ ...search, name: name.trim() })
          setName(null)
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
        <Button size="compact-sm" variant="subtle" onClick={() => setName(null)}>
          {t('shell:cancel')}
        </Button>
      </form>
    )
  }
  return (
    <>
      <button
        type="button"
        className={classes.run}
        onClick={() => {
          setParams(params)
          inputRef.current?.focus()
        }}
      >
        <IconBookmark className={classes.icon} aria-hidden="true" />
        {search.name}
        {params.text !== search.name && <span className={classes.text}>{params.text}</span>}
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('search:savedRename', { name: search.name })}
        onClick={() => setName(search.name)}
      >
        <IconPencil className={classes.icon} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('search:savedRemove', { name: search.name })}
        onClick={onRemove}
      >
        <IconTrash className={classes.icon} aria-hidden="true" />
      </ActionIcon>
    </>
  )
}

export function SavedSearches() {
  const { t } = useTranslation('search')
  const { data } = useOp('searches.list', {})
  const remove = useRemove()
  if (data === undefined || data.items.length === 0) return null
  return (
    <Section title={t('savedTitle')}>
      <ul className={classes.list}>
        {data.items.map((search) => (
          <li key={search.id} className={classes.item}>
            <SavedItem search={search} onRemove={() => remove(search)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
