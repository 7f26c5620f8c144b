// Which names inside an archive are fit to be looked at. Names are labels only: no file is ever written under one.
import { type Limits, PACK_LIMITS } from './limits.ts'

/** Devices of Windows, which answer to these names with any extension and in any folder. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i
/** Control, direction and zero-width characters, and what is special to a shell or a file system. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\\%~$]/u

/** Why a name is refused, in a word for the log; null for a good one. */
export function nameFault(name: string, limits: Limits = PACK_LIMITS): string | null {
  if (name === '' || name.length > limits.nameCharacters) return 'length'
  if (FORBIDDEN.test(name)) return 'character'
  if (name.startsWith('/')) return 'absolute'
  const levels = name.split('/')
  if (levels.length > limits.nameLevels) return 'levels'
  for (const level of levels) {
    if (level === '') return 'empty-part'
    if (level === '.' || level === '..') return 'relative'
    if (/[. ]$/.test(level) || level.startsWith(' ')) return 'trailing'
    if (DEVICE.test(level)) return 'device'
  }
  return null
}

/** What two names have in common when a file system may take them for one. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC')
}

/**
 * The first name that another one hides: the same after folding, or used as a file here and as a folder there. Null
 * when every name stands alone.
 */
export function collidingName(names: readonly string[]): string | null {
  const files = new Set<string>()
  for (const name of names) {
    const folded = foldName(name)
    if (files.has(folded)) return name
    files.add(folded)
  }
  for (const name of names) {
    const parts = foldName(name).split('/')
    for (let length = 1; length < parts.length; length++) {
      if (files.has(parts.slice(0, length).join('/'))) return name
    }
  }
  return null
}
