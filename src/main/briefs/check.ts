// The check of a dossier: what would embarrass whoever reads it out. Warnings only; pure.
import { type BriefFinding, type BriefItem, STATEMENT_MS } from '../../shared/contract/briefs.ts'
import { SENSITIVITIES, type Sensitivity } from '../../shared/contract/notes.ts'
import type { Entry, EntryOf } from '../../shared/library/model.ts'
import { fold } from '../../shared/text/fold.ts'
import { readMarkup } from '../../shared/text/note-markup.ts'
import { plainText, shorten } from '../../shared/text/plain.ts'
import { type BriefLookup, speechOf } from './words-of.ts'

const LOCALES = ['fr', 'en'] as const
const NOTHING = { fr: '', en: '' }
/** How much of a quotation a finding shows. */
const FOUND_LENGTH = 120
/** Findings of one kind of hint that are worth reading. */
const MAX_TERMS = 100

export type CheckInput = {
  readonly language: 'fr' | 'en'
  readonly items: readonly BriefItem[]
  readonly spokenMs: { readonly fr: number; readonly en: number }
  /** For whom it is meant. */
  readonly audience: Sensitivity
  readonly terms: readonly EntryOf<'term'>[]
  readonly lookup: BriefLookup
  /** Of each item that quotes an added text: where its words stand today. */
  readonly quoted: ReadonlyMap<string, { readonly state: 'there' | 'moved' | 'changed' | 'gone' }>
}

/** True when `content` is for a narrower circle than `audience`. */
export function isTooPrivate(content: Sensitivity, audience: Sensitivity): boolean {
  return SENSITIVITIES.indexOf(content) < SENSITIVITIES.indexOf(audience)
}

/** Differences of quotation marks, dashes and spaces are typography, not a change of the words. */
function bareWords(text: string): string {
  return fold(plainText(text))
    .replace(/[«»“”"‘’'\u2010-\u2015-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Every text of an entry, for finding whether a passage is still in it. */
function textsOf(value: unknown, out: string[] = []): string[] {
  if (typeof value === 'string') out.push(value)
  else if (value !== null && typeof value === 'object') {
    for (const item of Object.values(value)) textsOf(item, out)
  }
  return out
}

/** The figure that stands today in the place of a superseded one, over all editions between; null when unknown. */
function latestOf(figure: EntryOf<'figure'>, lookup: BriefLookup): EntryOf<'figure'> | null {
  const seen = new Set([figure.id])
  let latest: EntryOf<'figure'> | null = null
  for (let id = figure.supersededBy; id !== undefined && !seen.has(id); id = latest?.supersededBy) {
    seen.add(id)
    const next = lookup.entry(id)
    if (next?.kind !== 'figure') break
    latest = next
  }
  return latest
}

const NUMBER =
  /(?<![\p{L}\p{N}.,/])(?:\d{1,3}(?:[\s\u00a0\u202f,.]\d{3})+|\d+(?:[.,]\d+)?)[\s\u00a0\u202f]*(?:%|pour cent|percent|per cent|millions?|milliards?|billions?|milliers?|thousand|victimes?|victims?|personnes|people|cas\b|cases)/giu

export function checkBrief(input: CheckInput): BriefFinding[] {
  const { items, lookup, audience } = input
  const findings: BriefFinding[] = []
  const add = (
    rule: BriefFinding['rule'],
    level: BriefFinding['level'],
    itemId: string | null,
    more: Partial<BriefFinding> = {},
  ) =>
    findings.push({ rule, level, itemId, language: null, found: '', proposed: NOTHING, related: [], ...more })

  const figures: { item: BriefItem; figure: EntryOf<'figure'> }[] = []
  for (const item of items) {
    const entry = item.target === null || item.kind === 'note' ? null : lookup.entry(item.target)
    if (item.kind === 'entry' || (item.kind === 'passage' && item.target !== null)) {
      if (!entry) {
        // A passage of an added text has no entry; its words are all there is.
        if (item.kind === 'entry') add('entry-gone', 'problem', item.id, { found: item.target ?? '' })
      } else checkEntry(item, entry)
    }
    if (item.kind === 'note') checkNote(item)
    if (item.kind === 'passage') checkPassage(item, entry)
    if (item.kind === 'text' || item.kind === 'note') checkNumbers(item)
    if (item.spoken && item.kind !== 'heading' && speechOf(item, input.language, lookup) === '') {
      add('language-missing', 'warning', item.id, { language: input.language })
    }
  }

  function checkEntry(item: BriefItem, entry: Entry): void {
    if (entry.kind === 'figure') figures.push({ item, figure: entry })
    if (entry.sources.length === 0 && entry.kind !== 'source' && entry.kind !== 'term') {
      add('no-source', entry.kind === 'figure' ? 'problem' : 'warning', item.id, { found: entry.id })
    }
    if (entry.kind === 'figure' && entry.validity === 'superseded') {
      const next = latestOf(entry, lookup)
      add('superseded', 'problem', item.id, {
        found: entry.id,
        proposed: next?.title ?? NOTHING,
        related: next ? [next.id] : [],
      })
    }
    if (entry.kind === 'figure' && entry.validity === 'disputed') {
      add('disputed', 'warning', item.id, { found: entry.id })
    }
    if (entry.caveats.length > 0 && !item.withCaveats) {
      add('caveat-dropped', 'warning', item.id, {
        found: entry.id,
        proposed: entry.caveats[0] ?? NOTHING,
      })
    }
  }

  function checkNote(item: BriefItem): void {
    const note = item.target === null ? null : lookup.note(item.target)
    if (!note || note.trashed) add('note-gone', 'problem', item.id, { found: item.target ?? '' })
    else if (isTooPrivate(note.sensitivity, audience)) {
      add('too-private', 'problem', item.id, { found: note.sensitivity })
    }
  }

  function checkPassage(item: BriefItem, entry: Entry | null): void {
    const original = bareWords(item.quoted)
    for (const locale of LOCALES) {
      const shown = item.text[locale].trim()
      // In the other language it is a translation, which nobody can compare word for word.
      const isSame = item.quotedLanguage === null || item.quotedLanguage === locale
      if (shown !== '' && isSame && original !== '' && bareWords(shown) !== original) {
        add('quotation-altered', 'problem', item.id, {
          language: locale,
          proposed: { fr: item.quoted, en: item.quoted },
        })
      }
    }
    const place = input.quoted.get(item.id)?.state
    if (place === 'changed' || place === 'gone') {
      // Most of the words, or none, stand in the texts that are there today.
      add(place === 'changed' ? 'quotation-changed' : 'quotation-gone', 'warning', item.id, {
        found: shorten(item.quoted, FOUND_LENGTH),
      })
    }
    if (entry && original !== '' && !textsOf(entry).some((text) => bareWords(text).includes(original))) {
      // The copied words are no longer in the entry: an edition changed them, or they come from elsewhere.
      add('quotation-unverified', 'warning', item.id, { found: entry.id })
    }
  }

  function checkNumbers(item: BriefItem): void {
    for (const locale of LOCALES) {
      const note = item.kind === 'note' && item.target !== null ? lookup.note(item.target) : null
      const markdown = item.text[locale].trim() !== '' ? item.text[locale] : (note?.body ?? '')
      const isCited = readMarkup(markdown).links.some(({ kind }) => kind === 'entry' || kind === 'text')
      if (isCited) continue
      const [number] = plainText(markdown).match(NUMBER) ?? []
      if (number === undefined) continue
      add('number-without-source', 'warning', item.id, {
        language: item.text[locale].trim() === '' ? null : locale,
        found: number,
      })
      // A note says the same in both.
      if (item.text[locale].trim() === '') break
    }
  }

  // The same indicator counted in two ways, or two figures that are known to differ.
  for (const [index, a] of figures.entries()) {
    for (const b of figures.slice(index + 1)) {
      if (a.figure.id === b.figure.id) continue
      const known =
        a.figure.differsFrom.find((other) => other.figure === b.figure.id) ??
        b.figure.differsFrom.find((other) => other.figure === a.figure.id)
      const isMixed =
        a.figure.indicator === b.figure.indicator &&
        bareWords(a.figure.counts.fr) !== bareWords(b.figure.counts.fr)
      if (known || isMixed) {
        add('definitions-mixed', 'warning', b.item.id, {
          found: `${a.figure.id} / ${b.figure.id}`,
          proposed: known?.reason ?? {
            fr: `${a.figure.counts.fr} / ${b.figure.counts.fr}`,
            en: `${a.figure.counts.en} / ${b.figure.counts.en}`,
          },
          related: [a.item.id],
        })
      }
    }
  }

  findings.push(...checkTerms(input))
  for (const locale of LOCALES) {
    if (input.spokenMs[locale] > STATEMENT_MS && locale === input.language) {
      add('too-long', 'hint', null, { language: locale, found: String(input.spokenMs[locale]) })
    }
  }
  return findings
}

type Label = { readonly words: string; readonly shown: string; readonly term: EntryOf<'term'> }

/** Labels that are not the preferred one, in one language; one that several terms share says nothing. */
function otherLabels(terms: readonly EntryOf<'term'>[], locale: 'fr' | 'en'): Label[] {
  const preferred = new Set(terms.map((term) => bareWords(term.title[locale])))
  const labels = new Map<string, Label | null>()
  for (const term of terms) {
    for (const label of term.labels[locale]) {
      const words = bareWords(label)
      // Too short, or the right word for something else.
      if (words.length < 5 || preferred.has(words)) continue
      // `victimes de la traite` is not an error for `victime de la traite`.
      if (bareWords(term.title[locale]).includes(words)) continue
      labels.set(words, labels.has(words) ? null : { words, shown: label, term })
    }
  }
  return [...labels.values()].filter((label) => label !== null)
}

function checkTerms({ items, terms }: CheckInput): BriefFinding[] {
  const findings: BriefFinding[] = []
  for (const locale of LOCALES) {
    const texts = items
      // Quoted words and those of entries are not ours to change.
      .filter((item) => item.kind !== 'passage' && item.text[locale].trim() !== '')
      .map((item) => ({
        item,
        words: ` ${bareWords(item.text[locale])
          .replace(/[^\p{L}\p{N} ]/gu, ' ')
          .replace(/ +/g, ' ')} `,
      }))
    if (texts.length === 0) continue
    for (const { words, shown, term } of otherLabels(terms, locale)) {
      for (const { item, words: text } of texts) {
        if (findings.length >= MAX_TERMS) return findings
        if (!text.includes(` ${words} `) || text.includes(` ${bareWords(term.title[locale])} `)) continue
        findings.push({
          rule: 'term',
          level: 'hint',
          itemId: item.id,
          language: locale,
          found: shown,
          proposed: term.title,
          related: [term.id],
        })
      }
    }
  }
  return findings
}
