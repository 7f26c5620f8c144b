// Temporary folders that go away with the test.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder, removed when the running test has finished, even if the test took its rights away. */
export function tempDir(prefix = 'vademecum-'): string {
  const dir = mkdtempSync(join(tmpdir(), prefix))
  onTestFinished(() => {
    chmodSync(dir, 0o700)
    rmSync(dir, { recursive: true, force: true })
  })
  return dir
}
