// An entry as it is cited, with what the citation names fetched when it is not there yet.
import type { QueryClient } from '@tanstack/react-query'
import type { EntryLookup } from '../../../shared/cite/sources.ts'
import type { EntryView } from '../../../shared/contract/library.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { Entry } from '../../../shared/library/model.ts'
import { opOptions } from '../../api/useOp.ts'
import { type Forms, formsOfEntry } from './clipboard.ts'

/** What a citation may name: sources and their relays, the publisher, the figure that replaces this one. */
function namesOf(entry: Entry): string[] {
  const sources = entry.sources.flatMap(({ source, via }) => (via === undefined ? [source] : [source, via]))
  const figure = entry.kind === 'figure' ? [entry.publisher, entry.supersededBy] : []
  return [...sources, ...figure.filter((id) => id !== undefined)]
}

export type Citable = { readonly view: EntryView; readonly lookup: EntryLookup }

/** Fails with `not-found` for an entry that left the library. */
export async function fetchCitable(client: QueryClient, id: string): Promise<Citable> {
  const get = (one: string) => client.fetchQuery(opOptions('library.get', { id: one }))
  const view = await get(id)
  // A pack may lack what it names: the citation then goes without it.
  const named = await Promise.all(namesOf(view.entry).map((one) => get(one).catch(() => null)))
  const byId = new Map(named.flatMap((one) => (one === null ? [] : [[one.entry.id, one.entry] as const])))
  return { view, lookup: (one) => byId.get(one) ?? null }
}

/** Both forms for the clipboard; fails as above. */
export async function fetchForms(client: QueryClient, id: string, locale: Locale): Promise<Forms> {
  const { view, lookup } = await fetchCitable(client, id)
  return formsOfEntry(view, locale, lookup)
}
