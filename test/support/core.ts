// The real core on a temporary folder and the sample pack, with a typed client over structured clones.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type App, type AppOptions, openApp } from '../../src/main/app.ts'
import { type Client, createClient } from '../../src/shared/client.ts'
import { writePack } from './pack.ts'
import { tempDir } from './temp.ts'

export type Core = { app: App; client: Client; dataDir: string; packDir: string }

/** Opens the core; give `base` to put it on the folders of an earlier one. Closed when the test ends. */
export function openCore(options: Partial<AppOptions> & { base?: string } = {}): Core {
  const base = options.base ?? tempDir()
  const dataDir = options.dataDir ?? join(base, 'data')
  const packDir = options.packDir ?? join(base, 'pack')
  if (!options.packDir && !existsSync(packDir)) writePack(packDir)
  const app = openApp({
    version: '0.0.0-test',
    ports: { host: 'cli', openExternal: false },
    access: 'exclusive',
    ...options,
    dataDir,
    packDir,
  })
  onTestFinished(() => app.close())
  const client = createClient({
    invoke: async (name, input) => structuredClone(await app.dispatch(name, structuredClone(input))),
    subscribe: (listener) => app.subscribe((event) => listener(structuredClone(event))),
  })
  return { app, client, dataDir, packDir }
}

/** The code with which a call is refused; fails the test when it is not. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
  throw new Error('the call was not refused')
}
