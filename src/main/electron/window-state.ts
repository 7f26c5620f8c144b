// Where the window was and how large: pure decisions, and the small file that keeps it. No Electron.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type WindowState = Rect & { readonly maximized: boolean }
/** x and y are absent when the system should place the window. */
export type WindowPlace = {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly maximized: boolean
}

export const MIN_WIDTH = 640
export const MIN_HEIGHT = 480
const DEFAULT_SIZE = { width: 1200, height: 800 }
/** This much of the title bar must be on a screen, so that the window can be dragged back. */
const REACHABLE = { width: 120, height: 32 }

/** A window state from parsed JSON, or null when it is not one. */
export function parseWindowState(value: unknown): WindowState | null {
  if (typeof value !== 'object' || value === null) return null
  const { x, y, width, height, maximized } = value as Record<string, unknown>
  const numbers = [x, y, width, height]
  if (!numbers.every((n) => Number.isSafeInteger(n) && Math.abs(n as number) <= 100_000)) return null
  if ((width as number) <= 0 || (height as number) <= 0 || typeof maximized !== 'boolean') return null
  return { x: x as number, y: y as number, width: width as number, height: height as number, maximized }
}

function overlap(aStart: number, aLength: number, bStart: number, bLength: number): number {
  return Math.min(aStart + aLength, bStart + bLength) - Math.max(aStart, bStart)
}

/** Of the title bar (the top edge of the window) enough is inside the display, and not above it. */
function isReachable(window: Rect, display: Rect): boolean {
  return (
    overlap(window.x, window.width, display.x, display.width) >= REACHABLE.width &&
    window.y >= display.y &&
    overlap(window.y, REACHABLE.height, display.y, display.height) >= REACHABLE.height
  )
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}

/**
 * Where to open the window. `displays` are work areas, the primary one first. `canPlace` is false where positions are
 * unknown (Wayland): the size is kept, the system chooses the place.
 */
export function windowBounds(
  saved: WindowState | null,
  displays: readonly Rect[],
  canPlace: boolean,
): WindowPlace {
  const wanted = saved ?? { x: 0, y: 0, ...DEFAULT_SIZE, maximized: false }
  const home = saved && canPlace ? displays.find((display) => isReachable(wanted, display)) : undefined
  const room = home ?? displays[0]
  // A screen smaller than the minimum wins over the minimum: a window larger than it cannot be used.
  const width = room ? Math.min(room.width, Math.max(wanted.width, MIN_WIDTH)) : wanted.width
  const height = room ? Math.min(room.height, Math.max(wanted.height, MIN_HEIGHT)) : wanted.height
  const place = { width, height, maximized: wanted.maximized }
  if (!home) return place
  return {
    ...place,
    x: clamp(wanted.x, home.x - width + REACHABLE.width, home.x + home.width - REACHABLE.width),
    y: clamp(wanted.y, home.y, home.y + home.height - REACHABLE.height),
  }
}

/** Whether windows are shown by Wayland: Electron's default there since version 38, unless X11 is asked for. */
export function isWayland(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): boolean {
  if (platform !== 'linux') return false
  const asked = args.findLast((arg) => arg.startsWith('--ozone-platform='))
  if (asked !== undefined) return asked === '--ozone-platform=wayland'
  const { XDG_SESSION_TYPE: sessionType, WAYLAND_DISPLAY: display } = env
  return sessionType === 'wayland' || Boolean(display)
}

const FILE = 'window.json'

/** The state kept in the data folder; null when there is none or it cannot be read. */
export function readWindowState(dataDir: string): WindowState | null {
  try {
    return parseWindowState(JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')))
  } catch {
    return null
  }
}

/** Replaces the file in one step, mode 0600. A folder that cannot be written costs only the remembered place. */
export function writeWindowState(dataDir: string, state: WindowState): void {
  const target = join(dataDir, FILE)
  const temporary = `${target}.${process.pid}.tmp`
  try {
    const file = openSync(temporary, 'w', 0o600)
    try {
      writeSync(file, `${JSON.stringify(state)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, target)
  } catch {
    rmSync(temporary, { force: true })
  }
}
