import { describe, expect, it } from 'vitest'
import type { BriefItem } from '../../../shared/contract/briefs.ts'
import { AppError } from '../../../shared/errors.ts'
import { createItemSaver, type ItemChange } from './item-saver.ts'

const ITEM: BriefItem = {
  id: 'i',
  briefId: 'b',
  kind: 'text',
  target: null,
  text: { fr: 'un', en: 'one' },
  quoted: '',
  quotedLanguage: null,
  locator: '',
  passage: null,
  withCaveats: true,
  spoken: true,
  revision: 1,
}

/** A store of one item, with what it was sent and a way to fail or to hold an answer. */
function setUp() {
  let stored = ITEM
  const sent: ItemChange[] = []
  const trouble: { fail?: boolean; hold?: Promise<void> } = {}
  const timers: (() => void)[] = []
  const saver = createItemSaver(ITEM, {
    async save(change) {
      sent.push(change)
      await trouble.hold
      if (trouble.fail) throw new AppError('unreachable', 'away')
      if (change.baseRevision !== stored.revision) throw new AppError('conflict', 'older')
      stored = { ...stored, ...elsewhere(stored, change), revision: stored.revision + 1 }
      return stored
    },
    get: async () => stored,
    schedule: (run) => void timers.push(run),
  })
  return {
    saver,
    sent,
    trouble,
    timers,
    stored: () => stored,
    /** Another window changes the item. */
    change(change: Omit<ItemChange, 'baseRevision'>) {
      stored = { ...stored, ...elsewhere(stored, change), revision: stored.revision + 1 }
    },
  }
}

function elsewhere(item: BriefItem, { text, ...rest }: Partial<ItemChange>): Partial<BriefItem> {
  const { baseRevision: _base, ...flags } = rest
  return {
    ...Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)),
    text: { fr: text?.fr ?? item.text.fr, en: text?.en ?? item.text.en },
  }
}

describe('the autosave of an item', () => {
  it('sends only what changed, once, with the revision it knows', async () => {
    const { saver, sent, stored, timers } = setUp()
    saver.edit({ fr: 'u' })
    saver.edit({ fr: 'deux' })
    expect(saver.get().phase).toBe('saving')
    for (const run of timers) run()
    await saver.flush()
    expect(sent).toEqual([{ baseRevision: 1, text: { fr: 'deux' } }])
    expect(stored().text.fr).toBe('deux')
    expect(saver.get().phase).toBe('saved')
    saver.edit({ spoken: false })
    await saver.flush()
    expect(sent[1]).toEqual({ baseRevision: 2, spoken: false })
  })

  it('saves after the answer what was typed while it was on its way', async () => {
    const { saver, trouble, stored } = setUp()
    let answer: () => void = () => undefined
    trouble.hold = new Promise((resolve) => {
      answer = resolve
    })
    saver.edit({ fr: 'a' })
    const first = saver.flush()
    saver.edit({ fr: 'ab' })
    answer()
    await first
    expect(stored().text.fr).toBe('ab')
    expect(saver.hasUnsaved()).toBe(false)
  })

  it('keeps the words when saving fails, says so, and tries again', async () => {
    const { saver, trouble, timers, stored } = setUp()
    trouble.fail = true
    saver.edit({ en: 'two' })
    await saver.flush()
    expect(saver.get()).toMatchObject({ phase: 'failed', fields: { en: 'two' } })
    trouble.fail = false
    timers.at(-1)?.()
    await saver.flush()
    expect(stored().text.en).toBe('two')
    expect(saver.get().phase).toBe('saved')
  })

  it('goes on top of a change of something else', async () => {
    const { saver, change, stored } = setUp()
    change({ withCaveats: false })
    saver.edit({ fr: 'deux' })
    await saver.flush()
    expect(stored()).toMatchObject({ withCaveats: false, text: { fr: 'deux', en: 'one' } })
    expect(saver.get().fields.withCaveats).toBe(false)
  })

  it.each([
    ['mine', 'ici'],
    ['theirs', 'ailleurs'],
  ] as const)('asks when the same words were changed elsewhere: %s', async (choice, kept) => {
    const { saver, change, stored } = setUp()
    change({ text: { fr: 'ailleurs' } })
    saver.edit({ fr: 'ici' })
    await saver.flush()
    expect(saver.get()).toMatchObject({ phase: 'conflict', fields: { fr: 'ici' } })
    expect(stored().text.fr).toBe('ailleurs')
    await saver.resolve(choice)
    expect(saver.get()).toMatchObject({ phase: 'saved', fields: { fr: kept } })
    expect(stored().text.fr).toBe(kept)
  })

  it('shows what another window saved, but never over unsaved words', async () => {
    const { saver, change, stored } = setUp()
    change({ text: { fr: 'ailleurs' } })
    saver.adopt(stored())
    expect(saver.get().fields.fr).toBe('ailleurs')
    saver.edit({ fr: 'ici' })
    change({ text: { en: 'elsewhere' } })
    saver.adopt(stored())
    expect(saver.get().fields).toMatchObject({ fr: 'ici', en: 'one' })
    await saver.flush()
    expect(saver.get().fields).toMatchObject({ fr: 'ici', en: 'elsewhere' })
  })
})
