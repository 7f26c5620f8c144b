// The renderer's only way to the core. The one place that asks which host it runs in.
import { createClient } from '../../shared/client.ts'
import { AppError } from '../../shared/errors.ts'
import { createConnection } from './connection.ts'
import { createDesktopTransport } from './desktop-transport.ts'
import { createHttpTransport } from './http-transport.ts'
import { openSession } from './session.ts'

export const connection = createConnection()

const door = window.desktop
  ? { ...createDesktopTransport(window.desktop), fetchDownload: null }
  : createHttpTransport(openSession, connection)

export const api = createClient(door)

/** An exported document by its address, once. Only the web host hands them out: the desktop window saves them itself. */
export async function fetchDownload(path: string): Promise<Blob> {
  if (door.fetchDownload === null) throw new AppError('internal', 'the desktop window fetches nothing')
  return door.fetchDownload(path)
}

/**
 * Asks before the tab closes while something is unsaved. Only a browser can ask: in the desktop window the same call
 * would block the closing without a word, and the host flushes the drafts itself.
 */
export function guardUnload(hasUnsaved: () => boolean): void {
  if (window.desktop) return
  window.addEventListener('beforeunload', (event) => {
    if (hasUnsaved()) event.preventDefault()
  })
}

/** Any thrown value as an error with a code. */
export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('internal', String(error))
}
