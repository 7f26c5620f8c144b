// The product itself, as it ships: the core on a folder of its own, asked through its dispatcher.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifestOf, toNdjson } from '../../scripts/library/build.ts'
import { loadLibrary } from '../../scripts/library/load.ts'
import { type App, openApp } from '../../src/main/app.ts'
import { addText, type TextToAdd } from '../../src/shared/add-text.ts'
import type { OpInput, OpName, OpOutput } from '../../src/shared/contract/contract.ts'
import type { Wire } from '../../src/shared/errors.ts'
import type { Entry } from '../../src/shared/library/model.ts'
import type { Page } from './texts.ts'

const LIBRARY = join(import.meta.dirname, '../../resources/library')
const JUDGED = join(import.meta.dirname, 'judged/library-ids.txt')

/** The entries that the library had when the questions were judged: what came later was judged by nobody. */
export function readJudgedLibrary(): Entry[] {
  const judged = new Set(readFileSync(JUDGED, 'utf8').split('\n'))
  return loadLibrary(LIBRARY).entries.filter((entry) => judged.has(entry.id))
}

/** A pack folder of these entries, as the build makes one. */
function writePack(folder: string, entries: readonly Entry[]): void {
  const ndjson = toNdjson(entries)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'entries.ndjson'), ndjson)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifestOf(ndjson, entries.length)))
}

export type Ours = {
  readonly dataDir: string
  call<N extends OpName>(name: N, input: OpInput<N>): Promise<OpOutput<N>>
  add(text: TextToAdd): Promise<OpOutput<'texts.add'>>
  /** Resolves when everything that was added can be found. */
  settled(): Promise<void>
  /** Closes the core and opens it again on the same folder. */
  reopen(place?: 'web' | 'cli'): void
  /** Lets the folder go while another process works on it. */
  away<T>(run: () => Promise<T>): Promise<T>
  close(): void
}

/**
 * `place`: the host that it is told to be; `web` searches in a thread of its own, as the product does. `library`: with
 * the entries that were judged, or all that ship.
 */
export function openOurs(place: 'web' | 'cli' = 'web', library: 'judged' | 'whole' = 'judged'): Ours {
  const dataDir = mkdtempSync(join(tmpdir(), 'vademecum-bench-'))
  const packDir = join(dataDir, 'pack')
  writePack(packDir, library === 'judged' ? readJudgedLibrary() : loadLibrary(LIBRARY).entries)
  const open = (host: 'web' | 'cli'): App =>
    openApp({
      dataDir,
      packDir,
      version: 'bench',
      ports: { host, openExternal: false },
      access: 'exclusive',
    })
  let app = open(place)
  const call = async <N extends OpName>(name: N, input: OpInput<N>): Promise<OpOutput<N>> => {
    const wire = (await app.dispatch(name, input)) as Wire<OpOutput<N>>
    if (!wire.ok) throw new Error(`${name}: ${wire.error.code} ${wire.error.message}`)
    return wire.value
  }
  return {
    dataDir,
    call,
    add: (text) => addText({ call, on: () => () => {} }, text).added,
    async settled() {
      while ((await call('texts.indexState', {})).waiting > 0)
        await new Promise((resolve) => setTimeout(resolve, 50))
    },
    reopen(other = place) {
      app.close()
      app = open(other)
    },
    async away(run) {
      app.close()
      try {
        return await run()
      } finally {
        app = open(place)
      }
    },
    close() {
      app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Adds pages and answers the page of each text. */
export async function addPages(ours: Ours, pages: readonly Page[]): Promise<Map<string, string>> {
  const pageOf = new Map<string, string>()
  for (const { id, title, language, markdown } of pages) {
    const { text } = await ours.add({ body: markdown, title: title.slice(0, 300), language })
    pageOf.set(text.id, id)
  }
  await ours.settled()
  return pageOf
}
