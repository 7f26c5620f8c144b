// Errors as values: the codes, the error class thrown inside the core, and the form in which results cross the wire.
// Texts for users are in i18n/*/errors.ts, one per code; `message` here is for logs only.

export const ERROR_CODES = [
  'unknown-operation',
  'invalid-input',
  'too-large',
  'not-found',
  'conflict',
  'store-locked',
  'store-too-new',
  'store-corrupt',
  'store-unwritable',
  'store-unavailable',
  'disk-full',
  'library-missing',
  'library-corrupt',
  'library-unwritable',
  'read-only',
  'shutting-down',
  'untrusted',
  'unauthorized',
  'unreachable',
  'port-in-use',
  'pack-not-found',
  'pack-unreadable',
  'pack-unsupported',
  'pack-too-large',
  'pack-bomb',
  'pack-bad-name',
  'pack-encoding',
  'pack-checksum',
  'pack-incomplete',
  'pack-manifest',
  'pack-format-newer',
  'pack-program-older',
  'pack-signature',
  'pack-unsigned',
  'pack-key-changed',
  'pack-key-unconfirmed',
  'pack-other-publisher',
  'pack-downgrade',
  'pack-same-edition',
  'pack-entry',
  'pack-id-taken',
  'pack-prefix-taken',
  'pack-replaced',
  'pack-busy',
  'pack-cancelled',
  'pack-base',
  'pack-key-exists',
  'pack-key-unreadable',
  'pack-source',
  'pack-target',
  'text-busy',
  'text-cancelled',
  'agenda-unreadable',
  'agenda-encrypted',
  'agenda-no-text',
  'agenda-too-large',
  'private-content',
  'export-target',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Plain scalars that help the message or the log: a path, an id, a version. Never note or query text. */
export type ErrorDetails = Record<string, string | number | boolean>

/** The only error whose code and details reach the caller; anything else becomes `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export type WireError = { code: ErrorCode; message: string; details: ErrorDetails }
/** The answer to every call, over every door. Structured clone and JSON carry it unchanged. */
export type Wire<T> = { ok: true; value: T } | { ok: false; error: WireError }

export function toWireError(error: AppError): WireError {
  return { code: error.code, message: error.message, details: { ...error.details } }
}

export function fromWireError(error: WireError): AppError {
  return new AppError(error.code, error.message, error.details)
}

/** Failure result in one call, for hosts that refuse before the dispatcher. */
export function failure(code: ErrorCode, message: string, details: ErrorDetails = {}): Wire<never> {
  return { ok: false, error: { code, message, details } }
}
