// Packs for tests: good ones made by the builder, and raw archives in which every byte can be told a lie.
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { signManifest } from '../../src/main/packs/signature.ts'
import { type PackInput, writePack } from '../../src/main/packs/write-pack.ts'
import { Entry } from '../../src/shared/library/model.ts'
import { canonicalJson, type PackManifest } from '../../src/shared/library/pack.ts'

export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

/** A term of the pack `tst`. */
export function term(name: string, text = name): Entry {
  return Entry.parse({
    id: `term.tst-${name}`,
    kind: 'term',
    title: { fr: `Terme ${text}`, en: `Term ${text}` },
    summary: { fr: `Sens du terme ${text}.`, en: `Meaning of the term ${text}.` },
  })
}

export const DESCRIPTION: PackInput['description'] = {
  id: 'test-pack',
  prefix: 'tst',
  edition: '2027-01',
  date: '2027-01-15',
  languages: ['fr', 'en'],
  publisher: 'Secrétariat',
  minimumProgram: '0.0.0',
  withdrawn: [],
}

export type Made = { path: string; digest: string; manifest: PackManifest; zip: Buffer }

/** Writes a good pack and answers where it is. */
export function makePack(
  dir: string,
  entries: readonly Entry[],
  description: Partial<PackInput['description']> = {},
  more: Pick<PackInput, 'key' | 'attachments'> = {},
): Made {
  const made = writePack({ description: { ...DESCRIPTION, ...description }, entries, ...more })
  const path = join(dir, `${made.digest.slice(0, 12)}.zip`)
  writeFileSync(path, made.zip)
  return { path, ...made }
}

/** One file of a raw archive. What is not given is told as it is. */
export type RawFile = {
  name: string | Buffer
  data: Uint8Array
  stored?: boolean
  method?: number
  flags?: number
  crc?: number
  size?: number
  packedSize?: number
  attributes?: number
  madeBy?: number
  localName?: string | Buffer
  /** Where the directory says that the file begins. */
  offset?: number
  extra?: Buffer
}

/** Writes an archive byte by byte, in the order given. */
export function rawZip(
  files: readonly RawFile[],
  end: { count?: number; offset?: number; comment?: Buffer; tail?: Buffer; between?: Buffer } = {},
): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const file of files) {
    const name = Buffer.from(file.name as string)
    const localName = Buffer.from((file.localName ?? file.name) as string)
    const packed = file.stored ? Buffer.from(file.data) : deflateRawSync(file.data)
    const flags = file.flags ?? 0x800
    const method = file.method ?? (file.stored ? 0 : 8)
    const fields = Buffer.alloc(22)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt16LE(0, 6)
    fields.writeUInt16LE(0x21, 8)
    fields.writeUInt32LE(file.crc ?? crc32(file.data), 10)
    fields.writeUInt32LE(file.packedSize ?? packed.length, 14)
    fields.writeUInt32LE(file.size ?? file.data.length, 18)
    const lengths = (nameLength: number, extraLength: number) => {
      const out = Buffer.alloc(4)
      out.writeUInt16LE(nameLength, 0)
      out.writeUInt16LE(extraLength, 2)
      return out
    }
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      fields,
      lengths(localName.length, 0),
      localName,
      packed,
    ])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(file.attributes ?? (0o100644 << 16) >>> 0, 6)
    rest.writeUInt32LE(file.offset ?? at, 10)
    const madeBy = Buffer.alloc(2)
    madeBy.writeUInt16LE(file.madeBy ?? (3 << 8) | 20)
    const extra = file.extra ?? Buffer.alloc(0)
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        madeBy,
        fields,
        lengths(name.length, extra.length),
        rest,
        name,
        extra,
      ]),
    )
    parts.push(local)
    at += local.length
  }
  if (end.between) {
    parts.push(end.between)
    at += end.between.length
  }
  const central = Buffer.concat(directory)
  const record = Buffer.alloc(22)
  record.write('PK\x05\x06', 'latin1')
  record.writeUInt16LE(end.count ?? files.length, 8)
  record.writeUInt16LE(end.count ?? files.length, 10)
  record.writeUInt32LE(central.length, 12)
  record.writeUInt32LE(end.offset ?? at, 16)
  record.writeUInt16LE(end.comment?.length ?? 0, 20)
  return Buffer.concat([
    ...parts,
    central,
    record,
    end.comment ?? Buffer.alloc(0),
    end.tail ?? Buffer.alloc(0),
  ])
}

/** The files of a good pack, to be lied about one at a time. */
export function goodFiles(
  change: (manifest: PackManifest) => unknown = (manifest) => manifest,
  key?: KeyObject,
): RawFile[] {
  const { manifest } = writePack({ description: DESCRIPTION, entries: [term('one'), term('two')] })
  const lines = [term('one'), term('two')].map((entry) => `${JSON.stringify(entry)}\n`).join('')
  const bytes = Buffer.from(canonicalJson(change(structuredClone(manifest))))
  return [
    { name: 'manifest.json', data: bytes },
    ...(key ? [{ name: 'signature.json', data: Buffer.from(canonicalJson(signManifest(bytes, key))) }] : []),
    { name: 'entries/term.ndjson', data: Buffer.from(lines) },
  ]
}
