// Opens the core for one command and calls it through the same dispatcher as the windows do.
import { homedir } from 'node:os'
import { type Client, createClient } from '../../shared/client.ts'
import { openApp } from '../app.ts'
import { type Program, resolveDataDir } from '../data-dir.ts'

export type Core = Client & { close(): void }

/** Reads go on while another process has the folder; changes then fail with `store-locked`. */
export function openCore(program: Program, data: string | undefined, env: NodeJS.ProcessEnv): Core {
  const app = openApp({
    dataDir: resolveDataDir({ argv: data, env, programDir: program.root, homeDir: homedir() }),
    packDir: program.packDir,
    version: program.version,
    ports: { host: 'cli', openExternal: false },
    access: 'read-if-locked',
  })
  const { call, on } = createClient({ invoke: app.dispatch, subscribe: app.subscribe })
  return {
    call,
    on,
    close: () => app.close(),
  }
}
