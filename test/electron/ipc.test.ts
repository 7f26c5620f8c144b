// The IPC door: who may call, what comes back, which windows hear events.
import { describe, expect, it } from 'vitest'
import { isTrustedFrame } from '../../src/main/electron/trust.ts'
import { INVOKE_CHANNEL } from '../../src/shared/channels.ts'
import type { FakeFrame } from '../support/fake-electron.ts'
import { firstWindow, start, until } from './start.ts'

const TOP: FakeFrame = { url: 'app://app/', parent: null }

describe('isTrustedFrame', () => {
  it.each(['app://app/', 'app://app/index.html', 'app://app/#/notes', 'app://app/?x=1'])(
    'trusts %s',
    (url) => {
      expect(isTrustedFrame({ url, parent: null })).toBe(true)
    },
  )

  it.each([
    '',
    'about:blank',
    'app:',
    'app:app',
    'app:///app',
    'app://',
    'app://app.evil/',
    'app://evil/',
    'app://evil.app/',
    'app://app:1/',
    'app://app@evil/',
    'app://user@app/',
    'app://user:pw@app/',
    'apps://app/',
    'blob:app://app/0d1f',
    'data:text/html,x',
    'file:///app/',
    'http://app/',
    'https://app/',
    'https://app.vademecum.invalid/',
    'devtools://app/',
    'javascript:1',
    'chrome-error://chromewebdata/',
  ])('does not trust %s', (url) => {
    expect(isTrustedFrame({ url, parent: null })).toBe(false)
  })

  it('trusts neither a frame that is gone, nor one inside another, nor one that throws', () => {
    expect(isTrustedFrame(null)).toBe(false)
    expect(isTrustedFrame(undefined)).toBe(false)
    expect(isTrustedFrame({ url: 'app://app/', parent: TOP as never })).toBe(false)
    const disposed = {
      parent: null,
      get url(): string {
        throw new Error('Render frame was disposed')
      },
    }
    expect(isTrustedFrame(disposed)).toBe(false)
  })
})

describe('calls', () => {
  it('answers the top frame of a window', async () => {
    const { system } = await start({ settings: { locale: 'en' } })
    const wire = await system.call(INVOKE_CHANNEL, ['settings.get', {}], firstWindow(system).webContents, TOP)
    expect(wire).toMatchObject({ ok: true, value: { locale: 'en' } })
  })

  it.each([
    ['a frame that is gone', null],
    ['a frame inside', { url: 'app://app/', parent: TOP }],
    ['another origin', { url: 'https://example.org/', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
  ] as const)('refuses %s with a code and calls nothing', async (_what, frame) => {
    const { system, core } = await start()
    const before = core.calls.length
    const wire = await system.call(
      INVOKE_CHANNEL,
      ['settings.get', {}],
      firstWindow(system).webContents,
      frame,
    )
    expect(wire).toMatchObject({ ok: false, error: { code: 'untrusted' } })
    expect(core.calls).toHaveLength(before)
  })

  it('refuses a web contents that is not one of its windows', async () => {
    const { system } = await start()
    const wire = await system.call(INVOKE_CHANNEL, ['settings.get', {}], { id: 99 }, TOP)
    expect(wire).toMatchObject({ ok: false, error: { code: 'untrusted' } })
  })

  it.each([[undefined], [null], [7], [{ name: 'settings.get' }]])(
    'refuses %j as a name without calling',
    async (name) => {
      const { system, core } = await start()
      const before = core.calls.length
      const wire = await system.call(INVOKE_CHANNEL, [name, {}], firstWindow(system).webContents, TOP)
      expect(wire).toMatchObject({ ok: false, error: { code: 'unknown-operation' } })
      expect(core.calls).toHaveLength(before)
    },
  )

  it('carries errors as values through the clone', async () => {
    const { system } = await start()
    const wire = await system.call(INVOKE_CHANNEL, ['no.such'], firstWindow(system).webContents, TOP)
    expect(wire).toEqual({
      ok: false,
      error: { code: 'unknown-operation', message: 'no.such', details: {} },
    })
  })
})

describe('events', () => {
  it('reach every live window and no closed one', async () => {
    const { system, core } = await start({ platform: 'darwin' })
    const first = firstWindow(system)
    const event = { name: 'notes.changed', payload: { id: 'n', entryId: null, revision: 2 } } as const
    core.publish(event)
    expect(first.webContents.sent).toEqual([{ channel: 'api:event', message: event }])
    first.close()
    await until(() => first.destroyed)
    core.publish(event)
    expect(first.webContents.sent).toHaveLength(1)
  })
})
