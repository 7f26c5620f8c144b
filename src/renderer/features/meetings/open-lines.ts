// The lines of the meetings that were opened in this window: saved when it is hidden, left, or connected again, and told
// of what other windows do.
import { notifications } from '@mantine/notifications'
import type { MeetingLine } from '../../../shared/contract/meetings.ts'
import { api, connection, guardUnload } from '../../api/api.ts'
import { i18next } from '../../i18n/i18n.ts'
import { createLineStore, type LineStore } from './line-store.ts'

const open = new Map<string, LineStore>()

/** The lines of a meeting: those that wait to be saved here, else the stored ones. */
export function linesOf(meetingId: string, stored: readonly MeetingLine[]): LineStore {
  const known = open.get(meetingId)
  if (known?.hasUnsaved()) {
    known.again()
    return known
  }
  const store = createLineStore(meetingId, stored, {
    save: (input) => api.call('meetings.saveLine', input),
    remove: (id) => api.call('meetings.removeLine', { id }),
    read: async () => (await api.call('meetings.lines', { id: meetingId })).items,
    // It stays until it is read: the words that it speaks of may be far up.
    tell: (what) =>
      notifications.show({
        id: `lines-${what}`,
        message: i18next.t(`meetings:lines.${what}`),
        autoClose: false,
        closeButtonProps: { 'aria-label': i18next.t('shell:close') },
      }),
  })
  open.set(meetingId, store)
  return store
}

export async function flushLines(meetingId: string): Promise<void> {
  await open.get(meetingId)?.flush()
}

function flushAll(): void {
  for (const store of open.values()) if (store.hasUnsaved()) void store.flush()
}

api.on('meetings.lineChanged', (line) => open.get(line.meetingId)?.hear(line))

guardUnload(() => [...open.values()].some((store) => store.hasUnsaved()))
window.addEventListener('pagehide', flushAll)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flushAll()
})
// A host that answers some calls and refuses others would be asked without end: once in a while is enough, and what
// failed is tried again by itself.
const QUIET_MS = 1500
let flushedAt = 0
connection.subscribe(() => {
  if (connection.get() !== 'online') return
  // What other windows did meanwhile was told to nobody.
  for (const store of open.values()) store.again()
  if (Date.now() - flushedAt < QUIET_MS) return
  flushedAt = Date.now()
  flushAll()
})
