// Who may call: only the top frame of a document of ours. Fails closed.
import type { WebFrameMain } from 'electron'
import { isAppUrl } from './urls.ts'

export type SenderFrame = Pick<WebFrameMain, 'url' | 'parent'>

/** False for a frame that has navigated or gone (null), for a frame inside another, and for any other origin. */
export function isTrustedFrame(frame: SenderFrame | null | undefined): boolean {
  if (!frame) return false
  try {
    return frame.parent === null && isAppUrl(frame.url)
  } catch {
    // Electron throws when the frame is disposed between the event and this check.
    return false
  }
}
