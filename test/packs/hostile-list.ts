// Hostile packs, each with the code that refuses it. The good archive that every one of them is made from is among them
// as the control: what is refused is the lie, not the form.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../src/shared/library/pack.ts'
import { goodFiles, newKey, type RawFile, rawZip, term } from './make.ts'

type Hostile = { name: string; code: string | null; bytes: () => Buffer }

const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')
const withFile = (file: RawFile) => rawZip([...goodFiles(), file])
const named = (name: string | Buffer, more: Partial<RawFile> = {}): Buffer =>
  withFile({ name, data: Buffer.from('x'), ...more })
const zeros = (bytes: number) => Buffer.alloc(bytes)

/** A good archive with one of its files told otherwise. */
const lie = (name: string, change: Partial<RawFile>): Buffer =>
  rawZip(goodFiles().map((file) => (file.name === name ? { ...file, ...change } : file)))

/** A pack whose entries are these bytes, with a manifest that agrees with them. */
function withEntries(data: Buffer, entries: number, path = 'entries/term.ndjson'): Buffer {
  const [manifest] = goodFiles((value) => ({
    ...value,
    entries,
    content: [{ path, bytes: data.length, sha256: sha256(data), entries }],
  }))
  return rawZip([manifest as RawFile, { name: path, data }])
}

const line = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`)

/** Many files over the same packed bytes: small to send, enormous to unpack. */
function overlapBomb(): Buffer {
  const kernel = zeros(900_000)
  const first = rawZip([{ name: 'a', data: kernel }])
  const files: RawFile[] = [{ name: 'a', data: kernel }]
  const honest = rawZip(files)
  if (!first.equals(honest)) throw new Error('not deterministic')
  // Every further entry of the directory points at the first file.
  const entries = Array.from(
    { length: 200 },
    (_, index): RawFile => ({ name: `b${index}`, data: kernel, offset: 0, localName: 'a' }),
  )
  const packed = rawZip([{ name: 'a', data: kernel }])
  const directoryAt = packed.readUInt32LE(packed.length - 6)
  const fake = rawZip(entries)
  const fakeDirectory = fake.subarray(fake.readUInt32LE(fake.length - 6), fake.length - 22)
  const end = Buffer.from(fake.subarray(fake.length - 22))
  end.writeUInt32LE(directoryAt, 16)
  return Buffer.concat([packed.subarray(0, directoryAt), fakeDirectory, end])
}

/** Files whose ranges contain one another, as in the quoted-overlap construction. */
function nestedOverlap(): Buffer {
  const inner = rawZip([{ name: 'inner', data: Buffer.from('inner'), stored: true }])
  const innerLocal = inner.subarray(0, inner.readUInt32LE(inner.length - 6))
  const outer: RawFile = { name: 'outer', data: innerLocal, stored: true }
  const zip = rawZip([outer, { name: 'inner', data: Buffer.from('inner'), stored: true, offset: 30 + 5 }])
  const end = Buffer.from(zip.subarray(zip.length - 22))
  const directory = zip.subarray(zip.readUInt32LE(zip.length - 6), zip.length - 22)
  const local = rawZip([outer])
  const body = local.subarray(0, local.readUInt32LE(local.length - 6))
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, directory, end])
}

const unicodeTwice = () =>
  rawZip([
    ...goodFiles(),
    { name: 'caf\u00e9', data: Buffer.from('x') },
    { name: 'cafe\u0301', data: Buffer.from('y') },
  ])

const good = () => rawZip(goodFiles())
const cut = (bytes: number) => () => good().subarray(0, good().length - bytes)

export const HOSTILE: readonly Hostile[] = [
  { name: 'control: good', code: null, bytes: good },
  { name: 'control: signed', code: null, bytes: () => rawZip(goodFiles(undefined, newKey())) },
  {
    name: 'control: stored',
    code: null,
    bytes: () => rawZip(goodFiles().map((file) => ({ ...file, stored: true }))),
  },

  { name: 'empty', code: 'pack-unreadable', bytes: () => Buffer.alloc(0) },
  {
    name: 'not a zip',
    code: 'pack-unreadable',
    bytes: () => Buffer.from('a text that is no archive '.repeat(50)),
  },
  { name: 'truncated by one byte', code: 'pack-unreadable', bytes: cut(1) },
  { name: 'truncated in the directory', code: 'pack-unreadable', bytes: cut(60) },
  { name: 'truncated by half', code: 'pack-unreadable', bytes: () => good().subarray(0, good().length / 2) },
  {
    name: 'bytes in front',
    code: 'pack-unreadable',
    bytes: () => Buffer.concat([Buffer.from('#!/bin/sh\n'), good()]),
  },
  {
    name: 'bytes behind',
    code: 'pack-unreadable',
    bytes: () => Buffer.concat([good(), Buffer.from('more')]),
  },
  {
    name: 'bytes between',
    code: 'pack-unreadable',
    bytes: () => rawZip(goodFiles(), { between: Buffer.from('hidden') }),
  },
  {
    name: 'a comment',
    code: 'pack-unreadable',
    bytes: () => rawZip(goodFiles(), { comment: Buffer.from('hello') }),
  },
  { name: 'an empty archive', code: 'pack-incomplete', bytes: () => rawZip([]) },

  { name: 'zip slip', code: 'pack-bad-name', bytes: () => named('../../evil') },
  { name: 'zip slip inside', code: 'pack-bad-name', bytes: () => named('entries/../../evil') },
  { name: 'absolute', code: 'pack-bad-name', bytes: () => named('/etc/passwd') },
  { name: 'a drive', code: 'pack-bad-name', bytes: () => named('C:/evil') },
  { name: 'backslashes', code: 'pack-bad-name', bytes: () => named('..\\..\\evil') },
  { name: 'a device', code: 'pack-bad-name', bytes: () => named('entries/NUL.ndjson') },
  { name: 'a trailing dot', code: 'pack-bad-name', bytes: () => named('entries./x') },
  { name: 'an empty part', code: 'pack-bad-name', bytes: () => named('entries//x') },
  { name: 'an empty name', code: 'pack-bad-name', bytes: () => named('') },
  { name: 'a NUL', code: 'pack-bad-name', bytes: () => named('entries/x\u0000.ndjson') },
  { name: 'a direction character', code: 'pack-bad-name', bytes: () => named('entries/\u202egpj.exe') },
  { name: 'a zero-width character', code: 'pack-bad-name', bytes: () => named('mani\u200bfest.json') },
  { name: 'a long name', code: 'pack-bad-name', bytes: () => named('a'.repeat(241)) },
  { name: 'many levels', code: 'pack-bad-name', bytes: () => named('a/'.repeat(12).concat('b')) },
  { name: 'the same name twice', code: 'pack-bad-name', bytes: () => named('manifest.json') },
  { name: 'the same name in capitals', code: 'pack-bad-name', bytes: () => named('MANIFEST.JSON') },
  { name: 'the same name after NFKC', code: 'pack-bad-name', bytes: () => named('ｍanifest.json') },
  { name: 'the same name composed and decomposed', code: 'pack-bad-name', bytes: unicodeTwice },
  { name: 'a file that is a folder', code: 'pack-bad-name', bytes: () => named('manifest.json/x') },
  { name: 'a name in Latin-1', code: 'pack-encoding', bytes: () => named(Buffer.from('caf\xe9', 'latin1')) },
  { name: 'an undeclared UTF-8 name', code: 'pack-encoding', bytes: () => named('café', { flags: 0 }) },
  {
    name: 'another name in the file',
    code: 'pack-unreadable',
    bytes: () => lie('manifest.json', { localName: 'manifest.jsom' }),
  },

  {
    name: 'a symbolic link',
    code: 'pack-unsupported',
    bytes: () => named('link', { attributes: (0o120777 << 16) >>> 0 }),
  },
  {
    name: 'a device file',
    code: 'pack-unsupported',
    bytes: () => named('dev', { attributes: (0o060644 << 16) >>> 0 }),
  },
  { name: 'a folder', code: 'pack-unsupported', bytes: () => named('entries/', { data: Buffer.alloc(0) }) },
  {
    name: 'a folder of DOS',
    code: 'pack-unsupported',
    bytes: () => named('dir', { attributes: 0x10, madeBy: 20 }),
  },
  { name: 'encrypted', code: 'pack-unsupported', bytes: () => lie('manifest.json', { flags: 0x801 }) },
  {
    name: 'strongly encrypted',
    code: 'pack-unsupported',
    bytes: () => lie('manifest.json', { flags: 0x841 }),
  },
  { name: 'another method', code: 'pack-unsupported', bytes: () => lie('manifest.json', { method: 14 }) },
  {
    name: '64-bit sizes',
    code: 'pack-unsupported',
    bytes: () => {
      const zip = good()
      zip.writeUInt32LE(0xffffffff, zip.length - 6)
      return zip
    },
  },
  {
    name: 'several disks',
    code: 'pack-unsupported',
    bytes: () => {
      const zip = good()
      zip.writeUInt16LE(1, zip.length - 18)
      return zip
    },
  },

  {
    name: 'a claim of 4 GB',
    code: 'pack-too-large',
    bytes: () => lie('entries/term.ndjson', { size: 0xfffffffe }),
  },
  {
    name: 'a claim of 4 GB, stored',
    code: 'pack-too-large',
    bytes: () => lie('entries/term.ndjson', { size: 0xfffffffe, packedSize: 0xfffffffe, stored: true }),
  },
  { name: 'a claim of 51 MB', code: 'pack-too-large', bytes: () => named('big', { size: 51 * 1024 * 1024 }) },
  {
    name: 'a total of 400 MB',
    code: 'pack-too-large',
    bytes: () =>
      rawZip(
        Array.from({ length: 400 }, (_, index) => ({
          name: `f${index}`,
          data: zeros(10),
          size: 1024 * 1024 - 1,
        })),
      ),
  },
  {
    name: 'a count of 65,534 files',
    code: 'pack-too-large',
    bytes: () => rawZip(goodFiles(), { count: 65_534 }),
  },
  {
    name: '6,000 files',
    code: 'pack-too-large',
    bytes: () => rawZip(Array.from({ length: 6000 }, (_, index) => ({ name: `f${index}`, data: zeros(1) }))),
  },
  {
    name: 'more files than counted',
    code: 'pack-unreadable',
    bytes: () => rawZip(goodFiles(), { count: 1 }),
  },
  { name: 'a ratio bomb', code: 'pack-bomb', bytes: () => named('zeros', { data: zeros(40 * 1024 * 1024) }) },
  { name: 'an overlap bomb', code: 'pack-unreadable', bytes: overlapBomb },
  { name: 'a nested overlap', code: 'pack-bomb', bytes: nestedOverlap },
  {
    name: 'the same bytes under two names',
    code: 'pack-unreadable',
    bytes: () =>
      rawZip([
        ...goodFiles(),
        { name: 'twin', data: Buffer.from('x'), stored: true },
        {
          name: 'twin2',
          localName: 'twin',
          data: Buffer.from('x'),
          stored: true,
          offset: rawZip([...goodFiles()]).readUInt32LE(good().length - 6),
        },
      ]),
  },

  { name: 'a wrong CRC', code: 'pack-checksum', bytes: () => lie('manifest.json', { crc: 1 }) },
  {
    name: 'fewer bytes than announced',
    code: 'pack-checksum',
    bytes: () => lie('manifest.json', { size: 5000 }),
  },
  {
    name: 'more bytes than announced',
    code: 'pack-checksum',
    bytes: () => lie('manifest.json', { size: 5 }),
  },
  {
    name: 'broken deflate',
    code: 'pack-checksum',
    bytes: () => lie('manifest.json', { data: Buffer.alloc(300, 0xff), stored: true, method: 8 }),
  },
  {
    name: 'other entries than signed for',
    code: 'pack-checksum',
    bytes: () => {
      const files = goodFiles()
      const data = Buffer.from(String(files[1]?.data.toString()).replace('Sens', 'Sans'))
      return rawZip([files[0] as RawFile, { name: 'entries/term.ndjson', data }])
    },
  },
  {
    name: 'another size than signed for',
    code: 'pack-checksum',
    bytes: () => lie('entries/term.ndjson', { data: Buffer.from('{}\n') }),
  },
  { name: 'no manifest', code: 'pack-incomplete', bytes: () => rawZip(goodFiles().slice(1)) },
  { name: 'no entries', code: 'pack-incomplete', bytes: () => rawZip(goodFiles().slice(0, 1)) },
  { name: 'a file too many', code: 'pack-incomplete', bytes: () => named('entries/event.ndjson') },
  { name: 'a program beside', code: 'pack-incomplete', bytes: () => named('library.sqlite') },

  {
    name: 'a manifest of other JSON',
    code: 'pack-manifest',
    bytes: () => rawZip(goodFiles(() => ({ hello: 1 }))),
  },
  {
    name: 'a manifest that is no JSON',
    code: 'pack-manifest',
    bytes: () => lie('manifest.json', { data: Buffer.from('{"format":1') }),
  },
  {
    name: 'a manifest nested deeply',
    code: 'pack-manifest',
    bytes: () => lie('manifest.json', { data: Buffer.from('['.repeat(200_000)) }),
  },
  {
    name: 'a key given twice',
    code: 'pack-manifest',
    bytes: () =>
      lie('manifest.json', {
        data: Buffer.from(goodFiles()[0]?.data.toString().replace('{', '{"id":"other",') ?? ''),
      }),
  },
  {
    name: 'an unknown key',
    code: 'pack-manifest',
    bytes: () => rawZip(goodFiles((value) => ({ ...value, run: 'x' }))),
  },
  {
    name: 'a path of its own',
    code: 'pack-manifest',
    bytes: () =>
      rawZip(goodFiles((value) => ({ ...value, content: [{ ...value.content[0], path: '../x' }] }))),
  },
  {
    name: 'a publisher with a direction character',
    code: 'pack-manifest',
    bytes: () => rawZip(goodFiles((value) => ({ ...value, publisher: 'A\u202eB' }))),
  },
  {
    name: 'a count that does not add up',
    code: 'pack-manifest',
    bytes: () => rawZip(goodFiles((value) => ({ ...value, entries: 3 }))),
  },
  {
    name: 'a withdrawal of others’ entries',
    code: 'pack-manifest',
    bytes: () => rawZip(goodFiles((value) => ({ ...value, withdrawn: ['term-trafficking'] }))),
  },
  {
    name: 'an absurd number of entries',
    code: 'pack-too-large',
    bytes: () =>
      rawZip(
        goodFiles((value) => ({ ...value, entries: 1e9, content: [{ ...value.content[0], entries: 1e9 }] })),
      ),
  },
  {
    name: 'a future form',
    code: 'pack-format-newer',
    bytes: () => rawZip(goodFiles(() => ({ format: 99, else: true }))),
  },
  {
    name: 'a newer program',
    code: 'pack-program-older',
    bytes: () => rawZip(goodFiles((value) => ({ ...value, minimumProgram: '99.0.0' }))),
  },

  {
    name: 'a signature of another manifest',
    code: 'pack-signature',
    bytes: () => {
      const key = newKey()
      const [, signature] = goodFiles((value) => ({ ...value, edition: 'other' }), key)
      const [manifest, entries] = goodFiles()
      return rawZip([manifest as RawFile, signature as RawFile, entries as RawFile])
    },
  },
  {
    name: 'a signature with another key stated',
    code: 'pack-signature',
    bytes: () => {
      const [manifest, signature, entries] = goodFiles(undefined, newKey())
      const [, other] = goodFiles(undefined, newKey())
      const mixed = {
        ...JSON.parse(String(signature?.data)),
        publicKey: JSON.parse(String(other?.data)).publicKey,
      }
      return rawZip([
        manifest as RawFile,
        { name: 'signature.json', data: Buffer.from(canonicalJson(mixed)) },
        entries as RawFile,
      ])
    },
  },
  {
    name: 'a signature of zeros by a key of zeros',
    code: 'pack-signature',
    bytes: () => {
      const raw = Buffer.alloc(32)
      const stated = {
        algorithm: 'ed25519',
        publicKey: raw.toString('base64'),
        fingerprint: sha256(raw),
        signature: Buffer.alloc(64).toString('base64'),
      }
      const [manifest, entries] = goodFiles()
      return rawZip([
        manifest as RawFile,
        { name: 'signature.json', data: Buffer.from(canonicalJson(stated)) },
        entries as RawFile,
      ])
    },
  },
  {
    name: 'a signature that is no JSON',
    code: 'pack-signature',
    bytes: () => withFile({ name: 'signature.json', data: Buffer.from('yes') }),
  },
  {
    name: 'a long signature',
    code: 'pack-too-large',
    bytes: () => withFile({ name: 'signature.json', data: Buffer.from('x'.repeat(5000)) }),
  },

  { name: 'control: entries of its own', code: null, bytes: () => withEntries(line(term('x')), 1) },
  {
    name: 'entries in Latin-1',
    code: 'pack-encoding',
    bytes: () => withEntries(Buffer.from(line(term('x', 'é')).toString(), 'latin1'), 1),
  },
  {
    name: 'a half character',
    code: 'pack-encoding',
    bytes: () => withEntries(Buffer.concat([Buffer.from([0xc3]), Buffer.from('\n')]), 1),
  },
  { name: 'an entry that is no JSON', code: 'pack-entry', bytes: () => withEntries(Buffer.from('{]\n'), 1) },
  {
    name: 'an entry nested deeply',
    code: 'pack-entry',
    bytes: () => withEntries(Buffer.from(`${'['.repeat(100_000)}\n`), 1),
  },
  {
    name: 'an entry that is none',
    code: 'pack-entry',
    bytes: () => withEntries(line({ ...term('x'), title: 'x' }), 1),
  },
  {
    name: 'an entry with another field',
    code: 'pack-entry',
    bytes: () => withEntries(line({ ...term('x'), onclick: 'x' }), 1),
  },
  {
    name: 'an entry with __proto__',
    code: 'pack-entry',
    bytes: () =>
      withEntries(Buffer.from(line(term('x')).toString().replace('{', '{"__proto__":{"a":1},')), 1),
  },
  {
    name: 'an entry of another kind',
    code: 'pack-entry',
    bytes: () => withEntries(line(term('x')), 1, 'entries/event.ndjson'),
  },
  {
    name: 'an entry without the mark',
    code: 'pack-entry',
    bytes: () => withEntries(line({ ...term('x'), id: 'term-trafficking' }), 1),
  },
  {
    name: 'an entry with another mark',
    code: 'pack-entry',
    bytes: () => withEntries(line({ ...term('x'), id: 'term.other-x' }), 1),
  },
  {
    name: 'an id given twice',
    code: 'pack-entry',
    bytes: () => withEntries(Buffer.concat([line(term('x')), line(term('x', 'y'))]), 2),
  },
  {
    name: 'a last line without end',
    code: 'pack-entry',
    bytes: () => withEntries(line(term('x')).subarray(0, -1), 1),
  },
  {
    name: 'fewer entries than announced',
    code: 'pack-incomplete',
    bytes: () => withEntries(line(term('x')), 2),
  },
  {
    name: 'one endless line',
    code: 'pack-too-large',
    bytes: () => withEntries(Buffer.from(`"${'0123456789'.repeat(60_000)}"\n`), 1),
  },
]
