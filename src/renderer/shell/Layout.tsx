// The frame around every screen: skip links, navigation, header with the search box, main pane.

import { Outlet, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from '../app/ErrorBoundary.tsx'
import { BriefPicker } from '../features/briefs/BriefPicker.tsx'
import { QuickCapture } from '../features/notes/QuickCapture.tsx'
import { SearchProvider } from '../features/search/SearchProvider.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Header } from './Header.tsx'
import classes from './Layout.module.css'
import { Shortcuts } from './Shortcuts.tsx'
import { SideNav } from './SideNav.tsx'
import { SkipLinks } from './SkipLinks.tsx'

export function Layout(): ReactNode {
  const { t } = useTranslation('shell')
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  return (
    <SearchProvider>
      <Shortcuts />
      <QuickCapture />
      <SkipLinks />
      <BriefPicker />
      <div className={classes.frame}>
        <div className={classes.root}>
          <SideNav />
          <Header />
          <main
            id="main"
            data-pane="main"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by the keyboard.
            tabIndex={0}
            aria-label={t('mainPane')}
            className={classes.main}
            key={pathname}
          >
            <ErrorBoundary resetKey={pathname}>
              <Outlet />
            </ErrorBoundary>
          </main>
          <ConnectionBanner />
        </div>
      </div>
    </SearchProvider>
  )
}
