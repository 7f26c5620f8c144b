// What of an entry or a note is searched: its fields as text in each language, and the passages for snippets.

import type { AgendaItem, Meeting, MeetingLine } from '../../shared/contract/meetings.ts'
import type { FullNote } from '../../shared/contract/notes.ts'
import type { HitKind } from '../../shared/contract/search.ts'
import { meetings as en } from '../../shared/i18n/en/meetings.ts'
import { meetings as fr } from '../../shared/i18n/fr/meetings.ts'
import { isPartialDate, type PartialDate } from '../../shared/library/dates.ts'
import { describe, yearsOf } from '../../shared/library/describe.ts'
import { type Bilingual, ENTRY_ID_PATTERN, type Entry } from '../../shared/library/model.ts'
import { referencesOf } from '../../shared/library/references.ts'
import { readMarkup, tagKey } from '../../shared/text/note-markup.ts'
import { formatPartialDate } from '../../shared/text/partial-date.ts'
import { noteTitle, plainText } from '../../shared/text/plain.ts'
import { findSymbols } from '../../shared/text/symbols.ts'

type Sided<T> = { fr: T; en: T }

/** A unit of search. For what the user wrote, both sides hold the same text. */
export type SearchDocument = {
  readonly id: string
  readonly kind: HitKind
  readonly title: Sided<string>
  readonly detail: Sided<string>
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly entryId: string | null
  /** Number of entries that refer to it. */
  readonly inbound: number
  /** Curated words, acronyms, labels, and those of the topics. */
  readonly keywords: Sided<string>
  /** Names of the entries it refers to: found by them, with little weight. */
  readonly links: Sided<string>
  /** Every other text, passage by passage. */
  readonly passages: Sided<readonly string[]>
  /** Of a meeting: by passage the line that it is; null for a point of the agenda. */
  readonly lines?: readonly (string | null)[]
  /** Acronyms and other labels, by which it may be called as by its title. */
  readonly names: readonly string[]
  /** Terms of its own document symbol. */
  readonly symbols: readonly string[]
  /** Ids of the entries it refers to, by what they are. */
  readonly topics: readonly string[]
  readonly organisations: readonly string[]
  readonly plans: readonly string[]
  readonly sources: readonly string[]
  /** Folded tags of a note, or of the lines of a meeting. */
  readonly tags: readonly string[]
}

/** Whether a document is of no language: what the user wrote. */
export const isOwn = (kind: HitKind): boolean => kind === 'note' || kind === 'meeting'

const NO_REFERENCES = {
  names: [],
  symbols: [],
  topics: [],
  organisations: [],
  plans: [],
  sources: [],
} as const

function isBilingual(value: object): value is Bilingual {
  return 'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string'
}

const SEPARATE_FIELDS = new Set([
  'id',
  'kind',
  'title',
  'keywords',
  'acronyms',
  'labels',
  'topics',
  'confidence',
])

/** All texts below a value: bilingual ones, bare ones (symbols, publishers) on both sides, dates in words. */
function collect(value: unknown, out: Sided<string[]>): void {
  if (typeof value === 'string') {
    if (ENTRY_ID_PATTERN.test(value) || /^https?:/.test(value)) return
    if (isPartialDate(value)) {
      out.fr.push(formatPartialDate(value as PartialDate, 'fr'))
      out.en.push(formatPartialDate(value as PartialDate, 'en'))
      return
    }
    // Values of closed lists (`more-than`, `in-person`) are not text.
    if (/^[a-z]+(-[a-z]+)*$/.test(value)) return
    out.fr.push(value)
    out.en.push(value)
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, out)
  } else if (value !== null && typeof value === 'object') {
    if (isBilingual(value)) {
      out.fr.push(value.fr)
      out.en.push(value.en)
    } else for (const item of Object.values(value)) collect(item, out)
  }
}

/** `find` gives the entries referred to, an unknown one is passed over; `inbound` how many refer to this one. */
export function entryDocument(
  entry: Entry,
  find: (id: string) => Entry | null,
  inbound: number,
): SearchDocument {
  const passages: Sided<string[]> = { fr: [], en: [] }
  for (const [field, value] of Object.entries(entry)) {
    if (!SEPARATE_FIELDS.has(field)) collect(value, passages)
  }
  const keywords: Sided<string[]> = { fr: [...entry.keywords.fr], en: [...entry.keywords.en] }
  const addNames = (of: Entry): void => {
    for (const side of ['fr', 'en'] as const) {
      if ('acronyms' in of) keywords[side].push(...of.acronyms[side])
      if ('labels' in of) keywords[side].push(...of.labels[side])
    }
  }
  addNames(entry)
  const links: Sided<string[]> = { fr: [], en: [] }
  const references = referencesOf(entry)
  for (const { field, to } of references) {
    const target = find(to)
    // Where something was read says nothing of what it is about.
    if (target === null || field.startsWith('sources')) continue
    if (field === 'topics') {
      keywords.fr.push(target.title.fr)
      keywords.en.push(target.title.en)
      addNames(target)
    } else {
      links.fr.push(target.title.fr)
      links.en.push(target.title.en)
      if ('acronyms' in target) {
        links.fr.push(...target.acronyms.fr)
        links.en.push(...target.acronyms.en)
      }
    }
  }
  const years = yearsOf(entry)
  const ofKind = (kind: string) => [
    ...new Set(references.filter(({ to }) => to.startsWith(`${kind}-`)).map(({ to }) => to)),
  ]
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    detail: describe(entry, (id) => find(id)?.title ?? null),
    yearFrom: years?.from ?? null,
    yearTo: years?.to ?? null,
    entryId: null,
    inbound,
    keywords: { fr: keywords.fr.join('\n'), en: keywords.en.join('\n') },
    links: { fr: links.fr.join('\n'), en: links.en.join('\n') },
    passages,
    names: namesOf(entry),
    symbols: 'symbol' in entry && entry.symbol ? findSymbols(entry.symbol).map(({ term }) => term) : [],
    topics: references.filter(({ field }) => field === 'topics').map(({ to }) => to),
    organisations: ofKind('organisation'),
    plans: ofKind('plan'),
    sources: ofKind('source'),
    tags: [],
  }
}

function namesOf(entry: Entry): string[] {
  const names: string[] = []
  if ('acronyms' in entry) names.push(...entry.acronyms.fr, ...entry.acronyms.en)
  if ('labels' in entry) names.push(...entry.labels.fr, ...entry.labels.en)
  return [...new Set(names)]
}

/** `about`: title of the entry, or of the added text, that the note is on. The words that it is on are found as its own. */
export function noteDocument(note: FullNote, about: Bilingual | null): SearchDocument {
  const title = noteTitle(note.body)
  const passages = [...plainText(note.body).split('\n'), note.passage?.quote ?? ''].filter(
    (line) => line !== '',
  )
  const year = new Date(note.updatedAt).getUTCFullYear()
  return {
    id: note.id,
    kind: 'note',
    title: { fr: title, en: title },
    detail: about ?? { fr: '', en: '' },
    yearFrom: year,
    yearTo: year,
    entryId: note.entryId,
    inbound: 0,
    keywords: { fr: '', en: '' },
    links: about ?? { fr: '', en: '' },
    passages: { fr: passages, en: passages },
    ...NO_REFERENCES,
    tags: [...new Set(readMarkup(note.body).tags.map(({ tag }) => tagKey(tag)))],
  }
}

/** A meeting with what was written in it, as the store holds it. */
export type MeetingContent = {
  readonly meeting: Omit<Meeting, 'items' | 'entryTitle'>
  readonly items: readonly AgendaItem[]
  readonly lines: readonly MeetingLine[]
}

// Not all that the interface says: the thread of the search is to begin quickly.
const MARKS = { fr: fr.mark, en: en.mark } as const

/** `about`: title of the event that the meeting is on. A line is a passage: who speaks, its mark, who does it. */
export function meetingDocument(
  { meeting, items, lines }: MeetingContent,
  about: Bilingual | null,
): SearchDocument {
  const { language, title } = meeting
  const marks = MARKS[language]
  const colon = language === 'fr' ? '\u202f: ' : ': '
  const passages: string[] = []
  const places: (string | null)[] = []
  for (const item of items) {
    const text = [item.number, item.title, ...item.speakers].filter((part) => part !== '').join(' · ')
    if (text === '') continue
    passages.push(text)
    places.push(null)
  }
  for (const line of lines) {
    const said = plainText(line.text).replace(/\s+/g, ' ').trim()
    const before = [line.mark === null ? '' : marks[line.mark], line.speaker].filter((part) => part !== '')
    const text = [before.length === 0 ? said : `${before.join(' · ')}${colon}${said}`, line.who]
    if (said === '' && before.length === 0) continue
    passages.push(text.filter((part) => part !== '').join(' · '))
    places.push(line.id)
  }
  const year =
    meeting.day === null ? new Date(meeting.createdAt).getUTCFullYear() : Number(meeting.day.slice(0, 4))
  const detail = (locale: 'fr' | 'en') =>
    [meeting.day === null ? '' : formatPartialDate(meeting.day as PartialDate, locale), meeting.place]
      .filter((part) => part !== '')
      .join(' · ')
  return {
    id: meeting.id,
    kind: 'meeting',
    title: { fr: title, en: title },
    detail: { fr: detail('fr'), en: detail('en') },
    yearFrom: year,
    yearTo: year,
    entryId: null,
    inbound: 0,
    keywords: { fr: meeting.place, en: meeting.place },
    links: about ?? { fr: '', en: '' },
    passages: { fr: passages, en: passages },
    lines: places,
    ...NO_REFERENCES,
    tags: [...new Set(lines.flatMap(({ text }) => readMarkup(text).tags.map(({ tag }) => tagKey(tag))))],
  }
}
