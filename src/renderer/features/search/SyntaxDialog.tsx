// The query language, over whatever is on screen: the browser's own modal dialog, which keeps the focus inside.
import { Button } from '@mantine/core'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useModal } from '../../components/useModal.ts'
import { QuerySyntax } from './QuerySyntax.tsx'
import classes from './SyntaxDialog.module.css'

type Props = { onClose: () => void }

export function SyntaxDialog({ onClose }: Props) {
  const { t } = useTranslation(['search', 'shell'])
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useModal(ref)
  return (
    <dialog ref={ref} className={classes.root} aria-labelledby={titleId} onCancel={onClose}>
      <h2 id={titleId} className={classes.title}>
        {t('search:syntaxHelp')}
      </h2>
      <QuerySyntax />
      <Button variant="default" className={classes.close} onClick={onClose} autoFocus>
        {t('shell:close')}
      </Button>
    </dialog>
  )
}
