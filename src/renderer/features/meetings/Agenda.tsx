// The agenda: the current item and the time that each has taken.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import classes from './Agenda.module.css'
import type { AgendaControl } from './useAgenda.ts'
import { formatElapsed, useNow } from './useNow.ts'

type Props = { meeting: Meeting; agenda: AgendaControl }

export function Agenda({ meeting, agenda }: Props) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  const [title, setTitle] = useState('')
  const { items, currentItem, currentSince } = meeting
  return (
    <nav className={classes.root} aria-label={t('agenda.title')}>
      <h2 className={classes.title}>{t('agenda.title')}</h2>
      {items.length === 0 && <p className={classes.soft}>{t('agenda.empty')}</p>}
      <ol className={classes.list}>
        {items.map((item) => {
          const current = item.id === currentItem
          const spent =
            item.elapsedMs + (current && currentSince !== null ? Math.max(0, now - currentSince) : 0)
          return (
            <li key={item.id} data-level={item.level > 0 || undefined}>
              <button
                type="button"
                className={classes.item}
                aria-current={current ? 'step' : undefined}
                onClick={() => agenda.setCurrent(item.id)}
              >
                <span>{[item.number, item.title].filter((part) => part !== '').join(' ')}</span>
                {spent > 0 && (
                  <span className={classes.time} title={t('agenda.spent', { time: formatElapsed(spent) })}>
                    {formatElapsed(spent)}
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
      <div className={classes.bar}>
        {items.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => agenda.step(1)}>
            {t('agenda.next')}
          </Button>
        )}
        {currentItem !== null && (
          <Button size="compact-sm" variant="subtle" onClick={() => agenda.setCurrent(null)}>
            {t('agenda.stop')}
          </Button>
        )}
      </div>
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
          aria-label={t('agenda.add')}
          placeholder={t('agenda.add')}
          value={title}
          maxLength={500}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default">
          {t('agenda.addButton')}
        </Button>
      </form>
    </nav>
  )
}
