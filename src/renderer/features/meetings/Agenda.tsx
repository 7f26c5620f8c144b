// The agenda beside the lines: followed, or being changed.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import classes from './Agenda.module.css'
import { AgendaEditor } from './AgendaEditor.tsx'
import { AgendaItems } from './AgendaItems.tsx'
import type { AgendaControl } from './useAgenda.ts'

type Props = {
  meeting: Meeting
  agenda: AgendaControl
  editing: boolean
  onEdit: (editing: boolean) => void
}

export function Agenda({ meeting, agenda, editing, onEdit }: Props) {
  const { t } = useTranslation(['meetings', 'shell'])
  const [title, setTitle] = useState('')
  const { items, currentItem } = meeting
  return (
    <nav className={classes.root} data-editing={editing || undefined} aria-label={t('meetings:agenda.title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('meetings:agenda.title')}</h2>
        {items.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => onEdit(!editing)}>
            {editing ? t('meetings:agenda.editDone') : t('meetings:agenda.edit')}
          </Button>
        )}
      </div>
      {items.length === 0 && <p className={classes.soft}>{t('meetings:agenda.empty')}</p>}
      {editing ? (
        <AgendaEditor items={items} agenda={agenda} />
      ) : (
        <AgendaItems meeting={meeting} agenda={agenda} />
      )}
      {agenda.undo !== null && (editing || items.length === 0) && (
        <Button size="compact-sm" variant="default" onClick={() => void agenda.undo?.()}>
          {t('meetings:agenda.undo')}
        </Button>
      )}
      {!editing && (
        <div className={classes.bar}>
          {items.length > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              aria-keyshortcuts="Alt+ArrowDown"
              onClick={() => agenda.step(1)}
            >
              {t('meetings:agenda.next')}
            </Button>
          )}
          {currentItem !== null && (
            <Button size="compact-sm" variant="subtle" onClick={() => agenda.setCurrent(null)}>
              {t('meetings:agenda.stop')}
            </Button>
          )}
        </div>
      )}
      <form
        className={classes.bar}
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim() === '') return
          agenda.add(title.trim())
          setTitle('')
        }}
      >
        <TextInput
          className={classes.input}
          size="xs"
          aria-label={t('meetings:agenda.add')}
          placeholder={t('meetings:agenda.add')}
          value={title}
          maxLength={500}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default">
          {t('meetings:agenda.addButton')}
        </Button>
      </form>
    </nav>
  )
}
