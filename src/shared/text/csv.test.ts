import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../main/packs/csv.ts'
import { toCsv } from './csv.ts'

const cell = (text: string) => toCsv({ header: ['a'], rows: [[text]] }, 'plain').split('\r\n')[1]

describe('toCsv', () => {
  it('writes what a French Excel opens: mark, semicolon, decimal comma', () => {
    const data = {
      header: ['Chiffre', 'Valeur'],
      rows: [
        ['victimes ; monde', 20.9],
        ['fin', null],
      ],
    }
    expect(toCsv(data, 'excel-fr')).toBe('\ufeffChiffre;Valeur\r\n"victimes ; monde";20,9\r\nfin;\r\n')
    expect(toCsv(data, 'plain')).toBe('Chiffre,Valeur\r\nvictimes ; monde,20.9\r\nfin,\r\n')
  })

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', ' =1', '\t=1', '＝1'])('makes %j inert', (text) => {
    expect(cell(text)?.replace(/^"/, '')).toMatch(/^'/)
  })

  it('leaves numbers, also negative ones, numbers', () => {
    expect(toCsv({ header: ['a'], rows: [[-50.5]] }, 'excel-fr')).toContain('\r\n-50,5\r\n')
  })

  it('is read back as it was, whatever the text', () => {
    const text = fc.string().filter((one) => one.trim() !== '' && !/^\s*[=+\-@＝＋－＠\t\r\n]/.test(one))
    const row = fc.tuple(text, text)
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.constantFrom('excel-fr', 'plain'), (rows, form) => {
        const read = parseCsv(toCsv({ header: ['one', 'two'], rows }, form)).rows.map((one) => one.cells)
        const trimmed = (table: readonly (readonly string[])[]) =>
          table.map((one) => one.map((c) => c.trim()))
        expect(trimmed(read)).toEqual(trimmed(rows))
      }),
    )
  })
})
