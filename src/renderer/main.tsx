// Entry of the window: styles, messages, events, then the application.
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/forced-colors.css'
import './i18n/i18n.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followEvents } from './api/query-client.ts'
import { App } from './app/App.tsx'
import { reportUncaughtErrors } from './app/report.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')

reportUncaughtErrors()
followEvents()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
