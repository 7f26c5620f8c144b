// Opens the application on a data folder from the command line, in a process of its own, and waits until it is closed.
// Does not know what is opened: the window, or the loopback host where there is none.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '../data-dir.ts'

/** `npm start` of a checkout, which builds what is missing; else the loopback host beside this program. */
function entryOf(program: Program): string {
  const start = join(program.root, 'scripts/start.ts')
  return existsSync(start) ? start : join(program.root, 'out/main/web.js')
}

/** Resolves with the exit code. What the application prints (its address) goes to this process's own streams. */
export async function openApplication(
  program: Program,
  dataDir: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(process.execPath, [entryOf(program), '--data', dataDir, ...options], {
    stdio: 'inherit',
    env,
  })
  // A terminal sends Ctrl+C to both: the child closes first, and its code is ours.
  const pass = (signal: NodeJS.Signals) => {
    if (signal !== 'SIGINT') child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, pass)
  try {
    return await new Promise((resolve) => {
      child.on('error', () => resolve(1))
      child.on('exit', (code) => resolve(code ?? 0))
    })
  } finally {
    for (const signal of signals) process.off(signal, pass)
  }
}
