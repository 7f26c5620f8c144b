// Reads a pack's zip: everything that can be known without inflating is judged first, then bytes are given with size
// and checksum verified. Knows nothing of manifests; writes nothing anywhere.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { fromFdPromise, type Entry as ZipEntry, type ZipFile } from 'yauzl'
import { AppError } from '../../shared/errors.ts'
import { storeError } from '../store/errors.ts'
import { type Limits, PACK_LIMITS } from './limits.ts'
import { collidingName, nameFault } from './names.ts'

/** A file inside an archive that passed the guard. */
export type ArchiveFile = { readonly name: string; readonly bytes: number }

export type Archive = {
  readonly files: ReadonlyMap<string, ArchiveFile>
  readonly archiveBytes: number
  /** The bytes of one file, whole. `pack-checksum` when they are not what the archive announced. */
  read(name: string): Promise<Buffer>
  close(): void
}

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const REGULAR_FILE = 0o100000
const TYPE_MASK = 0o170000
const FLAG = { encrypted: 0x1, descriptor: 0x8, strongEncryption: 0x40, utf8: 0x800, masked: 0x2000 } as const
const STORED = 0
const DEFLATED = 8
const DOS_DIRECTORY = 0x10
/** A data descriptor may follow the bytes of a file: signature, checksum and two sizes. */
const DESCRIPTOR_BYTES = 16

function unreadable(reason: string): AppError {
  return new AppError('pack-unreadable', `not a sound archive: ${reason}`, { reason })
}
function unsupported(reason: string, file = ''): AppError {
  return new AppError('pack-unsupported', `the archive uses what packs do not: ${reason}`, { reason, file })
}
function tooLarge(what: keyof Limits, limit: number, file = ''): AppError {
  return new AppError('pack-too-large', `beyond the limit of ${what}`, { what, limit, file })
}
function bomb(reason: string, file = ''): AppError {
  return new AppError('pack-bomb', `the archive is built to exhaust: ${reason}`, { reason, file })
}
function badName(reason: string, file: string): AppError {
  return new AppError('pack-bad-name', `unfit name: ${reason}`, { reason, file: shown(file) })
}

/** A hostile name in a message must not carry its own control characters. */
function shown(name: string): string {
  return name.replace(/[\p{C}\p{Z}]/gu, '?').slice(0, 120)
}

type Directory = { offset: number; count: number }

/** The record at the very end; a comment, a second disk or 64-bit sizes are not used by packs. */
function readEnd(fd: number, size: number, limits: Limits): Directory {
  if (size < END_BYTES) throw unreadable('too short')
  const end = Buffer.alloc(END_BYTES)
  readSync(fd, end, 0, END_BYTES, size - END_BYTES)
  if (end.readUInt32LE(0) !== END_SIGNATURE || end.readUInt16LE(20) !== 0) throw unreadable('no end record')
  if (end.readUInt16LE(4) !== 0 || end.readUInt16LE(6) !== 0) throw unsupported('several disks')
  const count = end.readUInt16LE(10)
  const bytes = end.readUInt32LE(12)
  const offset = end.readUInt32LE(16)
  if (count === 0xffff || bytes === 0xffffffff || offset === 0xffffffff) throw unsupported('64-bit sizes')
  if (count > limits.files) throw tooLarge('files', limits.files)
  if (offset + bytes !== size - END_BYTES) throw unreadable('the directory is not where it is said to be')
  if (end.readUInt16LE(8) !== count) throw unreadable('two counts of files')
  return { offset, count }
}

/** The name in UTF-8; bytes above ASCII must be declared as such, or readers would disagree about them. */
function decodeName(entry: ZipEntry): string {
  const raw = entry.fileNameRaw
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
    if ((entry.generalPurposeBitFlag & FLAG.utf8) === 0 && raw.some((byte) => byte > 0x7f)) {
      throw new Error('undeclared')
    }
    return name
  } catch {
    throw new AppError('pack-encoding', 'a name is not UTF-8', { file: shown(raw.toString('latin1')) })
  }
}

function refuseKind(entry: ZipEntry, name: string): void {
  const flags = entry.generalPurposeBitFlag
  if (flags & (FLAG.encrypted | FLAG.strongEncryption | FLAG.masked)) throw unsupported('encryption', name)
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw unsupported('compression method', name)
  }
  const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK
  if (type !== 0 && type !== REGULAR_FILE) throw unsupported('not a regular file', name)
  if (entry.externalFileAttributes & DOS_DIRECTORY || name.endsWith('/')) throw unsupported('folder', name)
}

function refuseSize(entry: ZipEntry, name: string, limits: Limits): void {
  if (entry.uncompressedSize > limits.fileBytes) throw tooLarge('fileBytes', limits.fileBytes, name)
  if (
    entry.uncompressedSize > limits.ratioFrom &&
    entry.uncompressedSize > entry.compressedSize * limits.ratio
  ) {
    throw bomb('ratio', name)
  }
  if (entry.compressionMethod === STORED && entry.uncompressedSize !== entry.compressedSize) {
    throw unreadable('sizes of a stored file differ')
  }
}

type Range = { readonly start: number; readonly end: number; readonly slack: number; readonly name: string }

/** Where a file lies, its own header included; the header must say what the directory says. */
async function rangeOf(zip: ZipFile, entry: ZipEntry, name: string): Promise<Range> {
  const header = await zip.readLocalFileHeaderPromise(entry)
  const isLate = (entry.generalPurposeBitFlag & FLAG.descriptor) !== 0
  const agrees =
    header.fileName.equals(entry.fileNameRaw) &&
    header.compressionMethod === entry.compressionMethod &&
    header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    (isLate ||
      (header.crc32 === entry.crc32 &&
        header.compressedSize === entry.compressedSize &&
        header.uncompressedSize === entry.uncompressedSize))
  if (!agrees) throw unreadable('a file and the directory disagree')
  return {
    start: entry.relativeOffsetOfLocalHeader,
    end: header.fileDataStart + entry.compressedSize,
    slack: isLate ? DESCRIPTOR_BYTES : 0,
    name,
  }
}

/** Files must lie one behind the other from the first byte to the directory: no overlap, nothing in between. */
function refuseOverlap(ranges: readonly Range[], directory: number): void {
  let at = 0
  let slack = 0
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (range.start < at) throw bomb('overlap', range.name)
    if (range.start > at + slack) throw unreadable('bytes that belong to no file')
    at = range.end
    slack = range.slack
  }
  if (at > directory) throw bomb('overlap')
  if (directory > at + slack) throw unreadable('bytes that belong to no file')
}

/**
 * Opens and judges an archive. Costs the directory and one small read per file. `pack-unreadable`, `pack-unsupported`,
 * `pack-too-large`, `pack-bomb`, `pack-bad-name`, `pack-encoding`; a `store-…` code when the file cannot be read.
 */
export async function openArchive(path: string, limits: Limits = PACK_LIMITS): Promise<Archive> {
  let fd: number
  try {
    // A pipe of that name must not hold the program until somebody writes to it.
    fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    throw missing(error, path)
  }
  try {
    const stat = fstatSync(fd)
    if (!stat.isFile()) throw unreadable('not a file')
    if (stat.size > limits.archiveBytes) throw tooLarge('archiveBytes', limits.archiveBytes)
    const directory = readEnd(fd, stat.size, limits)
    const zip = await fromFdPromise(fd, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
    const entries = await judge(zip, directory, limits)
    const files = new Map(
      [...entries].map(([name, entry]) => [name, { name, bytes: entry.uncompressedSize }] as const),
    )
    return {
      files,
      archiveBytes: stat.size,
      read: async (name) => {
        const entry = entries.get(name)
        if (!entry) throw new AppError('pack-incomplete', 'a file is missing', { file: name })
        return inflate(zip, entry, name)
      },
      close: () => zip.close(),
    }
  } catch (error) {
    closeSync(fd)
    if (error instanceof AppError) throw error
    const reason = error instanceof Error ? error.message : 'unknown'
    // The reader itself refuses a few forms before the guard sees them.
    if (/encrypt|multi-disk/.test(reason)) throw unsupported(reason)
    throw storeError(error, { path }) ?? unreadable(reason)
  }
}

function missing(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR') {
    return new AppError('pack-not-found', 'the file cannot be read', { path }, { cause: error })
  }
  return storeError(error, { path }) ?? error
}

async function judge(zip: ZipFile, directory: Directory, limits: Limits): Promise<Map<string, ZipEntry>> {
  const entries = new Map<string, ZipEntry>()
  const names: string[] = []
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const name = decodeName(entry)
    refuseKind(entry, name)
    const fault = nameFault(name, limits)
    if (fault !== null) throw badName(fault, name)
    refuseSize(entry, name, limits)
    total += entry.uncompressedSize
    if (total > limits.totalBytes) throw tooLarge('totalBytes', limits.totalBytes)
    names.push(name)
    entries.set(name, entry)
  }
  const twice = collidingName(names)
  if (twice !== null) throw badName('duplicate', twice)
  const ranges: Range[] = []
  for (const [name, entry] of entries) ranges.push(await rangeOf(zip, entry, name))
  refuseOverlap(ranges, directory.offset)
  return entries
}

/** Stops at the announced size and compares the checksum, which yauzl leaves to its caller. */
async function inflate(zip: ZipFile, entry: ZipEntry, name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  let checksum = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > entry.uncompressedSize) throw new Error('more bytes than announced')
      checksum = crc32(chunk, checksum)
      chunks.push(chunk)
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown'
    throw new AppError('pack-checksum', `cannot be inflated: ${reason}`, { file: name }, { cause: error })
  }
  if (bytes !== entry.uncompressedSize || checksum !== entry.crc32) {
    throw new AppError('pack-checksum', 'the bytes are not the announced ones', { file: name })
  }
  return Buffer.concat(chunks, bytes)
}
