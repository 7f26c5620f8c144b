import { describe, expect, it } from 'vitest'
import type { TextCard } from '../../../shared/contract/texts.ts'
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
      add: async ({ body, origin }) => {
        if (body === 'broken') throw new Error('x')
        const added = !seen.has(body)
        seen.add(body)
        return { text: card(origin), added }
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

  it('leaves out what has not begun when it is cancelled', async () => {
    let release = () => {}
    const job = createTextImport({
      add: ({ origin }) =>
        new Promise((resolve) => {
          release = () => resolve({ text: card(origin), added: true })
        }),
      codeOf: () => 'x',
    })
    job.add([file('a.md', 'un'), file('b.md', 'deux')])
    await new Promise((resolve) => setTimeout(resolve, 5))
    job.cancel()
    release()
    expect(await done(job)).toEqual(['a.md added', 'b.md cancelled'])
  })
})
