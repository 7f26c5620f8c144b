// The IPC door: one request channel, answered by the dispatcher. Checks the sender, knows no operation.
import type { IpcMain } from 'electron'
import { INVOKE_CHANNEL } from '../../shared/channels.ts'
import { failure, type Wire } from '../../shared/errors.ts'
import type { App } from '../app.ts'
import { isTrustedFrame } from './trust.ts'

export type IpcHost = {
  /** Resolves once no call has been under way for `quietMs`, or at `limitMs`. */
  settled(quietMs: number, limitMs: number): Promise<void>
}

/** `isOurs` tells whether a web contents, by its id, is one of the application's windows. */
export function startIpcHost(
  ipcMain: Pick<IpcMain, 'handle'>,
  dispatch: App['dispatch'],
  isOurs: (webContentsId: number) => boolean,
): IpcHost {
  let underWay = 0
  let lastActivity = performance.now()

  ipcMain.handle(INVOKE_CHANNEL, async (event, name: unknown, input: unknown): Promise<Wire<unknown>> => {
    if (!isTrustedFrame(event.senderFrame) || !isOurs(event.sender.id)) {
      return failure('untrusted', 'call from an untrusted frame')
    }
    if (typeof name !== 'string') return failure('unknown-operation', 'operation name is not a string')
    underWay += 1
    try {
      return await dispatch(name, input)
    } finally {
      underWay -= 1
      lastActivity = performance.now()
    }
  })

  return {
    async settled(quietMs, limitMs) {
      const begin = performance.now()
      lastActivity = begin
      for (;;) {
        const now = performance.now()
        if (now - begin >= limitMs) return
        if (underWay === 0 && now - lastActivity >= quietMs) return
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
  }
}
