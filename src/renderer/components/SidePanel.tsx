// What stands beside the work and is closed again: a titled panel at the side of a screen. Knows nothing of what it holds.
import { CloseButton } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './SidePanel.module.css'

type Props = {
  title: string
  /** The heading, where the focus goes to it; nothing else may focus it. */
  heading?: Ref<HTMLHeadingElement>
  onClose: () => void
  children: ReactNode
}

export function SidePanel({ title, heading, onClose, children }: Props) {
  const { t } = useTranslation('shell')
  return (
    <aside className={classes.root} aria-label={title}>
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={heading === undefined ? undefined : -1} className={classes.title}>
          {title}
        </h2>
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </div>
      {children}
    </aside>
  )
}
