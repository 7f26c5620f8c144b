// Beginning a note: empty, or from a template in the language of the interface.
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPencilPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type NoteTemplate, noteTemplates } from '../../../shared/text/note-templates.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { catchTyping } from './catch-typing.ts'
import classes from './NewNoteMenu.module.css'

type Props = {
  label: string
  size: 'compact-sm' | 'compact-md'
  variant: 'filled' | 'light'
  /** Null for an empty note. */
  onBegin: (template: NoteTemplate | null) => void
}

export function NewNoteMenu({ label, size, variant, onBegin }: Props) {
  const { t } = useTranslation('notes')
  const locale = useLocale()
  return (
    <Button.Group>
      <Button
        size={size}
        variant={variant}
        leftSection={<IconPencilPlus className={classes.icon} aria-hidden="true" />}
        onClick={() => {
          catchTyping()
          onBegin(null)
        }}
      >
        {label}
      </Button>
      <Menu withinPortal={false} position="bottom-end" returnFocus={false} trapFocus>
        <Menu.Target>
          <Button size={size} variant={variant} className={classes.more} aria-label={t('template')}>
            <IconChevronDown className={classes.icon} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('template')}</Menu.Label>
          {noteTemplates(locale).map((template) => (
            <Menu.Item key={template.id} onClick={() => onBegin(template)}>
              {template.title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}
