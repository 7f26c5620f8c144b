// Who may see a note, as a sign and a word: never by colour alone.
import { IconLock, IconShare3, IconUsers, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Sensitivity } from '../../../shared/contract/notes.ts'
import classes from './SensitivityBadge.module.css'

const ICONS: Record<Sensitivity, TablerIcon> = {
  private: IconLock,
  delegation: IconUsers,
  shareable: IconShare3,
}

type Props = { sensitivity: Sensitivity }

export function SensitivityBadge({ sensitivity }: Props) {
  const { t } = useTranslation('notes')
  const Icon = ICONS[sensitivity]
  return (
    <span className={classes.root} data-sensitivity={sensitivity}>
      <Icon className={classes.icon} aria-hidden="true" />
      {t(sensitivity)}
    </span>
  )
}
