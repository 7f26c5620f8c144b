// An agenda read from plain text, as pasted from a message, a PDF or a document: times, numbers, titles, speakers, in
// French and English. Total: any text gives a draft, and no word of it is dropped.
import type { AgendaDraft, MeetingDraft } from '../../shared/contract/meetings.ts'
import { isPartialDate } from '../../shared/library/dates.ts'
import { fold } from '../../shared/text/fold.ts'

const MAX_ITEMS = 500
const MAX_TITLE = 480

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
]
const MONTH = MONTHS.flat().join('|')
const WEEKDAY =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const DAY_MONTH = new RegExp(
  `^(?:le )?(?:${WEEKDAY},? )?(?:the )?(\\d{1,2})(?:er|st|nd|rd|th)?(?: of)? (${MONTH})\\.?,? (\\d{4})$`,
)
const MONTH_DAY = new RegExp(`^(?:${WEEKDAY},? )?(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`)

/** The day that a whole line says, or null. */
export function readDay(line: string): string | null {
  const text = fold(line).replace(/\s+/g, ' ').trim()
  const make = (year: string, month: number, day: string) => {
    const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    return isPartialDate(date) ? date : null
  }
  const month = (name: string) => MONTHS.findIndex((names) => names.includes(name)) + 1
  const european = DAY_MONTH.exec(text)
  if (european) return make(european[3] ?? '', month(european[2] ?? ''), european[1] ?? '')
  const american = MONTH_DAY.exec(text)
  if (american) return make(american[3] ?? '', month(american[1] ?? ''), american[2] ?? '')
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return make(iso[1] ?? '', Number(iso[2]), iso[3] ?? '')
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  if (numbers) return make(numbers[3] ?? '', Number(numbers[2]), numbers[1] ?? '')
  return null
}

/** `9 h 30`, `9h`, `09:30`, `9:30 a.m.`, `9.30 a.m.`, `10 heures`; a bare `9.30` only inside a range. */
const HALF = '(a\\.? ?m\\.?|p\\.? ?m\\.?)'
const CLOCK = `(\\d{1,2})(?: ?(?:h|heures?)(?: ?(\\d{2})(?!\\d))?(?![a-z])|:(\\d{2})(?!\\d)(?: ?${HALF})?|\\.(\\d{2})(?!\\d)(?: ?${HALF})?| ?${HALF})(?: ?(?:hrs?|uhr))?`
const RANGE = new RegExp(
  `^(?:de |from |entre |between )?${CLOCK} ?(?:-|–|—|−|à|a|au|to|until|jusqu['’]à|et|and) ?${CLOCK}(?![\\d\\p{L}])`,
  'iu',
)
const SINGLE = new RegExp(`^(?:à |at |dès |from )?${CLOCK}(?![\\d\\p{L}])`, 'iu')

type Time = { readonly start: number; readonly end: number | null; readonly length: number }

function minutesOf(
  groups: readonly (string | undefined)[],
  from: number,
): { at: number; dotted: boolean } | null {
  const [hours, h, colon, half1, dot, half2, half3] = groups.slice(from, from + 7)
  const half = half1 ?? half2 ?? half3
  let hour = Number(hours)
  const minute = Number(h ?? colon ?? dot ?? 0)
  if (minute > 59 || hour > 24) return null
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    const isAfternoon = /^p/i.test(half)
    hour = (hour % 12) + (isAfternoon ? 12 : 0)
  }
  const at = hour * 60 + minute
  return at > 24 * 60 ? null : { at: at % 1440, dotted: dot !== undefined && half === undefined }
}

/** The time with which a line begins, or null. */
export function readTime(line: string): Time | null {
  const range = RANGE.exec(line)
  if (range) {
    const start = minutesOf(range, 1)
    const end = minutesOf(range, 8)
    if (start && end) {
      return { start: start.at, end: end.at <= start.at ? end.at + 1440 : end.at, length: range[0].length }
    }
  }
  const single = SINGLE.exec(line)
  const start = single && minutesOf(single, 1)
  // `2.10` alone is the number of an item.
  return single && start && !start.dotted ? { start: start.at, end: null, length: single[0].length } : null
}

const NAMED_NUMBER =
  /^((?:point|item|agenda item|séance|session|panel|table ronde|round table|partie|part|atelier|workshop|module|groupe|group|débat|debate)(?: n[°º] ?| no\.? ?| )(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[A-H])(?: (?:de l['’]ordre du jour|of the agenda))?)(?![\p{L}\d])\s*[:.)–—-]*\s*/iu
const PLAIN_NUMBER =
  /^(\d{1,3}(?:\.\d{1,3}){1,3}\.?\)?|\d{1,3}[.)]|[IVX]{1,5}[.)]|[IVX]{1,5}(?= ?[-–—] )|[A-Z]\.|\(?[a-z]\)|\(?[ivx]{1,4}\)|\(\d{1,3}\))(?:\s+|(?=\p{L}))[-–—]?\s*/u

type Numbered = { readonly number: string; readonly level: number; readonly length: number }

function readNumber(line: string): Numbered | null {
  const named = NAMED_NUMBER.exec(line)
  if (named?.[1]) return { number: named[1], level: 0, length: named[0].length }
  const plain = PLAIN_NUMBER.exec(line)
  if (!plain?.[1]) return null
  const number = plain[1].replace(/[.)]+$/, '').replace(/^\(/, '')
  const isLetter = /^[a-z]+$/.test(number)
  return { number, level: isLetter ? 1 : Math.min(3, number.split('.').length - 1), length: plain[0].length }
}

const BULLET = /^(?:[-*•‣▪◦·–—]|o(?=\s))\s+/
const SPEAKERS =
  /^(?:intervenante?s?|orateurs?|oratrices?|avec|speakers?|panell?ists?|panélistes?|mod[ée]ration|mod[ée]rat(?:eur|rice|or)s?|moderated by|chair(?:ed by)?|présidence|présidée? par|introduction par|introduced by)\s*:\s*/iu
const PLACE = /^(?:lieu|salle|adresse|venue|place|location|room)\s*:\s*/iu
const HEADING =
  /^(?:projet d['’])?(?:ordre du jour(?: provisoire| annoté)?|(?:draft |annotated |provisional )?agenda|programme?|déroulé)\s*:?$/iu
const NOISE = /^(?:(?:page )?\d{1,4}(?: ?(?:\/|sur|of) ?\d{1,4})?|[-–—_=*.·\s]{2,})$/iu

type Item = AgendaDraft

/** Cuts at a word border: the rest becomes an item of its own, so that nothing is lost. */
function pieces(text: string): string[] {
  const out: string[] = []
  let rest = text
  while (rest.length > MAX_TITLE) {
    const space = rest.lastIndexOf(' ', MAX_TITLE)
    const cut =
      space > MAX_TITLE / 2 ? space : MAX_TITLE - (/[\uD800-\uDBFF]/.test(rest[MAX_TITLE - 1] ?? '') ? 1 : 0)
    out.push(rest.slice(0, cut).trim())
    rest = rest.slice(cut).trim()
  }
  out.push(rest)
  return out
}

/** Never throws; linear in the length of the text. */
export function readAgendaText(text: string): MeetingDraft {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0\u202f]+/gu, ' ').trim())
  const items: Item[] = []
  const draft: MeetingDraft = {
    title: '',
    entryId: null,
    place: '',
    day: null,
    startsAt: null,
    endsAt: null,
    timeZone: null,
    origin: 'text',
    items,
  }
  const isStructured = lines.some(
    (line) => readTime(line) !== null || readNumber(line) !== null || BULLET.test(line),
  )
  let waiting: Time | null = null
  /** A number alone on its line belongs to the next one, as tables give when they are copied. */
  let waitingNumber: Numbered | null = null
  let afterBlank = true
  let begun = false
  let level = 0

  const add = (title: string, more: Partial<Item>): void => {
    for (const [index, piece] of pieces(title).entries()) {
      if (items.length >= MAX_ITEMS) {
        // Beyond any agenda: the last item takes what it can.
        const last = items.at(-1)
        if (last) last.title = `${last.title} ${piece}`.slice(0, MAX_TITLE)
        return
      }
      const base: Item = {
        level: 0,
        number: '',
        title: '',
        plannedStart: null,
        plannedMinutes: null,
        speakers: [],
      }
      items.push(
        index === 0 ? { ...base, ...more, title: piece } : { ...base, level: more.level ?? 0, title: piece },
      )
    }
  }

  for (const line of lines) {
    if (line === '') {
      afterBlank = true
      continue
    }
    const wasBlank = afterBlank
    afterBlank = false
    if (NOISE.test(line) || HEADING.test(line)) continue
    const last = items.at(-1)
    const speakers = SPEAKERS.exec(line)
    if (speakers && last) {
      for (const name of line.slice(speakers[0].length).split(/\s*(?:;|,(?! (?:Jr|Sr)))\s*/)) {
        if (name !== '' && last.speakers.length < 100) last.speakers.push(name.slice(0, 300))
      }
      continue
    }
    if (!begun) {
      const day = readDay(line)
      if (day !== null && draft.day === null) {
        draft.day = day
        continue
      }
      const place = PLACE.exec(line)
      if (place && draft.place === '' && line.length - place[0].length <= MAX_TITLE) {
        draft.place = line.slice(place[0].length)
        continue
      }
    }

    const bullet = BULLET.exec(line)
    let rest = bullet ? line.slice(bullet[0].length) : line
    let time = readTime(rest)
    if (time) rest = rest.slice(time.length).replace(/^\s*[:|.–—-]*\s*/, '')
    let number = readNumber(rest)
    if (number) rest = rest.slice(number.length)
    if (!time) {
      // `1. 9 h 30 Ouverture`
      const after = readTime(rest)
      if (after && number) {
        time = after
        rest = rest.slice(after.length).replace(/^\s*[:|.–—-]*\s*/, '')
      }
    }
    time ??= waiting
    number ??= waitingNumber
    waiting = null
    waitingNumber = null
    if (rest === '') {
      waiting = time
      waitingNumber = number
      continue
    }

    const isMarked = time !== null || number !== null || bullet !== null
    if (!begun && !isMarked && draft.title === '' && line.length <= MAX_TITLE) {
      draft.title = line
      continue
    }
    if (
      !isMarked &&
      last &&
      !wasBlank &&
      /^[\p{Ll}(«“"]/u.test(rest) &&
      last.title.length + rest.length < MAX_TITLE
    ) {
      last.title = `${last.title} ${rest}`
      continue
    }
    begun ||= isMarked || !isStructured
    if (number) level = number.level
    else if (time) level = 0
    const own =
      number || time
        ? level
        : bullet && items.length > 0
          ? Math.min(3, level + 1)
          : begun && isStructured && items.length > 0
            ? Math.min(3, level + 1)
            : 0
    add(rest, {
      level: own,
      number: number?.number ?? '',
      plannedStart: time?.start ?? null,
      plannedMinutes: time?.end == null ? null : time.end - time.start,
    })
  }
  if (waitingNumber) add(waitingNumber.number, {})
  return draft
}
