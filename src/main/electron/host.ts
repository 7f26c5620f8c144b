// The Electron host: the order of starting and stopping, and who is told what. Electron and the core are passed in;
// decisions are in the modules beside this one.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts'
import type { App, AppOptions } from '../app.ts'
import { resolveDataDir } from '../data-dir.ts'
import { startIpcHost } from './ipc-host.ts'
import { menuTemplate, steppedTextSize } from './menu.ts'
import { createElectronPorts, createExternalOpener } from './ports.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { onQuitRequest, type QuitPhase } from './quit.ts'
import { secureContents, secureSession } from './security.ts'
import type { ElectronModule, Surroundings } from './types.ts'
import { isWayland } from './window-state.ts'
import { createWindows, DEFAULT_LIMITS, type WindowLimits, type Windows } from './windows.ts'

export type HostOptions = {
  readonly electron: ElectronModule
  readonly openApp: (options: AppOptions) => App
  /** Folder of the built main bundle; the preload and the renderer lie beside it. */
  readonly mainDir: string
  readonly surroundings: Surroundings
  readonly limits?: WindowLimits
}

/** Value of `--data DIR` or `--data=DIR` on the command line. */
export function dataArgument(args: readonly string[]): string | undefined {
  const index = args.indexOf('--data')
  if (index >= 0) return args[index + 1]
  return args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length)
}

/** Folder beside which a portable `data` folder may lie: that of the file the user starts. */
export function programFolder(
  exePath: string,
  { env, platform }: Pick<Surroundings, 'env' | 'platform'>,
): string {
  const { APPIMAGE: appImage } = env
  if (platform === 'linux' && appImage) return dirname(appImage)
  // …/Vademecum.app/Contents/MacOS/Vademecum
  if (platform === 'darwin') return join(dirname(exePath), '../../..')
  return dirname(exePath)
}

/** Chromium's own files stay inside the data folder, or in a temporary one when that cannot be written. */
function profileFolder(dataDir: string, tempDir: string): string {
  const profile = join(dataDir, 'profile')
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 })
    return profile
  } catch {
    // The window must open all the same: it says what is wrong with the folder.
    return mkdtempSync(join(tempDir, 'vademecum-'))
  }
}

async function readSettings(core: App): Promise<Settings> {
  const wire = await core.dispatch('settings.get', {})
  return wire.ok ? (wire.value as Settings) : DEFAULT_SETTINGS
}

/**
 * Starts the application in Electron and resolves when its window is opening, or at once when another instance has
 * the data folder. Everything that Electron wants before `ready` happens before the first `await`.
 */
export async function startElectronHost(options: HostOptions): Promise<void> {
  const { electron, surroundings, mainDir } = options
  const { app } = electron
  const { platform } = surroundings
  const limits = options.limits ?? DEFAULT_LIMITS
  const devTools = !app.isPackaged

  const dataDir = resolveDataDir({
    argv: dataArgument(surroundings.args),
    env: surroundings.env,
    programDir: app.isPackaged ? programFolder(app.getPath('exe'), surroundings) : app.getAppPath(),
    homeDir: surroundings.homeDir,
  })
  // Before the lock: Electron keeps the lock in this folder, so that each data folder has its own instance.
  app.setPath('userData', profileFolder(dataDir, surroundings.tempDir))
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  registerAppScheme(electron.protocol)
  app.enableSandbox()

  let core: App | null = null
  let windows: Windows | null = null
  let settings = DEFAULT_SETTINGS
  let phase: QuitPhase = 'running'

  const openExternal = createExternalOpener(
    electron,
    () => windows?.current() ?? null,
    () => settings.locale,
  )

  app.on('session-created', secureSession)
  app.on('web-contents-created', (_event, contents) =>
    secureContents(contents, (url) => void openExternal(url)),
  )
  app.on('second-instance', () => {
    if (phase === 'running') windows?.focus()
  })
  app.on('activate', () => {
    if (phase === 'running') windows?.focus()
  })
  app.on('window-all-closed', () => {
    // On macOS an application goes on without windows.
    if (platform !== 'darwin') app.quit()
  })
  app.on('before-quit', (event) => {
    const step = onQuitRequest(phase)
    phase = step.phase
    if (step.prevent) event.preventDefault()
    if (step.begin) void shutDown()
  })
  // Also reached without before-quit (forced exits); closing twice is allowed.
  app.on('will-quit', () => core?.close())

  /** Windows first: what they save while closing is a command, which the core refuses once shutdown has begun. */
  async function shutDown(): Promise<void> {
    try {
      await windows?.closeAll()
    } finally {
      core?.beginShutdown()
      core?.close()
      phase = 'closed'
      app.quit()
    }
  }

  await app.whenReady()
  // Asked to quit while starting: the lines above have already ended it.
  if (phase !== 'running') return

  secureSession(electron.session.defaultSession)

  const opened = options.openApp({
    dataDir,
    packDir: app.isPackaged
      ? join(surroundings.resourcesDir, 'library')
      : join(app.getAppPath(), 'out/library'),
    version: app.getVersion(),
    ports: createElectronPorts(
      electron,
      dataDir,
      () => windows?.current() ?? null,
      () => settings.locale,
    ),
    access: 'exclusive',
  })
  core = opened
  settings = await readSettings(opened)
  electron.nativeTheme.themeSource = settings.theme

  const ipc = startIpcHost(
    electron.ipcMain,
    (name, input) => opened.dispatch(name, input),
    (webContentsId) => windows?.owns(webContentsId) ?? false,
  )
  serveApp(electron.protocol, join(mainDir, '../renderer'))

  const opening = createWindows({
    electron,
    dataDir,
    preload: join(mainDir, '../preload/index.cjs'),
    canPlace: !isWayland(platform, surroundings.env, surroundings.args),
    devTools,
    settled: ipc.settled,
    limits,
  })

  function showMenu(): void {
    const template = menuTemplate(
      { locale: settings.locale, platform, devTools },
      {
        command(command) {
          const window = opening.current()
          if (window) opening.send(window, { name: 'menu.command', payload: { command } })
          else opening.open()
        },
        reveal: (what) => void opened.dispatch('app.reveal', { what }),
        textSize: (step) =>
          void opened.dispatch('settings.set', { textSize: steppedTextSize(settings.textSize, step) }),
      },
    )
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template))
  }

  function applySettings(next: Settings): void {
    const { locale } = settings
    settings = next
    if (next.locale !== locale) showMenu()
    electron.nativeTheme.themeSource = next.theme
  }

  opened.subscribe((event) => {
    if (event.name === 'settings.changed') applySettings(event.payload)
    // A start that succeeded on a second attempt brings the user's settings with it.
    if (event.name === 'app.statusChanged') void readSettings(opened).then(applySettings)
    opening.broadcast(event)
  })
  electron.nativeTheme.on('updated', () => opening.repaint())

  showMenu()
  windows = opening
  if (phase !== 'running') return
  opening.open()
}
