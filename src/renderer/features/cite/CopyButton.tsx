// Copies an entry with its source; a small icon in the rows of a table, a worded button elsewhere.
import { ActionIcon, Button } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import classes from './CopyButton.module.css'
import { useCopyWithSource } from './useCopyWithSource.ts'

type Props = {
  id: string
  locale: Locale
  /** For a row: what is copied, read aloud after the name of the button. */
  rowTitle?: string
}

export function CopyButton({ id, locale, rowTitle }: Props) {
  const { t } = useTranslation('cite')
  const copy = useCopyWithSource()
  const run = () => void copy(id, locale)
  if (rowTitle !== undefined) {
    return (
      <ActionIcon
        variant="subtle"
        className={classes.button}
        aria-label={t('copyOf', { title: rowTitle })}
        title={t('copy')}
        onClick={run}
      >
        <IconQuote className={classes.icon} aria-hidden="true" />
      </ActionIcon>
    )
  }
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={classes.button}
      leftSection={<IconQuote className={classes.icon} aria-hidden="true" />}
      onClick={run}
    >
      {t('copy')}
    </Button>
  )
}
