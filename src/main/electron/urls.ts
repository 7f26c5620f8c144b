// Decisions about addresses, as functions of plain data: what is ours, what may be requested, what may be handed to
// the system. Every check parses the address; none compares beginnings or ends of strings.

export const APP_SCHEME = 'app'
const APP_HOST = 'app'
/** The one document. */
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`

function parse(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}

/** Whether the address has exactly the origin `app://app`. (`URL.origin` is "null" for such schemes in Node.) */
export function isAppUrl(url: string): boolean {
  const parsed = parse(url)
  return (
    parsed !== null &&
    parsed.protocol === `${APP_SCHEME}:` &&
    parsed.host === APP_HOST &&
    parsed.username === '' &&
    parsed.password === ''
  )
}

/** Resource types that become documents or run code; `data:` and `blob:` are never these. */
const ACTIVE_TYPES: ReadonlySet<string> = new Set(['mainFrame', 'subFrame', 'script', 'object', 'webSocket'])

/**
 * Whether the session may make this request at all: the application's own files, the developer tools, and inert
 * `data:`/`blob:` content of a page (which the content security policy narrows further). No network, no `file:`.
 */
export function isAllowedRequest(url: string, resourceType: string): boolean {
  if (isAppUrl(url)) return true
  const protocol = parse(url)?.protocol
  if (protocol === 'devtools:') return true
  return (protocol === 'data:' || protocol === 'blob:') && !ACTIVE_TYPES.has(resourceType)
}

/** Longest link that the confirmation can still show in full. */
const MAX_EXTERNAL_LENGTH = 2000
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL_OR_SPACE = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/

/**
 * The address to hand to the system's browser or mail program, in the exact form that is shown to the user, or null
 * when it must not leave the application. Names and passwords are refused because they disguise the host; mail links
 * may not attach files.
 */
export function externalUrl(url: string): string | null {
  if (url.length > MAX_EXTERNAL_LENGTH || CONTROL_OR_SPACE.test(url)) return null
  const parsed = parse(url)
  if (parsed === null || parsed.href.length > MAX_EXTERNAL_LENGTH) return null
  if (parsed.protocol === 'mailto:') {
    const headers = [...parsed.searchParams.keys()].map((name) => name.toLowerCase())
    return parsed.pathname !== '' && !headers.some((name) => name.startsWith('attach')) ? parsed.href : null
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null
  return parsed.username === '' && parsed.password === '' ? parsed.href : null
}
