// The forms in which entries are delivered: the folder shipped with the program and the pack, a zip with a manifest
// that can be signed. States what a manifest says and how editions are ordered; must not read files.
import { z } from 'zod'
import { ENTRY_KINDS, type EntryKind } from './kinds.ts'
import { EntryId } from './model.ts'

/** Version of the pack form; a program refuses a larger one. */
export const PACK_FORMAT = 1

/** What a pack is called: lower-case words joined by hyphens. */
export const PACK_ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** The mark that every entry of a pack carries after its kind: `event.mfa-paris-2027`. */
export const PACK_PREFIX_PATTERN = /^[a-z0-9]{2,20}$/
const SHA256 = /^[0-9a-f]{64}$/

const packId = z.string().max(60).regex(PACK_ID_PATTERN, 'must be lower-case words joined by hyphens')
const sha256 = z.string().regex(SHA256)
const name = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // Control and direction characters could make a name look like another one.
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'must hold no invisible character')
const edition = name(40)
const languages = z.array(z.enum(['fr', 'en'])).min(1)
const publisher = name(200)
const count = z.int().nonnegative()
const programVersion = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'must be a version such as 1.2.0')

/** The folder shipped with the program: manifest.json beside entries.ndjson. Part of the program, hence not signed. */
export const ShippedManifest = z.strictObject({
  format: z.int().positive(),
  id: packId,
  edition,
  /** Day of the edition, which orders it among the editions of a pack. */
  date: z.iso.date().default('1970-01-01'),
  languages,
  publisher,
  /** Number of lines of entries.ndjson. */
  entries: count,
  /** SHA-256 of entries.ndjson in hexadecimal: the fingerprint of the content. */
  sha256,
})
export type ShippedManifest = z.infer<typeof ShippedManifest>

/** What the maker of a pack writes down about it: pack.json of a source folder. */
export const PackDescription = z.strictObject({
  id: packId,
  /** Null is for an edition of the library shipped with the program only. */
  prefix: z.string().regex(PACK_PREFIX_PATTERN, 'must be 2 to 20 lower-case letters or digits').nullable(),
  edition,
  date: z.iso.date(),
  languages: languages.default(['fr', 'en']),
  publisher,
  /** Oldest program that may install the pack. */
  minimumProgram: programVersion.default('0.1.0'),
  /** Entries of earlier editions that are withdrawn on purpose; those merely absent are withdrawn as well. */
  withdrawn: z.array(EntryId).max(100_000).default([]),
})
export type PackDescription = z.infer<typeof PackDescription>

/** Path of entries of one kind: `entries/event.ndjson`, `entries/event-2.ndjson`. */
export const ENTRIES_FILE_PATTERN = new RegExp(
  `^entries/(${ENTRY_KINDS.join('|')})(?:-[1-9]\\d{0,2})?\\.ndjson$`,
)
/** Path of an attachment: the SHA-256 of its bytes, never a name. */
export const ATTACHMENT_FILE_PATTERN = /^attachments\/([0-9a-f]{64})$/

const file = z.strictObject({ path: z.string().max(120), bytes: count, sha256 })

/** manifest.json of a pack. Its bytes are the canonical JSON of this value: they are what is signed. */
export const PackManifest = z.strictObject({
  format: z.int().positive(),
  ...PackDescription.shape,
  languages,
  minimumProgram: programVersion,
  withdrawn: z.array(EntryId).max(100_000),
  /** Number of entries of all kinds. */
  entries: count,
  /** One file of entries, or several, per kind, in the order in which they are read. */
  content: z
    .array(z.strictObject({ ...file.shape, path: z.string().regex(ENTRIES_FILE_PATTERN), entries: count }))
    .max(5000),
  attachments: z
    .array(
      z.strictObject({
        ...file.shape,
        path: z.string().regex(ATTACHMENT_FILE_PATTERN),
        /** A label for people; no file is ever given this name. */
        name: name(200),
        type: z
          .string()
          .max(100)
          .regex(/^[a-z]+\/[a-z0-9.+-]+$/),
        /** The entry that it belongs to. */
        entry: EntryId.nullable(),
      }),
    )
    .max(5000),
})
export type PackManifest = z.infer<typeof PackManifest>

/** signature.json: Ed25519 over the bytes of manifest.json. */
export const PackSignature = z.strictObject({
  algorithm: z.literal('ed25519'),
  /** The 32 bytes of the key in base64. */
  publicKey: z.base64().length(44),
  /** SHA-256 of these 32 bytes in hexadecimal. */
  fingerprint: sha256,
  /** 64 bytes in base64. */
  signature: z.base64().length(88),
})
export type PackSignature = z.infer<typeof PackSignature>

/** Who vouches for a pack. `unverified` stays for as long as the edition is installed: nothing can dismiss it. */
export const PACK_TRUST = ['shipped', 'verified', 'unverified'] as const
export type PackTrust = (typeof PACK_TRUST)[number]

/** JSON with sorted keys and no space: one value has exactly one form. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** The pack mark inside an identifier, or null for an entry of the shipped library. */
export function prefixOf(id: string): string | null {
  return /^[a-z]+\.([a-z0-9]+)-/.exec(id)?.[1] ?? null
}

/** The kind that an identifier begins with, or null when it begins with none. */
export function kindOf(id: string): EntryKind | null {
  const word = /^[a-z]+/.exec(id)?.[0]
  return ENTRY_KINDS.find((kind) => kind === word) ?? null
}

/** Names of publishers that people would take for one another compare equal. */
export function foldPublisher(publisher: string): string {
  return publisher.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

type Dated = { readonly date: string; readonly edition: string }

/** Negative when `a` is the older edition: by day, then by name with numbers in their order (`2027-2` < `2027-10`). */
export function compareEditions(a: Dated, b: Dated): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.edition.localeCompare(b.edition, 'en', { numeric: true })
}

/** Negative when version `a` is older than `b`; what follows the three numbers is not looked at. */
export function compareVersions(a: string, b: string): number {
  const numbers = (version: string) =>
    (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0').split('.').slice(0, 3).map(Number)
  const left = numbers(a)
  const right = numbers(b)
  for (let index = 0; index < 3; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
