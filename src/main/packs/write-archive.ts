// Writes the zip of a pack: the same files give the same bytes on every machine.
import { type Zippable, zipSync } from 'fflate/browser'

/** The earliest moment a zip can state; read as local time on purpose, because that is what a zip holds. */
const NO_TIME = new Date(1980, 0, 1)
const REGULAR_0644 = (0o100644 << 16) >>> 0
const UNIX = 3

/** Files in the order given. Packed by fflate and not by zlib, whose output depends on the processor. */
export function writeArchive(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Buffer {
  const content: Zippable = {}
  for (const [name, bytes] of files) {
    content[name] = [bytes, { mtime: NO_TIME, level: 6, os: UNIX, attrs: REGULAR_0644 }]
  }
  const zip = zipSync(content)
  return Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
}
