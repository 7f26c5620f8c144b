import { describe, expect, it } from 'vitest'
import { decodeText, isTextName } from './read-file.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeText', () => {
  it('reads UTF-8, UTF-16 with its mark and the old encoding of Windows', () => {
    expect(decodeText(utf8('été — œuvre'))).toEqual({ ok: true, text: 'été — œuvre' })
    expect(decodeText(bytes(0xff, 0xfe, 0xe9, 0x00))).toEqual({ ok: true, text: 'é' })
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0xe9))).toEqual({ ok: true, text: 'é' })
    expect(decodeText(bytes(0xe9, 0x74, 0xe9, 0x20, 0x9c))).toEqual({ ok: true, text: 'été œ' })
  })

  it('refuses what is no text, nothing, and too much', () => {
    expect(decodeText(bytes(0x50, 0x4b, 0x03, 0x00))).toEqual({ ok: false, problem: 'kind' })
    expect(decodeText(utf8(' \n'))).toEqual({ ok: false, problem: 'empty' })
    expect(decodeText(new Uint8Array(10_000_001).fill(97))).toEqual({ ok: false, problem: 'size' })
  })

  it('tells texts by their names', () => {
    expect(['a.txt', 'A.MD', 'LISEZMOI'].map(isTextName)).toEqual([true, true, true])
    expect(['a.pdf', 'a.docx', 'a.md.zip'].map(isTextName)).toEqual([false, false, false])
  })
})
