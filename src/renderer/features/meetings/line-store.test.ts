import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpInput } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { createLineStore } from './line-store.ts'

type Input = OpInput<'meetings.saveLine'>

/** A store over a core that answers when it is told to, or refuses. */
function setUp() {
  const sent: Input[] = []
  let refuse: AppError | null = null
  let hold: Promise<void> | null = null
  const store = createLineStore('m', [], async (input) => {
    sent.push(input)
    await hold
    if (refuse !== null) throw refuse
    return { revision: input.revision }
  })
  const type = (text: string, at = 0) => store.change(store.get().lines[at]?.id ?? '', { text })
  return {
    store,
    sent,
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

  it('come after what another window wrote under the same revision', async () => {
    const { store, sent, type, refuse } = setUp()
    refuse(new AppError('conflict', 'other', { revision: 4 }))
    type('mien')
    await vi.advanceTimersByTimeAsync(400)
    refuse(null)
    await vi.advanceTimersByTimeAsync(400)
    expect(sent.map(({ revision }) => revision)).toEqual([1, 5])
    expect(store.get().phase).toBe('saved')
  })

  it('can be taken out, and put back where their time says', async () => {
    const { store, type } = setUp()
    type('un')
    await vi.advanceTimersByTimeAsync(1000)
    store.change(store.get().lines[1]?.id ?? '', { text: 'deux', at: Date.now() })
    await vi.advanceTimersByTimeAsync(1000)
    const [first] = store.get().lines
    if (first === undefined) throw new Error('no line')
    store.drop(first.id)
    expect(store.get().lines.map(({ text }) => text)).toEqual(['deux', ''])
    store.put({ ...first, meetingId: 'm', doneAt: null, savedAt: 0, trashedAt: null })
    expect(store.get().lines.map(({ text }) => text)).toEqual(['un', 'deux', ''])
  })
})
