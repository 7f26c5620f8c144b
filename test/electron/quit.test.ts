// Quitting: the machine, and that nothing typed is lost while windows close.
import { describe, expect, it } from 'vitest'
import { onQuitRequest } from '../../src/main/electron/quit.ts'
import { INVOKE_CHANNEL } from '../../src/shared/channels.ts'
import type { Wire } from '../../src/shared/errors.ts'
import { begin, firstWindow, QUICK, start, until } from './start.ts'

const FRAME = { url: 'app://app/', parent: null }

describe('machine', () => {
  it.each([
    ['running', 'closing', true, true],
    ['closing', 'closing', true, false],
    ['closed', 'closed', false, false],
  ] as const)('%s → %s, prevents: %s, begins: %s', (from, phase, prevent, doesBegin) => {
    expect(onQuitRequest(from)).toEqual({ phase, prevent, begin: doesBegin })
  })
})

describe('quit', () => {
  it('closes windows, then refuses commands, then closes the stores, then ends', async () => {
    const { system } = await start()
    system.log.length = 0
    system.app.quit()
    await until(() => system.app.exited)
    // The quit in the middle is the one asked for when the last window is gone: it waits for the first.
    expect(system.log).toEqual([
      'quit',
      'hide',
      'closed',
      'quit',
      'beginShutdown',
      'close',
      'quit',
      'close',
      'exit',
    ])
  })

  it('shuts down once however often it is asked', async () => {
    const { system } = await start()
    system.app.quit()
    system.app.quit()
    await until(() => system.app.exited)
    expect(system.log.filter((line) => line === 'beginShutdown')).toHaveLength(1)
  })

  it('still takes what a page saves when it is hidden, and waits for the answer', async () => {
    let saved: Wire<unknown> | null = null
    const run = await start({
      answer: (name) =>
        name === 'notes.save'
          ? new Promise((resolve) => setTimeout(() => resolve({ ok: true, value: 'saved' }), 50))
          : undefined,
      hooks: {
        hidden: (window) => {
          void run.system
            .call(INVOKE_CHANNEL, ['notes.save', { id: 'n' }], window.webContents, FRAME)
            .then((wire) => {
              saved = wire as Wire<unknown>
            })
        },
      },
    })
    run.system.app.quit()
    await until(() => run.system.app.exited)
    expect(saved).toEqual({ ok: true, value: 'saved' })
    expect(run.core.calls.at(-1)).toEqual({ name: 'notes.save', input: { id: 'n' } })
  })

  it('does the same when the user closes the window', async () => {
    const { system } = await start()
    firstWindow(system).close()
    expect(firstWindow(system).visible).toBe(false)
    await until(() => system.app.exited)
    expect(system.log.filter((line) => line === 'close')).toHaveLength(2)
  })

  it('does not wait longer than the limit for a call that hangs, nor for a page that stays', async () => {
    const begun = performance.now()
    const run = await start({
      answer: (name) => (name === 'notes.save' ? new Promise(() => undefined) : undefined),
      hooks: {
        hidden: (window) => {
          void run.system.call(INVOKE_CHANNEL, ['notes.save', {}], window.webContents, FRAME)
        },
        unload: () => new Promise(() => undefined),
      },
    })
    run.system.app.quit()
    await until(() => run.system.app.exited)
    expect(performance.now() - begun).toBeLessThan(QUICK.flushMs + 1000)
    expect(run.system.log).toContain('close')
  })

  it('does not let a page keep itself open', async () => {
    const { system } = await start()
    let ignored = false
    firstWindow(system).webContents.emit('will-prevent-unload', {
      preventDefault: () => {
        ignored = true
      },
    })
    expect(ignored).toBe(true)
  })

  it('ends when it is asked while starting, without opening anything', async () => {
    const { system, started } = begin()
    system.app.quit()
    await until(() => system.app.exited)
    system.app.becomeReady()
    expect(system.log).not.toContain('openApp')
    void started
  })

  it('closes the stores that were opened when it is asked between stores and window', async () => {
    const run = begin({
      answer: (name) => {
        if (name === 'settings.get') run.system.app.quit()
        return undefined
      },
    })
    run.system.app.becomeReady()
    await run.started
    await until(() => run.system.app.exited)
    expect(run.system.log).toContain('close')
    expect(run.system.log).not.toContain('window')
  })

  it('loads the page again after a crash, once', async () => {
    const { system } = await start()
    const { webContents } = firstWindow(system)
    const loads = () => system.log.filter((line) => line.startsWith('load:')).length
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(loads()).toBe(1)
    webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(loads()).toBe(2)
  })
})
