// The providers, in order, around the gate that shows either the start screens or the application.
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../api/query-client.ts'
import { StartGate } from '../features/start/StartGate.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { settingsColorSchemeManager, theme } from './theme.ts'
import { useAppSettings } from './useAppSettings.ts'

function ThemedApp() {
  const { t } = useTranslation('shell')
  const { scheme } = useAppSettings()
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      colorSchemeManager={settingsColorSchemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ErrorBoundary>
        <StartGate />
      </ErrorBoundary>
      <section aria-label={t('notifications')}>
        <Notifications position="bottom-right" withinPortal={false} />
      </section>
    </MantineProvider>
  )
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ThemedApp />
    </QueryClientProvider>
  )
}
