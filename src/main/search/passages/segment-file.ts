// A segment as bytes and back. The arrays lie in the file as they do in memory: opening copies nothing. A checksum and
// the version of the analysis tell a damaged or foreign file; such a file is made anew by the caller.
import { crc32 } from 'node:zlib'
import { ANALYSIS_VERSION } from '../analysis.ts'
import type { SegmentData } from './segment.ts'

const MAGIC = 'VADEMSEG'
const FORMAT = 1
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
  readonly analysis: number
  /** Endianness of the machine that wrote it. */
  readonly littleEndian: boolean
  readonly crc: number
  readonly bytes: number
  readonly sections: readonly Section[]
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

const TYPES = { Uint8Array, Uint16Array, Uint32Array } as const
type TypeName = keyof typeof TYPES
const isType = (name: string): name is TypeName => Object.hasOwn(TYPES, name)

const padded = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT

export function encodeSegment(data: SegmentData): Uint8Array[] {
  const sections: Section[] = []
  const parts: Uint8Array[] = []
  let offset = 0
  for (const [name, value] of Object.entries(data) as [
    string,
    readonly string[] | Uint8Array | Uint16Array | Uint32Array,
  ][]) {
    const isText = !ArrayBuffer.isView(value)
    const bytes = isText
      ? new TextEncoder().encode(value.join('\n'))
      : new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    const type = isText ? 'text' : value.constructor.name
    sections.push({ name, type, offset, length: isText ? bytes.length : value.length })
    parts.push(bytes, new Uint8Array(padded(bytes.length) - bytes.length))
    offset += padded(bytes.length)
  }
  const crc = parts.reduce((sum, part) => crc32(part, sum), 0)
  const header: Header = {
    format: FORMAT,
    analysis: ANALYSIS_VERSION,
    littleEndian: isLittleEndian,
    crc,
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

/** Null for anything but a whole segment of this analysis. `bytes` must stay as they are for as long as it is used. */
export function decodeSegment(bytes: Uint8Array<ArrayBuffer>): SegmentData | null {
  try {
    if (bytes.length < 16 || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) return null
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const headLength = view.getUint32(8, true)
    if (crc32(bytes.subarray(16, 16 + headLength)) !== view.getUint32(12, true)) return null
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, 16 + headLength))) as Header
    const from = padded(16 + headLength)
    if (header.format !== FORMAT || header.analysis !== ANALYSIS_VERSION) return null
    if (header.littleEndian !== isLittleEndian || bytes.length - from !== header.bytes) return null
    if (crc32(bytes.subarray(from)) !== header.crc) return null
    const found: Record<string, unknown> = {}
    const buffer = bytes.buffer
    for (const { name, type, offset, length } of header.sections) {
      const start = bytes.byteOffset + from + offset
      if (type === 'text') {
        const text = new TextDecoder().decode(new Uint8Array(buffer, start, length))
        found[name] = length === 0 ? [] : text.split('\n')
      } else if (isType(type)) found[name] = new TYPES[type](buffer, start, length)
      else return null
    }
    return found as SegmentData
  } catch {
    return null
  }
}
