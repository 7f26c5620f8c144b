// A dossier as a document: each item in its order, its sources as notes, its caveats beside it.

import { caveatsOf, citedSentence, citeEntry, citePassage, quote } from '../../shared/cite/cite.ts'
import { type CiteRun, safeAddress } from '../../shared/cite/runs.ts'
import { sourcesOf, sourcesRuns } from '../../shared/cite/sources.ts'
import { textRuns } from '../../shared/cite/text.ts'
import type { BriefItem } from '../../shared/contract/briefs.ts'
import type { Sensitivity } from '../../shared/contract/notes.ts'
import type { Entry } from '../../shared/library/model.ts'
import { isTooPrivate } from '../briefs/check.ts'
import { type BriefLookup, isTranslated, linkedTexts, passageWords } from '../briefs/words-of.ts'
import type { BriefHead } from '../store/briefs.ts'
import { type Block, createNotes, type ExportDocument, type Notes, type Run } from './document.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { WORDS } from './words.ts'

type Locale = 'fr' | 'en'

export function citeRuns(runs: readonly CiteRun[]): Run[] {
  return runs.map(({ text, italic, bold, href }) => {
    const address = href === undefined ? null : safeAddress(href)
    return {
      text,
      ...(italic ? { italic } : {}),
      ...(bold ? { bold } : {}),
      ...(address === null ? {} : { href: address }),
    }
  })
}

/** The last text of the blocks gets the reference: a note stands after what it is about. */
function withNote(blocks: Block[], note: number | null): Block[] {
  if (note === null) return blocks
  const at = blocks.findLastIndex((block) => 'runs' in block && block.type !== 'heading')
  const block = blocks[at]
  if (!block || !('runs' in block)) return [...blocks, { type: 'paragraph', runs: [{ text: '', note }] }]
  return blocks.with(at, { ...block, runs: [...block.runs, { text: '', note }] })
}

function sourcesNote(entry: Entry, locale: Locale, lookup: BriefLookup, notes: Notes): number | null {
  const runs = sourcesRuns(sourcesOf(entry, lookup.entry), locale)
  return runs.length === 0 ? null : notes.add(citeRuns(runs))
}

function caveatBlocks(entry: Entry, locale: Locale, lookup: BriefLookup): Block[] {
  return caveatsOf(entry, locale, lookup.entry).map((text) => ({
    type: 'paragraph',
    style: 'caveat',
    runs: [{ text: WORDS[locale].caveat, bold: true }, { text }],
  }))
}

/** A sentence of its own begins with a capital. */
function capitalised([first, ...rest]: readonly Run[]): Run[] {
  return first
    ? [{ ...first, text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }, ...rest]
    : []
}

function entryBlocks(item: BriefItem, locale: Locale, lookup: BriefLookup, notes: Notes): Block[] {
  const entry = item.target === null ? null : lookup.entry(item.target)
  const own = item.text[locale].trim()
  if (!entry) {
    const gone: Block = { type: 'paragraph', style: 'caveat', runs: [{ text: WORDS[locale].gone }] }
    return own === '' ? [gone] : [...markdownBlocks(own), gone]
  }
  const note = sourcesNote(entry, locale, lookup, notes)
  const said: Block[] =
    own === ''
      ? [
          {
            type: 'paragraph',
            runs: capitalised(
              citeRuns(citedSentence({ ...citeEntry(entry, locale, lookup.entry), caveats: [] }, locale)),
            ),
          },
        ]
      : markdownBlocks(own)
  const caveats = item.withCaveats ? caveatBlocks(entry, locale, lookup) : []
  return [...withNote(said, note), ...caveats]
}

function passageBlocks(item: BriefItem, locale: Locale, lookup: BriefLookup, notes: Notes): Block[] {
  const words = passageWords(item, locale)
  if (words === '') return []
  const entry = item.target === null ? null : lookup.entry(item.target)
  const text =
    item.target === null || entry !== null ? null : lookup.text(item.target, item.passage, item.quoted)
  const sources =
    text === null
      ? citePassage(words, entry, locale, lookup.entry, item.locator).sources
      : textRuns(text, locale)
  const extra: CiteRun[] = isTranslated(item, locale)
    ? [{ text: `${sources.length > 0 ? ' ' : ''}(${WORDS[locale].translation})` }]
    : []
  const runs = [...sources, ...extra]
  const note = runs.length === 0 ? null : notes.add(citeRuns(runs))
  const said: Block[] = [{ type: 'quote', runs: [{ text: quote(words, locale) }] }]
  const caveats = entry && item.withCaveats ? caveatBlocks(entry, locale, lookup) : []
  return [...withNote(said, note), ...caveats]
}

/** Entries and added texts to which words of one's own link are cited as well. */
function linkedNotes(
  markdown: string,
  blocks: Block[],
  locale: Locale,
  lookup: BriefLookup,
  notes: Notes,
): Block[] {
  const ids = [...markdown.matchAll(/\]\(entry:([A-Za-z0-9._-]{1,100})\)/g)].map((match) => match[1] ?? '')
  let out = blocks
  for (const id of new Set(ids)) {
    const entry = lookup.entry(id)
    if (entry) out = withNote(out, sourcesNote(entry, locale, lookup, notes))
  }
  for (const { id, position, quote: words } of linkedTexts(markdown)) {
    const text = lookup.text(id, position, words)
    if (text) out = withNote(out, notes.add(citeRuns(textRuns(text, locale))))
  }
  return out
}

/** What one item prints; empty when it has nothing in this language. */
function itemBlocks(item: BriefItem, locale: Locale, lookup: BriefLookup, notes: Notes): Block[] {
  switch (item.kind) {
    case 'heading': {
      const text = item.text[locale].trim() || item.text[locale === 'fr' ? 'en' : 'fr'].trim()
      return text === '' ? [] : [{ type: 'heading', level: 2, runs: [{ text }] }]
    }
    case 'text':
      return linkedNotes(item.text[locale], markdownBlocks(item.text[locale]), locale, lookup, notes)
    case 'note': {
      const note = item.target === null ? null : lookup.note(item.target)
      const own = item.text[locale].trim()
      const body = own !== '' ? own : note && !note.trashed ? note.body : ''
      return linkedNotes(body, markdownBlocks(body), locale, lookup, notes)
    }
    case 'passage':
      return passageBlocks(item, locale, lookup, notes)
    case 'entry':
      return entryBlocks(item, locale, lookup, notes)
  }
}

/** Items that are for a narrower circle than the audience. */
export function tooPrivateItems(
  items: readonly BriefItem[],
  audience: Sensitivity,
  lookup: BriefLookup,
): BriefItem[] {
  return items.filter((item) => {
    if (item.kind !== 'note' || item.target === null) return false
    const note = lookup.note(item.target)
    return note !== null && isTooPrivate(note.sensitivity, audience)
  })
}

export function briefDocument(
  brief: BriefHead,
  items: readonly BriefItem[],
  options: { readonly locale: Locale; readonly mark: Sensitivity; readonly date: number },
  lookup: BriefLookup,
): ExportDocument {
  const notes = createNotes()
  const blocks = items.flatMap((item, index) => {
    const before = items[index - 1]
    // A passage right after its entry: the caveats stand above it already.
    const isSaid = item.target !== null && before?.target === item.target && before.withCaveats
    return itemBlocks(isSaid ? { ...item, withCaveats: false } : item, options.locale, lookup, notes)
  })
  return { title: brief.title, subtitle: [], ...options, blocks, notes: notes.all }
}
