// Sends errors caught in the window to the log. Message and stack only: never text of the user.
import { api } from '../api/api.ts'

export function reportError(error: unknown): void {
  const message = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2000)
  const stack = error instanceof Error ? (error.stack ?? null) : null
  api.call('app.report', { message, stack: stack?.slice(0, 8000) ?? null }).catch(() => {
    // The log is out of reach; there is nowhere else to send it.
  })
}

export function reportUncaughtErrors(): void {
  window.addEventListener('error', (event) => reportError(event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => reportError(event.reason))
}
