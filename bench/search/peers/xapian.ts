// Xapian through Debian's python3-xapian, when it is on the machine: French stems, any word, partial last word.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { firstPages, type Item, joinPages, type Peer, type Search } from './peer.ts'

const PYTHON = '/usr/bin/python3'
type Options = { readonly fold: boolean; readonly title: number; readonly pages: boolean }

export function hasXapian(): boolean {
  return spawnSync(PYTHON, ['-c', 'import xapian']).status === 0
}

/** A process per index; close it. */
async function open(options: Options, given: readonly Item[], language: 'fr' | 'en'): Promise<Search> {
  const items = options.pages ? joinPages(given) : given
  const child = spawn(PYTHON, [join(import.meta.dirname, 'xapian-server.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  child.stdin.write(
    `${JSON.stringify({ ...options, language: language === 'fr' ? 'french' : 'english', items })}\n`,
  )
  await lines.next()
  const search = async (query: string, limit: number): Promise<string[]> => {
    child.stdin.write(`${JSON.stringify({ query, limit: limit * 6 })}\n`)
    const { value } = await lines.next()
    return firstPages(JSON.parse(String(value)) as string[], limit)
  }
  return Object.assign(search, { close: () => child.stdin.end() })
}

export const xapian: Peer = {
  name: 'Xapian',
  settings: [true, false].flatMap((pages) =>
    [1, 3].map((title) => ({
      name: `${pages ? 'pages' : 'passages'}, folded, title ×${title}`,
      build: (items, language) => open({ fold: true, title, pages }, items, language),
    })),
  ),
}
