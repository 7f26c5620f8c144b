// Meetings read from a calendar file (.ics). ical.js parses; what an event means for us is decided here. Names and
// addresses of people in the file are not read.
import type { MeetingDraft } from '../../shared/contract/meetings.ts'
import { AppError } from '../../shared/errors.ts'
import { readAgendaText } from './agenda-text.ts'

const DAY_MS = 86_400_000
/** Dates of one recurring event that are offered. */
const MAX_OCCURRENCES = 50
const MAX_DRAFTS = 300
/** Steps through a rule before giving up: a hostile rule can name dates for ever. */
const MAX_STEPS = 5000
const MAX_WORK_MS = 500
const MAX_TEXT = 480

type Ical = typeof import('ical.js').default
type Time = InstanceType<Ical['Time']>

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

function dayOf(time: Time): string | null {
  const day = `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}`
  return time.year >= 1800 && time.year <= 2199 ? day : null
}

/** The moment that a clock shows in a zone known by its name only; null for an unknown zone. */
export function momentIn(zone: string, wall: number): number | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    const shown = (moment: number) => {
      const part = Object.fromEntries(
        format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
      )
      return Date.UTC(
        part['year'] ?? 0,
        (part['month'] ?? 1) - 1,
        part['day'] ?? 1,
        part['hour'] ?? 0,
        part['minute'] ?? 0,
        part['second'] ?? 0,
      )
    }
    // Twice: the offset of the guess may be that of the other side of a change of hour.
    const guess = wall - (shown(wall) - wall)
    return guess - (shown(guess) - wall)
  } catch {
    return null
  }
}

function momentOf(time: Time, zoneName: string | null): number | null {
  if (time.isDate) return null
  const isKnown = time.zone.tzid !== 'floating'
  if (!isKnown && zoneName !== null) {
    const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
    const moment = momentIn(zoneName, wall)
    if (moment !== null) return valid(moment)
  }
  return valid(time.toJSDate().getTime())
}

const valid = (moment: number) =>
  Number.isFinite(moment) && moment >= 0 && moment <= 8_640_000_000_000 ? Math.round(moment) : null

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const oneLine = (text: unknown) =>
  (typeof text === 'string' ? text : '')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT)
    .replace(/[\uD800-\uDBFF]$/, '')

/** An agenda in the description of an event counts as one when several of its lines have a time or a number. */
function itemsOf(description: string): MeetingDraft['items'] {
  const { items } = readAgendaText(description.slice(0, 100_000))
  return items.filter((item) => item.number !== '' || item.plannedStart !== null).length >= 2 ? items : []
}

/**
 * One draft for each date of each event, in order of time; of a recurring event the dates around `now`.
 * `agenda-unreadable` when the text is no calendar or holds no event.
 */
export async function readCalendar(text: string, now: number): Promise<MeetingDraft[]> {
  const { default: ical } = await import('ical.js')
  const begun = performance.now()
  const drafts: MeetingDraft[] = []
  try {
    const parsed: unknown = ical.parse(text.replace(/^\uFEFF/, '').trim())
    const roots = Array.isArray(parsed) && Array.isArray(parsed[0]) ? (parsed as unknown[]) : [parsed]
    for (const root of roots) {
      const calendar = new ical.Component(root as ConstructorParameters<Ical['Component']>[0])
      // Zones of the file serve this file only: nothing is registered for the process.
      for (const component of calendar.getAllSubcomponents('vevent')) {
        if (drafts.length >= MAX_DRAFTS) break
        // A broken event does not hide the others.
        try {
          readEvent(ical, component, now, begun, drafts)
        } catch {}
      }
    }
  } catch (error) {
    throw new AppError('agenda-unreadable', 'not a calendar', {}, { cause: error })
  }
  if (drafts.length === 0) throw new AppError('agenda-unreadable', 'no event in the calendar', {})
  return drafts.slice(0, MAX_DRAFTS).sort((a, b) => order(a) - order(b))
}

const order = (draft: MeetingDraft) =>
  draft.startsAt ?? (draft.day === null ? Number.MAX_SAFE_INTEGER : Date.parse(draft.day))

function readEvent(
  ical: Ical,
  component: InstanceType<Ical['Component']>,
  now: number,
  begun: number,
  drafts: MeetingDraft[],
): void {
  const event = new ical.Event(component)
  if (!event.startDate) return
  const property = component.getFirstProperty('dtstart')
  const tzid: unknown = property?.getParameter('tzid')
  const zoneName = typeof tzid === 'string' && isZone(tzid) ? tzid : null
  const zone = event.startDate.zone.tzid === 'UTC' ? 'UTC' : zoneName
  const items = itemsOf(typeof event.description === 'string' ? event.description : '')
  const put = (start: Time, end: Time | null) => {
    const startsAt = momentOf(start, zoneName)
    const endsAt = end === null ? null : momentOf(end, zoneName)
    drafts.push({
      title: oneLine(event.summary),
      entryId: null,
      place: oneLine(event.location),
      day: dayOf(start),
      startsAt,
      endsAt: startsAt !== null && endsAt !== null && endsAt > startsAt ? endsAt : null,
      timeZone: zone,
      origin: 'calendar',
      items: items.map((item) => ({ ...item, speakers: [...item.speakers] })),
    })
  }
  const endOf = (start: Time): Time | null => {
    try {
      const end = start.clone()
      end.addDuration(event.duration)
      return end
    } catch {
      return null
    }
  }
  if (!event.isRecurring()) {
    put(event.startDate, endOf(event.startDate))
    return
  }
  const around = { from: now - 31 * DAY_MS, to: now + 400 * DAY_MS }
  const steps = event.iterator()
  let first: Time | null = null
  let found = 0
  for (let step = 0; step < MAX_STEPS && found < MAX_OCCURRENCES; step++) {
    if (performance.now() - begun > MAX_WORK_MS || drafts.length >= MAX_DRAFTS) break
    const start = steps.next()
    if (!start) break
    first ??= start.clone()
    const moment = start.toJSDate().getTime()
    if (moment > around.to) break
    if (moment < around.from) continue
    put(start.clone(), endOf(start))
    found++
  }
  if (found === 0 && first) put(first, endOf(first))
}
