// Child of the hostile tests: reads every file of a folder as a pack, to its last entry, and prints code, time and the
// memory of the process.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openPack } from '../../src/main/packs/read-pack.ts'

const [, , dir = ''] = process.argv
const peakMb = () => Math.round(process.resourceUsage().maxRSS / 1024)
/** What the runtime itself takes, the reading of TypeScript included. */
const startMb = peakMb()
for (const name of readdirSync(dir).sort()) {
  const start = performance.now()
  let code = 'accepted'
  try {
    const pack = await openPack(join(dir, name), '1.0.0')
    try {
      for await (const _ of pack.entries());
      for await (const _ of pack.attachments());
    } finally {
      pack.close()
    }
  } catch (error) {
    code = error instanceof Error && 'code' in error ? String(error.code) : `threw ${String(error)}`
  }
  const ms = Math.round(performance.now() - start)
  process.stdout.write(`${JSON.stringify({ name, code, ms, grownMb: peakMb() - startMb })}\n`)
}
