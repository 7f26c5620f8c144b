import { describe, expect, it } from 'vitest'
import type { Note } from '../../../shared/contract/notes.ts'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'
import { createNoteSaver, RETRY_DELAY_MS, SAVE_DELAY_MS } from './note-saver.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const note = (body: string, revision = 1): Note => ({
  id: ID,
  entryId: null,
  body,
  revision,
  createdAt: 1,
  updatedAt: 1000 + revision,
  trashedAt: null,
})

/** A core with one note, timers moved by hand, and failures to order. */
function setUp(start: Note | null) {
  let stored = start
  const calls: string[] = []
  const failures: ErrorCode[] = []
  let loseAnswer = false
  let gate: Promise<void> = Promise.resolve()
  const timers: { run: () => void; ms: number }[] = []

  async function write(name: string, change: () => Note): Promise<Note> {
    calls.push(name)
    await gate
    const failure = failures.shift()
    if (failure) throw new AppError(failure, failure)
    const next = change()
    stored = next
    if (loseAnswer) {
      loseAnswer = false
      throw new AppError('unreachable', 'answer lost')
    }
    return next
  }

  const saver = createNoteSaver(
    { id: ID, entryId: null, note: start },
    {
      create: ({ body }) =>
        write(`create ${body}`, () => {
          if (stored) throw new AppError('conflict', 'exists')
          return note(body)
        }),
      save: ({ body, baseRevision }) =>
        write(`save ${body}@${baseRevision}`, () => {
          if (!stored) throw new AppError('not-found', 'gone')
          if (stored.revision !== baseRevision) throw new AppError('conflict', 'stale')
          return note(body, baseRevision + 1)
        }),
      get: async () => {
        if (!stored) throw new AppError('not-found', 'gone')
        return stored
      },
      schedule(run, ms) {
        const timer = { run, ms }
        timers.push(timer)
        return () => {
          const index = timers.indexOf(timer)
          if (index >= 0) timers.splice(index, 1)
        }
      },
    },
  )
  return {
    saver,
    calls,
    failures,
    timers,
    stored: () => stored,
    setStored: (next: Note | null) => {
      stored = next
    },
    loseNextAnswer: () => {
      loseAnswer = true
    },
    hold() {
      let release = () => {}
      gate = new Promise((resolve) => {
        release = () => {
          gate = Promise.resolve()
          resolve()
        }
      })
      return () => release()
    },
    async tick() {
      for (const timer of timers.splice(0)) timer.run()
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

describe('createNoteSaver', () => {
  it('creates at the first text, never an empty note', async () => {
    const { saver, calls, timers, tick } = setUp(null)
    saver.edit('  ')
    await saver.flush()
    expect(calls).toEqual([])
    saver.edit('Bonjour')
    expect(saver.get().phase).toBe('dirty')
    expect(timers.map((timer) => timer.ms)).toEqual([SAVE_DELAY_MS])
    await tick()
    expect(calls).toEqual(['create Bonjour'])
    expect(saver.get()).toMatchObject({ phase: 'clean', revision: 1, savedAt: 1001 })
    expect(saver.hasUnsaved()).toBe(false)
  })

  it('has one save in flight and saves next what was typed meanwhile', async () => {
    const { saver, calls, hold, tick, stored } = setUp(note('a'))
    const release = hold()
    saver.edit('ab')
    await tick()
    saver.edit('abc')
    saver.edit('abcd')
    expect(calls).toEqual(['save ab@1'])
    release()
    await saver.flush()
    expect(calls).toEqual(['save ab@1', 'save abcd@2'])
    expect(stored()?.body).toBe('abcd')
    expect(saver.get().phase).toBe('clean')
  })

  it('does nothing when the text comes back to what is stored', async () => {
    const { saver, calls, timers } = setUp(note('a'))
    saver.edit('ab')
    saver.edit('a')
    expect(saver.get().phase).toBe('clean')
    expect(timers).toEqual([])
    await saver.flush()
    expect(calls).toEqual([])
  })

  it('keeps the draft on failure and tries again', async () => {
    const { saver, failures, timers, tick } = setUp(note('a'))
    failures.push('disk-full')
    saver.edit('ab')
    await tick()
    expect(saver.get()).toMatchObject({ phase: 'failed', error: 'disk-full', draft: 'ab' })
    expect(saver.hasUnsaved()).toBe(true)
    expect(timers.map((timer) => timer.ms)).toEqual([RETRY_DELAY_MS])
    await tick()
    expect(saver.get()).toMatchObject({ phase: 'clean', error: null, draft: 'ab', revision: 2 })
  })

  it('does not try again by itself what cannot pass by itself', async () => {
    const { saver, failures, timers, tick } = setUp(note('a'))
    failures.push('too-large')
    saver.edit('ab')
    await tick()
    expect(saver.get()).toMatchObject({ phase: 'failed', error: 'too-large' })
    expect(timers).toEqual([])
  })

  it('shows both versions on conflict and writes nothing until told', async () => {
    const { saver, setStored, stored, tick } = setUp(note('a'))
    setStored(note('theirs', 5))
    saver.edit('mine')
    await tick()
    expect(saver.get()).toMatchObject({ phase: 'conflict', draft: 'mine', theirs: { body: 'theirs' } })
    saver.edit('mine too')
    await saver.flush()
    expect(stored()?.body).toBe('theirs')
    await saver.resolve('mine')
    expect(stored()).toMatchObject({ body: 'mine too', revision: 6 })
    expect(saver.get()).toMatchObject({ phase: 'clean', theirs: null })
  })

  it('takes the other version when told', async () => {
    const { saver, setStored, tick } = setUp(note('a'))
    setStored(note('theirs', 5))
    saver.edit('mine')
    await tick()
    await saver.resolve('theirs')
    expect(saver.get()).toMatchObject({ phase: 'clean', draft: 'theirs', revision: 5, loads: 1 })
  })

  it('sees no conflict with its own save whose answer was lost', async () => {
    const { saver, loseNextAnswer, stored, tick } = setUp(null)
    loseNextAnswer()
    saver.edit('first')
    await tick()
    expect(saver.get().phase).toBe('failed')
    saver.edit('first and more')
    await tick()
    expect(stored()).toMatchObject({ body: 'first and more', revision: 2 })
    expect(saver.get().phase).toBe('clean')
  })

  it('keeps the text of a note that is gone', async () => {
    const { saver, setStored, tick } = setUp(note('a'))
    setStored(null)
    saver.edit('mine')
    await tick()
    expect(saver.get()).toMatchObject({ phase: 'conflict', theirs: null, draft: 'mine' })
    expect(saver.hasUnsaved()).toBe(true)
  })

  it('follows a change made elsewhere only when nothing is unsaved', () => {
    const { saver } = setUp(note('a'))
    saver.adopt(note('b', 2))
    expect(saver.get()).toMatchObject({ draft: 'b', revision: 2, loads: 1 })
    saver.adopt(note('old', 1))
    expect(saver.get().draft).toBe('b')
    saver.edit('bc')
    saver.adopt(note('c', 3))
    expect(saver.get()).toMatchObject({ draft: 'bc', revision: 2 })
  })

  it('reads a text that is expensive to read when it is saved, and once', async () => {
    let reads = 0
    const { saver, calls } = setUp(note('a'))
    for (const letter of ['ab', 'abc', 'abcd']) {
      saver.edit(() => {
        reads += 1
        return letter
      })
    }
    expect(saver.hasUnsaved()).toBe(true)
    expect(reads).toBe(0)
    await saver.flush()
    expect(reads).toBe(1)
    expect(calls).toEqual(['save abcd@1'])
    expect(saver.get()).toMatchObject({ phase: 'clean', draft: 'abcd' })
  })
})
