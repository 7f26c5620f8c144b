// Whether a pack may be installed here: who it is from, what it replaces, and what a person must confirm first.
// Decides only; reads the library that is installed and changes nothing.
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { compareEditions, foldPublisher } from '../../shared/library/pack.ts'
import type { InstalledPack, Library } from '../store/library.ts'
import type { OpenPack } from './read-pack.ts'

/**
 * What is known of the key. `none`: not signed. `first`: the first key of this publisher, remembered from now on.
 * `known`: the remembered one. `changed`: another than remembered. `unconfirmed`: no key is remembered yet for the
 * publisher of the shipped library, whose name anybody could claim.
 */
export type KeyState = 'none' | 'first' | 'known' | 'changed' | 'unconfirmed'

/** What a person must confirm, in the order in which it is asked. */
export type Need = 'key' | 'downgrade' | 'same-edition'

export type Verdict = {
  readonly key: KeyState
  /** Fingerprint remembered for the publisher. */
  readonly remembered: string | null
  /** The edition in place. */
  readonly installed: InstalledPack | null
  /** The very same pack is installed: there is nothing to do. */
  readonly isInstalled: boolean
  readonly needs: readonly Need[]
}

export type Decisions = {
  /** Fingerprint of the key that the person has checked. */
  readonly acceptKey: string | null
  readonly allowDowngrade: boolean
}

type Judged = Pick<OpenPack, 'manifest' | 'signature' | 'digest'>

/**
 * Judges a pack against what is installed. Refuses what nobody can confirm: `pack-manifest` for a mark that does not
 * fit, `pack-prefix-taken`, `pack-other-publisher`, `pack-unsigned`.
 */
export function judgePack({ manifest, signature, digest }: Judged, library: Library): Verdict {
  const packs = library.installedPacks()
  const base = packs.find((pack) => pack.prefix === null)
  const before = packs.find((pack) => pack.id === manifest.id) ?? null
  if ((manifest.prefix === null) !== (manifest.id === base?.id)) {
    const message =
      manifest.prefix === null ? 'is needed by every pack of your own' : 'does not fit this library'
    throw new AppError('pack-manifest', `prefix ${message}`, { file: 'manifest.json', field: 'prefix' })
  }
  const other = packs.find((pack) => pack.prefix === manifest.prefix && pack.id !== manifest.id)
  if (other) {
    throw new AppError('pack-prefix-taken', 'the mark is taken', {
      prefix: manifest.prefix ?? '',
      pack: other.id,
    })
  }
  if (before && foldPublisher(before.publisher) !== foldPublisher(manifest.publisher)) {
    throw new AppError('pack-other-publisher', 'the id belongs to another publisher', {
      id: manifest.id,
      publisher: before.publisher,
    })
  }
  const claimsBase =
    base !== undefined &&
    (base.id === manifest.id || foldPublisher(base.publisher) === foldPublisher(manifest.publisher))
  const remembered = library.keyOf(manifest.publisher)
  if (!signature && (remembered !== null || claimsBase)) {
    throw new AppError('pack-unsigned', 'this publisher signs', { publisher: manifest.publisher })
  }
  const key: KeyState = !signature
    ? 'none'
    : remembered === signature.fingerprint
      ? 'known'
      : remembered !== null
        ? 'changed'
        : claimsBase
          ? 'unconfirmed'
          : 'first'

  const installed = before?.removed ? null : before
  const needs: Need[] = key === 'changed' || key === 'unconfirmed' ? ['key'] : []
  if (installed && installed.digest !== digest) {
    const order = compareEditions(manifest, installed)
    if (order < 0) needs.push('downgrade')
    if (order === 0) needs.push('same-edition')
  }
  const isInstalled =
    installed?.digest === digest && installed.fingerprint === (signature?.fingerprint ?? null)
  return { key, remembered, installed, isInstalled, needs }
}

/** Throws the code of the first thing that still needs to be confirmed. */
export function requireDecisions(verdict: Verdict, pack: Judged, decisions: Decisions): void {
  const { manifest, signature } = pack
  for (const need of verdict.needs) {
    if (need === 'key') {
      if (signature && decisions.acceptKey === signature.fingerprint) continue
      const code: ErrorCode = verdict.key === 'changed' ? 'pack-key-changed' : 'pack-key-unconfirmed'
      throw new AppError(code, 'the key needs to be confirmed', {
        publisher: manifest.publisher,
        fingerprint: signature?.fingerprint ?? '',
        remembered: verdict.remembered ?? '',
      })
    }
    if (decisions.allowDowngrade) continue
    throw new AppError(need === 'downgrade' ? 'pack-downgrade' : 'pack-same-edition', 'not a newer edition', {
      installed: verdict.installed?.edition ?? '',
      edition: manifest.edition,
    })
  }
}
