// Choosing an event of the library for a new meeting; its sessions become the agenda.
import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDraft } from '../../../shared/contract/meetings.ts'
import { fold } from '../../../shared/text/fold.ts'
import { formatYears } from '../../../shared/text/format.ts'
import { api } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './NewMeeting.module.css'

const SHOWN = 8

type Props = { onDraft: (draft: MeetingDraft) => void }

export function EventChoice({ onDraft }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const [letters, setLetters] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { data } = useOp('library.list', { kind: 'event', locale })
  const found = useMemo(() => {
    const words = fold(letters).split(/\s+/)
    return (data?.items ?? [])
      .filter((card) => {
        const text = fold(`${card.title.fr} ${card.title.en} ${card.yearFrom ?? ''}`)
        return words.every((word) => text.includes(word))
      })
      .sort((a, b) => (b.yearFrom ?? 0) - (a.yearFrom ?? 0))
      .slice(0, SHOWN)
  }, [data, letters])

  function take(entryId: string): void {
    setChosen(entryId)
    api.call('meetings.draftFromEvent', { entryId, locale }).then(onDraft, notifyFailure)
  }

  return (
    <div className={classes.choice}>
      <TextInput
        label={t('create.findEvent')}
        value={letters}
        autoFocus
        onChange={(event) => setLetters(event.currentTarget.value)}
        onKeyDown={(event) => {
          const first = found[0]
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return
          event.preventDefault()
          take(first.id)
        }}
      />
      {data !== undefined && found.length === 0 && <p role="status">{t('create.noEvent')}</p>}
      <ul className={classes.hits} aria-label={t('create.events')}>
        {found.map((card) => (
          <li key={card.id}>
            <button
              type="button"
              className={classes.hit}
              aria-pressed={card.id === chosen}
              onClick={() => take(card.id)}
            >
              <span>{card.title[locale]}</span>
              <span className={classes.soft}>{formatYears(card.yearFrom, card.yearTo)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
