// Permissions, devices, navigation, new windows, requests and links that leave the application.
import { describe, expect, it } from 'vitest'
import { isInside } from '../../src/main/electron/ports.ts'
import { isPermissionAllowed } from '../../src/main/electron/security.ts'
import { externalUrl, isAllowedRequest, isAppUrl } from '../../src/main/electron/urls.ts'
import { FakeEvent } from '../support/fake-electron.ts'
import { firstWindow, start, until } from './start.ts'

/** Address, whether a page may navigate there, and the form in which it may be handed to the system. */
const ADDRESSES: readonly (readonly [url: string, ours: boolean, external: string | null])[] = [
  ['app://app/', true, null],
  ['app://app', true, null],
  ['app://app/index.html', true, null],
  ['app://app/#/entry/event.cthb-2023', true, null],
  ['app://app/?q=a%20b', true, null],
  ['APP://app/', true, null],
  ['app://evil/', false, null],
  ['app://app.evil/', false, null],
  ['app://evil.app/', false, null],
  ['app://app%2eevil/', false, null],
  ['app://app:443/', false, null],
  ['app://app@evil/', false, null],
  ['app://x@app/', false, null],
  ['app://app\\@evil/', false, null],
  ['app:app', false, null],
  ['app:/app/', false, null],
  ['app:///app/', false, null],
  ['app-evil://app/', false, null],
  ['application://app/', false, null],
  ['file:///etc/passwd', false, null],
  ['file://host/share/a.html', false, null],
  ['file:\\\\host\\share', false, null],
  ['\\\\host\\share\\a.html', false, null],
  ['//host/share', false, null],
  ['smb://host/share', false, null],
  ['javascript:alert(1)', false, null],
  ['JaVaScRiPt:alert(1)', false, null],
  ['java\nscript:alert(1)', false, null],
  [' javascript:alert(1)', false, null],
  ['vbscript:x', false, null],
  ['data:text/html,<script>1</script>', false, null],
  ['blob:app://app/3f', false, null],
  ['about:blank', false, null],
  ['about:srcdoc', false, null],
  ['chrome://settings', false, null],
  ['devtools://devtools/x', false, null],
  ['view-source:app://app/', false, null],
  ['ws://app/', false, null],
  ['ftp://example.org/', false, null],
  ['ms-msdt:/id', false, null],
  ['search-ms:query=x', false, null],
  ['tel:+33100000000', false, null],
  ['intent://x#Intent;end', false, null],
  ['vscode://file/etc/passwd', false, null],
  ['', false, null],
  ['%', false, null],
  ['http://', false, null],
  ['https://', false, null],
  ['https://app/', false, 'https://app/'],
  ['https://www.osce.org/cthb', false, 'https://www.osce.org/cthb'],
  ['http://www.coe.int/fr', false, 'http://www.coe.int/fr'],
  ['HTTPS://EXAMPLE.ORG/A', false, 'https://example.org/A'],
  ['https://exаmple.org/', false, 'https://xn--exmple-4nf.org/'],
  ['https://www.osce.org@evil.example/', false, null],
  ['https://user:pw@example.org/', false, null],
  ['https://example.org/a b', false, null],
  ['https://example.org/\u202egpj.exe', false, null],
  ['https://example.org/\u0000', false, null],
  [`https://example.org/${'a'.repeat(2100)}`, false, null],
  [`https://example.org/${'é'.repeat(900)}`, false, null],
  ['mailto:info@osce.org', false, 'mailto:info@osce.org'],
  ['mailto:info@osce.org?subject=x', false, 'mailto:info@osce.org?subject=x'],
  ['mailto:info@osce.org?attach=/etc/passwd', false, null],
  ['mailto:info@osce.org?Attachment=x', false, null],
  ['mailto:', false, null],
]

describe('addresses', () => {
  it.each(ADDRESSES)('%s: ours %s, external %s', (url, ours, external) => {
    expect(isAppUrl(url)).toBe(ours)
    expect(externalUrl(url)).toBe(external)
  })

  it('stops every way of navigating elsewhere, in any frame', async () => {
    const { system } = await start()
    const { webContents } = firstWindow(system)
    for (const [url, ours] of ADDRESSES) {
      for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
        expect([event, url, webContents.attempt(event, url)]).toEqual([event, url, !ours])
      }
    }
    // Navigating opens nothing outside either.
    expect(system.questions).toEqual([])
    expect(system.opened).toEqual([])
  })
})

describe('requests', () => {
  it.each([
    ['app://app/assets/main.js', 'script', true],
    ['devtools://devtools/bundled/x.js', 'script', true],
    ['data:image/png;base64,AA', 'image', true],
    ['blob:app://app/1', 'image', true],
    ['data:text/html,x', 'mainFrame', false],
    ['blob:app://app/1', 'subFrame', false],
    ['data:text/javascript,x', 'script', false],
    ['blob:app://app/1', 'script', false],
    ['app://evil/x', 'image', false],
    ['file:///etc/passwd', 'mainFrame', false],
    ['file://host/share/x.png', 'image', false],
    ['https://example.org/', 'xhr', false],
    ['http://127.0.0.1:9222/json', 'xhr', false],
    ['ws://localhost:1/', 'webSocket', false],
    ['wss://example.org/', 'webSocket', false],
    ['ftp://example.org/', 'other', false],
    ['chrome://gpu', 'mainFrame', false],
    ['nonsense', 'other', false],
  ])('%s as %s: %s', async (url, type, allowed) => {
    expect(isAllowedRequest(url, type)).toBe(allowed)
    const { system } = await start()
    expect(system.session.lets(url, type)).toBe(allowed)
  })
})

describe('permissions', () => {
  const ALL = [
    'clipboard-read',
    'clipboard-sanitized-write',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'local-fonts',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'usb',
    'window-management',
    'unknown',
  ]

  it.each(ALL)('%s', async (permission) => {
    const { system } = await start()
    const allowed = permission === 'clipboard-sanitized-write'
    const details = { isMainFrame: true, requestingUrl: 'app://app/' }
    const granted: boolean[] = []
    system.session.permissionRequest?.(null, permission, (answer) => granted.push(answer), details)
    expect(granted).toEqual([allowed])
    expect(system.session.permissionCheck?.(null, permission, 'app://app/', details)).toBe(allowed)
  })

  it('lets only the main frame of the application write to the clipboard', async () => {
    const { system } = await start()
    const check = (origin: string, isMainFrame: boolean) =>
      system.session.permissionCheck?.(null, 'clipboard-sanitized-write', origin, {
        isMainFrame,
        requestingUrl: origin,
      })
    expect(check('app://app/', true)).toBe(true)
    expect(check('app://app/', false)).toBe(false)
    expect(check('https://example.org/', true)).toBe(false)
    expect(check('', true)).toBe(false)
    expect(isPermissionAllowed('clipboard-read', 'app://app/')).toBe(false)
  })

  it('gives no device, not even the first Bluetooth one, and checks no spelling', async () => {
    const { system } = await start()
    expect(system.session.device?.({ deviceType: 'usb' })).toBe(false)
    expect(system.session.spellChecker).toBe(false)
    const event = new FakeEvent()
    const chosen: string[] = []
    firstWindow(system).webContents.emit(
      'select-bluetooth-device',
      event,
      [{ deviceId: 'a' }],
      (id: string) => chosen.push(id),
    )
    expect(event.defaultPrevented).toBe(true)
    expect(chosen).toEqual([''])
  })

  it('secures sessions that come later', async () => {
    const { system } = await start()
    const later = { calls: 0 }
    const count = () => {
      later.calls += 1
    }
    system.app.emit('session-created', {
      setPermissionRequestHandler: count,
      setPermissionCheckHandler: count,
      setDevicePermissionHandler: count,
      setSpellCheckerEnabled: count,
      webRequest: { onBeforeRequest: count },
    })
    expect(later.calls).toBe(5)
  })

  it('attaches no webview', async () => {
    const { system } = await start()
    const event = new FakeEvent()
    firstWindow(system).webContents.emit('will-attach-webview', event, {}, {})
    expect(event.defaultPrevented).toBe(true)
  })
})

describe('links', () => {
  it('never open a window; http, https and mail are confirmed with the whole address', async () => {
    const { system } = await start()
    const { openHandler } = firstWindow(system).webContents
    system.answer = 0
    const url = `https://www.osce.org/${'long/'.repeat(60)}?a=1&b=2#c`
    expect(openHandler?.({ url })).toEqual({ action: 'deny' })
    await until(() => system.opened.length > 0)
    expect(system.opened).toEqual([{ kind: 'external', target: url }])
    expect(system.questions[0]).toMatchObject({
      title: 'Ouvrir un lien',
      buttons: ['Ouvrir', 'Annuler'],
      defaultId: 1,
      cancelId: 1,
    })
    expect(system.questions[0]?.detail).toContain(url)
  })

  it('speak the language of the settings', async () => {
    const { system } = await start({ settings: { locale: 'en' } })
    firstWindow(system).webContents.openHandler?.({ url: 'https://www.osce.org/' })
    expect(system.questions[0]).toMatchObject({ title: 'Open a link', buttons: ['Open', 'Cancel'] })
  })

  it('open nothing when the user says no', async () => {
    const { system } = await start()
    firstWindow(system).webContents.openHandler?.({ url: 'https://www.osce.org/' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(system.opened).toEqual([])
  })

  it('ask about one address at a time', async () => {
    const { system } = await start()
    let answer: (button: number) => void = () => undefined
    system.answer = new Promise((resolve) => {
      answer = resolve
    })
    const { openHandler } = firstWindow(system).webContents
    for (let i = 0; i < 50; i += 1) openHandler?.({ url: `https://example.org/${i}` })
    expect(system.questions).toHaveLength(1)
    answer(0)
    await until(() => system.opened.length === 1)
    expect(system.opened[0]?.target).toBe('https://example.org/0')
  })

  it.each(ADDRESSES.filter(([, , external]) => external === null).map(([url]) => url))(
    'do not even ask about %s',
    async (url) => {
      const { system } = await start()
      expect(firstWindow(system).webContents.openHandler?.({ url })).toEqual({ action: 'deny' })
      expect(system.questions).toEqual([])
    },
  )
})

describe('folders', () => {
  it('shows the data folder and folders in it, nothing else, no file', async () => {
    const { system, core, dataDir } = await start()
    const { revealFolder } = core.options.ports
    await revealFolder?.(dataDir)
    await revealFolder?.(`${dataDir}/profile`)
    await expect(revealFolder?.('/etc')).rejects.toThrow()
    await expect(revealFolder?.(`${dataDir}/..`)).rejects.toThrow()
    await expect(revealFolder?.(`${dataDir}/missing`)).rejects.toThrow()
    await expect(revealFolder?.(process.execPath)).rejects.toThrow()
    expect(system.opened.map((one) => one.target)).toEqual([dataDir, `${dataDir}/profile`])
  })

  it.each([
    ['/a/b', '/a/b', true],
    ['/a/b', '/a/b/c', true],
    ['/a/b', '/a/bc', false],
    ['/a/b', '/a', false],
    ['/a/b', '/a/b/../c', false],
    ['/a/b', '/', false],
  ])('isInside(%s, %s) is %s', (root, path, inside) => {
    expect(isInside(root, path)).toBe(inside)
  })
})
