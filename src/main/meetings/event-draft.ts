// A meeting on an event of the library: its sessions become the agenda. Reads entries, stores nothing.
import type { MeetingDraft } from '../../shared/contract/meetings.ts'
import { resources } from '../../shared/i18n/resources.ts'
import type { Entry, EntryOf } from '../../shared/library/model.ts'

const cut = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

/** As a programme prints it: `Panel 2`, `Table ronde 1`; empty when the title says it already. */
function numberOf(session: EntryOf<'event'>['sessions'][number], locale: 'fr' | 'en'): string {
  const { type, number, title } = session
  if (number === undefined) return ''
  if (new RegExp(`(?<!\\d)${number}(?!\\d)`).test(title[locale])) return ''
  return `${resources[locale].entry.sessionType[type]} ${number}`
}

/** `entry` answers null for what is not in the library. */
export function draftFromEvent(
  event: EntryOf<'event'>,
  locale: 'fr' | 'en',
  entry: (id: string) => Entry | null,
): MeetingDraft {
  const { place } = event
  const places = [place?.venue?.[locale], place?.city?.[locale], place?.country?.[locale]]
  return {
    title: cut(event.title[locale], 480),
    entryId: event.id,
    place: cut(places.filter((text) => text !== undefined).join(', '), 480),
    day: event.start.length === 10 ? event.start : null,
    startsAt: null,
    endsAt: null,
    timeZone: null,
    origin: 'event',
    items: event.sessions.slice(0, 500).map((session) => ({
      level: 0,
      number: numberOf(session, locale),
      title: cut(session.title[locale], 480),
      plannedStart: null,
      plannedMinutes: null,
      speakers: session.speakers
        .map((id) => entry(id)?.title[locale])
        .filter((name) => name !== undefined)
        .slice(0, 100)
        .map((name) => cut(name, 300)),
    })),
  }
}

/** Names of those whom the library says to take part: speakers, delegations and their members. */
export function announcedBy(
  event: EntryOf<'event'>,
  locale: 'fr' | 'en',
  entry: (id: string) => Entry | null,
): string[] {
  const ids = [
    ...event.speakers.map(({ person }) => person),
    ...event.delegations.flatMap(({ organisation, members }) => [
      organisation,
      ...members.map(({ person }) => person),
    ]),
  ]
  return [...new Set(ids)].map((id) => entry(id)?.title[locale]).filter((name) => name !== undefined)
}
