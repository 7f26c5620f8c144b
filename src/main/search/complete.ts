// How what was typed may go on: the word being typed, titles that begin so, fields and their values. Never an error.
import type { Completion } from '../../shared/contract/search.ts'
import { fold, tokenize } from '../../shared/text/fold.ts'
import type { SearchDocument } from './document.ts'
import { FIELD_NAMES, fieldOf, KIND_VALUES, shownField, shownKind } from './fields.ts'
import type { Language } from './stem.ts'
import type { Words } from './words.ts'

export type CompletionSource = {
  readonly words: Words
  readonly documents: Iterable<{
    readonly document: SearchDocument
    readonly foldedTitles: readonly string[]
  }>
}

/** A value is put in quotes when it has a space. */
const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value)

/** At most `limit`, fields first while a field is typed, then titles, then words. Cost: a pass over the titles. */
export function complete(
  text: string,
  locale: Language,
  limit: number,
  { words, documents }: CompletionSource,
): Completion[] {
  const field = /(?:^|\s)(\p{L}+):("?)([^"\s]*)$/u.exec(text)
  const name = field ? fieldOf(field[1] ?? '') : null
  if (field && name !== null) {
    const typed = field[3] ?? ''
    const before = text.slice(0, text.length - typed.length - (field[2]?.length ?? 0))
    return valuesOf(name, fold(typed), locale, documents)
      .slice(0, limit)
      .map((value) => ({ text: `${before}${quoted(value)} `, label: value, type: 'value', id: null }))
  }
  const last = tokenize(text).at(-1)
  if (last === undefined || last.end !== text.length) return []
  const found: Completion[] = []
  const before = text.slice(0, last.start)
  if (/(?:^|\s)$/.test(before) && last.folded.length >= 2) {
    for (const candidate of FIELD_NAMES) {
      const shown = shownField(candidate, locale)
      if (fold(shown).startsWith(last.folded)) {
        found.push({ text: `${before}${shown}:`, label: `${shown}:`, type: 'field', id: null })
      }
    }
  }
  const wanted = fold(text.trim())
  if (wanted.length >= 2) {
    const titles: { document: SearchDocument; rank: number }[] = []
    for (const { document, foldedTitles } of documents) {
      if (document.kind === 'note' || document.kind === 'source') continue
      const [fr = '', en = ''] = foldedTitles
      const own = locale === 'fr' ? fr : en
      const place = own.startsWith(wanted) ? 0 : ` ${own}`.includes(` ${wanted}`) ? 1 : 2
      if (place < 2 || (locale === 'fr' ? en : fr).startsWith(wanted)) {
        titles.push({ document, rank: place * 1000 - document.inbound })
      }
    }
    titles.sort((a, b) => a.rank - b.rank || (a.document.id < b.document.id ? -1 : 1))
    for (const { document } of titles.slice(0, Math.ceil(limit / 2))) {
      const label = document.title[locale]
      found.push({ text: label, label, type: 'entry', id: document.id })
    }
  }
  if (last.folded.length >= 2) {
    for (const word of words.completions(last.folded, limit)) {
      if (word.folded === last.folded) continue
      found.push({ text: `${before}${word.folded} `, label: word.folded, type: 'word', id: null })
    }
  }
  return found.slice(0, limit)
}

function valuesOf(
  field: NonNullable<ReturnType<typeof fieldOf>>,
  typed: string,
  locale: Language,
  documents: CompletionSource['documents'],
): string[] {
  const begins = (values: readonly string[]) => values.filter((value) => fold(value).startsWith(typed))
  switch (field) {
    case 'kind':
      return begins(KIND_VALUES.map((kind) => shownKind(kind, locale)))
    case 'lang':
      return begins(locale === 'fr' ? ['français', 'anglais'] : ['french', 'english'])
    case 'has':
      return begins(['note'])
    case 'year': {
      const years = new Set<number>()
      for (const { document } of documents) if (document.yearTo !== null) years.add(document.yearTo)
      return begins([...years].sort((a, b) => b - a).map(String))
    }
    case 'tag':
      return []
    case 'topic':
    case 'org':
    case 'plan':
    case 'source': {
      const kind = { topic: 'term', org: 'organisation', plan: 'plan', source: 'source' }[field]
      const titles: { title: string; inbound: number }[] = []
      for (const { document, foldedTitles } of documents) {
        if (document.kind !== kind) continue
        const names = [...foldedTitles, fold(document.keywords.fr), fold(document.keywords.en)]
        if (names.some((name) => ` ${name.replace(/[\n’'-]/g, ' ')}`.includes(` ${typed}`))) {
          titles.push({ title: document.title[locale], inbound: document.inbound })
        }
      }
      return titles.sort((a, b) => b.inbound - a.inbound).map(({ title }) => title)
    }
  }
}
