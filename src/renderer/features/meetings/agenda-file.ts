// What of a chosen or dropped file is sent to be read as an agenda. Looks at the bytes, not at the name.
import { AppError } from '../../../shared/errors.ts'

export const MAX_FILE_BYTES = 8 * 1024 * 1024

export type AgendaInput = { readonly text: string } | { readonly docx: string } | { readonly pdf: string }

const begins = (bytes: Uint8Array, mark: string) =>
  [...mark].every((letter, index) => bytes[index] === letter.charCodeAt(0))

function toBase64(bytes: Uint8Array): string {
  let text = ''
  // In runs: one call for each byte would hold the window, one call for all is too many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return btoa(text)
}

/** Text as it was meant: with its mark, as UTF-8, else as Windows writes it. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Throws `agenda-too-large`, `agenda-unreadable`. */
export function agendaInput(bytes: Uint8Array): AgendaInput {
  if (bytes.length > MAX_FILE_BYTES) throw new AppError('agenda-too-large', 'the file is too large')
  // Some programs write a few bytes before the mark.
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return { pdf: toBase64(bytes) }
  if (begins(bytes, 'PK')) return { docx: toBase64(bytes) }
  const text = decode(bytes)
  // What holds zeros is a file of another program, such as the .doc of long ago.
  if (text.includes('\u0000') || text.startsWith('{\\rtf')) {
    throw new AppError('agenda-unreadable', 'no text')
  }
  return { text }
}
