// What is known of the meeting: title, day, place, sensitivity of its lines. Saved as it is typed; also the way to the trash.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import classes from './MeetingDetails.module.css'
import { useSavedField } from './useSavedField.ts'
import { useTrashMeeting } from './useTrashMeeting.ts'

type Props = { meeting: Meeting; onClose: () => void }
type Change = Omit<OpInput<'meetings.set'>, 'id'>

const SENSITIVITIES = ['private', 'delegation', 'shareable'] as const

export function MeetingDetails({ meeting, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'notes', 'shell'])
  const navigate = useNavigate()
  const first = useRef<HTMLInputElement>(null)
  const trash = useTrashMeeting()
  const { id } = meeting
  const set = (change: Change) => void api.call('meetings.set', { id, ...change }).catch(notifyFailure)
  const title = useSavedField(meeting.title, (text) => set({ title: text.trim() }))
  const place = useSavedField(meeting.place, (text) => set({ place: text.trim() }))
  const day = useSavedField(meeting.day ?? '', (text) => set({ day: text === '' ? null : text }))
  useEffect(() => {
    first.current?.focus()
  }, [])

  async function toTrash(): Promise<void> {
    if (await trash(meeting)) await navigate({ to: '/meetings' })
  }

  return (
    <section className={classes.root} aria-label={t('meetings:details.title')}>
      <TextInput
        ref={first}
        className={classes.wide}
        label={t('meetings:create.name')}
        maxLength={500}
        value={title.value}
        onChange={(event) => title.setValue(event.currentTarget.value)}
        onBlur={title.flush}
      />
      <TextInput
        type="date"
        label={t('meetings:details.day')}
        value={day.value}
        onChange={(event) => day.setValue(event.currentTarget.value)}
        onBlur={day.flush}
      />
      <TextInput
        className={classes.wide}
        label={t('meetings:details.place')}
        maxLength={500}
        value={place.value}
        onChange={(event) => place.setValue(event.currentTarget.value)}
        onBlur={place.flush}
      />
      <NativeSelect
        label={t('meetings:details.sensitivity')}
        value={meeting.sensitivity}
        onChange={(event) => {
          const chosen = SENSITIVITIES.find((one) => one === event.currentTarget.value)
          if (chosen !== undefined) set({ sensitivity: chosen })
        }}
        data={SENSITIVITIES.map((value) => ({ value, label: t(`meetings:details.level.${value}`) }))}
      />
      <div className={classes.bar}>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('shell:close')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => void toTrash()}>
          {t('meetings:tools.trash')}
        </Button>
      </div>
    </section>
  )
}
