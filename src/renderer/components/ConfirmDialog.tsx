// A question before something that cannot be undone: the browser's own modal dialog, which keeps the focus inside.
import { Button } from '@mantine/core'
import { type ReactNode, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ConfirmDialog.module.css'
import { useModal } from './useModal.ts'

type Props = {
  title: string
  children: ReactNode
  /** What the button of the irreversible choice says. */
  confirmLabel: string
  onConfirm: () => void
  onCancel: () => void
}

export function ConfirmDialog({ title, children, confirmLabel, onConfirm, onCancel }: Props) {
  const { t } = useTranslation('shell')
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useModal(ref)

  return (
    <dialog ref={ref} className={classes.root} aria-labelledby={titleId} onCancel={onCancel}>
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      {children}
      <div className={classes.actions}>
        <Button variant="default" onClick={onCancel} autoFocus>
          {t('cancel')}
        </Button>
        <Button color="red" onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </dialog>
  )
}
