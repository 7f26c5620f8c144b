import { describe, expect, it } from 'vitest'
import { createTextSize } from './text-size.ts'

/** A core that answers when it is told to, and remembers what it was sent. */
function slowCore() {
  const sent: number[] = []
  const answers: { resolve(): void; reject(): void }[] = []
  const size = createTextSize((value) => {
    sent.push(value)
    return new Promise<void>((resolve, reject) => {
      answers.push({ resolve, reject: () => reject(new Error('no')) })
    })
  })
  size.hear(100)
  const next = async (how: 'resolve' | 'reject' = 'resolve') => {
    answers.shift()?.[how]()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { size, sent, next }
}

describe('the size of the text', () => {
  it('goes up by as many steps as keys were pressed, however late the core answers', async () => {
    const { size, sent, next } = slowCore()
    const done = Array.from({ length: 12 }, () => size.step(1))
    expect(sent).toEqual([110])
    await next()
    expect(sent).toEqual([110, 200])
    size.hear(110)
    void size.step(-1)
    await next()
    expect(sent).toEqual([110, 200, 190])
    await next()
    await Promise.all(done)
  })

  it('goes on from what the core says once it was heard', async () => {
    const { size, sent, next } = slowCore()
    void size.step(1)
    await next()
    size.hear(110)
    // Another window.
    size.hear(150)
    void size.step(-1)
    expect(sent).toEqual([110, 140])
    await next()
  })

  it('asks for nothing that is so already, and for nothing out of bounds', async () => {
    const { size, sent, next } = slowCore()
    await size.set(100)
    expect(sent).toEqual([])
    void size.set(500)
    await next()
    size.hear(200)
    await size.step(1)
    expect(sent).toEqual([200])
  })

  it('says when the core refuses, and begins again from what is so', async () => {
    const { size, sent, next } = slowCore()
    const refused = expect(size.step(1)).rejects.toThrow('no')
    await next('reject')
    await refused
    void size.step(-1)
    expect(sent).toEqual([110, 90])
    await next()
  })
})
