// Use cases of what leaves the application: copies with their source, references, documents. Sensitivity is decided
// here, for every way out.
import type { z } from 'zod'
import { citedSentence, citedSources, citeEntry, citePassage, quote } from '../../shared/cite/cite.ts'
import { toBibtex, toCslJson, toRis } from '../../shared/cite/exchange.ts'
import { type CiteRun, escapeHtml, runsToHtml, runsToText } from '../../shared/cite/runs.ts'
import { type Locale, sourcesOf } from '../../shared/cite/sources.ts'
import { citeText } from '../../shared/cite/text.ts'
import type { Handlers, OpParsed } from '../../shared/contract/contract.ts'
import type { CiteTarget, ExportFormat, ExportPage, ExportResult } from '../../shared/contract/exports.ts'
import { SENSITIVITIES, type Sensitivity } from '../../shared/contract/notes.ts'
import { AppError } from '../../shared/errors.ts'
import { noteTitle, plainText } from '../../shared/text/plain.ts'
import { isTooPrivate } from '../briefs/check.ts'
import { linkedTexts } from '../briefs/words-of.ts'
import { type ExportDocument, fileName } from '../export/document.ts'
import type { Downloads, ExportedFile } from '../export/downloads.ts'
import type { Ports } from '../ports.ts'
import type { BriefsRepository } from '../store/briefs.ts'
import type { Library } from '../store/library.ts'
import type { MeetingsRepository } from '../store/meetings.ts'
import type { NotesRepository } from '../store/notes.ts'
import type { TextsRepository } from '../store/texts.ts'
import { briefLookup, citedText } from './briefs.ts'
import { wholeMeeting } from './meetings.ts'
import { locateQuote } from './quoted-places.ts'
import type { SearchService } from './search.ts'

type ExportHandlers = {
  [N in keyof Handlers as N extends `${'exports' | 'cite'}.${string}` ? N : never]: Handlers[N]
}

export type ExportsContext = {
  readonly briefs: BriefsRepository
  readonly meetings: MeetingsRepository
  readonly notes: NotesRepository
  readonly library: Library
  readonly texts: TextsRepository
  readonly search: SearchService
  readonly ports: Pick<Ports, 'saveFile'>
  readonly downloads: Downloads
  readonly now: () => number
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

/** The libraries of the formats are large: each is loaded when its first document is written. */
async function bytesOf(document: ExportDocument, format: ExportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('../export/write-docx.ts')).writeDocx(document)
    case 'pdf':
      return (await import('../export/write-pdf.ts')).writePdf(document)
    case 'md':
      return (await import('../export/write-text.ts')).writeMarkdown(document)
    case 'html':
      return (await import('../export/write-text.ts')).writeHtml(document)
  }
}

/** The narrowest circle of several: what a document that holds them all is for. */
function narrowest(marks: readonly Sensitivity[]): Sensitivity {
  return SENSITIVITIES.find((mark) => marks.includes(mark)) ?? 'shareable'
}

function refusePrivate(count: number): void {
  if (count > 0) throw new AppError('private-content', 'more private than the audience', { count })
}

/** `[title](entry:id)` and bare entries in a note give its sources. */
const ENTRY_LINK = /\]\(entry:([A-Za-z0-9._-]{1,100})\)/g

export function exportHandlers(context: () => ExportsContext): ExportHandlers {
  /** Jobs under way, and whether they were given up. */
  const jobs = new Map<string, boolean>()

  /** From the call on a job can be given up, also while its document is being put together. */
  const asJob = async <T>(job: string | null, make: () => Promise<T>): Promise<T> => {
    if (job === null) return make()
    jobs.set(job, false)
    try {
      return await make()
    } finally {
      jobs.delete(job)
    }
  }

  const deliver = async (
    document: ExportDocument,
    format: ExportFormat,
    leftOut: number,
    job: string | null,
  ): Promise<ExportResult> => {
    const bytes = await bytesOf(document, format)
    // Writing may have kept the thread: what was asked meanwhile is heard before anything is shown.
    await new Promise((resolve) => setImmediate(resolve))
    const file: ExportedFile = { name: fileName(document.title, format), type: TYPES[format], bytes }
    const { ports, downloads } = context()
    const isGivenUp = job !== null && jobs.get(job) === true
    return {
      name: file.name,
      type: file.type,
      bytes: bytes.byteLength,
      saved: ports.saveFile && !isGivenUp ? await ports.saveFile(file) : false,
      download: ports.saveFile || isGivenUp ? null : downloads.put(file),
      mark: document.mark,
      leftOut,
    }
  }

  const lookup = (id: string) => context().library.entry(id)
  const textAt = (id: string, position: number, words: string) =>
    citedText(context().texts, id, position, words)

  const makeBrief = async (id: string, locale: Locale | null, audience: Sensitivity, leaveOut: boolean) => {
    const { briefs, now } = context()
    const { briefDocument, tooPrivateItems } = await import('../export/brief-document.ts')
    const head = briefs.head(id)
    const find = briefLookup(context())
    const items = briefs.items(id)
    const hidden = new Set(tooPrivateItems(items, audience, find).map((item) => item.id))
    refusePrivate(isTooPrivate(head.sensitivity, audience) ? 1 : leaveOut ? 0 : hidden.size)
    const shown = items.filter((item) => !hidden.has(item.id))
    const noteMarks = shown.flatMap((item) => {
      const note = item.kind === 'note' && item.target !== null ? find.note(item.target) : null
      return note ? [note.sensitivity] : []
    })
    const mark = narrowest([head.sensitivity, ...noteMarks])
    const options = { locale: locale ?? head.language, mark, date: now() }
    return { document: briefDocument(head, shown, options, find), hidden: hidden.size }
  }

  return {
    'cite.copy': ({ target, locale, audience }) => copy(context(), target, locale, audience),
    'cite.references': ({ ids, texts, style, locale }) => {
      const sources = ids.flatMap((id) => {
        const entry = lookup(id)
        if (!entry) throw new AppError('not-found', 'no such entry', { id })
        return sourcesOf(entry, lookup)
      })
      const cited = texts.map(({ id, position }) => {
        const text = citedText(context().texts, id, position)
        if (text === null) throw new AppError('not-found', 'no such text', { id })
        return text
      })
      const count = new Set([...sources.map(({ source }) => source.id), ...cited.map(({ id }) => id)]).size
      const forms = {
        csl: { write: toCslJson, extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
        ris: { write: toRis, extension: 'ris', type: 'application/x-research-info-systems' },
        bibtex: { write: toBibtex, extension: 'bib', type: 'application/x-bibtex' },
      } as const
      const { write, extension, type } = forms[style]
      return { text: write(sources, locale, cited), name: `sources.${extension}`, type, count }
    },
    'exports.brief': ({ id, format, locale, audience, leaveOut, job }) =>
      asJob(job, async () => {
        const { document, hidden } = await makeBrief(id, locale, audience, leaveOut)
        return deliver(document, format, hidden, job)
      }),
    'exports.briefPage': async ({ id, locale, audience }) => {
      const { document, hidden } = await makeBrief(id, locale, audience, true)
      return structuredClone({ ...document, leftOut: hidden }) as ExportPage
    },
    'exports.meeting': ({ id, format, locale, audience, leaveOut, job, content, times, ...more }) =>
      asJob(job, async () => {
        const { meetings, notes, now } = context()
        const { meetingDocument } = await import('../export/meeting-document.ts')
        const meeting = wholeMeeting(context(), meetings.head(id))
        const lines = meetings.lines(id)
        const markOf = (line: { sensitivity: Sensitivity | null }) => line.sensitivity ?? meeting.sensitivity
        const shown = lines.filter((line) => !isTooPrivate(markOf(line), audience))
        const attached = more.notes ? notes.ofMeeting(id) : []
        const shownNotes = attached.filter((note) => !isTooPrivate(note.sensitivity, audience))
        const leftOut = lines.length - shown.length + attached.length - shownNotes.length
        // The title and the agenda are as private as the meeting.
        refusePrivate(
          isTooPrivate(meeting.sensitivity, audience) ? Math.max(1, leftOut) : leaveOut ? 0 : leftOut,
        )
        const document = meetingDocument({
          meeting,
          lines: shown,
          notes: shownNotes,
          entry: lookup,
          text: textAt,
          content,
          times,
          locale: locale ?? meeting.language,
          mark: narrowest([
            meeting.sensitivity,
            ...shown.map(markOf),
            ...shownNotes.map((note) => note.sensitivity),
          ]),
          date: now(),
        })
        return deliver(document, format, leftOut, job)
      }),
    'exports.cancel': ({ job }) => {
      if (jobs.has(job)) jobs.set(job, true)
      return { job }
    },
    'exports.notes': ({ ids, format, locale, audience, leaveOut, job }) =>
      asJob(job, async () => {
        const { notes, now } = context()
        const { notesDocument } = await import('../export/notes-document.ts')
        const all = [...new Set(ids)].map((id) => notes.get(id))
        const shown = all.filter((note) => !isTooPrivate(note.sensitivity, audience))
        const leftOut = all.length - shown.length
        refusePrivate(leaveOut ? 0 : leftOut)
        const document = notesDocument(shown, {
          locale: locale ?? 'fr',
          mark: narrowest(shown.map((note) => note.sensitivity)),
          date: now(),
          entry: lookup,
          text: textAt,
        })
        return deliver(document, format, leftOut, job)
      }),
  }
}

type Copied = {
  html: string
  text: string
  spoken: string
  note: { html: string; text: string }
}

function both(
  main: readonly CiteRun[],
  sources: readonly CiteRun[],
  note: readonly CiteRun[],
  spoken: string,
): Copied {
  const html = [main, sources].filter((runs) => runs.length > 0).map((runs) => `<p>${runsToHtml(runs)}</p>`)
  const text = [main, sources].filter((runs) => runs.length > 0).map(runsToText)
  return {
    html: html.join(''),
    text: text.join('\n'),
    spoken,
    note: { html: runsToHtml(note), text: runsToText(note) },
  }
}

async function copy(
  context: ExportsContext,
  target: z.output<typeof CiteTarget>,
  locale: Locale,
  audience: OpParsed<'cite.copy'>['audience'],
): Promise<Copied> {
  const { library, notes, meetings, texts } = context
  const lookup = (id: string) => library.entry(id)
  switch (target.type) {
    case 'entry': {
      const entry = lookup(target.id)
      if (!entry) throw new AppError('not-found', 'no such entry', { id: target.id })
      const cited = citeEntry(entry, locale, lookup)
      return both(citedSentence(cited, locale), citedSources(cited, locale), cited.sources, cited.spoken)
    }
    case 'passage': {
      const entry = target.id === null ? null : lookup(target.id)
      if (target.id !== null && !entry) throw new AppError('not-found', 'no such entry', { id: target.id })
      const cited = citePassage(target.text, entry, locale, lookup, target.locator)
      return both(citedSentence(cited, locale), citedSources(cited, locale), cited.sources, cited.spoken)
    }
    case 'text': {
      const { id, position, text: words } = target
      const place = await locateQuote(context, { id, position, quote: words })
      const text = place.text === null ? null : citedText(texts, place.text.id, place.position, words)
      // Words that have changed are still cited from where they were taken, not from where they no longer stand.
      if (text === null || place.state === 'gone') throw new AppError('not-found', 'no such text', { id })
      const cited = citeText(words, text, locale)
      return both(cited.main, citedSources(cited, locale), cited.sources, cited.spoken)
    }
    case 'note': {
      const note = notes.get(target.id)
      refusePrivate(isTooPrivate(note.sensitivity, audience) ? 1 : 0)
      const entries = [...note.body.matchAll(ENTRY_LINK)].flatMap((match) => lookup(match[1] ?? '') ?? [])
      const attached = note.entryId === null ? [] : [lookup(note.entryId)].filter((entry) => entry !== null)
      const known = [...new Map([...attached, ...entries].map((entry) => [entry.id, entry])).values()]
      const { passage } = note
      const on = passage === null ? [] : [{ ...passage, id: passage.textId }]
      const quoted = [...on, ...linkedTexts(note.body)].flatMap(
        ({ id, position, quote: words }) => citedText(texts, id, position, words) ?? [],
      )
      const sources = [
        ...known.map((entry) => citedSources(citeEntry(entry, locale, lookup), locale)),
        ...quoted.map((text) => citedSources(citeText('', text, locale), locale)),
      ].flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]))
      const body = plainText(note.body)
      const html = body
        .split(/\n{2,}/)
        .map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
        .join('')
      const end = both([], sources, sources, '')
      return {
        html: `${html}${end.html}`,
        text: [body, end.text].filter((part) => part !== '').join('\n\n'),
        spoken: noteTitle(note.body) === '' ? '' : body,
        note: end.note,
      }
    }
    case 'line': {
      const line = meetings.line(target.id)
      const meeting = meetings.head(line.meetingId)
      refusePrivate(isTooPrivate(line.sensitivity ?? meeting.sensitivity, audience) ? 1 : 0)
      const said = plainText(line.text)
      const words = line.mark === 'quotation' ? quote(said, locale) : said
      const who: CiteRun[] =
        line.speaker === ''
          ? []
          : [{ text: `${line.speaker}${locale === 'fr' ? '\u202f: ' : ': '}`, bold: true }]
      const where = [meeting.title, meeting.day ?? ''].filter((text) => text !== '').join(', ')
      return both(
        [...who, { text: words }],
        where === '' ? [] : [{ text: where, italic: true }],
        [{ text: where }],
        words,
      )
    }
  }
}
