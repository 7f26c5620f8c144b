// Launch codes and the session token. Knows nothing of HTTP.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a launch code may wait to be used. */
export const LAUNCH_CODE_LIFETIME_MS = 60_000
/** Codes that were printed and not used; the oldest gives way, so that holding Enter cannot fill the memory. */
const MAX_PENDING_CODES = 16

export type Sessions = {
  /**
   * A new code that `exchange` accepts once, within a minute; or, for a terminal in which nobody can ask for another,
   * as often as needed until the host ends.
   */
  createLaunchCode(isLasting?: boolean): string
  /** The session token, or null when the code is unknown, used or too old. */
  exchange(code: string): string | null
  /** Takes the same time for a wrong token as for a nearly right one. */
  isToken(candidate: string): boolean
}

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** One token for the life of the host. Codes are kept as hashes only. */
export function createSessions(now: () => number): Sessions {
  const token = randomBytes(32).toString('base64url')
  const tokenHash = sha256(token)
  const pending = new Map<string, number>()
  return {
    createLaunchCode(isLasting = false) {
      const code = randomBytes(32).toString('base64url')
      for (const oldest of pending.keys()) {
        if (pending.size < MAX_PENDING_CODES) break
        pending.delete(oldest)
      }
      pending.set(
        sha256(code).toString('hex'),
        isLasting ? Number.POSITIVE_INFINITY : now() + LAUNCH_CODE_LIFETIME_MS,
      )
      return code
    },
    exchange(code) {
      const key = sha256(code).toString('hex')
      const expiry = pending.get(key)
      if (expiry !== Number.POSITIVE_INFINITY) pending.delete(key)
      return expiry !== undefined && now() <= expiry ? token : null
    },
    isToken: (candidate) => timingSafeEqual(sha256(candidate), tokenHash),
  }
}
