// Ed25519 signatures of packs and the key files of publishers. The private key never leaves its file and this module.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { PackSignature } from '../../shared/library/pack.ts'

/** Said before the manifest, so that a signature made for something else never fits. */
const DOMAIN = Buffer.from('vademecum pack manifest 1\n')
/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

function rawKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length)
}

/** SHA-256 of the 32 bytes of a public key, in hexadecimal: what people compare. */
function fingerprintOf(raw: Uint8Array): string {
  return createHash('sha256').update(raw).digest('hex')
}

/** Makes a key file that only its owner may read; answers the fingerprint. `pack-key-exists` rather than overwrite. */
export function generateKeyFile(path: string): string {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  try {
    writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new AppError('pack-key-exists', 'the key file exists', { path })
    }
    throw error
  }
  return fingerprintOf(rawKey(publicKey))
}

/** `pack-key-unreadable` unless the file holds an Ed25519 private key. */
export function readKeyFile(path: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(path))
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('another kind of key')
    return key
  } catch (error) {
    throw new AppError('pack-key-unreadable', 'not an Ed25519 private key', { path }, { cause: error })
  }
}

/** Signs the bytes of a manifest. */
export function signManifest(manifest: Uint8Array, key: KeyObject): PackSignature {
  const raw = rawKey(createPublicKey(key))
  return {
    algorithm: 'ed25519',
    publicKey: raw.toString('base64'),
    fingerprint: fingerprintOf(raw),
    signature: sign(null, Buffer.concat([DOMAIN, manifest]), key).toString('base64'),
  }
}

/** Reads signature.json and verifies it. `pack-signature` for anything but a right signature by the stated key. */
export function verifySignature(manifest: Uint8Array, text: string): PackSignature {
  const wrong = (reason: string) => new AppError('pack-signature', `wrong signature: ${reason}`, { reason })
  let stated: PackSignature
  try {
    stated = PackSignature.parse(JSON.parse(text))
  } catch {
    throw wrong('form')
  }
  const raw = Buffer.from(stated.publicKey, 'base64')
  if (raw.length !== 32 || fingerprintOf(raw) !== stated.fingerprint) throw wrong('fingerprint')
  let isRight = false
  try {
    const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' })
    isRight = verify(null, Buffer.concat([DOMAIN, manifest]), key, Buffer.from(stated.signature, 'base64'))
  } catch {
    throw wrong('key')
  }
  if (!isRight) throw wrong('signature')
  return stated
}
