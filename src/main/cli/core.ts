// Opens the core for one command and calls it through the same dispatcher as the windows do.
import { homedir } from 'node:os'
import type { OpInput, OpName, OpOutput } from '../../shared/contract/contract.ts'
import { fromWireError, type Wire } from '../../shared/errors.ts'
import { openApp } from '../app.ts'
import { type Program, resolveDataDir } from '../data-dir.ts'

export type Core = {
  /** Rejects with an AppError that has a code. */
  call<N extends OpName>(name: N, input: OpInput<N>): Promise<OpOutput<N>>
  close(): void
}

/** Reads go on while another process has the folder; changes then fail with `store-locked`. */
export function openCore(program: Program, data: string | undefined, env: NodeJS.ProcessEnv): Core {
  const app = openApp({
    dataDir: resolveDataDir({ argv: data, env, programDir: program.root, homeDir: homedir() }),
    packDir: program.packDir,
    version: program.version,
    ports: { host: 'cli', openExternal: false },
    access: 'read-if-locked',
  })
  return {
    async call<N extends OpName>(name: N, input: OpInput<N>): Promise<OpOutput<N>> {
      const wire = (await app.dispatch(name, input)) as Wire<OpOutput<N>>
      if (!wire.ok) throw fromWireError(wire.error)
      return wire.value
    },
    close: () => app.close(),
  }
}
