// Closes what Electron leaves open: permissions, devices, navigation, new windows, webviews, the network.
// Must be in place before the first window. Decides nothing about the application's own calls (trust.ts).
import type { Session, WebContents } from 'electron'
import { isAllowedRequest, isAppUrl } from './urls.ts'

/**
 * Everything is refused but writing text to the clipboard on a user's gesture: Electron sends
 * `navigator.clipboard.write` through this check, and copying with the source is what the product is for.
 * Reading the clipboard stays refused.
 */
export function isPermissionAllowed(permission: string, requestingUrl: string): boolean {
  return permission === 'clipboard-sanitized-write' && isAppUrl(requestingUrl)
}

/** Permissions, devices and requests of a session. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(details.isMainFrame && isPermissionAllowed(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, details) =>
      details.isMainFrame && isPermissionAllowed(permission, requestingOrigin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isAllowedRequest(details.url, details.resourceType) }),
  )
}

/** Navigation, new windows and guests of one web contents. `openExternal` gets every address a page wants to open. */
export function secureContents(contents: WebContents, openExternal: (url: string) => void): void {
  const stayHome = (details: { url: string; preventDefault(): void }): void => {
    if (!isAppUrl(details.url)) details.preventDefault()
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // Without a listener Electron picks the first device it finds.
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault()
    callback('')
  })
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url)
    return { action: 'deny' }
  })
}
