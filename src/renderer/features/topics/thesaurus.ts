// The thesaurus: each term only names its broader ones; the narrower ones follow from that.
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { EntryOf } from '../../../shared/library/model.ts'
import { fold } from '../../../shared/text/fold.ts'

export type Term = EntryOf<'term'>
export type Thesaurus = {
  byId: ReadonlyMap<string, Term>
  roots: readonly Term[]
  narrower: ReadonlyMap<string, readonly Term[]>
  total: number
}

export function thesaurusOf(terms: readonly Term[], locale: Locale): Thesaurus {
  const sorted = terms.toSorted((a, b) => a.title[locale].localeCompare(b.title[locale], locale))
  const byId = new Map(sorted.map((term) => [term.id, term]))
  const narrower = new Map<string, Term[]>()
  for (const term of sorted) {
    for (const id of term.broader) narrower.set(id, [...(narrower.get(id) ?? []), term])
  }
  const roots = sorted.filter((term) => !term.broader.some((id) => byId.has(id)))
  return { byId, roots, narrower, total: terms.length }
}

/** One line from a root down to the term, without it; the first one when several lead there. */
export function pathTo({ byId }: Thesaurus, id: string): Term[] {
  const path: Term[] = []
  const seen = new Set([id])
  let current = byId.get(id)
  while (current !== undefined) {
    const up = current.broader.find((one) => byId.has(one) && !seen.has(one))
    if (up === undefined) break
    seen.add(up)
    current = byId.get(up)
    if (current !== undefined) path.unshift(current)
  }
  return path
}

/** Terms whose title, other names or acronyms, in either language, hold these letters. */
export function findTerms(thesaurus: Thesaurus, letters: string): Term[] {
  const wanted = fold(letters.trim())
  return [...thesaurus.byId.values()].filter(({ title, labels, acronyms }) =>
    [title.fr, title.en, ...labels.fr, ...labels.en, ...acronyms.fr, ...acronyms.en].some((word) =>
      fold(word).includes(wanted),
    ),
  )
}
