// The hand-over of a file and the states around it, against an operation table that plays the core.
import { describe, expect, it } from 'vitest'
import type { Client } from '../../../shared/client.ts'
import type { EventMap } from '../../../shared/contract/events.ts'
import { AppError } from '../../../shared/errors.ts'
import { canCancel, createPackJobs, type PackFile } from './pack-job.ts'

const FOUND = { id: 'bulletin', digest: 'd', fingerprint: 'f'.repeat(64), needs: [] }

function core(answers: Record<string, (input: never) => unknown> = {}) {
  const calls: { name: string; input: unknown }[] = []
  const listeners = new Map<string, (payload: never) => void>()
  let received = 0
  const table: Record<string, (input: never) => unknown> = {
    'packs.begin': () => ({ upload: 'u1', chunkBytes: 4 }),
    'packs.append': ({ data }: { data: string }) => {
      received += data.length
      return { received }
    },
    'packs.inspect': () => FOUND,
    'packs.install': () => ({
      id: 'bulletin',
      edition: '1',
      isNew: true,
      added: 1,
      changed: 0,
      withdrawn: 0,
    }),
    'packs.remove': ({ id }: { id: string }) => ({ id, removed: 2, kept: 1 }),
    'packs.discard': () => ({ discarded: true }),
    'packs.cancel': () => ({ cancelled: true }),
    ...answers,
  }
  const api = {
    call: async (name: string, input: unknown) => {
      calls.push({ name, input })
      return table[name]?.(input as never)
    },
    on: (name: string, listener: (payload: never) => void) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
  } as unknown as Pick<Client, 'call' | 'on'>
  const tell = <N extends keyof EventMap>(name: N, payload: EventMap[N]) =>
    listeners.get(name)?.(payload as never)
  return { api, calls, tell }
}

const file = (text: string, name = 'lot.zip'): PackFile => ({
  name,
  size: text.length,
  slice: (start, end) => new Blob([text.slice(start, end)]),
})
const encode = (piece: Blob) => piece.text()
const names = (calls: { name: string }[]) => calls.map(({ name }) => name)
const refuse = (code: ConstructorParameters<typeof AppError>[0]) => () => {
  throw new AppError(code, 'refused', { file: 'entries/term.ndjson', line: 3 })
}

describe('createPackJobs', () => {
  it('hands a file over in pieces, shows it, installs what was shown', async () => {
    const { api, calls, tell } = core()
    const jobs = createPackJobs(api, encode)
    const steps: string[] = []
    jobs.subscribe(() => steps.push(jobs.get().step))
    await jobs.choose(file('0123456789'))
    expect(calls.slice(1, 4).map(({ input }) => input)).toEqual([
      { upload: 'u1', offset: 0, data: '0123' },
      { upload: 'u1', offset: 4, data: '4567' },
      { upload: 'u1', offset: 8, data: '89' },
    ])
    expect(jobs.get()).toMatchObject({ step: 'proposed', found: FOUND })
    const installing = jobs.install({ key: true, older: false })
    tell('packs.progress', { pack: null, phase: 'entries', done: 5, total: 10 })
    expect(jobs.get()).toMatchObject({ step: 'changing', phase: 'entries', done: 5 })
    expect(canCancel(jobs.get())).toBe(true)
    tell('packs.progress', { pack: null, phase: 'swap', done: 0, total: 1 })
    expect(canCancel(jobs.get())).toBe(false)
    tell('library.changed', {})
    await installing
    expect(calls.at(-1)?.input).toEqual({
      source: { upload: 'u1' },
      ...{ digest: 'd', acceptKey: FOUND.fingerprint, allowDowngrade: false },
    })
    expect(jobs.get()).toMatchObject({ step: 'installed', searching: true })
    tell('packs.changed', {})
    expect(jobs.get()).toMatchObject({ step: 'installed', searching: false })
    expect([...new Set(steps)]).toEqual(['reading', 'checking', 'proposed', 'changing', 'installed'])
  })

  it('says why a file is refused and forgets it', async () => {
    const { api, calls } = core({ 'packs.inspect': refuse('pack-entry') })
    const jobs = createPackJobs(api, encode)
    await jobs.choose(file('abc'))
    expect(jobs.get()).toMatchObject({
      step: 'refused',
      act: 'open',
      code: 'pack-entry',
      details: { line: 3 },
    })
    expect(names(calls)).toContain('packs.discard')
    await jobs.choose(file('', 'vide.zip'))
    expect(jobs.get()).toMatchObject({ step: 'refused', subject: 'vide.zip', code: 'pack-unreadable' })
  })

  it('goes back to the pack that was shown when its installation is stopped', async () => {
    const { api, calls } = core({ 'packs.install': refuse('pack-cancelled') })
    const jobs = createPackJobs(api, encode)
    await jobs.choose(file('abc'))
    await jobs.install({ key: false, older: true })
    expect(jobs.get().step).toBe('proposed')
    expect(names(calls)).not.toContain('packs.discard')
    await jobs.cancel()
    expect(jobs.get().step).toBe('idle')
    expect(names(calls)).toContain('packs.discard')
  })

  it('stops reading when asked, and takes the newer of two files', async () => {
    const { api, calls } = core()
    const jobs = createPackJobs(api, encode)
    const reading = jobs.choose(file('0123456789'))
    await jobs.cancel()
    await reading
    expect(jobs.get().step).toBe('idle')
    expect(names(calls)).not.toContain('packs.inspect')
    const first = jobs.choose(file('0123', 'un.zip'))
    const second = jobs.choose(file('4567', 'deux.zip'))
    await Promise.all([first, second])
    expect(jobs.get()).toMatchObject({ step: 'proposed', file: 'deux.zip' })
    expect(names(calls).filter((name) => name === 'packs.inspect')).toHaveLength(1)
  })

  it('takes a pack out', async () => {
    const { api } = core()
    const jobs = createPackJobs(api, encode)
    await jobs.remove({ id: 'bulletin' })
    expect(jobs.get()).toMatchObject({ step: 'removed', result: { removed: 2, kept: 1 } })
  })
})
