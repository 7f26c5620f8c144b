// Content packs: what is installed, what a pack file would change, installing and removing. A window hands a file over
// in pieces (begin, append); only the command line may name a path.
import { z } from 'zod'
import { PACK_TRUST } from '../library/pack.ts'
import { command, query } from './define.ts'
import { EntryKindSchema } from './library.ts'

/** Bytes of a piece at most; in base64 it stays below the size of a request. */
export const UPLOAD_CHUNK_BYTES = 512 * 1024

const Title = z.object({ fr: z.string(), en: z.string() })
const Brief = z.object({ id: z.string(), kind: EntryKindSchema, title: Title })

export const InstalledPackView = z.object({
  id: z.string(),
  edition: z.string(),
  /** Day of the edition: YYYY-MM-DD. */
  date: z.string(),
  publisher: z.string(),
  languages: z.array(z.string()),
  entries: z.int(),
  attachments: z.int(),
  /** Withdrawn entries of which the last text is kept. */
  withdrawn: z.int(),
  /** `shipped`: part of the program. `unverified` is to be shown wherever the pack is named. */
  trust: z.enum(PACK_TRUST),
  fingerprint: z.string().nullable(),
  /** Milliseconds since 1970; of the shipped library the day of its edition. */
  installedAt: z.int(),
  removable: z.boolean(),
})
export type InstalledPackView = z.infer<typeof InstalledPackView>

/** What a pack file is and would do. Lists are cut at 500; totals are whole. */
export const PackInspection = z.object({
  id: z.string(),
  prefix: z.string().nullable(),
  edition: z.string(),
  date: z.string(),
  publisher: z.string(),
  languages: z.array(z.string()),
  minimumProgram: z.string(),
  entries: z.int(),
  attachments: z.int(),
  bytes: z.int(),
  /** To be given to `packs.install`, so that what was shown is what is installed. */
  digest: z.string(),
  trust: z.enum(['verified', 'unverified']),
  /** See KeyState: `first` is to be shown before it is remembered, `changed` and `unconfirmed` to be confirmed. */
  key: z.enum(['none', 'first', 'known', 'changed', 'unconfirmed']),
  fingerprint: z.string().nullable(),
  rememberedFingerprint: z.string().nullable(),
  installedEdition: z.string().nullable(),
  isInstalled: z.boolean(),
  /** What must be confirmed: `key` by `acceptKey`, the others by `allowDowngrade`. */
  needs: z.array(z.enum(['key', 'downgrade', 'same-edition'])),
  added: z.array(Brief),
  changed: z.array(Brief.extend({ fields: z.array(z.string()) })),
  withdrawn: z.array(Brief),
  totals: z.object({ added: z.int(), changed: z.int(), withdrawn: z.int(), unchanged: z.int() }),
})
export type PackInspection = z.infer<typeof PackInspection>

const PackSource = z.union([
  z.strictObject({ upload: z.uuid() }),
  /** `untrusted` unless the command line asks. */
  z.strictObject({ path: z.string().min(1).max(4096) }),
])

const Counts = z.object({ added: z.int(), changed: z.int(), withdrawn: z.int() })

export const packOperations = {
  /** The shipped library first. */
  'packs.list': query(z.strictObject({}), z.array(InstalledPackView)),
  /** Begins to hand over a file; `pack-too-large` beyond 200 MB, `pack-busy` when four are under way. */
  'packs.begin': command(
    z.strictObject({ bytes: z.int().min(1) }),
    z.object({ upload: z.uuid(), chunkBytes: z.int() }),
  ),
  /** The next piece in base64; `offset` is what was received so far, else `conflict`. */
  'packs.append': command(
    z.strictObject({
      upload: z.uuid(),
      offset: z.int().min(0),
      data: z.base64().max(Math.ceil(UPLOAD_CHUNK_BYTES / 3) * 4),
    }),
    z.object({ received: z.int() }),
  ),
  /** Forgets a file that was handed over. */
  'packs.discard': command(z.strictObject({ upload: z.uuid() }), z.object({ discarded: z.boolean() })),
  /** Verifies the whole file and compares it with what is installed; changes nothing. Any `pack-…` code. */
  'packs.inspect': query(z.strictObject({ source: PackSource }), PackInspection),
  /**
   * Installs as one transaction, with `packs.progress` events. Any `pack-…` code; the library is as before then. A file
   * that was handed over is forgotten when this succeeds.
   */
  'packs.install': command(
    z.strictObject({
      source: PackSource,
      digest: z.string().length(64).nullable().default(null),
      acceptKey: z.string().max(200).nullable().default(null),
      allowDowngrade: z.boolean().default(false),
    }),
    z.object({ id: z.string(), edition: z.string(), isNew: z.boolean(), ...Counts.shape }),
  ),
  /** Asks what is under way to stop (installation, removal, inspections); it then answers `pack-cancelled`. */
  'packs.cancel': command(z.strictObject({}), z.object({ cancelled: z.boolean() })),
  /** Entries with notes stay readable as withdrawn. `not-found`, `pack-base`. */
  'packs.remove': command(
    z.strictObject({ id: z.string().max(60) }),
    z.object({ id: z.string(), removed: z.int(), kept: z.int() }),
  ),
}
