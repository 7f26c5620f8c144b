// Asks before a note goes for ever.
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/useOp.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import classes from './TrashScreen.module.css'

type Props = { id: string; title: string; onClose: () => void }

export function PurgeDialog({ id, title, onClose }: Props) {
  const { t } = useTranslation('notes')
  const purge = useCommand('notes.purge')

  function confirm() {
    purge.mutate({ id }, { onSuccess: () => notifyDone(t('purged')), onError: notifyFailure })
    onClose()
  }

  return (
    <ConfirmDialog
      title={t('purgeConfirmTitle')}
      confirmLabel={t('purge')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p className={classes.title}>{title}</p>
      <p>{t('purgeConfirmText')}</p>
    </ConfirmDialog>
  )
}
