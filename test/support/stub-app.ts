// A core that answers a few operations from memory, for tests of a host alone.

import type { App, AppOptions } from '../../src/main/app.ts'
import type { AppEvent } from '../../src/shared/contract/events.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/shared/contract/settings.ts'
import { failure, type Wire } from '../../src/shared/errors.ts'

export type StubApp = App & {
  readonly calls: { name: string; input: unknown }[]
  readonly options: AppOptions
  publish(event: AppEvent): void
}

/** `log` receives `openApp`, `beginShutdown` and `close`; `answer` may answer a call itself. */
export function stubApp(
  log: string[],
  settings: Partial<Settings> = {},
  answer?: (name: string, input: unknown) => Promise<Wire<unknown>> | Wire<unknown> | undefined,
): { openApp: (options: AppOptions) => App; app: () => StubApp } {
  let opened: StubApp | null = null
  return {
    openApp(options) {
      log.push('openApp')
      const listeners = new Set<(event: AppEvent) => void>()
      const calls: StubApp['calls'] = []
      let shuttingDown = false
      opened = {
        calls,
        options,
        async dispatch(name, input) {
          calls.push({ name, input })
          const own = await answer?.(name, input)
          if (own) return own
          if (name === 'settings.get') return { ok: true, value: { ...DEFAULT_SETTINGS, ...settings } }
          if (name === 'app.reveal') {
            await options.ports.revealFolder?.(options.dataDir)
            return { ok: true, value: { path: options.dataDir } }
          }
          if (name === 'notes.save') {
            return shuttingDown ? failure('shutting-down', 'late') : { ok: true, value: input }
          }
          return failure('unknown-operation', name)
        },
        subscribe(listener) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        takeDownload: () => null,
        beginShutdown() {
          shuttingDown = true
          log.push('beginShutdown')
        },
        close: () => log.push('close'),
        publish(event) {
          for (const listener of listeners) listener(event)
        },
      }
      return opened
    },
    app() {
      if (!opened) throw new Error('the core was not opened')
      return opened
    },
  }
}
