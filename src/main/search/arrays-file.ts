// Typed arrays and lists of words as bytes and back. The arrays lie in the file as they do in memory: opening copies
// nothing. A checksum and a tag tell a damaged or foreign file; such a file is made anew by the caller.
import { crc32 } from 'node:zlib'

const MAGIC = 'VADEMSEG'
const FORMAT = 2
/** Arrays begin at multiples of this, so that views of any element size fit. */
const ALIGNMENT = 8

type Section = {
  readonly name: string
  readonly type: string
  readonly offset: number
  readonly length: number
}
type Header = {
  readonly format: number
  readonly tag: string
  /** Endianness of the machine that wrote it. */
  readonly littleEndian: boolean
  readonly crc: number
  readonly bytes: number
  readonly sections: readonly Section[]
}

/** What can be stored; the strings of a list hold no line break, and a list is not one empty string. */
export type Arrays = Readonly<Record<string, readonly string[] | Uint8Array | Uint16Array | Uint32Array>>

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

const TYPES = { Uint8Array, Uint16Array, Uint32Array } as const
type TypeName = keyof typeof TYPES
const isType = (name: string): name is TypeName => Object.hasOwn(TYPES, name)

const padded = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT

/** `tag` says what the arrays are and how they were made: only the same tag opens them. */
export function encodeArrays(data: Arrays, tag: string): Uint8Array[] {
  const sections: Section[] = []
  const parts: Uint8Array[] = []
  let offset = 0
  for (const [name, value] of Object.entries(data)) {
    const isText = !ArrayBuffer.isView(value)
    const bytes = isText
      ? new TextEncoder().encode(value.join('\n'))
      : new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    const type = isText ? 'text' : TYPE_NAMES.find((known) => value instanceof TYPES[known])
    sections.push({ name, type: type ?? '', offset, length: isText ? bytes.length : value.length })
    parts.push(bytes, new Uint8Array(padded(bytes.length) - bytes.length))
    offset += padded(bytes.length)
  }
  const header: Header = {
    format: FORMAT,
    tag,
    littleEndian: isLittleEndian,
    crc: parts.reduce((sum, part) => crc32(part, sum), 0),
    bytes: offset,
    sections,
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const head = new Uint8Array(padded(16 + text.length))
  head.set(new TextEncoder().encode(MAGIC))
  new DataView(head.buffer).setUint32(8, text.length, true)
  new DataView(head.buffer).setUint32(12, crc32(text), true)
  head.set(text, 16)
  return [head, ...parts]
}

const TYPE_NAMES = Object.keys(TYPES) as TypeName[]

/** Null for anything but whole arrays of this tag. `bytes` must stay as they are for as long as the arrays are used. */
export function decodeArrays<T extends Arrays>(bytes: Uint8Array<ArrayBuffer>, tag: string): T | null {
  try {
    if (bytes.length < 16 || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) return null
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const headLength = view.getUint32(8, true)
    if (crc32(bytes.subarray(16, 16 + headLength)) !== view.getUint32(12, true)) return null
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, 16 + headLength))) as Header
    const from = padded(16 + headLength)
    if (header.format !== FORMAT || header.tag !== tag) return null
    if (header.littleEndian !== isLittleEndian || bytes.length - from !== header.bytes) return null
    if (crc32(bytes.subarray(from)) !== header.crc) return null
    const found: Record<string, unknown> = {}
    for (const { name, type, offset, length } of header.sections) {
      const start = bytes.byteOffset + from + offset
      if (type === 'text') {
        const text = new TextDecoder().decode(new Uint8Array(bytes.buffer, start, length))
        found[name] = length === 0 ? [] : text.split('\n')
      } else if (isType(type)) found[name] = new TYPES[type](bytes.buffer, start, length)
      else return null
    }
    return found as T
  } catch {
    return null
  }
}
