import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { agendaInput, MAX_FILE_BYTES } from './agenda-file.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const code = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
  return null
}

describe('a file chosen as agenda', () => {
  it('is told by its bytes', () => {
    expect(agendaInput(bytes('%PDF-1.7'))).toEqual({ pdf: btoa('%PDF-1.7') })
    expect(agendaInput(bytes('\n%PDF-1.4'))).toEqual({ pdf: btoa('\n%PDF-1.4') })
    expect(agendaInput(bytes('PK\x03\x04'))).toEqual({ docx: btoa('PK\x03\x04') })
    const long = `%PDF-${'é'.repeat(20_000)}`
    expect(agendaInput(bytes(long))).toEqual({ pdf: btoa(long) })
  })

  it('is read as the text it was meant to be', () => {
    expect(agendaInput(new TextEncoder().encode('Séance'))).toEqual({ text: 'Séance' })
    expect(agendaInput(bytes('S\xe9ance'))).toEqual({ text: 'Séance' })
    expect(agendaInput(new Uint8Array([0xff, 0xfe, 0x53, 0, 0xe9, 0]))).toEqual({ text: 'Sé' })
  })

  it('is refused when it is no text or too large', () => {
    expect(code(() => agendaInput(bytes('\xd0\xcf\x11\xe0\x00\x00')))).toBe('agenda-unreadable')
    expect(code(() => agendaInput(bytes('{\\rtf1 Ordre}')))).toBe('agenda-unreadable')
    expect(code(() => agendaInput(new Uint8Array(MAX_FILE_BYTES + 1)))).toBe('agenda-too-large')
  })
})
