// From process start to the first search answered, and the memory of the process after a session of searching.
import { readFileSync } from 'node:fs'
import { ended, startWebProcess } from '../test/e2e/hosts.ts'
import { KEYSTROKES, row, sampleFolder } from './sample.ts'

const RUNS = 9

async function post(origin: string, path: string, body: unknown, token?: string): Promise<unknown> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: origin,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  })
  const wire = (await response.json()) as { ok: boolean; value: unknown }
  if (!wire.ok) throw new Error(`${path} was refused`)
  return wire.value
}

/** The operations of a web host that is running, from the address that it printed. */
export async function connect(address: string): Promise<(name: string, input: unknown) => Promise<unknown>> {
  const { origin, hash } = new URL(address)
  const { token } = (await post(origin, '/api/session', { code: hash.slice('#code='.length) })) as {
    token: string
  }
  return (name, input) => post(origin, `/api/${name}`, input, token)
}

/** Resident memory in MB, from the system. */
function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

export async function benchStart(): Promise<void> {
  const { dataDir, remove } = await sampleFolder()
  try {
    const starts: number[] = []
    const memory: number[] = []
    for (let run = 0; run <= RUNS; run++) {
      const start = performance.now()
      const { child, address } = await startWebProcess(dataDir)
      const call = await connect(address)
      await call('search.query', { text: 'alliance' })
      const took = performance.now() - start
      if (run > 0) {
        starts.push(took)
        for (const typed of KEYSTROKES) await call('search.query', { text: typed })
        if (process.platform === 'linux' && child.pid) memory.push(residentMb(child.pid))
      }
      child.kill('SIGTERM')
      await ended(child)
    }
    console.log('Web host, warm disk')
    console.log(row('  start to first search (target ≤ 800 ms)', starts))
    if (memory.length > 0) console.log(row('  resident memory after use (target ≤ 150 MB)', memory, 'MB'))
    console.log('')
  } finally {
    remove()
  }
}
