// The header: history, the search box, a new note.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconPencilPlus } from '@tabler/icons-react'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '../features/search/SearchBox.tsx'
import classes from './Header.module.css'
import { useShellActions } from './useShellActions.ts'

export function Header() {
  const { t } = useTranslation('shell')
  const router = useRouter()
  const actions = useShellActions()
  const atHome = useRouterState({ select: (state) => state.location.pathname === '/' })
  const index = useRouterState({ select: (state) => state.location.state.__TSR_index })
  const canGoForward = index < router.history.length - 1
  return (
    <header className={classes.root} data-pane="header" tabIndex={-1}>
      <div className={classes.history}>
        <Tooltip label={t('back')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('back')}
            disabled={index === 0}
            onClick={actions.back}
          >
            <IconArrowLeft className={classes.icon} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('forward')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('forward')}
            disabled={!canGoForward}
            onClick={actions.forward}
          >
            <IconArrowRight className={classes.icon} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      <SearchBox expanded={atHome} />
      <Tooltip label={t('newNote')}>
        <ActionIcon variant="default" size="lg" aria-label={t('newNote')} onClick={actions.newNote}>
          <IconPencilPlus className={classes.icon} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </header>
  )
}
