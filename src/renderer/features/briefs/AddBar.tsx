// What can be put into a dossier from its own screen.
import { Button } from '@mantine/core'
import { IconHeading, IconSearch, IconTextPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './BriefDesk.module.css'

type Props = { onText: () => void; onHeading: () => void; onSearch: () => void }

export function AddBar({ onText, onHeading, onSearch }: Props) {
  const { t } = useTranslation('briefs')
  return (
    <fieldset className={classes.bar}>
      <legend className="visuallyHidden">{t('add.label')}</legend>
      <Button
        size="compact-md"
        leftSection={<IconSearch className={classes.icon} aria-hidden="true" />}
        aria-keyshortcuts="F2"
        onClick={onSearch}
      >
        {t('add.search')}
      </Button>
      <Button
        id="brief-add-text"
        size="compact-md"
        variant="default"
        leftSection={<IconTextPlus className={classes.icon} aria-hidden="true" />}
        aria-keyshortcuts="F4"
        onClick={onText}
      >
        {t('add.text')}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconHeading className={classes.icon} aria-hidden="true" />}
        onClick={onHeading}
      >
        {t('add.heading')}
      </Button>
    </fieldset>
  )
}
