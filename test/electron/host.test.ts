// The order of starting, the window's options, the data folder, second instances and the macOS branches.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataArgument, programFolder } from '../../src/main/electron/host.ts'
import { BACKGROUND } from '../../src/main/electron/windows.ts'
import { DEFAULT_SETTINGS } from '../../src/shared/contract/settings.ts'
import { failure } from '../../src/shared/errors.ts'
import { tempDir } from '../support/temp.ts'
import { begin, firstWindow, start, until } from './start.ts'

describe('start', () => {
  it('does what Electron wants before ready in the first turn, and the rest in order', async () => {
    const { system, started } = begin()
    expect(system.log).toEqual(['path:userData', 'lock', 'schemes', 'sandbox'])
    system.app.becomeReady()
    await started
    expect(system.log).toEqual([
      'path:userData',
      'lock',
      'schemes',
      'sandbox',
      'ready',
      'permission-request',
      'permission-check',
      'device-permission',
      'before-request',
      'openApp',
      'ipc:api:invoke',
      'protocol:app',
      'menu',
      'window',
      'load:app://app/',
      'show',
    ])
  })

  it('registers its scheme once, with three privileges and no more', async () => {
    const { system } = await start()
    expect(system.schemes).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ])
  })

  it('opens a sandboxed, isolated window with the built preload', async () => {
    const { system } = await start()
    const { options } = firstWindow(system)
    expect(options).toMatchObject({ show: false, title: 'Vademecum', width: 1200, height: 800 })
    expect(options.webPreferences).toEqual({
      preload: '/app/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: true,
    })
  })

  it('has no developer tools when packaged', async () => {
    const { system } = await start({ packaged: true })
    expect(firstWindow(system).options.webPreferences?.devTools).toBe(false)
  })

  it.each([
    { theme: 'light', dark: true, color: '#f4f5f7' },
    { theme: 'dark', dark: false, color: '#11151b' },
    { theme: 'system', dark: true, color: '#11151b' },
    { theme: 'system', dark: false, color: '#f4f5f7' },
  ] as const)(
    'paints $color for theme $theme when the system is dark: $dark',
    async ({ theme, dark, color }) => {
      const { system } = await start({ settings: { theme }, dark })
      expect(firstWindow(system).options.backgroundColor).toBe(color)
      expect(system.nativeTheme.themeSource).toBe(theme)
    },
  )

  it('paints what the page paints', () => {
    const tokens = readFileSync(new URL('../../src/renderer/styles/tokens.css', import.meta.url), 'utf8')
    const painted = [...tokens.matchAll(/--v-bg:\s*(#[0-9a-f]{6})/gi)].map((match) => match[1])
    expect(new Set(painted)).toEqual(new Set(Object.values(BACKGROUND)))
  })

  it('paints again when the theme changes', async () => {
    const { system, core } = await start({ settings: { theme: 'light' } })
    core.publish({ name: 'settings.changed', payload: { ...DEFAULT_SETTINGS, locale: 'fr', theme: 'dark' } })
    expect(firstWindow(system).background).toBe('#11151b')
  })

  it('shows a window that never says it has painted, after the limit', async () => {
    const { system } = await start({ neverPaints: true })
    expect(firstWindow(system).visible).toBe(false)
    await until(() => firstWindow(system).visible)
    expect(system.log.filter((line) => line === 'show')).toHaveLength(1)
  })

  it('opens the window when the stores failed, with the default settings', async () => {
    const { system } = await start({ answer: () => failure('store-corrupt', 'damaged') })
    expect(firstWindow(system).visible).toBe(true)
    expect(system.menuItems().map((item) => item.label)).toContain('Fichier')
  })

  it('takes the settings over once a second attempt has opened the stores', async () => {
    let broken = true
    const { system, core } = await start({
      settings: { locale: 'en' },
      answer: () => (broken ? failure('store-locked', 'held') : undefined),
    })
    broken = false
    core.publish({ name: 'app.statusChanged', payload: {} })
    await until(() => system.menuItems().some((item) => item.label === 'File'))
  })
})

describe('data folder', () => {
  it('keeps the profile of Chromium inside, private, and passes the folder to the core', async () => {
    const { system, dataDir, core } = await start()
    expect(system.app.paths.get('userData')).toBe(join(dataDir, 'profile'))
    expect(statSync(join(dataDir, 'profile')).mode & 0o777).toBe(0o700)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(core.options).toMatchObject({ dataDir, access: 'exclusive' })
  })

  it('opens the window with a temporary profile when the folder cannot be made', async () => {
    const file = join(tempDir(), 'file')
    writeFileSync(file, '')
    const { system } = await start({ args: ['--data', join(file, 'data')] })
    expect(system.app.paths.get('userData')).not.toContain(file)
    expect(existsSync(system.app.paths.get('userData') ?? '')).toBe(true)
    expect(system.windows).toHaveLength(1)
  })

  it('comes from the argument, then from the environment, then from the home folder', async () => {
    const dir = tempDir()
    const other = tempDir()
    const named = await start({ args: [`--data=${dir}`], env: { VADEMECUM_DATA: other } })
    expect(named.core.options.dataDir).toBe(dir)
    const fromEnv = await start({ args: [], env: { VADEMECUM_DATA: other } })
    expect(fromEnv.core.options.dataDir).toBe(other)
    const home = await start({ args: [] })
    expect(home.core.options.dataDir).toMatch(/Vademecum$/)
  })

  it('is portable when a data folder lies beside the program', async () => {
    const program = tempDir()
    mkdirSync(join(program, 'data'))
    const packaged = { args: [], packaged: true, exePath: join(program, 'vademecum') }
    expect((await start(packaged)).core.options.dataDir).toBe(join(program, 'data'))
    expect((await start({ args: [], appPath: program })).core.options.dataDir).toBe(join(program, 'data'))
  })

  it('finds the shipped library in the build, and in the resources when packaged', async () => {
    expect((await start({ appPath: '/app' })).core.options.packDir).toBe('/app/out/library')
    expect((await start({ packaged: true })).core.options.packDir).toBe('/opt/vademecum/resources/library')
  })

  it.each([
    [['.', '--data', '/d'], '/d'],
    [['--data=/d e'], '/d e'],
    [['--data'], undefined],
    [['--database', '/d'], undefined],
    [[], undefined],
  ])('reads %j as %s', (args, expected) => {
    expect(dataArgument(args)).toBe(expected)
  })

  it.each([
    ['/opt/v/vademecum', 'linux', {}, '/opt/v'],
    ['/tmp/.mount_x/vademecum', 'linux', { APPIMAGE: '/media/key/Vademecum.AppImage' }, '/media/key'],
    ['/Volumes/Key/Vademecum.app/Contents/MacOS/Vademecum', 'darwin', {}, '/Volumes/Key'],
  ] as const)('looks beside the file that the user starts: %s on %s', (exe, platform, env, expected) => {
    expect(programFolder(exe, { platform, env })).toBe(expected)
  })
})

describe('second instance', () => {
  it('ends at once without the lock, before anything is opened', async () => {
    const { system, started } = begin({ lock: false })
    await started
    expect(system.log).toEqual(['path:userData', 'lock', 'quit', 'exit'])
  })

  it('brings the first window to the front', async () => {
    const { system } = await start()
    const window = firstWindow(system)
    window.minimized = true
    window.focused = false
    system.app.emit('second-instance')
    expect(window).toMatchObject({ minimized: false, focused: true, visible: true })
    expect(system.windows).toHaveLength(1)
  })

  it('is ignored before the window and while quitting', async () => {
    const { system, started } = begin()
    system.app.emit('second-instance')
    system.app.becomeReady()
    await started
    system.app.quit()
    system.app.emit('second-instance')
    system.app.emit('activate')
    await until(() => system.app.exited)
    expect(system.log.filter((line) => line === 'window')).toHaveLength(1)
  })
})

describe('without windows', () => {
  it.each(['linux', 'win32'] as const)('quits on %s', async (platform) => {
    const { system } = await start({ platform })
    firstWindow(system).close()
    await until(() => system.app.exited)
  })

  it('goes on on macOS, and opens a window when activated or asked by the menu', async () => {
    const { system } = await start({ platform: 'darwin' })
    firstWindow(system).close()
    await until(() => system.windows.length === 0)
    expect(system.app.exited).toBe(false)
    system.app.emit('activate')
    expect(system.windows).toHaveLength(1)
    firstWindow(system).close()
    await until(() => system.windows.length === 0)
    system.clickMenu('search')
    expect(system.windows).toHaveLength(1)
  })

  it('focuses the open window when macOS activates the application', async () => {
    const { system } = await start({ platform: 'darwin' })
    firstWindow(system).focused = false
    system.app.emit('activate')
    expect(system.windows).toHaveLength(1)
    expect(firstWindow(system).focused).toBe(true)
  })
})
