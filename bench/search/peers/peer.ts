// What a peer is: other people's search, set up as its documentation shows, then with better settings.

/** A passage: what every engine indexes. Several may belong to one page. */
export type Item = {
  readonly page: string
  readonly title: string
  readonly body: string
}

/** Ids of pages, best first, each once. `close` ends what it runs beside this process. */
export type Search = {
  (query: string, limit: number): string[] | Promise<string[]>
  close?(): void
}

/** One way to set a peer up. `build` may take seconds. */
export type Setting = {
  readonly name: string
  build(items: readonly Item[], language: 'fr' | 'en'): Search | Promise<Search>
}

export type Peer = { readonly name: string; readonly settings: readonly Setting[] }

/** Pages in the order in which they are first met. */
export function firstPages(pages: Iterable<string>, limit: number): string[] {
  const seen = new Set<string>()
  for (const page of pages) {
    seen.add(page)
    if (seen.size >= limit) break
  }
  return [...seen]
}

/** All passages of a page as one. */
export function joinPages(items: readonly Item[]): Item[] {
  const pages = new Map<string, Item>()
  for (const item of items) {
    const present = pages.get(item.page)
    pages.set(item.page, present ? { ...present, body: `${present.body}\n${item.body}` } : item)
  }
  return [...pages.values()]
}
