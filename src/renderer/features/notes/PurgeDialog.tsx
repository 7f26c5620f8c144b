// Asks before a note goes for ever.
import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NoteCard } from '../../../shared/contract/notes.ts'
import { useCommand } from '../../api/useOp.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import classes from './TrashScreen.module.css'

type Props = { note: NoteCard | null; title: string; onClose: () => void }

export function PurgeDialog({ note, title, onClose }: Props) {
  const { t } = useTranslation(['notes', 'shell'])
  const purge = useCommand('notes.purge')

  function confirm() {
    if (note === null) return
    purge.mutate({ id: note.id }, { onSuccess: () => notifyDone(t('notes:purged')), onError: notifyFailure })
    onClose()
  }

  return (
    <Modal
      opened={note !== null}
      onClose={onClose}
      title={t('notes:purgeConfirmTitle')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <p className={classes.title}>{title}</p>
      <p>{t('notes:purgeConfirmText')}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('shell:cancel')}
        </Button>
        <Button color="red" onClick={confirm}>
          {t('notes:purge')}
        </Button>
      </div>
    </Modal>
  )
}
