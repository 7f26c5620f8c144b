import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { MeetingLine } from '../../../shared/contract/meetings.ts'
import { AppError } from '../../../shared/errors.ts'
import { createLineStore } from './line-store.ts'

type Input = OpInput<'meetings.saveLine'>

const NOTHING = {
  meetingId: 'm',
  itemId: null,
  speaker: '',
  speakerId: null,
  mark: null,
  who: '',
  due: null,
  doneAt: null,
  sensitivity: null,
} as const

/** A store over a core that answers when it is told to, or refuses. */
function setUp() {
  const sent: Input[] = []
  let refuse: AppError | null = null
  let hold: Promise<void> | null = null
  /** What is stored; other windows write here. */
  const stored = new Map<string, MeetingLine>()
  const told: string[] = []
  const store = createLineStore('m', [], {
    async save(input) {
      sent.push(input)
      await hold
      if (refuse !== null) throw refuse
      const { base, revive, ...line } = input
      const known = stored.get(line.id)
      const isGone = known !== undefined && known.trashedAt !== null && revive !== true
      if (known !== undefined && (known.revision > (base ?? 0) || isGone)) {
        throw new AppError('conflict', 'other', { revision: known.revision })
      }
      const answer: MeetingLine = {
        ...NOTHING,
        ...(line as Omit<MeetingLine, 'doneAt'>),
        savedAt: 0,
        trashedAt: null,
      }
      stored.set(answer.id, answer)
      return answer
    },
    async remove(id) {
      const line = stored.get(id)
      if (line) stored.set(id, { ...line, trashedAt: 1 })
    },
    read: async () => [...stored.values()].filter(({ trashedAt }) => trashedAt === null),
    tell: (what) => told.push(what),
  })
  /** Another window writes, and this one is told. */
  const elsewhere = (line: Partial<MeetingLine> & { id: string }) => {
    const before = stored.get(line.id) ?? {
      ...NOTHING,
      at: 0,
      text: '',
      revision: 0,
      savedAt: 0,
      trashedAt: null,
    }
    const after = { ...before, revision: before.revision + 1, ...line }
    stored.set(line.id, after)
    store.hear({ id: line.id, revision: after.revision, trashed: after.trashedAt !== null })
  }
  const type = (text: string, at = 0) => store.change(store.get().lines[at]?.id ?? '', { text })
  return {
    store,
    sent,
    stored,
    told,
    elsewhere,
    type,
    refuse: (error: AppError | null) => {
      refuse = error
    },
    hold: (promise: Promise<void> | null) => {
      hold = promise
    },
  }
}

describe('the lines of a meeting', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('end with an empty one, and are saved soon after the first letter', async () => {
    const { store, sent, type } = setUp()
    expect(store.get().lines).toHaveLength(1)
    type('B')
    expect(store.get()).toMatchObject({
      phase: 'saving',
      lines: [{ text: 'B', revision: 1 }, { revision: 0 }],
    })
    type('Bo')
    await vi.advanceTimersByTimeAsync(400)
    expect(sent.map(({ text, revision }) => [text, revision])).toEqual([['Bo', 2]])
    expect(store.get().phase).toBe('saved')
  })

  it('are kept when the core is gone, and saved when it is back', async () => {
    const { store, sent, type, refuse } = setUp()
    refuse(new AppError('unreachable', 'gone'))
    type('Ne pas perdre')
    await vi.advanceTimersByTimeAsync(400)
    expect(store.get().phase).toBe('failed')
    expect(store.hasUnsaved()).toBe(true)
    type('Ne pas perdre ceci')
    type('Et cela', 1)
    await vi.advanceTimersByTimeAsync(400)
    expect(store.get().lines.map(({ text }) => text)).toEqual(['Ne pas perdre ceci', 'Et cela', ''])
    refuse(null)
    await vi.advanceTimersByTimeAsync(4000)
    expect(store.get().phase).toBe('saved')
    expect(new Set(sent.slice(-2).map(({ text }) => text))).toEqual(
      new Set(['Ne pas perdre ceci', 'Et cela']),
    )
  })

  it('arrive in the order of their revisions, one save of a line at a time', async () => {
    const { store, sent, type, hold } = setUp()
    let release = () => {}
    hold(
      new Promise((resolve) => {
        release = resolve
      }),
    )
    type('a')
    await vi.advanceTimersByTimeAsync(400)
    type('ab')
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent.map(({ revision }) => revision)).toEqual([1])
    // Another line does not wait for it.
    type('c', 1)
    await vi.advanceTimersByTimeAsync(400)
    expect(sent.map(({ text }) => text)).toEqual(['a', 'c'])
    hold(null)
    release()
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent.map(({ text, revision }) => [text, revision])).toEqual([
      ['a', 1],
      ['c', 1],
      ['ab', 2],
    ])
    expect(store.get().phase).toBe('saved')
  })

  it('come after what another window wrote in the same line; its words stand below, and it is said', async () => {
    const { store, sent, type, elsewhere, told } = setUp()
    const stop = store.subscribe(() => {})
    type('mien')
    const id = store.get().lines[0]?.id ?? ''
    elsewhere({ id, text: 'autre', revision: 4 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent.map(({ text, revision, base }) => [text, revision, base])).toContainEqual(['mien', 5, 4])
    expect(store.get()).toMatchObject({
      phase: 'saved',
      lines: [{ id, text: 'mien' }, { text: 'autre' }, { text: '' }],
    })
    expect(told).toEqual(['both'])
    stop()
  })

  it('can be taken out, and come back where their time says', async () => {
    const { store, stored, type, elsewhere } = setUp()
    store.subscribe(() => {})
    type('un')
    await vi.advanceTimersByTimeAsync(1000)
    store.change(store.get().lines[1]?.id ?? '', { text: 'deux', at: Date.now() })
    await vi.advanceTimersByTimeAsync(1000)
    const [first] = store.get().lines
    if (first === undefined) throw new Error('no line')
    store.change(first.id, { text: 'un, corrigé' })
    const gone = store.drop(first.id)
    elsewhere({ id: 'z', text: 'trois', at: Date.now() })
    await vi.advanceTimersByTimeAsync(1000)
    await gone
    expect(store.get().lines.map(({ text }) => text)).toEqual(['deux', 'trois', ''])
    expect(stored.get(first.id)?.trashedAt).toBe(1)
    elsewhere({ id: first.id, revision: first.revision + 1, trashedAt: null })
    await vi.advanceTimersByTimeAsync(1000)
    expect(store.get().lines.map(({ text }) => text)).toEqual(['un, corrigé', 'deux', 'trois', ''])
  })

  it('follow another window: added, changed, moved and taken out, but not the one being written', async () => {
    const { store, type, elsewhere, told } = setUp()
    store.subscribe(() => {})
    elsewhere({ id: 'a', text: 'a', at: 10 })
    elsewhere({ id: 'b', text: 'b', at: 20 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(store.get().lines.map(({ text }) => text)).toEqual(['a', 'b', ''])
    elsewhere({ id: 'a', text: 'a, changé', mark: 'decision', at: 30 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(store.get().lines).toMatchObject([{ text: 'b' }, { text: 'a, changé', mark: 'decision' }, {}])
    // Changed here and taken out there within the same moment: it stays, and goes back into the store.
    type('b, complété')
    elsewhere({ id: 'b', trashedAt: 5, revision: 1 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(told).toEqual(['kept'])
    expect(store.get()).toMatchObject({ phase: 'saved', lines: [{ id: 'b', text: 'b, complété' }, {}, {}] })
    elsewhere({ id: 'a', trashedAt: 5 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(store.get().lines.map(({ text }) => text)).toEqual(['b, complété', ''])
  })

  it('are read again only for what another window did', async () => {
    const { store, sent, type } = setUp()
    store.subscribe(() => {})
    type('a')
    await vi.advanceTimersByTimeAsync(1000)
    const before = store.get()
    const [line] = before.lines
    store.hear({ id: line?.id ?? '', revision: 1, trashed: false })
    await vi.advanceTimersByTimeAsync(1000)
    expect(store.get()).toBe(before)
    expect(sent).toHaveLength(1)
  })
})
