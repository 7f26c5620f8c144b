// The slim navigation at the side (at the bottom when there is little room).
import {
  IconBinaryTree2,
  IconBooks,
  IconBriefcase,
  IconCalendarEvent,
  IconChartBar,
  IconChecklist,
  IconFileDescription,
  IconHelp,
  IconNotes,
  IconScale,
  IconSearch,
  IconSettings,
  IconTrash,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFiguresAhead } from '../features/figures/useFigureLibrary.ts'
import { useSearch } from '../features/search/search-context.ts'
import { toAddress } from '../features/search/search-params.ts'
import classes from './SideNav.module.css'

type Item = {
  to:
    | '/events'
    | '/plans'
    | '/instruments'
    | '/topics'
    | '/library'
    | '/texts'
    | '/figures'
    | '/notes'
    | '/meetings'
    | '/briefs'
    | '/notes/trash'
    | '/settings'
    | '/help'
  name: Name
  icon: TablerIcon
}
type Name =
  | 'events'
  | 'plans'
  | 'instruments'
  | 'topics'
  | 'library'
  | 'texts'
  | 'figures'
  | 'notes'
  | 'meetings'
  | 'briefs'
  | 'trash'
  | 'settings'
  | 'help'

const ITEMS: readonly Item[] = [
  { to: '/events', name: 'events', icon: IconCalendarEvent },
  { to: '/figures', name: 'figures', icon: IconChartBar },
  { to: '/plans', name: 'plans', icon: IconChecklist },
  { to: '/instruments', name: 'instruments', icon: IconScale },
  { to: '/topics', name: 'topics', icon: IconBinaryTree2 },
  { to: '/library', name: 'library', icon: IconBooks },
  { to: '/texts', name: 'texts', icon: IconFileDescription },
  { to: '/meetings', name: 'meetings', icon: IconUsersGroup },
  { to: '/briefs', name: 'briefs', icon: IconBriefcase },
  { to: '/notes', name: 'notes', icon: IconNotes },
  { to: '/notes/trash', name: 'trash', icon: IconTrash },
  { to: '/settings', name: 'settings', icon: IconSettings },
  { to: '/help', name: 'help', icon: IconHelp },
]

export function SideNav() {
  const { t } = useTranslation(['shell', 'meetings', 'briefs'])
  const { store } = useSearch()
  const content = (name: Name | 'search', Icon: TablerIcon) => (
    <>
      <Icon className={classes.icon} stroke={1.75} aria-hidden="true" />
      <span className={classes.label}>
        {name === 'meetings' || name === 'briefs' ? t(`${name}:title`) : t(`shell:screen.${name}`)}
      </span>
    </>
  )
  return (
    <nav className={classes.root} aria-label={t('shell:navLabel')} data-pane="nav" tabIndex={-1}>
      <p className={classes.brand}>{t('shell:appName')}</p>
      <ul className={classes.list}>
        <li>
          <Link
            to="/"
            // Read when it is followed: the navigation is not drawn again for each letter typed.
            search={() => toAddress(store.get().params)}
            className={classes.link}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {content('search', IconSearch)}
          </Link>
        </li>
        {ITEMS.map(({ to, name, icon }) => (
          <li key={to} data-end={name === 'settings' || undefined}>
            <Link
              to={to}
              className={classes.link}
              activeOptions={{ exact: true, includeSearch: false }}
              {...(to === '/figures' && { onMouseEnter: readFiguresAhead, onFocus: readFiguresAhead })}
            >
              {content(name, icon)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
