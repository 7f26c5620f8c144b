// On the page of an event: makes the meeting with its sessions as agenda, and goes there.
import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './MeetingFromEvent.module.css'

type Props = { entryId: string }

export function MeetingFromEvent({ entryId }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)

  async function create(): Promise<void> {
    setBusy(true)
    try {
      const draft = await api.call('meetings.draftFromEvent', { entryId, locale })
      const { id } = await api.call('meetings.create', { language: locale, draft })
      await navigate({ to: '/meetings/$id', params: { id } })
    } catch (error) {
      notifyFailure(error)
      setBusy(false)
    }
  }

  return (
    <Button
      size="compact-sm"
      variant="subtle"
      disabled={busy}
      leftSection={<IconUsersGroup className={classes.icon} aria-hidden="true" />}
      onClick={() => void create()}
    >
      {t('create.fromEntry')}
    </Button>
  )
}
