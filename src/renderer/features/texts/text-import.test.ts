import { describe, expect, it } from 'vitest'
import type { TextCard } from '../../../shared/contract/texts.ts'
import { AppError } from '../../../shared/errors.ts'
import { createTextImport, type SourceFile } from './text-import.ts'

const file = (name: string, body: string): SourceFile => ({
  name,
  arrayBuffer: async () => new TextEncoder().encode(body).buffer as ArrayBuffer,
})
const card = (title: string) => ({ id: title, title }) as TextCard

async function done(job: ReturnType<typeof createTextImport>): Promise<string[]> {
  while (job.get().isRunning) await new Promise((resolve) => setTimeout(resolve))
  return job.get().items.map(({ name, state, problem }) => [name, state, problem ?? ''].join(' ').trim())
}

describe('createTextImport', () => {
  it('adds file after file and says of each what became of it', async () => {
    const seen = new Set<string>()
    const job = createTextImport({
      add: ({ body, origin = '' }) => {
        const added = !seen.has(body)
        seen.add(body)
        const answer =
          body === 'broken' ? Promise.reject(new Error('x')) : Promise.resolve({ text: card(origin), added })
        return { added: answer, stop: () => {} }
      },
      codeOf: () => 'disk-full',
    })
    job.add([
      file('a.md', 'un'),
      file('b.md', 'un'),
      file('c.pdf', '%PDF'),
      file('d.txt', ' '),
      file('e.txt', 'broken'),
    ])
    expect(await done(job)).toEqual([
      'a.md added',
      'b.md present',
      'c.pdf failed kind',
      'd.txt failed empty',
      'e.txt failed disk-full',
    ])
    job.clear()
    expect(job.get().items).toEqual([])
  })

  it('gives up the one under way and leaves out the others when it is cancelled', async () => {
    const shares: number[] = []
    const job = createTextImport({
      add: (_, onShare) => {
        let stop = () => {}
        const added = new Promise<never>((_resolve, reject) => {
          stop = () => reject(new AppError('text-cancelled', ''))
        })
        onShare(0.5)
        return { added, stop: () => stop() }
      },
      codeOf: (error) => (error instanceof AppError ? error.code : 'x'),
    })
    job.subscribe(() => shares.push(job.get().items[0]?.share ?? 0))
    job.add([file('a.md', 'un'), file('b.md', 'deux')])
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(shares).toContain(0.5)
    job.cancel()
    expect(job.get().isStopping).toBe(true)
    expect(await done(job)).toEqual(['a.md cancelled', 'b.md cancelled'])
    job.add([file('c.pdf', '')])
    expect(await done(job)).toEqual(['c.pdf failed kind'])
    expect(job.get().isStopping).toBe(false)
  })
})
