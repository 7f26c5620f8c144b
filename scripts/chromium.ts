// Finds a Chromium-like browser on this computer, and installs Debian's for tests. Starts none.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function candidates({ env, platform }: Surroundings): string[] {
  const variable = (name: string) => env[name] ?? ''
  if (platform === 'darwin') {
    return ['/Applications', join(variable('HOME'), 'Applications')].flatMap((folder) =>
      MAC_APPLICATIONS.map((name) => join(folder, `${name}.app`, 'Contents/MacOS', name)),
    )
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map(variable)
      .filter((folder) => folder !== '')
      .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program)))
  }
  const folders = variable('PATH')
    .split(delimiter)
    .filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Path of a browser that knows `--app=`: `CHROMIUM_PATH`, then the usual names and places; null when there is none. */
export function findChromium(
  surroundings: Surroundings = { env: process.env, platform: process.platform },
): string | null {
  const { CHROMIUM_PATH: named } = surroundings.env as { CHROMIUM_PATH?: string }
  if (named) return isProgram(named) ? named : null
  return candidates(surroundings).find(isProgram) ?? null
}

/**
 * For tests: the browser found, or the one of Debian installed now. Throws with a message that says what to do.
 * `CHROMIUM_PATH` that names nothing is an error, not a reason to install another one.
 */
export function ensureChromium(): string {
  const found = findChromium()
  if (found !== null) return found
  const { CHROMIUM_PATH: named } = process.env
  if (named) throw new Error(`CHROMIUM_PATH names no program: ${named}`)
  const advice = 'No Chromium was found. Install one, or name it in CHROMIUM_PATH.'
  if (process.platform !== 'linux' || !isProgram('/usr/bin/apt-get')) throw new Error(advice)
  const isRoot = process.getuid?.() === 0
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) throw new Error(advice)
  const apt = (...args: string[]) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    const [program = '', ...rest] = isRoot ? command : ['sudo', '-n', ...command]
    const { status, stderr } = spawnSync(program, rest, {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${advice}\napt-get ${args[0] ?? ''}: ${(stderr ?? '').trim()}`)
  }
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium')
  const installed = findChromium()
  if (installed === null) throw new Error(advice)
  return installed
}
