// “Add to brief”: an icon in the rows of a table, a worded button elsewhere.
import { ActionIcon, Button } from '@mantine/core'
import { IconFolderPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './AddToBriefButton.module.css'
import { addToBrief, type Draft } from './add-target.ts'

type Props = {
  items: readonly Draft[]
  /** For a row: what is added, read aloud after the name of the button. */
  rowTitle?: string
}

export function AddToBriefButton({ items, rowTitle }: Props) {
  const { t } = useTranslation('briefs')
  if (rowTitle !== undefined) {
    return (
      <ActionIcon
        variant="subtle"
        className={classes.button}
        aria-label={t('pick.buttonOf', { title: rowTitle })}
        title={t('pick.button')}
        onClick={() => addToBrief(items)}
      >
        <IconFolderPlus className={classes.icon} aria-hidden="true" />
      </ActionIcon>
    )
  }
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={classes.button}
      aria-keyshortcuts="Control+D"
      leftSection={<IconFolderPlus className={classes.icon} aria-hidden="true" />}
      onClick={() => addToBrief(items)}
    >
      {t('pick.button')}
    </Button>
  )
}
