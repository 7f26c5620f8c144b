// On the page of a figure: into the comparison, or out of it.
import { Button } from '@mantine/core'
import { IconColumns } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './CompareLink.module.css'
import { comparison, useComparison } from './compare-store.ts'

type Props = { id: string }

export function CompareButton({ id }: Props) {
  const { t } = useTranslation('figures')
  const isChosen = useComparison().includes(id)
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={classes.button}
      leftSection={<IconColumns className={classes.icon} aria-hidden="true" />}
      onClick={() => comparison.toggle(id)}
    >
      {t(isChosen ? 'removeFromComparison' : 'addToComparison')}
    </Button>
  )
}
