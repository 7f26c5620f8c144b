// A meeting as a report: what was decided, who does what, what was said, in the order of the agenda; then the
// notes attached to it.

import { quote } from '../../shared/cite/cite.ts'
import type { AgendaItem, Meeting, MeetingLine } from '../../shared/contract/meetings.ts'
import type { Sensitivity } from '../../shared/contract/notes.ts'
import type { Entry } from '../../shared/library/model.ts'
import { formatClock } from '../../shared/text/format.ts'
import { formatPartialDate } from '../../shared/text/partial-date.ts'
import { type Block, createNotes, type ExportDocument, type Run } from './document.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { type ExportedNote, noteBlocks, type TextLookup } from './notes-document.ts'
import { WORDS } from './words.ts'

type Locale = 'fr' | 'en'

/** The clock of the meeting: in its time zone when it has one, else that of this machine. */
export function clockTime(at: number, timeZone: string | null, locale: Locale): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === null ? {} : { timeZone }),
  }).formatToParts(at)
  const part = (type: string) => parts.find((item) => item.type === type)?.value ?? ''
  return locale === 'fr'
    ? `${Number(part('hour'))}\u202fh\u202f${part('minute')}`
    : `${part('hour')}:${part('minute')}`
}

function duration(ms: number, locale: Locale): string {
  const minutes = Math.round(ms / 60_000)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const space = locale === 'fr' ? '\u202f' : '\u00a0'
  if (hours === 0) return `${minutes}${space}min`
  return `${hours}${space}h${rest === 0 ? '' : `${space}${String(rest).padStart(2, '0')}`}`
}

/** The words of a line on one paragraph. */
function wordsOf(line: MeetingLine, locale: Locale): Run[] {
  const runs = markdownBlocks(line.text).flatMap((block, index): Run[] => {
    const own: Run[] =
      'runs' in block ? [...block.runs] : block.type === 'code' ? [{ text: block.text, code: true }] : []
    return index === 0 ? own : [{ text: '\n' }, ...own]
  })
  const [only] = runs
  return line.mark === 'quotation' && runs.length === 1 && only
    ? [{ ...only, text: quote(only.text, locale) }]
    : runs
}

function spoken(line: MeetingLine, locale: Locale): Run[] {
  const words = wordsOf(line, locale)
  return line.speaker === ''
    ? words
    : [{ text: `${line.speaker}${WORDS[locale].colon}`, bold: true }, ...words]
}

function itemTitle(item: AgendaItem): string {
  return [item.number, item.title].filter((text) => text !== '').join('. ')
}

export type MeetingReport = {
  readonly meeting: Meeting
  readonly lines: readonly MeetingLine[]
  /** Attached to the meeting; they come last. */
  readonly notes: readonly ExportedNote[]
  /** An entry of the library, for the sources of the notes. */
  readonly entry: (id: string) => Entry | null
  /** An added text, for those on its passages. */
  readonly text: TextLookup
  readonly content: 'summary' | 'full'
  readonly times: boolean
  readonly locale: Locale
  readonly mark: Sensitivity
  readonly date: number
}

export function meetingDocument(report: MeetingReport): ExportDocument {
  const { meeting, lines, locale, times } = report
  const words = WORDS[locale]
  const blocks: Block[] = []
  const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({
    type: 'heading',
    level,
    runs: [{ text }],
  })
  const timed = (line: MeetingLine, runs: Run[]): Block =>
    times
      ? { type: 'labelled', label: clockTime(line.at, meeting.timeZone, locale), runs }
      : { type: 'item', depth: 0, number: null, checked: null, runs }
  const marked = (mark: MeetingLine['mark']) => lines.filter((line) => line.mark === mark)
  const section = (title: string, mark: MeetingLine['mark']) => {
    const found = marked(mark)
    if (found.length === 0) return
    blocks.push(heading(title), ...found.map((line) => timed(line, spoken(line, locale))))
  }

  section(words.decisions, 'decision')
  const actions = marked('action')
  if (actions.length > 0) {
    blocks.push(heading(words.actions), {
      type: 'table',
      widths: [6, 2.4, 2.2, 1.2],
      header: [words.action, words.who, words.due, ''].map((text) => [{ text }]),
      rows: actions.map((line) => [
        wordsOf(line, locale),
        [{ text: line.who }],
        [{ text: line.due === null ? '' : formatPartialDate(line.due, locale) }],
        [{ text: line.doneAt === null ? words.open : words.done }],
      ]),
    })
  }
  section(words.toRaise, 'to-raise')
  section(words.quotations, 'quotation')
  section(words.toCheck, 'to-check')

  if (report.content === 'full') {
    if (meeting.items.length > 0 || lines.length > 0) blocks.push(heading(words.proceedings))
    const known = new Set(meeting.items.map((item) => item.id))
    const under = (id: string | null) =>
      lines.filter((line) => (line.itemId !== null && known.has(line.itemId) ? line.itemId : null) === id)
    const put = (line: MeetingLine) => {
      const label: Run[] = line.mark === null ? [] : [{ text: `[${words.line[line.mark]}] `, bold: true }]
      blocks.push(timed(line, [...label, ...spoken(line, locale)]))
    }
    const before = under(null)
    if (meeting.items.length === 0) before.forEach(put)
    for (const item of meeting.items) {
      blocks.push(heading(itemTitle(item), 3))
      const facts = [
        item.plannedStart === null ? '' : formatClock(item.plannedStart, locale),
        item.elapsedMs < 60_000 ? '' : `${words.elapsed}${words.colon}${duration(item.elapsedMs, locale)}`,
        item.speakers.join(', '),
      ].filter((text) => text !== '')
      if (facts.length > 0)
        blocks.push({ type: 'paragraph', style: 'small', runs: [{ text: facts.join(' · ') }] })
      under(item.id).forEach(put)
    }
    if (meeting.items.length > 0 && before.length > 0) {
      blocks.push(heading(words.other, 3))
      before.forEach(put)
    }
  }

  const footnotes = createNotes()
  if (report.notes.length > 0) {
    const layout = { locale, entry: report.entry, text: report.text, footnotes, titleLevel: 3 } as const
    blocks.push(heading(words.meetingNotes), ...report.notes.flatMap((note) => noteBlocks(note, layout)))
  }

  const when = meeting.day === null ? '' : formatPartialDate(meeting.day, locale)
  return {
    title: meeting.title,
    subtitle: [words.report, [when, meeting.place].filter((text) => text !== '').join(' · ')].filter(
      (text) => text !== '',
    ),
    locale,
    mark: report.mark,
    date: report.date,
    blocks,
    notes: footnotes.all,
  }
}
