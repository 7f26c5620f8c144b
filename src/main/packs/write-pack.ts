// Makes a pack from entries that are already known to be good: files, manifest, signature, zip. Same input, same bytes.
import { createHash, type KeyObject } from 'node:crypto'
import { ENTRY_KINDS } from '../../shared/library/kinds.ts'
import type { Entry } from '../../shared/library/model.ts'
import {
  canonicalJson,
  PACK_FORMAT,
  type PackDescription,
  type PackManifest,
} from '../../shared/library/pack.ts'
import { signManifest } from './signature.ts'
import { writeArchive } from './write-archive.ts'

/** A file of entries grows to this size before the next one of its kind is begun: readers hold one file at a time. */
const FILE_BYTES = 8 * 1024 * 1024

export type AttachmentSource = {
  readonly name: string
  readonly type: string
  readonly entry: string | null
  readonly content: Uint8Array
}

export type PackInput = {
  readonly description: PackDescription
  readonly entries: readonly Entry[]
  readonly attachments?: readonly AttachmentSource[]
  /** Without a key the pack is not signed and stays marked as unverified. */
  readonly key?: KeyObject | undefined
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

type Part = { path: string; content: Buffer; entries: number }

/** One line per entry, sorted by id, in parts of a bounded size. */
function partsOf(entries: readonly Entry[]): Part[] {
  const parts: Part[] = []
  for (const kind of ENTRY_KINDS) {
    const lines = entries
      .filter((entry) => entry.kind === kind)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((entry) => Buffer.from(`${JSON.stringify(entry)}\n`))
    let number = 1
    for (let from = 0; from < lines.length; number++) {
      let to = from
      let bytes = 0
      while (to < lines.length && (to === from || bytes + (lines[to]?.length ?? 0) <= FILE_BYTES)) {
        bytes += lines[to]?.length ?? 0
        to++
      }
      const suffix = number === 1 ? '' : `-${number}`
      parts.push({
        path: `entries/${kind}${suffix}.ndjson`,
        content: Buffer.concat(lines.slice(from, to)),
        entries: to - from,
      })
      from = to
    }
  }
  return parts
}

/** The bytes of a pack and its manifest. The entries must be valid, with ids of their own that carry the prefix. */
export function writePack(input: PackInput): { zip: Buffer; manifest: PackManifest; digest: string } {
  const parts = partsOf(input.entries)
  const attachments = new Map<string, { content: Uint8Array; item: PackManifest['attachments'][number] }>()
  for (const { name, type, entry, content } of input.attachments ?? []) {
    const hash = sha256(content)
    const item = { path: `attachments/${hash}`, bytes: content.length, sha256: hash, name, type, entry }
    if (!attachments.has(hash)) attachments.set(hash, { content, item })
  }
  const sorted = [...attachments.values()].sort((a, b) => (a.item.path < b.item.path ? -1 : 1))
  const manifest: PackManifest = {
    format: PACK_FORMAT,
    ...input.description,
    withdrawn: [...input.description.withdrawn].sort(),
    entries: input.entries.length,
    content: parts.map(({ path, content, entries }) => ({
      path,
      bytes: content.length,
      sha256: sha256(content),
      entries,
    })),
    attachments: sorted.map(({ item }) => item),
  }
  const bytes = Buffer.from(canonicalJson(manifest))
  const signature = input.key ? signManifest(bytes, input.key) : null
  const zip = writeArchive([
    ['manifest.json', bytes],
    ...(signature ? [['signature.json', Buffer.from(canonicalJson(signature))] as const] : []),
    ...parts.map(({ path, content }) => [path, content] as const),
    ...sorted.map(({ item, content }) => [item.path, content] as const),
  ])
  return { zip, manifest, digest: sha256(bytes) }
}
