// `npm run typecheck`: every zone with its own libraries and types, side by side; fails when any fails.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const ZONES = ['shared', 'main', 'preload', 'renderer', 'test'] as const

function check(zone: string): Promise<{ zone: string; code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', `tsconfig.${zone}.json`, '--pretty', 'false'],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString('utf8')
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ zone, code, output }))
  })
}

for (const { zone, code, output } of await Promise.all(ZONES.map(check))) {
  if (code === 0) continue
  process.stderr.write(`${zone}:\n${output}`)
  process.exitCode = 1
}
