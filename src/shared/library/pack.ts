// The form in which entries are delivered: a manifest and one line of JSON per entry.
import { z } from 'zod'

/** Version of the pack form; a program refuses a larger one. */
export const PACK_FORMAT = 1

export const PackManifest = z.strictObject({
  format: z.int().positive(),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  edition: z.string().min(1).max(40),
  languages: z.array(z.enum(['fr', 'en'])).min(1),
  publisher: z.string().min(1).max(200),
  /** Number of lines of entries.ndjson. */
  entries: z.int().nonnegative(),
  /** SHA-256 of entries.ndjson in hexadecimal: the fingerprint of the content. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type PackManifest = z.infer<typeof PackManifest>
