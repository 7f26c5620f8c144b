// What the address of a meeting says: the line to go to, when a search found it.

type MeetingAddress = { line?: string }

/** Reads an address of any origin; what does not fit is left out. */
export function readMeetingAddress(raw: Record<string, unknown>): MeetingAddress {
  return typeof raw.line === 'string' && raw.line.length <= 100 ? { line: raw.line } : {}
}
