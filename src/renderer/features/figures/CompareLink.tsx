// The way to the comparison, with how many figures are in it; nothing while there are none.
import { Button } from '@mantine/core'
import { IconColumns } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './CompareLink.module.css'
import { useComparison } from './compare-store.ts'

export function CompareLink() {
  const { t } = useTranslation('figures')
  const chosen = useComparison()
  const navigate = useNavigate()
  if (chosen.length === 0) return null
  return (
    <Button
      size="compact-sm"
      className={classes.button}
      leftSection={<IconColumns className={classes.icon} aria-hidden="true" />}
      onClick={() => void navigate({ to: '/figures/compare' })}
    >
      {t('compareCount', { count: chosen.length })}
    </Button>
  )
}
