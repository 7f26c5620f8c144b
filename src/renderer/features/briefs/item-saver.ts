// The autosave of one item of a dossier: its words, its place, its two switches. Pure of React; timers and transport
// are passed in. What was typed is never thrown away; one save in flight.
import type { BriefItem } from '../../../shared/contract/briefs.ts'
import type { OpInput } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'

export type ItemFields = {
  readonly fr: string
  readonly en: string
  readonly locator: string
  readonly withCaveats: boolean
  readonly spoken: boolean
}
export type ItemSaverState = {
  readonly fields: ItemFields
  readonly phase: 'saved' | 'saving' | 'failed' | 'conflict'
}
export type ItemChange = Omit<OpInput<'briefs.setItem'>, 'id' | 'briefId'>
export type ItemSaverPorts = {
  /** Answers the item as stored. */
  save(change: ItemChange): Promise<BriefItem>
  /** The stored item; null when it is gone. */
  get(): Promise<BriefItem | null>
  schedule(run: () => void, ms: number): void
}
export type ItemSaver = ReturnType<typeof createItemSaver>

export const SAVE_AFTER_MS = 500
const RETRY_AFTER_MS = 5000
const KEYS = ['fr', 'en', 'locator', 'withCaveats', 'spoken'] as const

const fieldsOf = ({ text, locator, withCaveats, spoken }: BriefItem): ItemFields => ({
  fr: text.fr,
  en: text.en,
  locator,
  withCaveats,
  spoken,
})

function changeOf(from: ItemFields, to: ItemFields, baseRevision: number): ItemChange {
  const text = {
    ...(to.fr === from.fr ? {} : { fr: to.fr }),
    ...(to.en === from.en ? {} : { en: to.en }),
  }
  return {
    baseRevision,
    ...(Object.keys(text).length > 0 ? { text } : {}),
    ...(to.locator === from.locator ? {} : { locator: to.locator }),
    ...(to.withCaveats === from.withCaveats ? {} : { withCaveats: to.withCaveats }),
    ...(to.spoken === from.spoken ? {} : { spoken: to.spoken }),
  }
}

export function createItemSaver(item: BriefItem, ports: ItemSaverPorts) {
  let stored = fieldsOf(item)
  let { revision } = item
  let fields = stored
  let theirs: BriefItem | null = null
  let failed = false
  let running: Promise<void> | null = null
  let state: ItemSaverState = { fields, phase: 'saved' }
  const listeners = new Set<() => void>()

  const changed = () => KEYS.filter((key) => fields[key] !== stored[key])

  function publish(): void {
    const phase = theirs !== null ? 'conflict' : failed ? 'failed' : changed().length > 0 ? 'saving' : 'saved'
    state = { fields, phase }
    for (const listener of [...listeners]) listener()
  }

  /** What is typed here goes on top of what was stored meanwhile. */
  function rebase(onto: BriefItem, keys: readonly (typeof KEYS)[number][]): void {
    const mine = Object.fromEntries(keys.map((key) => [key, fields[key]]))
    stored = fieldsOf(onto)
    revision = onto.revision
    fields = { ...stored, ...mine }
  }

  async function onConflict(): Promise<void> {
    const now = await ports.get()
    if (now === null) throw new AppError('not-found', 'the item is gone')
    const keys = changed()
    const known = fieldsOf(now)
    // Another field was changed elsewhere: nothing stands against what was typed here.
    if (keys.every((key) => known[key] === stored[key] || known[key] === fields[key])) rebase(now, keys)
    else theirs = now
  }

  async function run(): Promise<void> {
    failed = false
    while (changed().length > 0 && theirs === null && !failed) {
      publish()
      try {
        const answer = await ports.save(changeOf(stored, fields, revision))
        stored = fieldsOf(answer)
        revision = answer.revision
      } catch (error) {
        try {
          if (!(error instanceof AppError) || error.code !== 'conflict') throw error
          await onConflict()
        } catch {
          failed = true
        }
      }
    }
    publish()
    if (failed) ports.schedule(() => void flush(), RETRY_AFTER_MS)
  }

  function flush(): Promise<void> {
    if (theirs !== null) return Promise.resolve()
    running ??= run().finally(() => {
      running = null
    })
    return running
  }

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    hasUnsaved: () => changed().length > 0,
    edit(change: Partial<ItemFields>): void {
      fields = { ...fields, ...change }
      publish()
      ports.schedule(() => void flush(), SAVE_AFTER_MS)
    },
    flush,
    /** The item read again: shown unless something here is unsaved, whose save will then find out. */
    adopt(next: BriefItem): void {
      if (next.revision <= revision || running !== null || changed().length > 0) return
      stored = fieldsOf(next)
      revision = next.revision
      fields = stored
      publish()
    },
    /** Answers a conflict. */
    resolve(choice: 'mine' | 'theirs'): Promise<void> {
      if (theirs === null) return Promise.resolve()
      const now = theirs
      theirs = null
      rebase(now, choice === 'mine' ? changed() : [])
      publish()
      return flush()
    },
  }
}
