// Puts the core and the loopback host together, and takes them down in the right order.
import { type App, openApp } from '../app.ts'
import { createAssetMap } from '../assets.ts'
import type { Program } from '../data-dir.ts'
import { type HttpHost, startHttpHost } from './http-host.ts'

export type WebHostOptions = {
  readonly dataDir: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly program: Program
}

export type RunningWebHost = Pick<HttpHost, 'port' | 'createAddress' | 'countStreams'> & {
  /** Refuses commands, ends the streams, closes the stores. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts even when the stores cannot be opened: the page then shows what happened and offers the repair. Fails with
 * `port-in-use`.
 */
export async function runWebHost(options: WebHostOptions): Promise<RunningWebHost> {
  const { program } = options
  const app: App = openApp({
    dataDir: options.dataDir,
    packDir: program.packDir,
    version: program.version,
    ports: { host: 'web', openExternal: false },
    access: 'exclusive',
  })
  let host: HttpHost
  try {
    host = await startHttpHost({ app, assets: createAssetMap(program.rendererDir), port: options.port })
  } catch (error) {
    app.close()
    throw error
  }
  let stopping: Promise<void> | undefined
  return {
    port: host.port,
    createAddress: (isLasting) => host.createAddress(isLasting),
    countStreams: () => host.countStreams(),
    stop() {
      stopping ??= (async () => {
        app.beginShutdown()
        try {
          await host.close()
        } finally {
          app.close()
        }
      })()
      return stopping
    },
  }
}
