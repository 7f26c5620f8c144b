// What a pack may ask of the machine at most. Anything beyond is refused before a byte is inflated.

const MB = 1024 * 1024

export const PACK_LIMITS = {
  archiveBytes: 200 * MB,
  /** Files in the archive. */
  files: 5_000,
  fileBytes: 50 * MB,
  totalBytes: 300 * MB,
  /** Inflated to packed size, asked of files that inflate to more than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 1 * MB,
  nameCharacters: 240,
  nameLevels: 12,
  manifestBytes: 8 * MB,
  signatureBytes: 4 * 1024,
  /** One entry is one line. */
  lineBytes: 512 * 1024,
  entries: 100_000,
} as const

export type Limits = { readonly [K in keyof typeof PACK_LIMITS]: number }
