// Calendar files: the corpus of ical.js, and what foreign files may do.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentIn, readCalendar } from '../../src/main/meetings/calendar.ts'
import { MeetingDraft } from '../../src/shared/contract/meetings.ts'

const NOW = Date.UTC(2026, 2, 1)
/** Set by whoever runs the tests with the public samples of ical.js at hand. */
const { VADEMECUM_ICS_CORPUS: corpus = '' } = process.env

const calendar = (...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:x',
    'BEGIN:VEVENT',
    'UID:1',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')

describe('a calendar file', () => {
  it('gives a meeting with its place, day, moments and agenda', async () => {
    const [draft] = await readCalendar(
      calendar(
        'DTSTART;TZID=Europe/Vienna:20260421T090000',
        'DTEND;TZID=Europe/Vienna:20260421T180000',
        'SUMMARY:Conférence de l’Alliance\\, 1er jour',
        'LOCATION:Hofburg',
        'DESCRIPTION:9h00 Ouverture\\n9h30 Panel 1 : Chiffres\\nbonjour',
        'ATTENDEE;CN=CANARI:mailto:canari@example.org',
        'ORGANIZER;CN=CANARI:mailto:canari@example.org',
      ),
      NOW,
    )
    expect(draft).toMatchObject({
      title: 'Conférence de l’Alliance, 1er jour',
      place: 'Hofburg',
      day: '2026-04-21',
      startsAt: Date.UTC(2026, 3, 21, 7),
      endsAt: Date.UTC(2026, 3, 21, 16),
      timeZone: 'Europe/Vienna',
      origin: 'calendar',
    })
    expect(draft?.items.map((item) => item.title)).toContain('Ouverture')
    expect(JSON.stringify(draft)).not.toContain('CANARI')
    expect(JSON.stringify(draft)).not.toContain('canari')
  })

  it('gives a day without a moment for a whole-day event', async () => {
    const [draft] = await readCalendar(calendar('DTSTART;VALUE=DATE:20260421', 'SUMMARY:x'), NOW)
    expect(draft).toMatchObject({ day: '2026-04-21', startsAt: null, endsAt: null, items: [] })
  })

  it('gives the dates of a recurring event around now, and never without end', async () => {
    const weekly = await readCalendar(
      calendar('DTSTART:20250101T090000Z', 'RRULE:FREQ=WEEKLY', 'SUMMARY:x'),
      NOW,
    )
    expect(weekly.length).toBe(50)
    expect(weekly[0]?.startsAt).toBeGreaterThan(NOW - 32 * 86_400_000)
    const begun = performance.now()
    await readCalendar(calendar('DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:x'), NOW)
    await readCalendar(
      calendar('DTSTART:20250101T000000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'SUMMARY:x'),
      NOW,
    ).catch(() => {})
    expect(performance.now() - begun).toBeLessThan(3000)
  })

  it('knows the hour of a zone on both sides of a change of hour', () => {
    expect(momentIn('Europe/Vienna', Date.UTC(2026, 0, 15, 9))).toBe(Date.UTC(2026, 0, 15, 8))
    expect(momentIn('Europe/Vienna', Date.UTC(2026, 6, 15, 9))).toBe(Date.UTC(2026, 6, 15, 7))
    expect(momentIn('Europe/Nowhere', 0)).toBeNull()
  })

  it('is refused when it is none', async () => {
    for (const text of ['BEGIN:VCALENDAR', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'x', '']) {
      await expect(readCalendar(text, NOW)).rejects.toMatchObject({ code: 'agenda-unreadable' })
    }
  })

  it('gives valid drafts or a refusal, whatever it holds', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        'DTSTART:20260101T000000',
        'DTSTART;TZID=X:99999999T999999',
        'RRULE:FREQ=DAILY;COUNT=3',
        'RRULE:x',
        'DURATION:-P9999999D',
        'DTEND:2026',
        'SUMMARY:é',
        'BEGIN:VALARM',
        'END:VEVENT',
        'EXDATE:20260101T000000',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 10 }), async (lines) => {
        try {
          const drafts = await readCalendar(calendar(...lines), NOW)
          for (const draft of drafts) expect(MeetingDraft.safeParse(draft).error).toBeUndefined()
        } catch (error) {
          expect(error).toMatchObject({ code: 'agenda-unreadable' })
        }
      }),
      { numRuns: 200 },
    )
  })

  it.skipIf(!existsSync(corpus))('is read for every public sample', async () => {
    let read = 0
    for (const name of readdirSync(corpus).filter((file) => file.endsWith('.ics'))) {
      const text = readFileSync(join(corpus, name), 'utf8')
      try {
        const drafts = await readCalendar(text, NOW)
        for (const draft of drafts) expect(MeetingDraft.safeParse(draft).error, name).toBeUndefined()
        read++
      } catch (error) {
        // Some samples hold a zone and no event.
        expect(error, name).toMatchObject({ code: 'agenda-unreadable' })
        expect(text.includes('BEGIN:VEVENT') && !/blank_line_mid|parserv2/.test(name), name).toBe(false)
      }
    }
    expect(read).toBeGreaterThan(10)
  })
})
