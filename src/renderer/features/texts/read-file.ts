// The text of a file that the user brings: UTF-8, UTF-16 with its mark, or the old encoding of Windows. Pure.
import { MAX_TEXT_LENGTH } from '../../../shared/text/text-limits.ts'

export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'kind' | 'size' | 'empty' }

const KINDS = /\.(?:txt|text|md|markdown|mdown|mkd)$/i

/** By its name: what a file is called is all that can be told before it is read. */
export function isTextName(name: string): boolean {
  return KINDS.test(name) || !/\.[a-z0-9]{1,5}$/i.test(name)
}

export function decodeText(bytes: Uint8Array): FileText {
  // No character takes more than four bytes.
  if (bytes.byteLength > MAX_TEXT_LENGTH * 4) return { ok: false, problem: 'size' }
  const text = decode(bytes)
  // A file of another kind under the name of a text.
  if (text.includes('\u0000')) return { ok: false, problem: 'kind' }
  if (text.trim() === '') return { ok: false, problem: 'empty' }
  return text.length > MAX_TEXT_LENGTH ? { ok: false, problem: 'size' } : { ok: true, text }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
