// How what was typed may go on: the word being typed, titles that begin so, fields and their values. Never an error.
import type { Completion } from '../../shared/contract/search.ts'
import { fold, tokenize } from '../../shared/text/fold.ts'
import { isOwn } from './document.ts'
import { type IndexedPart, kindOf } from './entries/indexed-part.ts'
import { FIELD_NAMES, fieldOf, KIND_VALUES, shownField, shownKind } from './fields.ts'
import type { Language } from './stem.ts'
import type { Words } from './words.ts'

export type CompletionSource = {
  readonly words: Words
  readonly parts: readonly IndexedPart[]
}

/** A value is put in quotes when it has a space. */
const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value)

/** At most `limit`, fields first while a field is typed, then titles, then words. Cost: a pass over the titles. */
export function complete(
  text: string,
  locale: Language,
  limit: number,
  { words, parts }: CompletionSource,
): Completion[] {
  const field = /(?:^|\s)(\p{L}+):("?)([^"\s]*)$/u.exec(text)
  const name = field ? fieldOf(field[1] ?? '') : null
  if (field && name !== null) {
    const typed = field[3] ?? ''
    const before = text.slice(0, text.length - typed.length - (field[2]?.length ?? 0))
    return valuesOf(name, fold(typed), locale, parts)
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
    const titles: { part: IndexedPart; at: number; rank: number }[] = []
    for (const { part, at } of present(parts)) {
      const kind = kindOf(part, at)
      if (isOwn(kind) || kind === 'source') continue
      const { names, titles: places, inbound } = part.data
      const own = names[places[at * 2 + (locale === 'fr' ? 0 : 1)] as number] as string
      const other = names[places[at * 2 + (locale === 'fr' ? 1 : 0)] as number] as string
      const place = own.startsWith(wanted) ? 0 : ` ${own}`.includes(` ${wanted}`) ? 1 : 2
      if (place < 2 || other.startsWith(wanted)) {
        titles.push({ part, at, rank: place * 1000 - (inbound[at] as number) })
      }
    }
    titles.sort(
      (a, b) => a.rank - b.rank || ((a.part.data.ids[a.at] ?? '') < (b.part.data.ids[b.at] ?? '') ? -1 : 1),
    )
    for (const { part, at } of titles.slice(0, Math.ceil(limit / 2))) {
      const label = part.title(at)[locale]
      found.push({ text: label, label, type: 'entry', id: part.data.ids[at] ?? '' })
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
  parts: CompletionSource['parts'],
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
      for (const { part, at } of present(parts)) {
        const year = part.data.yearsTo[at] as number
        if (year !== 0) years.add(year)
      }
      return begins([...years].sort((a, b) => b - a).map(String))
    }
    case 'tag': {
      const tags = new Map<string, number>()
      for (const { part, at } of present(parts)) {
        if (!isOwn(kindOf(part, at))) continue
        for (const tag of part.document(at).tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)
      }
      return begins([...tags].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag))
    }
    case 'topic':
    case 'org':
    case 'plan':
    case 'source': {
      const kind = { topic: 'term', org: 'organisation', plan: 'plan', source: 'source' }[field]
      const titles: { title: string; inbound: number }[] = []
      for (const { part, at } of present(parts)) {
        if (kindOf(part, at) !== kind) continue
        const document = part.document(at)
        const names = [document.title.fr, document.title.en, document.keywords.fr, document.keywords.en]
        if (names.some((name) => ` ${fold(name).replace(/[\n’'-]/g, ' ')}`.includes(` ${typed}`))) {
          titles.push({ title: document.title[locale], inbound: document.inbound })
        }
      }
      return titles.sort((a, b) => b.inbound - a.inbound).map(({ title }) => title)
    }
  }
}

/** Every document that is still there. */
function* present(parts: readonly IndexedPart[]): Generator<{ part: IndexedPart; at: number }> {
  for (const part of parts) {
    for (let at = 0; at < part.size; at++) if (part.isAlive[at] === 1) yield { part, at }
  }
}
