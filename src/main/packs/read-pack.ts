// Opens a pack: archive, manifest, signature, list of files, then entries one by one, each verified before it is given.
// Judges the pack by itself; whether it may be installed here is for trust.ts.
import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { Entry } from '../../shared/library/model.ts'
import {
  canonicalJson,
  compareVersions,
  kindOf,
  PACK_FORMAT,
  PackManifest,
  type PackSignature,
  prefixOf,
} from '../../shared/library/pack.ts'
import { createPace, type Pace } from '../pace.ts'
import { type Archive, openArchive } from './archive.ts'
import { type Limits, PACK_LIMITS } from './limits.ts'
import { verifySignature } from './signature.ts'

/** An entry with its canonical text, as it is stored and compared. */
export type PackEntry = { readonly entry: Entry; readonly body: string }
export type PackAttachment = PackManifest['attachments'][number] & { readonly content: Buffer }

export type OpenPack = {
  readonly manifest: PackManifest
  /** Null when the pack is not signed. */
  readonly signature: PackSignature | null
  /** SHA-256 of manifest.json: with the checksums in it, the fingerprint of everything. */
  readonly digest: string
  readonly archiveBytes: number
  /** Every entry in the order of the files. `pack-checksum`, `pack-encoding`, `pack-entry`, `pack-incomplete`. */
  entries(pace?: Pace): AsyncGenerator<PackEntry>
  attachments(pace?: Pace): AsyncGenerator<PackAttachment>
  close(): void
}

const MANIFEST = 'manifest.json'
const SIGNATURE = 'signature.json'

/** `program`: version of the running program. Fails with a `pack-…` code; nothing is open then. */
export async function openPack(
  path: string,
  program: string,
  limits: Limits = PACK_LIMITS,
): Promise<OpenPack> {
  const archive = await openArchive(path, limits)
  try {
    const bytes = await readSmall(archive, MANIFEST, limits.manifestBytes)
    const manifest = readManifest(bytes, program)
    const signature = archive.files.has(SIGNATURE)
      ? verifySignature(bytes, decode(await readSmall(archive, SIGNATURE, limits.signatureBytes), SIGNATURE))
      : null
    refuseOtherFiles(archive, manifest)
    refuseOddManifest(manifest, limits)
    return {
      manifest,
      signature,
      digest: createHash('sha256').update(bytes).digest('hex'),
      archiveBytes: archive.archiveBytes,
      entries: (pace = createPace()) => readEntries(archive, manifest, limits, pace),
      attachments: (pace = createPace()) => readAttachments(archive, manifest, pace),
      close: archive.close,
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

async function readSmall(archive: Archive, name: string, max: number): Promise<Buffer> {
  const file = archive.files.get(name)
  if (!file) throw new AppError('pack-incomplete', 'a file is missing', { file: name })
  if (file.bytes > max)
    throw new AppError('pack-too-large', 'too long', { what: name, limit: max, file: name })
  return archive.read(name)
}

function decode(bytes: Uint8Array, file: string, line?: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new AppError('pack-encoding', 'not UTF-8', line === undefined ? { file } : { file, line })
  }
}

function malformed(field: string, message: string): AppError {
  return new AppError('pack-manifest', `manifest: ${field} ${message}`, { file: MANIFEST, field })
}

function readManifest(bytes: Buffer, program: string): PackManifest {
  const text = decode(bytes, MANIFEST)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw malformed('', 'is not JSON')
  }
  // Asked first, of whatever shape: a newer form may have any other field.
  const format = value !== null && typeof value === 'object' && 'format' in value ? value.format : null
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    throw malformed('format', 'is absent')
  if (format > PACK_FORMAT) {
    throw new AppError('pack-format-newer', 'a newer form', { found: format, newest: PACK_FORMAT })
  }
  const parsed = PackManifest.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw malformed(issue?.path.join('.') ?? '', issue?.message ?? 'is malformed')
  }
  // One value, one text: what was signed cannot be read in two ways (a key given twice, a number in two forms).
  if (canonicalJson(parsed.data) !== text) throw malformed('', 'is not in canonical form')
  const { minimumProgram } = parsed.data
  if (compareVersions(minimumProgram, program) > 0) {
    throw new AppError('pack-program-older', 'needs a newer program', {
      needed: minimumProgram,
      found: program,
    })
  }
  return parsed.data
}

function refuseOddManifest(manifest: PackManifest, limits: Limits): void {
  const sum = manifest.content.reduce((total, file) => total + file.entries, 0)
  if (sum !== manifest.entries) throw malformed('entries', 'is not the sum of its files')
  if (manifest.entries > limits.entries) {
    throw new AppError('pack-too-large', 'too many entries', { what: 'entries', limit: limits.entries })
  }
  for (const file of manifest.attachments) {
    if (!file.path.endsWith(`/${file.sha256}`)) throw malformed('attachments', 'has a name of its own')
  }
  for (const id of manifest.withdrawn) {
    if (prefixOf(id) !== manifest.prefix)
      throw malformed('withdrawn', `names ${id}, which is not of this pack`)
  }
}

/** The archive holds the files that the manifest names, of the sizes it names, and no other. */
function refuseOtherFiles(archive: Archive, manifest: PackManifest): void {
  const expected = new Map<string, number>()
  for (const file of [...manifest.content, ...manifest.attachments]) {
    if (expected.has(file.path)) throw malformed('content', `names ${file.path} twice`)
    expected.set(file.path, file.bytes)
  }
  for (const { name, bytes } of archive.files.values()) {
    if (name === MANIFEST || name === SIGNATURE) continue
    const announced = expected.get(name)
    if (announced === undefined) throw new AppError('pack-incomplete', 'a file too many', { file: name })
    if (announced !== bytes) throw new AppError('pack-checksum', 'another size', { file: name })
    expected.delete(name)
  }
  const [missing] = expected.keys()
  if (missing !== undefined) throw new AppError('pack-incomplete', 'a file is missing', { file: missing })
}

async function readVerified(archive: Archive, file: { path: string; sha256: string }): Promise<Buffer> {
  const bytes = await archive.read(file.path)
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
    throw new AppError('pack-checksum', 'another checksum than announced', { file: file.path })
  }
  return bytes
}

async function* readEntries(
  archive: Archive,
  manifest: PackManifest,
  limits: Limits,
  pace: Pace,
): AsyncGenerator<PackEntry> {
  const seen = new Set<string>()
  const withdrawn = new Set<string>(manifest.withdrawn)
  for (const file of manifest.content) {
    const bytes = await readVerified(archive, file)
    let line = 0
    for (let from = 0; from < bytes.length; ) {
      await pace()
      line++
      const end = bytes.indexOf(0x0a, from)
      const fault = (field: string, reason: string) =>
        new AppError('pack-entry', `${file.path}:${line} ${field}: ${reason}`, {
          file: file.path,
          line,
          field,
          reason,
        })
      if (end === -1) throw fault('', 'the last line has no end')
      if (end - from > limits.lineBytes) {
        throw new AppError('pack-too-large', 'a line is too long', {
          what: 'lineBytes',
          limit: limits.lineBytes,
          file: file.path,
          line,
        })
      }
      const entry = parseEntry(decode(bytes.subarray(from, end), file.path, line), fault)
      from = end + 1
      if (kindOf(file.path.slice('entries/'.length)) !== entry.kind || kindOf(entry.id) !== entry.kind) {
        throw fault('kind', `${entry.kind} is not the kind of its file and id`)
      }
      if (prefixOf(entry.id) !== manifest.prefix)
        throw fault('id', `${entry.id} does not carry the mark of the pack`)
      if (seen.has(entry.id)) throw fault('id', `${entry.id} is given twice`)
      if (withdrawn.has(entry.id)) throw fault('id', `${entry.id} is also withdrawn`)
      seen.add(entry.id)
      yield { entry, body: JSON.stringify(entry) }
    }
    if (line !== file.entries) {
      throw new AppError('pack-incomplete', 'another number of entries than announced', { file: file.path })
    }
  }
}

function parseEntry(text: string, fault: (field: string, reason: string) => AppError): Entry {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw fault('', 'not JSON')
  }
  const parsed = Entry.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw fault(issue?.path.join('.') ?? '', issue?.message ?? 'malformed')
}

async function* readAttachments(
  archive: Archive,
  manifest: PackManifest,
  pace: Pace,
): AsyncGenerator<PackAttachment> {
  for (const attachment of manifest.attachments) {
    await pace()
    yield { ...attachment, content: await readVerified(archive, attachment) }
  }
}
