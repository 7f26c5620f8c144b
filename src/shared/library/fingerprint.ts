// The fingerprint of a signing key as people read and type it. Free of the model, so that a window can use it.

/** A fingerprint as people compare it: sixteen groups of four. */
export function formatFingerprint(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** What people type for a fingerprint, without spaces, colons and capitals. */
export function parseFingerprint(typed: string): string {
  return typed.replace(/[\s:-]/g, '').toLowerCase()
}
