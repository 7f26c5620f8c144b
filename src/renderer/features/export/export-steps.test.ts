import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../shared/text/csv.ts'
import { writeCsv } from './export-steps.ts'

const header = ['a', 'b']
const rows = Array.from({ length: 20_000 }, (_, index) => [index / 2, `ligne ; ${index}`])

describe('writeCsv', () => {
  it('writes with pauses what is written at once', async () => {
    let turns = 0
    const ticking = setInterval(() => {
      turns++
    })
    function* lazily() {
      const end = performance.now() + 40
      for (const row of rows) yield row
      while (performance.now() < end);
      yield ['fin']
    }
    const text = await writeCsv({ header, rows: lazily() }, 'excel-fr', new AbortController().signal)
    clearInterval(ticking)
    expect(text).toBe(toCsv({ header, rows: [...rows, ['fin']] }, 'excel-fr'))
    expect(turns).toBeGreaterThan(0)
  })

  it('stops when it is asked to', async () => {
    const stop = new AbortController()
    let made = 0
    function* endless() {
      for (;;) {
        if (++made === 50) stop.abort()
        yield ['x']
      }
    }
    await expect(writeCsv({ header, rows: endless() }, 'plain', stop.signal)).rejects.toThrow()
  })
})
