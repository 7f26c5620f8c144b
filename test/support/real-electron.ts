// Whether the real Electron can be run here, and how: for the specs that need it, which otherwise say why they do not.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron } from 'playwright-core'

const ROOT = join(import.meta.dirname, '../..')

/** Found by looking at files: importing the package would download the binary. */
function electronBinary(): string | null {
  const folder = join(ROOT, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/** Why the real Electron cannot be run here, or null when it can. */
export function reasonWithoutElectron(): string | null {
  if (electronBinary() === null) return 'Electron’s binary is not installed'
  if (!existsSync(join(ROOT, 'out/main/index.js'))) return 'there is no build: run "npm run build" first'
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env
  if (process.platform === 'linux' && !x11 && !wayland) return 'there is no display'
  return null
}

/** Starts the built application in the real Electron on a data folder. */
export function launchElectron(dataDir: string): Promise<ElectronApplication> {
  return electron.launch({
    executablePath: electronBinary() ?? '',
    args: [ROOT, '--data', dataDir],
    cwd: ROOT,
  })
}
