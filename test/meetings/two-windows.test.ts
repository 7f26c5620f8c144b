// Two windows that write in the same meeting, over the real core, with answers that are lost and events that are missed:
// whatever the order, both end with what is stored, and no word that was typed is gone.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLineStore } from '../../src/renderer/features/meetings/line-store.ts'
import type { AppEvent } from '../../src/shared/contract/events.ts'
import { AppError } from '../../src/shared/errors.ts'
import { openCore } from '../support/core.ts'

const step = fc.record({
  window: fc.constantFrom(0, 1),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constant('type' as const) },
    { weight: 2, arbitrary: fc.constant('mark' as const) },
    { weight: 2, arbitrary: fc.constant('remove' as const) },
    { weight: 1, arbitrary: fc.constant('lose-answer' as const) },
    { weight: 1, arbitrary: fc.constant('refuse' as const) },
    { weight: 1, arbitrary: fc.constant('deaf' as const) },
  ),
  line: fc.nat(3),
  /** Milliseconds before the next step. */
  wait: fc.constantFrom(0, 0, 20, 150, 400),
})

describe('two windows on one meeting', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('end with the same lines, and lose no word', async () => {
    const { client, app } = openCore()
    let events: AppEvent[] = []
    app.subscribe((event) => events.push(structuredClone(event)))

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 25 }), async (steps) => {
        const meeting = await client.call('meetings.create', { draft: { title: 'Réunion' } })
        const faults = [new Set<string>(), new Set<string>()]
        const windows = faults.map((fault) => {
          const store = createLineStore(meeting.id, [], {
            async save(input) {
              if (fault.delete('refuse')) throw new AppError('unreachable', 'not sent')
              const answer = await client.call('meetings.saveLine', input)
              if (fault.delete('lose-answer')) throw new AppError('unreachable', 'no answer')
              return answer
            },
            remove: (id) => client.call('meetings.removeLine', { id }),
            read: async () => (await client.call('meetings.lines', { id: meeting.id })).items,
            tell: () => {},
          })
          store.subscribe(() => {})
          return store
        })
        const deliver = () => {
          for (const { name, payload } of events) {
            if (name !== 'meetings.lineChanged') continue
            windows.forEach((store, index) => {
              if (faults[index]?.delete('deaf') !== true) store.hear(payload)
            })
          }
          events = []
        }
        const pass = async (ms: number) => {
          for (let gone = 0; gone < ms; gone += 50) {
            await vi.advanceTimersByTimeAsync(50)
            deliver()
          }
        }
        const words: string[] = []
        const meant = new Set<string>()
        for (const { window, act, line: index, wait } of steps) {
          const store = windows[window]
          const fault = faults[window]
          if (store === undefined || fault === undefined) throw new Error('no such window')
          const { lines } = store.get()
          const line = lines[Math.min(index, lines.length - 1)]
          if (line === undefined) throw new Error('there is always an empty line')
          if (act === 'type') {
            const word = `mot${words.length} `
            words.push(word)
            const at = line.revision === 0 ? { at: Date.now() } : {}
            // Behind and before what is there, so that no text simply holds the other.
            store.change(line.id, {
              ...at,
              text: words.length % 2 === 0 ? line.text + word : word + line.text,
            })
          } else if (act === 'mark' && line.revision > 0) store.change(line.id, { mark: 'decision' })
          else if (act === 'remove' && line.revision > 0) {
            // What this window saw of it is meant to go; what it had not seen yet is not.
            for (const word of line.text.split(' ')) meant.add(word)
            void store.drop(line.id).catch(() => {})
          } else if (act !== 'mark' && act !== 'remove') fault.add(act)
          await pass(wait)
        }
        for (const fault of faults) fault.clear()
        for (const store of windows) store.again()
        await pass(15_000)

        const stored = (await client.call('meetings.lines', { id: meeting.id })).items
        for (const store of windows) {
          expect(store.get().phase).toBe('saved')
          const shown = store.get().lines.filter(({ revision }) => revision > 0)
          const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
          const parts = ({ id, text, mark, at }: (typeof shown)[number]) => ({ id, text, mark, at })
          expect([...shown].sort(byId).map(parts)).toEqual([...stored].sort(byId).map(parts))
        }
        // What was taken out can be had back.
        for (const { id, what } of (await client.call('acts.list', { limit: 50 })).items) {
          if (what === 'line.remove') await client.call('acts.undo', { id }).catch(() => {})
        }
        const all = (await client.call('meetings.lines', { id: meeting.id })).items
        const text = all.map((line) => line.text).join('\n')
        for (const word of words) if (!meant.has(word.trim())) expect(text).toContain(word)
        events = []
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})
