import { describe, expect, it } from 'vitest'
import { createCoalescer } from './coalescer.ts'

function setUp() {
  const runs: { input: string; resolve: (value: string) => void; reject: (error: unknown) => void }[] = []
  const answers: [string, string, boolean][] = []
  const errors: [string, unknown][] = []
  const coalescer = createCoalescer<string, string>({
    run: (input) => new Promise((resolve, reject) => runs.push({ input, resolve, reject })),
    onAnswer: (input, output, latest) => answers.push([input, output, latest]),
    onError: (input, error) => errors.push([input, error]),
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return { coalescer, runs, answers, errors, settle }
}

describe('createCoalescer', () => {
  it('keeps one request in flight and only the latest waiting', async () => {
    const { coalescer, runs, answers, settle } = setUp()
    for (const text of ['a', 'al', 'all', 'alli']) coalescer.request(text)
    expect(runs.map((run) => run.input)).toEqual(['a'])
    runs[0]?.resolve('A')
    await settle()
    expect(runs.map((run) => run.input)).toEqual(['a', 'alli'])
    runs[1]?.resolve('ALLI')
    await settle()
    expect(answers).toEqual([
      ['a', 'A', false],
      ['alli', 'ALLI', true],
    ])
    expect(runs).toHaveLength(2)
  })

  it('drops the answer of a cancelled request and still runs the next one', async () => {
    const { coalescer, runs, answers, settle } = setUp()
    coalescer.request('a')
    coalescer.cancel()
    coalescer.request('b')
    runs[0]?.resolve('A')
    await settle()
    runs[1]?.resolve('B')
    await settle()
    expect(answers).toEqual([['b', 'B', true]])
  })

  it('reports a failure only when nothing newer waits', async () => {
    const { coalescer, runs, errors, answers, settle } = setUp()
    coalescer.request('a')
    coalescer.request('b')
    runs[0]?.reject('no')
    await settle()
    expect(errors).toEqual([])
    runs[1]?.reject('still no')
    await settle()
    expect(errors).toEqual([['b', 'still no']])
    coalescer.request('c')
    runs[2]?.resolve('C')
    await settle()
    expect(answers).toEqual([['c', 'C', true]])
  })
})
